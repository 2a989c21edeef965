"""Kantoor: how it is with the office, and the ways to bring counts there."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import OpenOffice, SendNow
from kiosk.display import Display
from kiosk.parts.heading import titled
from kiosk.parts.key import Face
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffchoices import Choice, choices
from kiosk.screens.staffpair import StaffPair
from kiosk.screens.staffscreen import StaffScreen
from kiosk.screens.staffstick import StaffStick
from kiosk.staff.synccheck import sync_row


class StaffOffice(StaffScreen, frozen=True):
    """Sending now, by stick, and belonging to another office."""

    page: int = 0
    name: ClassVar[str] = "personeel-kantoor"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Kantoor")
        if scene.small_groot:
            # Koffer klaar? tells how it is; here is room for the keys only.
            return (*title, *choices(scene, box, _ways(scene), self.page, self._at))
        row = sync_row(scene.staff.report)
        status = r.blocks(scene, (row,), row, box.w)
        shown = r.stacked(status, box, r.tight(scene))
        keys = box.top(r.height(status, r.tight(scene)), scene.gap)[1]
        return (*title, *shown, *choices(scene, keys, _ways(scene), self.page, self._at))

    def _at(self, page: int) -> "StaffOffice":
        return replace(self, page=page)


def _ways(scene: Scene) -> list[Choice]:
    size = 10.0 if scene.large or scene.panel.narrow else 14.0
    return [
        (Face("Nu versturen", "versturen", size), SendNow(), StaffOffice.name),
        (Face("Met een stick", "stick", size), OpenOffice(StaffStick()), StaffStick.name),
        (Face("Koppelen", "koppelen", size), OpenOffice(StaffPair()), StaffPair.name),
    ]
