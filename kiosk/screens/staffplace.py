"""Where the suitcase stands: the municipality, what kind of place, and which day it is."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go
from kiosk.display import Display
from kiosk.parts.heading import titled
from kiosk.parts.key import Face
from kiosk.screen import Scene
from kiosk.screens.staffchoices import Choice, choices
from kiosk.screens.staffdate import StaffDate, first_day
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.places import fixed_venue
from kiosk.staff.presets import KINDS


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
        return (*title, *choices(scene, box, found, self.page, StaffRegion))


class StaffKind(StaffScreen, frozen=True):
    """Wat voor plek is het? The kind brings its habits along."""

    region: str
    page: int = 0
    name: ClassVar[str] = "personeel-plek"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Wat voor plek is het?", short="Welke plek?")
        return (*title, *choices(scene, box, self._kinds(scene), self.page, self._at))

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
    """In large letters and on a narrow glass without what the volunteer will notice there."""
    size = 10.0 if scene.large or scene.panel.narrow else 14.0
    return Face(label, icon, size, note="" if scene.large or scene.panel.narrow else note)
