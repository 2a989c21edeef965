"""The volunteer's four keys."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action, Go, Talk
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.key import Face, key
from kiosk.screen import Scene
from kiosk.screens.staffclose import StaffClose
from kiosk.screens.staffoffice import StaffOffice
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffrows import Block
from kiosk.wrap import Style, text_height, whole_words


class Task(msgspec.Struct, frozen=True):
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
        Task("Kantoor", "versturen", Go(StaffOffice()), StaffOffice.name),
        Task("Afsluiten", "uit", Go(StaffClose()), StaffClose.name),
    )


def task_grid(scene: Scene, box: Rect) -> Display:
    cells = box.grid(2, 2, scene.gap)
    pairs = zip(cells, tasks(scene), strict=True)
    return tuple(op for cell, task in pairs for op in task_key(scene, cell, task))


def task_key(scene: Scene, cell: Rect, task: Task) -> Display:
    said = f"{task.label}, {_talks(task.count)} vandaag" if task.count else task.label
    face = Face(_shown(task), task.icon, 10.0, upright=cell.w < 60 * scene.f)
    return key(scene, cell, face, task.action, leads_to=task.leads_to, label=said)


def _shown(task: Task) -> str:
    return f"{task.label}: {task.count}" if task.count else task.label


def _talks(count: int) -> str:
    return "1 gesprek" if count == 1 else f"{count} gesprekken"


def keys_row(scene: Scene, wanted: Sequence[Task], width: float) -> list[Block]:
    """As many beside each other as keep their words whole."""
    count = _beside(scene, wanted, width)
    rows = [wanted[at : at + count] for at in range(0, len(wanted), count)]
    return [_row(scene, row, count, width) for row in rows]


def _label_style(scene: Scene) -> Style:
    return replace(scene.style(bold=True), leading=1.15)


def _cell_w(scene: Scene, width: float, count: int) -> float:
    return (width - scene.gap * (count - 1)) / count


def _beside(scene: Scene, wanted: Sequence[Task], width: float) -> int:
    for count in (2,) if scene.large else (4, 2):
        room = _cell_w(scene, width, count) - 1.6 * scene.f
        if all(whole_words(one.label, room, _label_style(scene), scene.measure) for one in wanted):
            return count
    return 1


def _row(scene: Scene, row: Sequence[Task], count: int, width: float) -> Block:
    def draw(box: Rect) -> Display:
        cells = box.columns(count, scene.gap)
        pairs = zip(cells, row, strict=False)
        return tuple(op for cell, task in pairs for op in task_key(scene, cell, task))

    return Block(_row_height(scene, row, _cell_w(scene, width, count)), draw)


def _row_height(scene: Scene, row: Sequence[Task], cell_w: float) -> float:
    """With the icon beside the words where they stay whole there, else above them."""
    f, style = scene.f, _label_style(scene)
    room = cell_w - 16.0 * f
    labels = [_shown(task) for task in row]
    beside = all(whole_words(label, room, style, scene.measure) for label in labels)
    lines = [
        text_height(label, room if beside else cell_w - 2 * f, style, scene.measure)
        for label in labels
    ]
    return max(24.0 * f, max(lines) + (1.6 if beside else 9.0) * f)
