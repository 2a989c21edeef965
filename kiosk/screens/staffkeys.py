"""The volunteer's four keys."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.actions import Action, Go, SendNow, Talk
from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import Face, key
from kiosk.screen import Scene
from kiosk.screens.staffclose import StaffClose
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffrows import Block
from kiosk.wrap import set_text, whole_words


@dataclass(frozen=True)
class Task:
    """A key; ``count`` is shown on it when it is not 0."""

    label: str
    icon: str
    action: Action
    leads_to: str = ""
    count: int = 0


def tasks(scene: Scene) -> tuple[Task, ...]:
    talks = scene.staff.report.talks
    return (
        Task("Gesprek gehad", "gesprek", Talk(), "personeel-klaar", talks),
        Task("Andere plaats", "waar", Go(StaffRegion()), StaffRegion.name),
        Task("Nu versturen", "versturen", SendNow(), "personeel-klaar"),
        Task("Afsluiten", "uit", Go(StaffClose()), StaffClose.name),
    )


def task_grid(scene: Scene, box: Rect) -> Display:
    cells = box.grid(2, 2, scene.gap)
    pairs = zip(cells, tasks(scene), strict=True)
    return tuple(op for cell, task in pairs for op in task_key(scene, cell, task))


def task_key(scene: Scene, cell: Rect, task: Task) -> Display:
    said = f"{task.label}, {_talks(task.count)} vandaag" if task.count else task.label
    face = Face(task.label, task.icon, 10.0, upright=cell.w < 60 * scene.f)
    ops = key(scene, cell, face, task.action, leads_to=task.leads_to, label=said)
    return ops + _badge(scene, cell, task.count) if task.count else ops


def _talks(count: int) -> str:
    return "1 gesprek" if count == 1 else f"{count} gesprekken"


def _badge(scene: Scene, cell: Rect, count: int) -> Display:
    """How many today, in a disc in the corner; said in words."""
    f, theme = scene.f, scene.theme
    style = replace(scene.small("op_primair", bold=True), leading=1.0)
    wide = max(9.0 * f, scene.measure(str(count), style.em, True) + 4.4 * f)
    disc = Rect(cell.right - wide - 1.6 * f, cell.y + 1.6 * f, wide, 9.0 * f)
    text = set_text(str(count), disc, style, scene.measure, align="center", valign="middle")
    shown = replace(text, alias=f"{_talks(count)} vandaag")
    return Fill(disc, theme["primair"], round_corners(4.5 * f)), shown


def keys_row(scene: Scene, wanted: Sequence[Task], width: float) -> list[Block]:
    """As many beside each other as keep their words whole."""
    count = _beside(scene, wanted, width)
    rows = [wanted[at : at + count] for at in range(0, len(wanted), count)]
    return [_row(scene, row, count) for row in rows]


def _beside(scene: Scene, wanted: Sequence[Task], width: float) -> int:
    style = replace(scene.style(bold=True), leading=1.15)
    for count in (4, 2):
        room = (width - scene.gap * (count - 1)) / count - 1.6 * scene.f
        if all(whole_words(one.label, room, style, scene.measure) for one in wanted):
            return count
    return 1


def _row(scene: Scene, row: Sequence[Task], count: int) -> Block:
    def draw(box: Rect) -> Display:
        cells = box.columns(count, scene.gap)
        pairs = zip(cells, row, strict=False)
        return tuple(op for cell, task in pairs for op in task_key(scene, cell, task))

    high = 24.0 if count < 4 and not scene.panel.narrow else 28.0
    return Block(high * scene.f, draw)
