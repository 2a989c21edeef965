"""Fill a hub with sittings in the database itself, millions of sums in a minute or two."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, insert, text

from admin.interest.tallies import rebuild_tallies
from admin.storage.tables import sittings
from koffer.interest.kinds import HOURS
from tests.admin.driver import DrivenHub

_KINDS = ("opened", "heard", "kept", "qr", "slip")
_CHUNK = 10_000
# The sum of a sitting is from 1 up to and including 7.
_SUMS = """
    INSERT INTO sitting_rollups (suitcase, sitting, kind, item, value)
    SELECT s.suitcase, s.id, n.kind, n.item, (s.seed * 3 + n.place) % 7 + 1
    FROM seeds s CROSS JOIN names n ORDER BY s.suitcase, s.id, n.kind, n.item
"""


class Country(NamedTuple):
    """How many of what. Days are spread over the first ten months of 2026."""

    suitcases: int
    towns: int
    venues: int
    per_sitting: int = 250

    @property
    def places(self) -> int:
        return self.towns * self.venues


def fill(hub: DrivenHub, country: Country, numbers: range) -> None:
    """Sittings with these numbers, and ``per_sitting`` sums in each."""
    cases = [hub.case().pair.suitcase for _ in range(country.suitcases)]
    with hub.hub.database.writing() as connection:
        for start in range(numbers.start, numbers.stop, _CHUNK):
            some = range(start, min(start + _CHUNK, numbers.stop))
            rows = [_sitting(cases[nth % len(cases)], nth, country) for nth in some]
            connection.execute(insert(sittings), rows)
            _add_sums(connection, rows, country.per_sitting)
        rebuild_tallies(connection)
    if connection.dialect.name == "postgresql":
        with hub.hub.database.writing() as connection:
            connection.execute(text("ANALYZE"))


def _add_sums(connection: Connection, rows: list[dict[str, object]], per_sitting: int) -> None:
    create = "CREATE TEMPORARY TABLE"
    connection.execute(text(f"{create} seeds (suitcase TEXT, id TEXT, seed INTEGER)"))
    connection.execute(text(f"{create} names (kind TEXT, item TEXT, place INTEGER)"))
    seeds = [{**_part(row), "seed": nth} for nth, row in enumerate(rows)]
    connection.execute(text("INSERT INTO seeds VALUES (:suitcase, :id, :seed)"), seeds)
    names = [{"kind": k, "item": i, "place": p} for p, (k, i) in enumerate(_names(per_sitting))]
    connection.execute(text("INSERT INTO names VALUES (:kind, :item, :place)"), names)
    connection.execute(text(_SUMS))
    connection.execute(text("DROP TABLE seeds"))
    connection.execute(text("DROP TABLE names"))


def _part(row: dict[str, object]) -> dict[str, object]:
    return {name: row[name] for name in ("suitcase", "id")}


def _names(per_sitting: int) -> Iterator[tuple[str, str]]:
    yield from [("visit", hour) for hour in HOURS[9:17]]
    yield ("talk", "h11")
    yield from ((_KINDS[nth % 5], f"hulp-{nth // 5}") for nth in range(per_sitting - 9))


def _sitting(suitcase: str, nth: int, country: Country) -> dict[str, object]:
    """Every place has sittings in every month."""
    where, month = nth % country.places, nth // country.places % 10 + 1
    day = date(2026, month, 1) + timedelta(nth // (country.places * 10) % 28)
    town = where % country.towns
    place = {
        "day": day.isoformat(),
        "venue": f"Plek {where // country.towns}",
        "municipality": f"gemeente-{town}",
    }
    said = {f"said_{name}": value for name, value in place.items()}
    known = {"suitcase": suitcase, "id": f"{nth:016x}", "clock": "confirmed", "closed": True}
    return {**known, **place, **said}
