"""Where the suitcase stands: the municipality, what kind of place, and which day it is."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Action, Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.staffdate import StaffDate, first_day
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.places import fixed_venue
from kiosk.staff.presets import KINDS
from kiosk.wrap import whole_words

LEAST_MM, MOST_MM = 20.2, 36.0
Choice = tuple[Face, Action, str]


class StaffRegion(StaffScreen, frozen=True):
    """Waar staat de koffer?"""

    page: int = 0
    name: ClassVar[str] = "personeel-gemeente"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Waar staat de koffer?", short="Welke plaats?")
        regions = sorted(scene.world.regions.values(), key=lambda one: one.name)
        found: list[Choice] = [
            (Face(one.name, "waar", 9.0), Go(StaffKind(one.id)), StaffKind.name) for one in regions
        ]
        return (*title, *_choices(scene, box, found, self.page, StaffRegion))


class StaffKind(StaffScreen, frozen=True):
    """Wat voor plek is het? The kind brings its habits along."""

    region: str
    page: int = 0
    name: ClassVar[str] = "personeel-plek"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Wat voor plek is het?", short="Welke plek?")
        return (*title, *_choices(scene, box, self._kinds(scene), self.page, self._at))

    def _at(self, page: int) -> "StaffKind":
        return replace(self, page=page)

    def _kinds(self, scene: Scene) -> list[Choice]:
        day = first_day(scene.staff.report)
        fixed = fixed_venue(scene.world.config, self.region, scene.world.regions)
        usual = [("", _face(scene, fixed, "waar", "vaste plek"))] if fixed else []
        kinds = [(n, _face(scene, k.label, k.icon, k.note)) for n, k in KINDS.items()]
        return [
            (face, Go(StaffDate(self.region, name, day)), StaffDate.name)
            for name, face in [*usual, *kinds]
        ]


def _face(scene: Scene, label: str, icon: str, note: str) -> Face:
    """On a narrow glass without what the volunteer will notice there."""
    size = 10.0 if scene.large or scene.panel.narrow else 14.0
    return Face(label, icon, size, note="" if scene.panel.narrow else note)


def _choices(
    scene: Scene, box: Rect, found: Sequence[Choice], page: int, at: Callable[[int], Screen]
) -> Display:
    """Two columns where that keeps the words whole; Meer where there are too many."""
    cells = _cells(scene, box, found)
    each = len(cells) if len(found) <= len(cells) else max(1, len(cells) - 1)
    pages = -(-len(found) // each)
    first = page % pages * each
    ops: Display = ()
    for cell, (face, action, leads_to) in zip(cells, found[first : first + each], strict=False):
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
