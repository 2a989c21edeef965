"""Pages of choices: exactly as many as fit, with Meer when there are more."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from kiosk.actions import Action
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene

MOST_CHOICES = 6
LEAST_TILE_MM, NARROW_TILE_MM = 24.0, 20.1
THINGS, ROOMS, OTHERS = "nog {count} dingen", "nog {count} kamers", "nog {count}"
Item = TypeVar("Item")
More = Callable[[Action, Action], Display]


def grid(scene: Scene, box: Rect, most: int = MOST_CHOICES, least: float = 0.0) -> tuple[Rect, ...]:
    """Cells in reading order: two columns where there is room, at most ``most`` cells."""
    columns = 1 if box.w < (150 if scene.large else 130) * scene.f else 2
    least = (least or least_tile(scene)) * scene.f
    rows = int((box.h + scene.gap + 0.01) // (least + scene.gap))
    rows = max(1, min(rows, most // columns))
    return box.grid(columns, rows, scene.gap)


def least_tile(scene: Scene) -> float:
    """How high a tile is at least, in mm at factor 1."""
    if scene.panel.narrow:
        return 26.0 if scene.large else NARROW_TILE_MM
    return 30.0 if scene.large else LEAST_TILE_MM


def paged(
    scene: Scene,
    box: Rect,
    items: Sequence[Item],
    page: int,
    unit: str = THINGS,
    cells: tuple[Rect, ...] = (),
) -> tuple[tuple[Rect, ...], Sequence[Item], More]:
    """The cells, the items of this page, and what draws Meer (or Opnieuw on the last page)."""
    cells = cells or grid(scene, box)
    if len(items) <= len(cells):
        return cells, items, lambda _next, _again: ()
    each = max(1, len(cells) - 1)
    first = page % -(-len(items) // each) * each
    left = len(items) - first - each

    def more(onward: Action, again: Action) -> Display:
        return more_key(scene, cells[-1], left, unit, onward, again)

    return cells[:-1], items[first : first + each], more


def more_key(
    scene: Scene, cell: Rect, left: int, unit: str, onward: Action, again: Action
) -> Display:
    """Meer with how many are left; on the last page it goes round."""
    if left <= 0:
        face = Face(scene.say("Opnieuw"), "opnieuw", 12.0, look=MAIN)
        return key(scene, cell, face, again, leads_to="page")
    icon = 8.0 if scene.panel.narrow else 12.0
    face = Face(scene.say("Meer"), "verder", icon, look=MAIN, note=still_left(scene, left, unit))
    return key(scene, cell, face, onward, leads_to="page")


def still_left(scene: Scene, left: int, unit: str = THINGS) -> str:
    """``nog 6 dingen``; ``unit`` is that text with {count} in it."""
    if left == 1:
        return (
            scene.say("nog 1 ding") if unit == THINGS else scene.say("nog {count}").format(count=1)
        )
    return scene.say(unit).format(count=left)
