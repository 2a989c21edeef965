"""Klopt de datum? The suitcase has no battery for its clock, so the volunteer looks."""

from datetime import date
from typing import ClassVar

from msgspec.structs import replace

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

STEPS: tuple[tuple[str, str, dict[str, int]], ...] = (
    ("Maand eerder", "veel-eerder", {"months": -1}),
    ("Dag eerder", "eerder", {"days": -1}),
    ("Dag later", "later", {"days": 1}),
    ("Maand later", "veel-later", {"months": 1}),
)
LEAST_MARGIN_MM = 2.0


class StaffDate(StaffScreen, frozen=True):
    """Shows ``day``, an ISO date, in words. ``page`` is used where large letters fill a narrow
    glass: days first, and then months."""

    region: str
    kind: str
    day: str
    page: int = 0
    name: ClassVar[str] = "personeel-datum"

    def view(self, scene: Scene) -> Display:
        title: Display = ()
        rest = scene.content
        if not scene.panel.narrow:
            title, rest = titled(scene, "Klopt de datum?")
        last, rest = rest.under(max(27.0 if scene.large else 22.0, 27.0 * scene.f), scene.gap)
        steps, card = rest.under(_steps_height(scene), scene.gap)
        words = whole_day(date.fromisoformat(self.day))
        return (
            *title,
            *_card(scene, card, words),
            *self._steps(scene, steps),
            *self._last(scene, last),
        )

    def _last(self, scene: Scene, box: Rect) -> Display:
        """Ja, dat klopt; beside it Meer where the other steps have no room."""
        begin = BeginSitting(self.region, self.kind, self.day)
        sure = Face("Ja, dat klopt", "vink", 12.0, look=MAIN, short="Dat klopt")
        if not scene.small_groot:
            return key(scene, box, sure, begin, leads_to="personeel-klaar")
        left, right = box.columns(2, scene.gap)
        onward = Turn(replace(self, page=1 - self.page))
        more = key(scene, left, Face("Meer", "meer", 9.0), onward, leads_to="page")
        return more + key(scene, right, replace(sure, icon=""), begin, leads_to="personeel-klaar")

    def _steps(self, scene: Scene, box: Rect) -> Display:
        here = date.fromisoformat(self.day)
        shown = STEPS
        cells = box.columns(4, scene.gap)
        if scene.small_groot:
            cells = box.columns(2, scene.gap)
            shown = (STEPS[1], STEPS[2]) if self.page == 0 else (STEPS[0], STEPS[3])
        elif _squared(scene):  # at the left what is earlier, at the right what is later
            cells = box.grid(2, 2, scene.gap)
            shown = (STEPS[0], STEPS[3], STEPS[1], STEPS[2])
        margin = _margin(scene, cells[0].w)
        ops: Display = ()
        for cell, (label, icon, step) in zip(cells, shown, strict=True):
            onward = Turn(replace(self, day=stepped(here, **step).isoformat()))
            sign = "" if scene.small_groot else icon
            face = Face(label, sign, 9.0, upright=True, margin_mm=margin)
            ops += key(scene, cell, face, onward, leads_to="page")
        return ops


def first_day(report: Report) -> str:
    """What the clock says, or where that cannot be right the latest day that has been."""
    if report.now is not None and is_possible(report.now.date()):
        return report.now.date().isoformat()
    return (report.newest or EARLIEST).isoformat()


def _margin(scene: Scene, wide: float) -> float:
    """Beside the words: little where each label has a line, so much that all break where not."""
    em = scene.style().em
    widths = [[scene.measure(word, em, True) for word in label.split()] for label, *_ in STEPS]
    space = scene.measure(" ", em, True)
    longest = max(sum(one) + space * (len(one) - 1) for one in widths)
    if longest + 2 * LEAST_MARGIN_MM * scene.f <= wide:
        return LEAST_MARGIN_MM
    return max(0.6, (wide - max(max(one) for one in widths) - 0.2) / 2 / scene.f)


def _squared(scene: Scene) -> bool:
    """Two above two, where four beside each other would break words."""
    return scene.panel.narrow or (scene.large and scene.panel.two_rows)


def _steps_height(scene: Scene) -> float:
    if scene.small_groot:
        return 27.0
    if scene.panel.narrow:
        return 2 * 20.4 + scene.gap
    if _squared(scene):
        return 2 * 36.0 * scene.f + scene.gap
    return (36.0 if scene.large else 30.0) * scene.f


def _card(scene: Scene, box: Rect, text: str) -> Display:
    """The date as large as finds room."""
    f, theme = scene.f, scene.theme
    card = box.top(min(box.h, 46.0 * f))[0]
    inner = card.inset(3 * f, 1 * f)
    style = Style(13.0 * f, True, theme["inkt"], 1.15)
    while style.em > scene.style().em and not _fits(scene, text, inner, style):
        style = replace(style, em=max(scene.style().em, style.em - 0.3 * f))
    words = set_text(text, inner, style, scene.measure, align="center", valign="middle", title=True)
    return Fill(card, theme["vlak"], round_corners(4 * f), EDGE_MM, theme["rand"]), words


def _fits(scene: Scene, text: str, box: Rect, style: Style) -> bool:
    high = text_height(text, box.w, style, scene.measure)
    return high <= box.h and whole_words(text, box.w, style, scene.measure)
