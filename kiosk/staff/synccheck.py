"""The connection with the office, in words. Being offline is ordinary: nothing is lost."""

from datetime import datetime, timedelta
from typing import Literal

import msgspec

from kiosk.staff.records import Report, SyncFacts
from kiosk.staff.words import since
from koffer.sync import CLONE

LONG = timedelta(days=7)
Mark = Literal["ok", "note", "problem"]


class Row(msgspec.Struct, frozen=True):
    """``mark`` is ok, note (good to know, nothing to do now) or problem."""

    mark: Mark
    text: str
    remedy: str = ""


_NEVER = Row("note", "Nog niets verstuurd", "Tik op Kantoor, dan op Nu versturen.")
_NOBODY = Row("problem", "Niet gekoppeld aan kantoor", "Tik op Kantoor, dan op Koppelen.")
_CLONE = Row("problem", "Twee koffers met één naam", "De kaart is gekopieerd. Bel kantoor.")
_WORDS: dict[str, Row] = {
    "refused": Row("problem", "Kantoor kent de koffer niet", "Tik op Kantoor, dan op Koppelen."),
    "revoked": Row("problem", "De koffer is ontkoppeld", "Bel kantoor. Koppel daarna opnieuw."),
    "hub-older": Row("note", "Kantoor is nog niet bijgewerkt", "De koffer bewaart alles."),
    "hub-newer": Row("problem", "De koffer is verouderd", "Bel kantoor. Werk de koffer bij."),
    "not-a-hub": Row("note", "De wifi wil eerst iets weten", "Meld de koffer aan op de wifi."),
    "not-understood": Row("problem", "Kantoor begrijpt de koffer niet", "Bel kantoor."),
    "busy": Row("note", "Kantoor is even bezet", "De koffer probeert het zo weer."),
    "too-large": Row("note", "Versturen gaat in stukken", "De koffer gaat vanzelf door."),
}


def sync_row(report: Report) -> Row:
    """One row, with since when."""
    facts = report.sync
    if facts is None or report.now is None:
        return _NOBODY
    if facts.sending:
        return Row("ok", "Versturen is bezig")
    if facts.condition == "ok" and CLONE in facts.notes:
        return _CLONE
    if facts.condition == "ok":
        return _sent(facts, report.now)
    if facts.condition == "offline":
        return _offline(facts, report.now)
    return _WORDS.get(facts.condition, _NEVER)


def is_paired(report: Report) -> bool:
    """Whether the office knew the suitcase when it answered last."""
    facts = report.sync
    if facts is None or facts.condition in ("refused", "revoked"):
        return False
    return facts.condition == "ok" or facts.last_ok is not None


def _sent(facts: SyncFacts, now: datetime) -> Row:
    if facts.unsent:
        return Row("ok", "Verbinding is goed")
    return Row("ok", f"Alles verstuurd {_at(facts.last_ok or facts.since, now)}")


def _at(moment: datetime, now: datetime) -> str:
    """om 10.30 uur; gisteren; op 14 november."""
    words = since(moment, now).removeprefix("sinds ")
    if words == "gisteren":
        return words
    return f"om {words}" if words.endswith("uur") else f"op {words}"


def _offline(facts: SyncFacts, now: datetime) -> Row:
    """A note; a problem once it has lasted a week."""
    text = f"Geen verbinding {since(facts.since, now)}"
    if now - facts.since >= LONG:
        return Row("problem", text, "Zet de koffer 10 minuten aan op wifi.")
    return Row("note", text, "De koffer bewaart alles.")
