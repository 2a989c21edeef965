"""A page of keys to choose from, in as many columns as keep the words whole."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from kiosk.actions import Action, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.face import alike
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.wrap import whole_words

LEAST_MM, MOST_MM = 20.2, 46.0
Choice = tuple[Face, Action, str]


def choices(
    scene: Scene, box: Rect, found: Sequence[Choice], page: int, at: Callable[[int], Screen]
) -> Display:
    """Two columns where that keeps the words whole; Meer where there are too many."""
    cells = _cells(scene, box, found)
    each = len(cells) if len(found) <= len(cells) else max(1, len(cells) - 1)
    pages = -(-len(found) // each)
    first = page % pages * each
    shown = found[first : first + each]
    faces = alike(scene, cells, [face for face, _, _ in shown])
    ops: Display = ()
    for cell, face, (_, action, leads_to) in zip(cells, faces, shown, strict=False):
        said = ", ".join(filter(None, (face.label, face.note)))
        ops += key(scene, cell, face, action, leads_to=leads_to, label=said)
    if pages == 1:
        return ops
    more = Face("Meer", "meer", 10.0)
    return ops + key(scene, cells[-1], more, Turn(at((page + 1) % pages)), leads_to="page")


def _cells(scene: Scene, box: Rect, found: Sequence[Choice]) -> tuple[Rect, ...]:
    columns = 2 if _is_whole(scene, box.columns(2, scene.gap)[0], found) else 1
    needed = -(-len(found) // columns)
    least = max(LEAST_MM, (26.0 if scene.large else LEAST_MM) * scene.f)
    rows = max(1, min(needed, int((box.h + scene.gap) // (least + scene.gap))))
    high = min(box.h, rows * (MOST_MM * scene.f + scene.gap) - scene.gap)
    return box.top(high)[0].grid(columns, rows, scene.gap)


def _is_whole(scene: Scene, cell: Rect, found: Sequence[Choice]) -> bool:
    """Beside an icon, as large as the words are at most."""
    style = replace(scene.style(bold=True), leading=1.15)
    room = cell.w - (15.0 if scene.panel.narrow or scene.large else 19.0) * scene.f
    return all(whole_words(face.label, room, style, scene.measure) for face, _, _ in found)
