"""Packing up: close the sitting, send what there is, and say that the plug may go out."""

from collections.abc import Sequence
from typing import ClassVar

from kiosk.actions import Back, CloseSitting, Go, StartVisits
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffbottom import Choice, above_keys, bottom_keys, told, told_height
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.synccheck import sync_row


class StaffClose(StaffScreen, frozen=True):
    """Asked first: after it, counting goes on without a place."""

    name: ClassVar[str] = "personeel-afsluiten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Klaar voor vandaag?", short="Klaar?")
        talks = _talks(scene.staff.report.talks)
        lines: tuple[str, ...]
        lines = ("De bijeenkomst gaat dicht.", "De aantallen gaan naar kantoor.", talks)
        lines = lines[:1] if scene.small_groot else lines
        yes = Choice("Ja, sluit af", "Sluit af", "uit", CloseSitting(), StaffClosed.name)
        no = Choice("Nee, ga door", "Ga door", "terug", Back(), "back")
        above = above_keys(scene, box, 2)
        return (*title, *told(scene, above, lines), *bottom_keys(scene, box, (yes, no)))


class StaffClosed(StaffScreen, frozen=True):
    """Afgesloten. The row of the connection goes on telling how sending goes."""

    name: ClassVar[str] = "personeel-afgesloten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Afgesloten")
        facts = scene.staff.report.sync
        plug = "Wacht nog even." if facts and facts.sending else "Haal nu de stekker eruit."
        done = Choice("Naar het begin", "Begin", "begin", StartVisits(), "attract")
        again = Choice("Andere plaats", "", "waar", Go(StaffRegion()), StaffRegion.name)
        wanted = (done,) if scene.small_groot else (done, again)
        above, lines = above_keys(scene, box, len(wanted)), (plug, "Tel de spullen na.")
        status = _status(scene, above, lines)
        rest = above.top(r.height(status, r.tight(scene)), scene.gap)[1] if status else above
        shown = r.stacked(status, box, r.tight(scene))
        return (*title, *shown, *told(scene, rest, lines), *bottom_keys(scene, box, wanted))


def _status(scene: Scene, box: Rect, lines: Sequence[str]) -> list[r.Block]:
    """The connection with its remedy, without it, or not at all: what to do now comes first."""
    row = sync_row(scene.staff.report)
    room = box.h - scene.gap - told_height(scene, box.w, lines)
    ways = (r.blocks(scene, (row,), here, box.w) for here in (row, None))
    fit = (status for status in ways if r.height(status, r.tight(scene)) <= room)
    return next(fit, [])


def _talks(count: int) -> str:
    if not count:
        return "Er is geen gesprek geteld."
    return "Er is 1 gesprek geteld." if count == 1 else f"Er zijn {count} gesprekken geteld."
