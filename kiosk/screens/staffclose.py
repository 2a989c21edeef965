"""Packing up: close the sitting, send what there is, and say that the plug may go out."""

from typing import ClassVar

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action, Back, CloseSitting, Go, StartVisits
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import MAIN, PLAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.synccheck import sync_row
from kiosk.wrap import set_text, text_height

KEY_MM = 27.0


class Choice(msgspec.Struct, frozen=True):
    """One of the two keys; the first is the one that is expected."""

    label: str
    short: str
    icon: str
    action: Action
    leads_to: str


class StaffClose(StaffScreen, frozen=True):
    """Asked first: after it, counting goes on without a place."""

    name: ClassVar[str] = "personeel-afsluiten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Klaar voor vandaag?", short="Klaar?")
        talks = _talks(scene.staff.report.talks)
        lines = ("De bijeenkomst gaat dicht.", "De aantallen gaan naar kantoor.", talks)
        yes = Choice("Ja, sluit af", "Sluit af", "uit", CloseSitting(), StaffClosed.name)
        no = Choice("Nee, ga door", "Ga door", "terug", Back(), "back")
        return (*title, *_told(scene, box, lines, 2), *_keys(scene, box, (yes, no)))


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
        told = _told(scene, rest, (plug, "Tel de spullen na."), len(wanted))
        shown = r.stacked(status, box, r.tight(scene))
        return (*title, *shown, *told, *_keys(scene, box, wanted))


def _talks(count: int) -> str:
    if not count:
        return "Er is geen gesprek geteld."
    return "Er is 1 gesprek geteld." if count == 1 else f"Er zijn {count} gesprekken geteld."


def _told(scene: Scene, box: Rect, lines: tuple[str, ...], keys: int) -> Display:
    """As many of the lines as stay above the keys."""
    style, low = replace(scene.style(), leading=1.3), box.bottom - _keys_height(scene, keys)
    y = box.y
    ops: Display = ()
    for line in lines:
        high = text_height(line, box.w, style, scene.measure)
        if y + high > low:
            break
        ops = (*ops, set_text(line, replace(box, y=y), style, scene.measure))
        y += high
    return ops


def _keys_height(scene: Scene, count: int) -> float:
    if scene.small_groot:
        return count * (20.4 + scene.gap) - scene.gap
    return KEY_MM * scene.f


def _keys(scene: Scene, box: Rect, wanted: tuple[Choice, ...]) -> Display:
    """Beside each other at the bottom; below each other where large letters need the width."""
    count = len(wanted)
    band = box.under(_keys_height(scene, count))[0]
    large = scene.small_groot
    cells = band.rows(count, scene.gap) if large else band.columns(count, scene.gap)
    ops: Display = ()
    for number, (cell, one) in enumerate(zip(cells, wanted, strict=True)):
        look = PLAIN if number else MAIN
        upright = scene.panel.narrow and not large
        face = Face(one.label, one.icon, 11.0, upright=upright, look=look, short=one.short)
        ops += key(scene, cell, face, one.action, leads_to=one.leads_to)
    return ops
