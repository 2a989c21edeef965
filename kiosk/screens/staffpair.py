"""Koppelen: a code that the office types over, so that it knows this suitcase."""

import math
from collections.abc import Sequence
from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import AskCode, Back, StopPairing
from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.screens import staffrows as r
from kiosk.screens.staffbottom import Choice, above_keys, bottom_keys, fitting, told, told_height
from kiosk.screens.staffscreen import StaffScreen
from kiosk.staff.officecheck import PAIRED, pair_row
from kiosk.staff.records import PairFacts
from kiosk.staff.synccheck import Row, is_paired
from kiosk.staff.words import time_left
from kiosk.wrap import Style, set_text, whole_words

CARD_MM, LOW_CARD_MM = 34.0, 17.0
MOST_EM = 22.0


class StaffPair(StaffScreen, frozen=True):
    """The code is read across a table, or by telephone; leaving does not end it."""

    name: ClassVar[str] = "personeel-koppelen"

    def view(self, scene: Scene) -> Display:
        facts = scene.staff.report.pairing
        title, box = titled(scene, "Koppelen met kantoor", short="Koppelen")
        wanted = _AGAIN if _is_paired(scene) else _keys(facts)
        if facts.code and scene.small_groot:
            # Room for how long it lasts; a new code can be had after Stop.
            wanted = wanted[1:]
        if not facts.code:
            wanted = fitting(scene, box, _row_height(scene, box, facts), wanted)
        above = above_keys(scene, box, len(wanted))
        shown = _waiting(scene, above, facts) if facts.code else _row(scene, above, facts)
        return (*title, *shown, *bottom_keys(scene, box, wanted, main=not facts.code))


_AGAIN = (
    Choice("Nee, terug", "Terug", "terug", Back(), "back"),
    Choice("Ja, koppel opnieuw", "Opnieuw", "koppelen", AskCode(), StaffPair.name),
)


def _is_paired(scene: Scene) -> bool:
    """Asked first: with a new pair the suitcase may end up at another office."""
    report = scene.staff.report
    return report.pairing.stage == "idle" and is_paired(report)


def _keys(facts: PairFacts) -> tuple[Choice, ...]:
    ask = Choice("Vraag een code", "Code", "koppelen", AskCode(), StaffPair.name)
    again = replace(ask, label="Nieuwe code", icon="opnieuw")
    stop = Choice("Stop", "Stop", "kruis", StopPairing(), StaffPair.name)
    if facts.stage == "idle":
        return (ask,)
    if facts.stage == "asking":
        return (stop,)
    if facts.stage == "waiting":
        return again, stop
    if facts.stage == "paired":
        return (Choice("Klaar", "Klaar", "vink", Back(), "back"),)
    return (again,)


def _row_of(scene: Scene, facts: PairFacts) -> Row:
    return PAIRED if _is_paired(scene) else pair_row(facts)


def _row_height(scene: Scene, box: Rect, facts: PairFacts) -> float:
    row = _row_of(scene, facts)
    return r.height(r.blocks(scene, (row,), row, box.w), r.tight(scene))


def _row(scene: Scene, box: Rect, facts: PairFacts) -> Display:
    row = _row_of(scene, facts)
    blocks = r.blocks(scene, (row,), row, box.w)
    rest = box.top(r.height(blocks, r.tight(scene)), scene.gap)[1]
    lines = ("Er gaat niets verloren.",) if facts.stage == "idle" else ()
    lines = ("Opnieuw koppelen hoeft niet.", *lines) if row is PAIRED else lines
    lines = () if scene.small_groot else lines  # the row says what matters
    return (*r.stacked(blocks, box, r.tight(scene)), *told(scene, rest, lines))


def _waiting(scene: Scene, box: Rect, facts: PairFacts) -> Display:
    """The code, as high as its words leave room, what to do with it, and how long it lasts."""
    left = f"Nog {time_left(max(0, math.ceil(facts.ends_s - scene.now)))}."
    if scene.small_groot:
        return _waiting_small(scene, box, facts, left)
    lines = (facts.words, left)
    room = box.h - scene.gap - told_height(scene, box.w, lines)
    card, rest = box.top(min(CARD_MM * scene.f, room), scene.gap)
    return (*_card(scene, card, facts.code.split("-")), *told(scene, rest, lines))


def _waiting_small(scene: Scene, box: Rect, facts: PairFacts, left: str) -> Display:
    """How long it lasts in the letters of a sign; of what it is about the first sentence, where
    the rest finds no room."""
    soon, above = box.under(scene.small(leading=1.2).em * 1.2)
    card, rest = above.top(LOW_CARD_MM * scene.f, scene.gap)
    code = _card(scene, card, facts.code.split("-"))
    time = set_text(left, soon, scene.small(leading=1.2), scene.measure)
    fits = told_height(scene, rest.w, (facts.words,)) <= rest.h
    words = facts.words if fits else facts.words.partition(". ")[0] + "."
    return (*code, *told(scene, rest, (words,)), time)


def _card(scene: Scene, box: Rect, groups: Sequence[str]) -> Display:
    """Each group as large as finds room; read aloud letter by letter."""
    f, theme = scene.f, scene.theme
    inner = box.inset((1 if scene.small_groot else 3) * f, 1 * f)
    rows = scene.panel.narrow and not scene.small_groot
    cells = inner.rows(len(groups), 0.0) if rows else inner.columns(len(groups), 2 * f)
    style = Style(MOST_EM * f, True, theme["inkt"], 1.1)
    while style.em > scene.style().em and not _fits(scene, groups, cells[0], style):
        style = replace(style, em=style.em - 0.3 * f)
    back = Fill(box, theme["vlak"], round_corners(4 * f), EDGE_MM, theme["rand"])
    words = [
        replace(
            set_text(group, cell, style, scene.measure, align="center", valign="middle"),
            alias=", ".join(group),
        )
        for group, cell in zip(groups, cells, strict=True)
    ]
    return (back, *words)


def _fits(scene: Scene, groups: Sequence[str], cell: Rect, style: Style) -> bool:
    wide = all(whole_words(group, cell.w, style, scene.measure) for group in groups)
    return wide and style.em * style.leading <= cell.h
