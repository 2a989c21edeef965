"""Packing up: close the sitting, send what there is, and say that the plug may go out."""

from typing import ClassVar

from kiosk.actions import Back, CloseSitting, Go, StartVisits
from kiosk.display import Display
from kiosk.parts.heading import titled
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffbottom import Choice, above_keys, bottom_keys, told
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.synccheck import sync_row


class StaffClose(StaffScreen, frozen=True):
    """Asked first: after it, counting goes on without a place."""

    name: ClassVar[str] = "personeel-afsluiten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Klaar voor vandaag?", short="Klaar?")
        talks = _talks(scene.staff.report.talks)
        lines = ("De bijeenkomst gaat dicht.", "De aantallen gaan naar kantoor.", talks)
        yes = Choice("Ja, sluit af", "Sluit af", "uit", CloseSitting(), StaffClosed.name)
        no = Choice("Nee, ga door", "Ga door", "terug", Back(), "back")
        above = above_keys(scene, box, 2)
        return (*title, *told(scene, above, lines), *bottom_keys(scene, box, (yes, no)))


class StaffClosed(StaffScreen, frozen=True):
    """Afgesloten. The row of the connection goes on telling how sending goes."""

    name: ClassVar[str] = "personeel-afgesloten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Afgesloten")
        row = sync_row(scene.staff.report)
        status = r.blocks(scene, (row,), None if scene.small_groot else row, box.w)
        facts = scene.staff.report.sync
        plug = "Wacht nog even." if facts and facts.sending else "Haal nu de stekker eruit."
        done = Choice("Naar het begin", "Begin", "begin", StartVisits(), "attract")
        again = Choice("Andere plaats", "", "waar", Go(StaffRegion()), StaffRegion.name)
        wanted = (done,) if scene.small_groot else (done, again)
        rest = box.top(r.height(status, r.tight(scene)), scene.gap)[1]
        lines = told(scene, above_keys(scene, rest, len(wanted)), (plug, "Tel de spullen na."))
        shown = r.stacked(status, box, r.tight(scene))
        return (*title, *shown, *lines, *bottom_keys(scene, box, wanted))


def _talks(count: int) -> str:
    if not count:
        return "Er is geen gesprek geteld."
    return "Er is 1 gesprek geteld." if count == 1 else f"Er zijn {count} gesprekken geteld."
