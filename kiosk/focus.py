"""Walking over the keys of a screen without seeing them."""

import msgspec

from kiosk.display import Display, Fill, Hit, hits, round_corners, texts
from kiosk.tokens import Theme

RING_MM = 1.4


class Focus(msgspec.Struct, frozen=True):
    """``index`` counts the stops of the screen; None before the first key."""

    index: int | None = None


def stops(display: Display) -> tuple[Hit, ...]:
    """Every key once, in reading order: what is on the screen first, then the bar."""
    seen: dict[object, Hit] = {}
    for hit in hits(display):
        known = seen.get(hit.action)
        if known is None or hit.rect.w < known.rect.w:
            seen[hit.action] = hit
    return tuple(sorted(seen.values(), key=lambda hit: hit.role == "bar"))


def moved(focus: Focus, display: Display, step: int) -> Focus:
    """The next or the previous stop; round and round."""
    count = len(stops(display))
    if not count:
        return Focus()
    if focus.index is None:
        return Focus(0 if step > 0 else count - 1)
    return Focus((focus.index + step) % count)


def focused(focus: Focus, display: Display) -> Hit | None:
    if focus.index is None:
        return None
    found = stops(display)
    return found[focus.index] if focus.index < len(found) else None


def introduction(display: Display) -> str:
    """What the screen is, said before its first key."""
    return " ".join(text.text for text in texts(display) if text.title)


def ring(display: Display, hit: Hit | None, theme: Theme) -> Display:
    """The display with an edge around the key that would be pressed."""
    if hit is None:
        return display
    outer = hit.rect.inset(-0.2)
    dark = Fill(outer, None, round_corners(3.0), RING_MM, theme["inkt"])
    light = Fill(outer.inset(RING_MM), None, round_corners(2.0), RING_MM / 2, theme["stem"])
    return (*display, dark, light)
