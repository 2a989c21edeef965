"""Counts to the office by USB stick, where there is no network."""

from typing import ClassVar

from kiosk.actions import Back, FromStick, ToStick
from kiosk.display import Display, Icon
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffbottom import Choice, above_keys, bottom_keys, fitting, told
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.officecheck import stick_row
from kiosk.staff.records import StickFacts
from kiosk.stick.words import GOOD

MOST_ICON_MM, LEAST_ICON_MM = 40.0, 12.0
LINES = ("Zet alles op de stick voor kantoor.", "Of lees wat kantoor antwoordde.")


class StaffStick(StaffScreen, frozen=True):
    """While it is busy, and without a stick, there is nothing to press."""

    name: ClassVar[str] = "personeel-stick"

    def view(self, scene: Scene) -> Display:
        facts = scene.staff.report.stick
        title, box = titled(scene, "Met een stick", short="Stick")
        row = stick_row(facts)
        blocks = r.blocks(scene, (row,), row, box.w)
        high = r.height(blocks, r.tight(scene))
        wanted = fitting(scene, box, high, _keys(facts), (_DONE,))
        above = above_keys(scene, box, len(wanted))
        rest = above.top(high, scene.gap)[1]
        asked = facts.there and not facts.key and not scene.small_groot
        lines = LINES if asked else ()
        return (
            *title,
            *r.stacked(blocks, box, r.tight(scene)),
            *(told(scene, rest, lines) if wanted else _drawn(scene, rest)),
            *bottom_keys(scene, box, wanted),
        )


def _drawn(scene: Scene, box: Rect) -> Display:
    """What is waited for, where there is nothing to press."""
    size = min(box.h, MOST_ICON_MM * scene.f)
    if size < LEAST_ICON_MM:
        return ()
    return (Icon(box.middle(size, size), "stick", scene.theme["primair"]),)


def _keys(facts: StickFacts) -> tuple[Choice, ...]:
    if facts.busy:
        return ()
    if facts.key in GOOD:
        return (_DONE,)
    return _KEYS if facts.there else ()


_DONE = Choice("Klaar", "Klaar", "vink", Back(), "back")
_KEYS = (
    Choice("Zet op de stick", "Zet erop", "stick", ToStick(), StaffStick.name),
    Choice("Lees antwoord", "Lees", "brief", FromStick(), StaffStick.name),
)
