"""Pages of choices: exactly as many as fit, with Meer when there are more."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from kiosk.actions import Action
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene

MOST_CHOICES = 6
LEAST_TILE_MM = 24.0
Item = TypeVar("Item")
More = Callable[[Action, Action], Display]


def grid(scene: Scene, box: Rect, most: int = MOST_CHOICES) -> tuple[Rect, ...]:
    """Cells in reading order: two columns where there is room, at most ``most`` cells."""
    columns = 1 if box.w < (150 if scene.large else 130) * scene.f else 2
    least = (30.0 if scene.large else LEAST_TILE_MM) * scene.f
    rows = int((box.h + scene.gap) // (least + scene.gap))
    rows = max(1, min(rows, most // columns))
    return box.grid(columns, rows, scene.gap)


def paged(
    scene: Scene, box: Rect, items: Sequence[Item], page: int, unit: str = ""
) -> tuple[tuple[Rect, ...], Sequence[Item], More]:
    """The cells, the items of this page, and what draws Meer (or Opnieuw on the last page)."""
    cells = grid(scene, box)
    if len(items) <= len(cells):
        return cells, items, lambda _next, _again: ()
    each = len(cells) - 1
    first = page * each
    left = len(items) - first - each

    def more(onward: Action, again: Action) -> Display:
        return _more(scene, cells[-1], left, unit, onward, again)

    return cells[:-1], items[first : first + each], more


def _more(scene: Scene, cell: Rect, left: int, unit: str, onward: Action, again: Action) -> Display:
    if left <= 0:
        face = Face(scene.say("Opnieuw"), "opnieuw", 12.0, look=MAIN)
        return key(scene, cell, face, again, leads_to="page")
    words = unit or (
        scene.say("nog 1 ding") if left == 1 else scene.say("nog {count} dingen").format(count=left)
    )
    face = Face(f"{scene.say('Meer')}\n{words}", "verder", 12.0, look=MAIN)
    return key(scene, cell, face, onward, leads_to="page", label=f"{scene.say('Meer')} {words}")
