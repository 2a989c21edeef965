"""The volunteer's screens on every panel: nothing small, clipped, overlapping or unsaid."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from kiosk.screen import World
from kiosk.screens.pin import pin_screen
from kiosk.screens.staffclose import StaffClose, StaffClosed
from kiosk.screens.staffdate import StaffDate
from kiosk.screens.staffoffice import StaffOffice
from kiosk.screens.staffpair import StaffPair
from kiosk.screens.staffplace import StaffKind, StaffRegion
from kiosk.screens.staffready import Ready
from kiosk.screens.staffstick import StaffStick
from kiosk.staff.records import Lock, PairFacts, Power, Report, Staff, StickFacts, SyncFacts, Typed
from kiosk.state import State, Visit
from kiosk.stick.words import WORDS as STICK_WORDS
from kiosk.sync.pairwords import NO_CONNECTION, WORDS, Stage
from kiosk.sync.verdict import Condition
from kiosk.view import view
from koffer.sync import CLONE, Sitting
from tests.crawl import layout
from tests.crawl.panels import PANELS, SIZES, THEMES
from tests.crawl.pixels import Eye
from tests.crawl.walk import Sight
from tests.kiosk.conftest import make_world

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
HERE = Sitting("0" * 16, "2026-09-30", "Bibliotheek", "Bergen op Zoom", "confirmed")
LOOKED_AT = (
    "code half",
    "klaar goed 0",
    "klaar slecht 0",
    "gemeente 0",
    "plek 0",
    "datum 2026-09-30",
    "kantoor refused",
    "koppelen waiting",
    "stick stick.written True",
)
REPORTS = {
    "goed": Report(NOW, Power(86, True), True, 78, date(2026, 9, 14), None, HERE, (), None, (), 3),
    "slecht": Report(
        NOW, Power(12, False), False, 78, date(2025, 9, 14), None, None,
        ("store.rescued", "store.full", "store.read-only"),
        SyncFacts("offline", NOW - timedelta(days=9)), ("04A2B9", "AFFE0123"), 112,
    ),
}  # fmt: skip
CONDITIONS = get_args(Condition)


def states(visit: Visit) -> Iterator[tuple[str, Visit, Staff]]:
    yield "code", visit, Staff()
    yield "code half", Visit(pin_screen(), pin=Typed("12")), Staff()
    yield "code mis", Visit(pin_screen(), pin=Typed(wrong=True)), Staff(lock=Lock(1))
    yield "code wacht", visit, Staff(lock=Lock(0, 60.0))
    for name, report in REPORTS.items():
        for page in range(10):
            yield f"klaar {name} {page}", Visit(Ready(page)), Staff(report=report)
        yield f"afsluiten {name}", Visit(StaffClose()), Staff(report=report)
    for condition in CONDITIONS:
        told = Report(NOW, sync=SyncFacts(condition, NOW, NOW, unsent=False), entries=78)
        yield f"afgesloten {condition}", Visit(StaffClosed()), Staff(report=told)
        yield f"klaar {condition}", Visit(Ready()), Staff(report=told)
        yield f"kantoor {condition}", Visit(StaffOffice()), Staff(report=told)
    for codes in CODES:
        tags = Report(
            NOW, sync=SyncFacts("ok", NOW, NOW, unsent=False), unknown_tags=codes, sitting=HERE
        )
        for page in range(3):
            yield f"klaar label {len(codes[0])} {page}", Visit(Ready(page)), Staff(report=tags)
    copied = Report(NOW, sync=SyncFacts("ok", NOW, NOW, notes=(CLONE,)), entries=78)
    yield "klaar gekopieerd", Visit(Ready()), Staff(report=copied)
    yield "afgesloten gekopieerd", Visit(StaffClosed()), Staff(report=copied)
    yield from office_states()
    for page in range(4):
        yield f"gemeente {page}", Visit(StaffRegion(page)), Staff()
        yield f"plek {page}", Visit(StaffKind("roosendaal", page)), Staff()
    for day in ("2026-09-30", "2026-11-25"):
        for page in range(2):
            yield f"datum {day}", Visit(StaffDate("tholen", "markt", day, page)), Staff()


CODES = (("04A2B9", "AFFE0123", "04A2B9C1D2"), ("E28011700000020D5B0A1C2F",), ("W" * 24,))


def office_states() -> Iterator[tuple[str, Visit, Staff]]:
    """Every stage of pairing, and every way in which a stick can go."""
    for stage in get_args(Stage):
        code = "WXMW-GHJK" if stage == "waiting" else ""
        facts = PairFacts(stage, WORDS[stage], code, 599.0, name="Koffer 2")
        yield f"koppelen {stage}", Visit(StaffPair()), _told(pairing=facts)
    stuck = PairFacts("waiting", NO_CONNECTION, "WXMW-GHJK", 71.0, stuck=True)
    yield "koppelen stil", Visit(StaffPair()), _told(pairing=stuck)
    known = SyncFacts("ok", NOW, NOW)
    yield "koppelen opnieuw", Visit(StaffPair()), _told(pairing=PairFacts(), sync=known)
    for key in ("", *STICK_WORDS):
        for there in (True, False):
            facts = StickFacts(there, key == "stick.busy", key)
            yield (
                f"stick {key} {there}",
                Visit(StaffStick()),
                _told(stick=facts),
            )


def _told(**more: Any) -> Staff:
    return Staff(report=Report(NOW, **more))


def sights(world: World, text: str, theme: str) -> Iterator[Sight]:
    for name, visit, staff in states(Visit(pin_screen())):
        state = State("visit", replace(visit, text=text, theme=theme), staff=staff)
        yield Sight((name,), state, view(world, state))


@pytest.mark.parametrize(("panel", "text"), list(product(PANELS, SIZES)))
def test_every_screen_fits(panel, text):
    world = make_world(panel)
    wrong = {
        f"{sight.path[0]}: {problem}"
        for sight in sights(world, text, "dag")
        for problem in layout.problems(world, sight)
    }
    assert sorted(wrong) == []


@pytest.mark.parametrize(("panel", "theme"), list(product(PANELS[:3:2], THEMES)))
def test_every_letter_and_edge_has_contrast(panel, theme):
    world = make_world(panel)
    eye = Eye(world)
    wrong = {
        f"{sight.path[0]}: {problem}"
        for sight in sights(world, "normaal", theme)
        if sight.path[0] in LOOKED_AT
        for problem in eye.problems(sight)
    }
    assert sorted(wrong) == []
