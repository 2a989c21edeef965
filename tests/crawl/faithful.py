"""What is shown is what is said, key by key: the words themselves, their names and their faces."""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from kiosk.actions import PinEnter
from kiosk.display import Display, Fill, Hit, Text, hits, texts
from kiosk.geometry import Rect
from kiosk.hyphens import SOFT_HYPHEN
from kiosk.mirror import RIGHT_TO_LEFT
from kiosk.screen import World
from tests.crawl.walk import Sight
from tests.crawl.ways import whole

LEAST_LEADING, FACE_MM = 0.98, 1.0
OTHER_NAMES = ("hulpmiddel",)  # a narrow key may have the short name of a thing
SHORT = 4  # as many signs an abbreviation may have: Wmo, AOW, wlz


def faithful(world: World, sight: Sight) -> Iterator[str]:
    """Everything in which ears and eyes, or a finger and a key, are told something else."""
    for text in texts(sight.display):
        yield from _shown(text, mixed=sight.state.lang in RIGHT_TO_LEFT)
        yield from _loud(sight, text)
        yield from _lines(text)
    keys = [hit for hit in hits(sight.display) if not whole(world, hit.rect)]
    for hit in keys:
        yield from _named(sight.display, hit)
        yield from _faced(sight, hit)
    for one, other in combinations(keys, 2):
        if one.label == other.label and one.action != other.action:
            yield f"namen: twee toetsen heten '{one.label}'"


def _shown(text: Text, *, mixed: bool) -> Iterator[str]:
    """Each word stands there whole, in order.

    ``mixed``: after Latin words in an Arabic line the colon stands on their other side.
    """
    parts: dict[int, str] = {}
    for word in text.words:
        parts[word.index] = parts.get(word.index, "") + word.text
    shown = [parts[index] for index in sorted(parts)]
    told = text.text.split()
    if mixed:
        shown, told = ["".join(shown)], ["".join(told)]
    if text.words and [_signs(one) for one in shown] != [_signs(one) for one in told]:
        yield f"woorden: er staat '{' '.join(shown)}' en niet '{text.text}'"


def _signs(word: str) -> list[str]:
    """Without hyphens, in any order."""
    return sorted(word.replace("-", "").replace(SOFT_HYPHEN, ""))


def _loud(sight: Sight, text: Text) -> Iterator[str]:
    """A code is to be typed over, sign by sign."""
    letters = "".join(filter(str.isalpha, text.text))
    code = text.text == sight.state.staff.report.pairing.code
    if len(letters) > SHORT and letters.isupper() and not code:
        yield f"kapitalen: '{text.text}'"


def _lines(text: Text) -> Iterator[str]:
    tops = sorted({round(word.rect.y, 2) for word in text.words})
    steps = [low - high for high, low in pairwise(tops)]
    least = min(steps, default=text.em)
    if least < LEAST_LEADING * text.em:
        yield f"regels: {least:.1f} mm uit elkaar in '{text.text}'"


def _named(display: Display, hit: Hit) -> Iterator[str]:
    """Something of what stands on a key is in its name, for who finds it by its name."""
    on = [text.text for text in texts(display) if text.words and hit.rect.holds(*text.rect.center)]
    if isinstance(hit.action, PinEnter) or hit.leads_to in OTHER_NAMES:
        return
    named = _letters(hit.label)
    if on and not any(text == hit.label or _letters(text) & named for text in on):
        yield f"namen: op '{hit.label}' staat '{on[0]}'"


def _letters(text: str) -> set[str]:
    """The words of it, without figures and signs."""
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


def _faced(sight: Sight, hit: Hit) -> Iterator[str]:
    """A key reaches as far as what is seen of it; of the house the walls are drawn."""
    faces = [op.rect for op in sight.display if isinstance(op, Fill)]
    if sight.name.startswith("huis") or any(_alike(hit.rect, face) for face in faces):
        return
    yield f"vlak: '{hit.label}' ligt niet op zijn vlak"


def _alike(one: Rect, other: Rect) -> bool:
    ends = (one.x - other.x, one.y - other.y, one.right - other.right, one.bottom - other.bottom)
    return all(abs(end) <= FACE_MM for end in ends)
