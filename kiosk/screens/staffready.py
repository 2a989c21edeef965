"""Koffer klaar? What is in order, what is not, and the volunteer's keys."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import StartVisits, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import heading, heading_height, titled
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffkeys import keys_row, task_grid, tasks
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.checks import helped, rows, summed
from kiosk.staff.synccheck import Row

TITLE = "Koffer klaar?"
SIDE_MM, SUM_MM, START_MM = 76.0, 13.0, 27.0


class Ready(StaffScreen, frozen=True):
    """One page where all finds room beside each other; else ``page`` of some."""

    page: int = 0
    name: ClassVar[str] = "personeel-klaar"

    def view(self, scene: Scene) -> Display:
        found = rows(scene.staff.report)
        return _wide(scene, found) or _paged(self, scene, found)


def _wide(scene: Scene, found: tuple[Row, ...]) -> Display:
    """Rows at the left, keys at the right; nothing where that would be too tight."""
    f, gap = scene.f, scene.gap
    if scene.large or scene.panel.two_rows:
        return ()
    side, left = scene.content.right_part(SIDE_MM * f, 5 * f)
    top, box = left.top(heading_height(scene, left.w, TITLE), 2.4 * f)
    blocks = _fitting(scene, found, box)
    if not blocks:
        return ()
    total, rest = side.top(SUM_MM * f, gap)
    start, keys = rest.under(START_MM * f, gap)
    return (
        heading(scene, top, TITLE),
        *r.stacked(blocks, box, r.tight(scene)),
        *r.sum_card(scene, total, summed(found)),
        *task_grid(scene, keys),
        *start_key(scene, start, ready=summed(found).ready),
    )


def _fitting(scene: Scene, found: tuple[Row, ...], box: Rect) -> list[r.Block]:
    """Rows need not be as high as keys; a little lower is better than on a next page."""
    for high in r.HEIGHTS_MM:
        blocks = r.blocks(scene, found, helped(found), box.w, high)
        if r.height(blocks, r.tight(scene)) <= box.h:
            return blocks
    return []


def start_key(scene: Scene, box: Rect, *, ready: bool) -> Display:
    label = "Start" if ready else "Start toch"
    face = Face(label, "verder", 12.0, look=MAIN, short="Start")
    return key(scene, box, face, StartVisits(), leads_to="attract")


def _paged(screen: Ready, scene: Scene, found: tuple[Row, ...]) -> Display:
    """First the sum and what needs doing, then the keys, then what is in order."""
    title, box = titled(scene, TITLE)
    low, body = box.under(max(START_MM, 27.0 * scene.f), scene.gap)
    pages = r.packed(_in_order(scene, found, body), body.h, scene.gap)
    shown = r.stacked(pages[screen.page % len(pages)], body, scene.gap)
    return (*title, *shown, *_below(screen, scene, low, len(pages), ready=summed(found).ready))


def _in_order(scene: Scene, found: tuple[Row, ...], box: Rect) -> list[r.Block]:
    loud = tuple(row for row in found if row.mark == "problem")
    calm = tuple(row for row in found if row.mark != "problem")
    here = helped(found)
    return [
        r.sum_block(scene, summed(found), box.w),
        *r.blocks(scene, loud, here, box.w),
        *keys_row(scene, tasks(scene), box.w),
        *r.blocks(scene, calm, here, box.w),
    ]


def _below(screen: Ready, scene: Scene, box: Rect, pages: int, *, ready: bool) -> Display:
    """Meer and Start, on every page."""
    if pages == 1:
        return start_key(scene, box, ready=ready)
    left, right = box.columns(2, scene.gap)
    onward = Turn(replace(screen, page=(screen.page + 1) % pages))
    more = key(scene, left, Face("Meer", "meer", 11.0), onward, leads_to="page")
    return more + start_key(scene, right, ready=ready)
