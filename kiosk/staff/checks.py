"""Koffer klaar? One row for each thing that must be in order, and what to do when it is not."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from kiosk.staff.places import is_known
from kiosk.staff.records import Ahead, Power, Report
from kiosk.staff.synccheck import Row, sync_row
from kiosk.staff.words import day_month, is_possible, weekday

LOW_PERCENT = 20
LONG_CODE = 10
NO_PLACE = Row("problem", "Nog geen plaats", "Tik op Andere plaats.")
_LOOK = "Kijk het na bij Andere plaats."
_COUNTING: dict[str, Row] = {
    "store.full": Row("problem", "Het geheugen is vol", "Laat de koffer aan. Bel kantoor."),
    "store.read-only": Row("problem", "Tellen wordt niet bewaard", "Bel kantoor."),
    "store.in-use": Row("problem", "Het geheugen is bezet", "Zet de koffer uit en weer aan."),
    "store.damaged": Row("problem", "Het geheugen hapert", "Bel kantoor. Het geheugen is oud."),
    "store.broken": Row("problem", "Tellen wordt niet bewaard", "Bel kantoor."),
    "store.rescued": Row("note", "Het geheugen is hersteld", "Vertel dit aan kantoor."),
}


class Sum(msgspec.Struct, frozen=True):
    """What stands above the keys."""

    ready: bool
    text: str


def rows(report: Report) -> tuple[Row, ...]:
    """In the order of the screen. What this machine cannot tell has no row."""
    return tuple(_rows(report))


def summed(found: tuple[Row, ...]) -> Sum:
    wrong = sum(row.mark == "problem" for row in found)
    if not wrong:
        return Sum(True, "Alles klaar")
    return Sum(False, "Nog 1 ding" if wrong == 1 else f"Nog {wrong} dingen")


def helped(found: tuple[Row, ...]) -> Row | None:
    """The row whose remedy is shown: the first problem, or else the first note."""
    order = [*(r for r in found if r.mark == "problem"), *(r for r in found if r.mark == "note")]
    return next((row for row in order if row.remedy), None)


def _rows(report: Report) -> Iterator[Row]:
    yield from _power(report.power)
    yield _sound(report.sound)
    yield from _ahead(report.ahead)
    if report.unkept:
        yield Row("note", "Voorlezen wordt niet bewaard", "Bel kantoor: de kaart is vol of stuk.")
    yield _content(report)
    if report.broken:
        yield Row("note", "Iets van de inhoud is stuk", "Bezoekers zien de rest. Bel kantoor.")
    yield from _sitting(report)
    yield from _counting(report)
    yield sync_row(report)
    yield from _tags(report.unknown_tags)


def _power(power: Power) -> Iterator[Row]:
    if power.weak:
        yield Row("problem", "Te weinig stroom", "Gebruik de stekker van de koffer.")
    elif power.percent is not None:
        yield _battery(power.percent, bool(power.plugged))
    elif power.weak is False:
        yield Row("ok", "Stroom is goed")


def _battery(percent: int, plugged: bool) -> Row:
    if percent < LOW_PERCENT and not plugged:
        return Row("problem", f"Accu bijna leeg: {percent} procent", "Steek de stekker erin.")
    return Row("ok", f"Accu {percent} procent" + (", stroom zit erin" if plugged else ""))


def _sound(works: bool) -> Row:
    if works:
        return Row("ok", "Geluid werkt")
    return Row("problem", "Geen geluid", "Zet de koffer uit en weer aan.")


def _ahead(ahead: Ahead | None) -> Iterator[Row]:
    """Until then the voice begins a little later, so it is no problem."""
    if ahead is None:
        return
    if ahead.is_whole:
        yield Row("ok", "Voorlezen is voorbereid")
    else:
        yield Row("note", f"Voorlezen voorbereid: {ahead.done} van {ahead.total}")


def _content(report: Report) -> Row:
    things = f"Inhoud: {report.entries} dingen"
    if report.content is None:
        return Row("ok", things)
    now = report.now.date() if report.now else None
    return Row("ok", f"{things}, {day_month(report.content, now)}")


def _sitting(report: Report) -> Iterator[Row]:
    """The place and the day of the sitting."""
    sitting = report.sitting
    if sitting is None:
        yield NO_PLACE
        return
    where = f"Plaats: {sitting.venue} {sitting.municipality}".strip()
    yield Row("ok", where) if is_known(sitting.venue) else NO_PLACE
    day = date.fromisoformat(sitting.day)
    if not is_possible(day):
        yield Row("problem", "De datum klopt niet", _LOOK)
    elif sitting.clock == "unsure":
        yield Row("problem", f"Is het {weekday(day)}?", _LOOK)
    else:
        yield Row("ok", weekday(day).capitalize())


def _counting(report: Report) -> Iterator[Row]:
    told = [_COUNTING.get(key, _COUNTING["store.broken"]) for key in report.messages]
    yield from dict.fromkeys(told) or [Row("ok", "Tellen werkt")]


def _tags(codes: tuple[str, ...]) -> Iterator[Row]:
    """An unknown tag is named to staff only."""
    if not codes:
        return
    text = "1 onbekend label" if len(codes) == 1 else f"{len(codes)} onbekende labels"
    yield Row("note", text, f"Geef door aan kantoor: {', '.join(_last(codes))}.")


def _last(codes: tuple[str, ...]) -> list[str]:
    """What a small glass has room for: a long one alone, in groups between which a line ends."""
    if len(codes[-1]) > LONG_CODE:
        return [" ".join(re.findall(".{1,4}", codes[-1]))]
    return [code for code in codes[-3:] if len(code) <= LONG_CODE]
