"""Packing up: close the sitting, send what there is, and say that the plug may go out."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Back, CloseSitting, Go, StartVisits
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffplace import StaffRegion
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.synccheck import sync_row
from kiosk.wrap import set_text, text_height

KEY_MM = 27.0
Choice = tuple[Face, object, str]


@dataclass(frozen=True)
class StaffClose(StaffScreen):
    """Asked first: after it, counting goes on without a place."""

    name: ClassVar[str] = "personeel-afsluiten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Klaar voor vandaag?")
        talks = scene.staff.report.talks
        lines = ("De bijeenkomst gaat dicht.", "De aantallen gaan naar kantoor.", _talks(talks))
        keys = (
            (Face("Ja, sluit af", "uit", 12.0, look=MAIN), CloseSitting(), StaffClosed.name),
            (Face("Nee, ga door", "terug", 12.0), Back(), "back"),
        )
        return (*title, *_told(scene, box, lines), *_two(scene, box, keys))


@dataclass(frozen=True)
class StaffClosed(StaffScreen):
    """Afgesloten. The row of the connection goes on telling how sending goes."""

    name: ClassVar[str] = "personeel-afgesloten"

    def view(self, scene: Scene) -> Display:
        title, box = titled(scene, "Afgesloten")
        row = sync_row(scene.staff.report)
        status = r.blocks(scene, (row,), row, box.w)
        lines = ("Haal nu de stekker eruit.", "Tel de spullen na.")
        told = _told(scene, box.top(status[0].height, scene.gap)[1], lines)
        keys = (
            (Face("Naar het begin", "begin", 12.0, look=MAIN), StartVisits(), "attract"),
            (Face("Andere plaats", "waar", 12.0), Go(StaffRegion()), StaffRegion.name),
        )
        return (*title, *r.stacked(status, box, 0.0), *told, *_two(scene, box, keys))


def _talks(count: int) -> str:
    if not count:
        return "Er is geen gesprek geteld."
    return "Er is 1 gesprek geteld." if count == 1 else f"Er zijn {count} gesprekken geteld."


def _told(scene: Scene, box: Rect, lines: tuple[str, ...]) -> Display:
    style = replace(scene.style(), leading=1.3)
    y, ops = box.y, ()
    shown: list[Display] = [ops]
    for line in lines:
        shown.append((set_text(line, replace(box, y=y), style, scene.measure),))
        y += text_height(line, box.w, style, scene.measure)
    return tuple(op for part in shown for op in part)


def _two(scene: Scene, box: Rect, keys: tuple[tuple[Face, object, str], ...]) -> Display:
    """Beside each other at the bottom."""
    cells = box.under(max(KEY_MM, KEY_MM * scene.f))[0].columns(2, scene.gap)
    ops: Display = ()
    for cell, (face, action, leads_to) in zip(cells, keys, strict=True):
        ops += key(scene, cell, face, action, leads_to=leads_to)  # type: ignore[arg-type]
    return ops
