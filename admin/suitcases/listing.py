"""The list of suitcases: who needs somebody comes first."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select

from admin.hub import Hub
from admin.pages.dates import heard_in_words
from admin.storage.tables import set_aside, sittings, suitcases
from admin.suitcases.condition import Condition, conditions, health_of


class Line(NamedTuple):
    """One suitcase as the page shows it."""

    id: str
    name: str
    venue: str
    municipality: str
    heard: str
    release: str
    set_aside: int
    revoked: bool
    conditions: list[Condition]
    facts: list[tuple[str, str]]


def read_suitcases(connection: Connection) -> list[dict[str, Any]]:
    """Every suitcase with its latest place and how many counters were put aside."""
    aside = select(func.count()).where(set_aside.c.suitcase == suitcases.c.id).scalar_subquery()
    theirs = sittings.alias()
    latest = (
        select(theirs.c.id)
        .where(theirs.c.suitcase == suitcases.c.id)
        .order_by(theirs.c.day.desc(), theirs.c.id)
        .limit(1)
        .scalar_subquery()
    )
    joined = suitcases.outerjoin(
        sittings, (sittings.c.suitcase == suitcases.c.id) & (sittings.c.id == latest)
    )
    wanted = select(
        suitcases, sittings.c.venue, sittings.c.municipality, aside.label("aside")
    ).select_from(joined)
    return [row._asdict() for row in connection.execute(wanted)]


def lines_of(hub: Hub) -> list[Line]:
    """All suitcases of this hub, as of now."""
    with hub.database.reading() as connection:
        rows = read_suitcases(connection)
    return lines(rows, hub.local_now())


def lines(rows: list[dict[str, Any]], now: datetime) -> list[Line]:
    """Problems first, then by name. ``now`` is in the zone of the reader."""
    made = [_line(row, now) for row in rows]
    return sorted(made, key=lambda line: (line.conditions[0].urgency, line.name))


def summary(all_lines: list[Line]) -> str:
    """One sentence above the list."""
    grades = [line.conditions[0].grade for line in all_lines]
    bad, care = grades.count("bad"), grades.count("care")
    parts = []
    if bad:
        parts.append(f"{_many(bad)} {'heeft' if bad == 1 else 'hebben'} nu iemand nodig.")
    if care:
        parts.append(f"{_many(care)} {'kan' if care == 1 else 'kunnen'} wachten.")
    return " ".join(parts) or "Met alle koffers gaat het goed."


def _many(count: int) -> str:
    return "1 koffer" if count == 1 else f"{count} koffers"


def _line(row: Mapping[str, Any], now: datetime) -> Line:
    return Line(
        id=row["id"],
        name=row["name"] or f"Koffer {row['id'][:6]}",
        venue=row["venue"] or "",
        municipality=row["municipality"] or "",
        heard=_heard(row["last_seen_s"], now),
        release=row["release"],
        set_aside=row["aside"],
        revoked=row["revoked"],
        conditions=conditions(row, now),
        facts=_facts(row),
    )


def _heard(last_seen_s: int | None, now: datetime) -> str:
    if last_seen_s is None:
        return "nog niet"
    return heard_in_words(datetime.fromtimestamp(last_seen_s, now.tzinfo), now)


def _facts(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    health = health_of(row)
    facts = []
    if health.disk_free_mb is not None:
        facts.append(("Vrij geheugen", _size(health.disk_free_mb)))
    if health.temperature_c is not None:
        facts.append(("Temperatuur", f"{round(health.temperature_c)} graden"))
    if health.undervoltage is not None:
        facts.append(("Stroom", "te weinig" if health.undervoltage else "genoeg"))
    return facts + [(f"Versie van {name}", told) for name, told in sorted(health.versions.items())]


def _size(megabytes: int) -> str:
    if megabytes < 10_000:
        return f"{megabytes} MB"
    return f"{megabytes // 1000} GB"
