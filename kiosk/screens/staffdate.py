"""Klopt de datum? The suitcase has no battery for its clock, so the volunteer looks."""

from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from kiosk.actions import BeginSitting, Turn
from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM, MAIN, Face, key
from kiosk.screen import Scene
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.records import Report
from kiosk.staff.words import EARLIEST, is_possible, stepped, whole_day
from kiosk.wrap import Style, set_text, text_height, whole_words

STEPS = (
    ("Maand eerder", "veel-eerder", {"months": -1}),
    ("Dag eerder", "eerder", {"days": -1}),
    ("Dag later", "later", {"days": 1}),
    ("Maand later", "veel-later", {"months": 1}),
)


@dataclass(frozen=True)
class StaffDate(StaffScreen):
    """Shows ``day``, an ISO date, in words."""

    region: str
    kind: str
    day: str
    name: ClassVar[str] = "personeel-datum"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, "Klopt de datum?")
        yes, rest = rest.under(max(27.0, 27.0 * scene.f), scene.gap)
        steps, card = rest.under(_steps_height(scene), scene.gap)
        begin = BeginSitting(self.region, self.kind, self.day)
        sure = Face("Ja, dat klopt", "vink", 12.0, look=MAIN)
        return (
            *title,
            *_card(scene, card, whole_day(date.fromisoformat(self.day))),
            *self._steps(scene, steps),
            *key(scene, yes, sure, begin, leads_to="personeel-klaar"),
        )

    def _steps(self, scene: Scene, box: Rect) -> Display:
        here = date.fromisoformat(self.day)
        cells = box.grid(2, 2, scene.gap) if _two_rows(scene) else box.columns(4, scene.gap)
        ops: Display = ()
        for cell, (label, icon, step) in zip(cells, STEPS, strict=True):
            onward = Turn(replace(self, day=stepped(here, **step).isoformat()))
            ops += key(scene, cell, Face(label, icon, 9.0, upright=True), onward, leads_to="page")
        return ops


def first_day(report: Report) -> str:
    """What the clock says, or where that cannot be right the latest day that has been."""
    if report.now is not None and is_possible(report.now.date()):
        return report.now.date().isoformat()
    return (report.newest or EARLIEST).isoformat()


def _two_rows(scene: Scene) -> bool:
    return scene.panel.narrow or scene.large


def _steps_height(scene: Scene) -> float:
    if not _two_rows(scene):
        return 30.0 * scene.f
    return 2 * max(20.4, 21.0 * scene.f) + scene.gap


def _card(scene: Scene, box: Rect, text: str) -> Display:
    """The date as large as finds room."""
    f, theme = scene.f, scene.theme
    card = box.top(min(box.h, 46.0 * f))[0]
    inner = card.inset(3 * f, 1 * f)
    style = Style(13.0 * f, True, theme["inkt"], 1.15)
    while style.em > scene.style().em and not _fits(scene, text, inner, style):
        style = replace(style, em=max(scene.style().em, style.em - 0.3 * f))
    words = set_text(text, inner, style, scene.measure, align="center", valign="middle")
    return Fill(card, theme["vlak"], round_corners(4 * f), EDGE_MM, theme["rand"]), words


def _fits(scene: Scene, text: str, box: Rect, style: Style) -> bool:
    high = text_height(text, box.w, style, scene.measure)
    return high <= box.h and whole_words(text, box.w, style, scene.measure)
