"""Above a card on a narrow glass: the name, which card it is, and for a delicate entry the key that
empties the screen."""

from collections.abc import Callable

import msgspec

from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.cards import Stop
from kiosk.parts.cardwhere import where_block, where_line
from kiosk.parts.heading import heading, heading_height, title_style
from kiosk.parts.privatehead import clear_height, clear_key, private_head
from kiosk.screen import Scene
from kiosk.wrap import whole_words
from koffer.catalogue import Entry

LINE_MM, LARGE_LINE_MM, GAP_MM = 9.6, 8.3, 3.0
# The key, with words beside each other below its sign or, in large letters, with one short word.
CLEAR_MM, LARGE_CLEAR_MM, BELOW_MM = (28.0, 23.4), (20.4, 20.4), 1.0
NOTHING = Rect(0.0, 0.0, 0.0, 0.0)


class Head(msgspec.Struct, frozen=True):
    """What is drawn, where and how the card is named, what is left below, and what beside the
    name."""

    ops: Display
    line: Rect
    rest: Rect
    beside: Rect = NOTHING
    where: Callable[[Scene, Rect, Stop, int, int], Display] = where_line


def narrow_head(scene: Scene, entry: Entry, box: Rect, *, named: bool = False) -> Head:
    """``named``: with the name whatever room that takes, over a page that is all picture."""
    name = entry.text(scene.visit.lang).short
    if not entry.facts.delicate:
        place, rest = box.top(heading_height(scene, box.w, name))
        title = heading(scene, place, name)
        _, beside = place.left(title.rect.w, GAP_MM)
        return Head((title,), *rest.top(_line_height(scene)), beside)
    if scene.large and named:
        return _first_private(scene, box, name)
    return _private(scene, box, name, lines=not named)


def _line_height(scene: Scene) -> float:
    return LARGE_LINE_MM if scene.large else LINE_MM


def _private(scene: Scene, box: Rect, name: str, *, lines: bool) -> Head:
    """The key beside the name and the name of the card. In large letters a name that is too long
    for that has been read on the first page: the words have its room."""
    wide, high = LARGE_CLEAR_MM if scene.large else CLEAR_MM
    line_h = _line_height(scene)
    title_h = heading_height(scene, box.w - wide - GAP_MM, name)
    fits = whole_words(name, box.w - wide - GAP_MM, title_style(scene), scene.measure)
    named = not scene.large or (fits and title_h + line_h <= high)
    below = (0.0 if scene.large else BELOW_MM) if lines else GAP_MM
    top, rest = box.top(max(high, title_h + line_h) if named else high, below)
    place, left = top.right_part(wide, GAP_MM)
    ops = clear_key(scene, place.top(high)[0], upright=True)
    if not named:
        return Head(ops, left, rest, where=where_block)
    title, line = left.top(title_h)
    return Head((heading(scene, title, name), *ops), line.top(line_h)[0], rest)


def _first_private(scene: Scene, box: Rect, name: str) -> Head:
    """The key beside the name, or beside the name of the card where a word of its own would be
    broken."""
    wide, high = LARGE_CLEAR_MM[0], clear_height(scene)
    if whole_words(name, box.w - wide - 4.0, title_style(scene), scene.measure):
        title, rest = private_head(scene, box, name, 0.6)
        return Head(title, *rest.top(_line_height(scene)))
    top, rest = box.top(high, 1.0)
    empty, line = top.right_part(wide, GAP_MM)
    place, words = rest.top(heading_height(scene, rest.w, name), 0.6)
    ops = (heading(scene, place, name), *clear_key(scene, empty))
    return Head(ops, line, words, where=where_block)
