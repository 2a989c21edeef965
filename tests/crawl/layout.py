"""What must be true of every display, seen from its list of ops: sizes, gaps, edges, overlap.

Each problem is a line of text that begins with its kind and a colon.
"""

from collections.abc import Iterator
from itertools import combinations

from kiosk.display import Display, Fill, Icon, Image, Qr, Text, Word, hits
from kiosk.geometry import Rect
from kiosk.screen import World
from tests.crawl.faithful import faithful
from tests.crawl.nearby import meet
from tests.crawl.promises import promises
from tests.crawl.walk import Sight
from tests.crawl.ways import ways, whole
from tests.crawl.wording import wording

LEAST_MM, GAP_MM, SMALL = 20.0, 3.0, 0.02
SLACK_MM, TOUCH_MM, LESS_THAN_A_PIXEL = 0.15, 0.1, 0.9


def problems(world: World, sight: Sight) -> Iterator[str]:
    """Everything that is wrong with this display."""
    display = sight.display
    yield from _targets(world, display)
    yield from _faces(world, sight)
    yield from _places(world, sight)
    yield from _overlaps(display)
    if not sight.state.notice:  # that hides some of the text, and goes by itself
        yield from _buried(display)
    yield from wording(world, sight)
    yield from faithful(world, sight)
    yield from ways(world, sight)
    yield from promises(world, sight)


def _targets(world: World, display: Display) -> Iterator[str]:
    panel = Rect(0, 0, world.panel.width_mm, world.panel.height_mm)
    keys = [hit for hit in hits(display) if not whole(world, hit.rect)]
    for hit in keys:
        r = hit.rect
        if r.w < LEAST_MM - SMALL or r.h < LEAST_MM - SMALL:
            yield f"raakvlak: toets '{hit.label}' is {r.w:.1f} x {r.h:.1f} mm"
        if not _inside(r, panel):
            yield f"raakvlak: toets '{hit.label}' ligt buiten het scherm"
    for one, other in combinations(keys, 2):
        gap = _gap(one.rect, other.rect)
        if gap < GAP_MM - SMALL:
            yield f"afstand: tussen '{one.label}' en '{other.label}' is {gap:.1f} mm"


def _gap(one: Rect, other: Rect) -> float:
    dx = max(one.x - other.right, other.x - one.right)
    dy = max(one.y - other.bottom, other.y - one.bottom)
    return max(dx, dy) if max(dx, dy) < 0 or min(dx, dy) < 0 else (dx * dx + dy * dy) ** 0.5


def _faces(world: World, sight: Sight) -> Iterator[str]:
    """A picture and a word on every key; of a digit the digit is enough.

    A volunteer's key needs no picture where large letters leave no room on a narrow glass.
    """
    display, state = sight.display, sight.state
    by_staff = state.mode == "visit" and state.visit.screen.staff
    words_do = by_staff and state.visit.text == "groot" and world.panel.narrow
    for hit in hits(display):
        if whole(world, hit.rect):
            continue
        inside = [op for op in display if op is not hit and hit.rect.holds(*op.rect.center)]
        if not any(isinstance(op, Text) and op.words for op in inside):
            yield f"gezicht: toets '{hit.label}' heeft geen woord"
        digit = hit.role == "pin" and hit.label.isdecimal()
        if not digit and not words_do and not _pictured(hit.rect, display):
            yield f"gezicht: toets '{hit.label}' heeft geen plaatje"


def _pictured(rect: Rect, display: Display) -> bool:
    """The rooms of the house lie in one drawing."""
    signs = [op.rect for op in display if isinstance(op, Icon | Image)]
    return any(meet(rect, sign, TOUCH_MM) for sign in signs)


def _inside(inner: Rect, outer: Rect, slack: float = SLACK_MM) -> bool:
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.right <= outer.right + slack
        and inner.bottom <= outer.bottom + slack
    )


def ink(word: Word, em: float) -> Rect:
    """The letters of a word, without the room above and below its line."""
    middle = word.rect.y + word.rect.h / 2
    return Rect(word.rect.x, middle - 0.44 * em, word.rect.w, 0.9 * em)


def _places(world: World, sight: Sight) -> Iterator[str]:
    """All is on the panel, and words stay inside their key or card."""
    panel = Rect(0, 0, world.panel.width_mm, world.panel.height_mm)
    boxes: list[Rect] = []
    slack = min(SLACK_MM, LESS_THAN_A_PIXEL / world.panel.px_per_mm)
    theme = world.themes[sight.state.visit.theme]
    light = (theme["zin"], theme["woord"]) if sight.state.visit.reading else ()
    for op in sight.display:
        if isinstance(op, Image | Icon | Qr) and not _inside(op.rect, panel):
            yield f"afgeknipt: een {type(op).__name__} staat buiten het scherm"
        if isinstance(op, Fill) and op.color and op.rect.h > 6.0 and op.color not in light:
            boxes.append(op.rect)
        elif isinstance(op, Text) and op.words:
            home = _home(op, boxes)
            inks = [ink(word, op.em) for word in op.words]
            if not all(_inside(one, panel, slack) for one in inks):
                yield f"afgeknipt: '{op.text}' staat buiten het scherm"
            if home and not all(_inside(one, home, slack) for one in inks):
                yield f"afgeknipt: '{op.text}' staat buiten zijn vlak"


def _home(text: Text, boxes: list[Rect]) -> Rect | None:
    """The face on which the text stands: the last that was painted there."""
    return next((box for box in reversed(boxes) if box.holds(*text.rect.center)), None)


def _overlaps(display: Display) -> Iterator[str]:
    """Two texts that touch, unless a face was painted between them."""
    shown = [(index, op) for index, op in enumerate(display) if isinstance(op, Text) and op.words]
    for (first, one), (second, other) in combinations(shown, 2):
        if not meet(one.rect, other.rect, TOUCH_MM) or _covered(display, one, first, second):
            continue
        if any(
            meet(ink(a, one.em), ink(b, other.em), TOUCH_MM) for a in one.words for b in other.words
        ):
            yield f"overlap: '{one.text}' en '{other.text}' staan over elkaar"
    yield from _over_pictures(display, shown)


def _covered(display: Display, text: Text, first: int, second: int) -> bool:
    """Whether a face was painted over this text, at least partly, between the two."""
    between = display[first + 1 : second]
    faces = [op.rect for op in between if isinstance(op, Fill) and op.color and op.rect.h > 6.0]
    return any(meet(face, text.rect, TOUCH_MM) for face in faces)


def _buried(display: Display) -> Iterator[str]:
    """A face that was painted over letters later."""
    for index, text in enumerate(display):
        if not isinstance(text, Text):
            continue
        letters = [ink(word, text.em) for word in text.words]
        for face in display[index + 1 :]:
            over = isinstance(face, Fill) and face.color and face.rect.h > 6.0
            if over and any(meet(word, face.rect, TOUCH_MM) for word in letters):
                yield f"afgeknipt: '{text.text}' verdwijnt onder een vlak"
                break


def _over_pictures(display: Display, shown: list[tuple[int, Text]]) -> Iterator[str]:
    for index, op in enumerate(display):
        if not isinstance(op, Image):
            continue
        for place, text in shown:
            if text.title and op.path.stem == "house":
                continue  # the title stands in the roof; its contrast is measured from pixels
            covered = _covered(display, text, index, place) if place > index else True
            if not covered and any(
                meet(ink(word, text.em), op.rect, TOUCH_MM) for word in text.words
            ):
                yield f"overlap: '{text.text}' staat over een plaatje"
