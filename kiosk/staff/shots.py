"""The volunteer's screens as pictures show them; what is told there is an example."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from msgspec.structs import replace

from kiosk.screen import Screen
from kiosk.screens.pin import pin_screen
from kiosk.screens.staffclose import StaffClose, StaffClosed
from kiosk.screens.staffdate import StaffDate
from kiosk.screens.staffoffice import StaffOffice
from kiosk.screens.staffpair import StaffPair
from kiosk.screens.staffplace import StaffKind, StaffRegion
from kiosk.screens.staffready import Ready
from kiosk.screens.staffstick import StaffStick
from kiosk.staff.records import PairFacts, Power, Report, Staff, StickFacts, SyncFacts, Typed
from kiosk.state import State, Visit
from kiosk.sync.pairwords import WORDS
from koffer.sync import Sitting

NOW = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
DAY = "2026-11-20"

_STICKS = {
    "": StickFacts(),
    "-erin": StickFacts(there=True),
    "-geschreven": StickFacts(there=True, key="stick.written"),
    "-te-vroeg-eruit": StickFacts(key="stick.gone"),
}


def staff_shots(visit: Visit, entries: int, region: str) -> Iterator[tuple[str, State]]:
    """Each screen behind the code, and the code itself."""
    ready = _ready(entries)
    unsure = replace(ready, sitting=_sitting("unsure"), talks=0, power=Power())
    half = replace(visit, screen=pin_screen(), pin=Typed("12"))
    yield "16-personeel-code", State("visit", half)
    yield "16-personeel-klaar", _state(visit, Ready(), ready)
    yield "16-personeel-nog-1-ding", _state(visit, Ready(), unsure)
    yield "16-personeel-kantoor", _state(visit, StaffOffice(), ready)
    yield from _office(visit, ready)
    yield "16-personeel-gemeente", _state(visit, StaffRegion(), ready)
    yield "16-personeel-plek", _state(visit, StaffKind(region), ready)
    yield "16-personeel-datum", _state(visit, StaffDate(region, "markt", DAY), ready)
    yield "16-personeel-afsluiten", _state(visit, StaffClose(), ready)
    yield "16-personeel-afgesloten", _state(visit, StaffClosed(), ready)


def _office(visit: Visit, ready: Report) -> Iterator[tuple[str, State]]:
    """Pairing and the stick, as they are asked and as they end."""
    idle, asked = StaffPair(), PairFacts("waiting", WORDS["waiting"], "BCDF-GHJK", 572.0)
    done = PairFacts("paired", name="Koffer 2")
    first = replace(ready, pairing=PairFacts(words=WORDS["idle"]))
    yield "16-personeel-koppelen", _state(visit, idle, first)
    yield "16-personeel-koppelen-code", _state(visit, idle, replace(ready, pairing=asked))
    yield "16-personeel-gekoppeld", _state(visit, idle, replace(ready, pairing=done))
    for name, facts in _STICKS.items():
        shown = replace(ready, stick=facts)
        yield f"16-personeel-stick{name}", _state(visit, StaffStick(), shown)


def _ready(entries: int) -> Report:
    return Report(
        now=NOW,
        power=Power(86, True),
        entries=entries,
        content=date(2026, 11, 14),
        sitting=_sitting("confirmed"),
        sync=SyncFacts("ok", NOW, NOW),
        talks=3,
    )


def _sitting(clock: str) -> Sitting:
    return Sitting("0" * 16, DAY, "Bibliotheek", "Roosendaal", clock)  # type: ignore[arg-type]


def _state(visit: Visit, screen: Screen, report: Report) -> State:
    return State("visit", replace(visit, screen=screen), staff=Staff(report=report))
