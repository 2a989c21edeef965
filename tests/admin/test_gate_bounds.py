"""Nobody who opens every page, with every filter, day after day, can work out a hidden count.

Random small worlds are sent to a real hub; every page that it then gives is read back as bounds on
the true counts, and integer programming says what the hidden ones can still be.
"""

import csv
import io
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pytest

from admin.interest.asked import Answer, answer, policy_of
from admin.interest.csvfile import as_csv
from admin.interest.gate import Shown
from admin.interest.period import PERIODS, period_of
from admin.sittings.forms import Spot
from admin.sittings.listing import line
from admin.sittings.moving import put_right
from admin.storage.tables import sitting_rollups, sittings
from koffer.interest.kinds import HOURS
from koffer.sync import Sitting
from tests.admin.conftest import MakeHub
from tests.admin.driver import Case, DrivenHub, a_sitting

bounds = pytest.importorskip("tests.admin.bounds", reason="scipy is not installed")

FULL = os.environ.get("KOFFER_FAULTS") == "full"
WORLDS = int(os.environ.get("KOFFER_GATE_WORLDS", "24" if FULL else "3"))
# The last one is delicate, and has a limit of its own.
ITEMS = ("rollator", "traplift", "hulp-bij-schulden")
LIMITS = {"hulp-bij-schulden": 10}
VENUES = (("a", "Bibliotheek"), ("a", "Markt"), ("b", "Bibliotheek"), ("b", "Kerk"), ("c", "Zaal"))
KINDS_OF = {"opened": ("opened",), "heard": ("heard",), "kept": ("kept",), "taken": ("slip", "qr")}


@dataclass
class World:
    """A hub, its suitcases, and somebody who reads every page of it."""

    hub: DrivenHub
    case: Case
    dice: random.Random
    reader: "bounds.Reader"
    # Where the editions hold a sitting, which a move afterwards does not change.
    held: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    # What was sent of each sitting, and the parts of it that came later, which are unknowns too.
    sent: dict[str, tuple[Sitting, dict[tuple[str, str], int]]] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)

    def happens(self, day: str) -> None:
        """A sitting with counts of all sizes, mostly small."""
        municipality, venue = self.dice.choice(VENUES)
        unsure = self.dice.random() < 0.15
        sitting = a_sitting(
            day, venue, municipality=municipality, clock="unsure" if unsure else "confirmed"
        )
        self._send(sitting, dict(self._counts()))

    def more_comes_of_one(self) -> None:
        """A suitcase that lost its network brings the rest of a sitting days later."""
        name = self.dice.choice(sorted(self.sent))
        sitting, before = self.sent[name]
        more = {key: self.dice.choice((0, 0, 1, 2, 3)) for key in before}
        self._send(sitting, {key: count + more[key] for key, count in before.items()})
        self.parts.setdefault(name, []).append(f"{name}+{len(self.parts.get(name, []))}")

    def _send(self, sitting: Sitting, counts: dict[tuple[str, str], int]) -> None:
        self.sent[sitting.id] = sitting, counts
        self.case.counted(sitting, counts)

    def _with_parts(self, names: Iterable[str]) -> list[str]:
        return [part for name in names for part in (name, *self.parts.get(name, ()))]

    def _counts(self) -> Iterator[tuple[tuple[str, str], int]]:
        sizes = (0, 0, 1, 1, 2, 3, 4, 5, 6, 9, 12, 30)
        for hour in HOURS[10:13]:
            yield ("visit", hour), self.dice.choice(sizes)
        yield ("talk", "h11"), self.dice.choice(sizes)
        for kind in ("opened", "kept", "slip", "qr"):
            for item in ITEMS:
                if count := self.dice.choice(sizes):
                    yield (kind, item), count

    def staff_move_one(self) -> None:
        row = self.dice.choice(self.hub.rows(sittings))
        old, (municipality, venue) = Spot.of(row), self.dice.choice(VENUES)
        day = self.dice.choice((old.day, "2026-09-09", "2026-10-10"))
        put_right(
            self.hub.hub.database, row["suitcase"], row["id"], old,
            Spot(day, venue, municipality, "ans@koffer.example"),
        )  # fmt: skip

    def is_read(self) -> None:
        """Every page with every filter."""
        places = answer(self.hub.hub, "alles", "").places
        for period in PERIODS:
            for place in ("", *(choice.key for choice in (*places.towns, *places.venues))):
                self._read(period, place)
        self._read_list()

    def _read(self, period: str, place: str) -> None:
        found = answer(self.hub.hub, period, place)
        rows, overview = self.hub.rows(sittings), found.overview
        where = f"{self.hub.hub.today()} {found.period.words} {place or 'alles'}"
        span, spot = period_of(period, self.hub.hub.today()), found.place
        for row in rows:
            if row["published_in"] and row["id"] not in self.held:
                spot_then = (row["published_in"], row["municipality"], row["venue"])
                # What comes of it after this is in no edition.
                self.held.update(dict.fromkeys(self._with_parts([row["id"]]), spot_then))

        def is_in(month: str, municipality: str, venue: str) -> bool:
            return (
                (not span.first or span.first <= month <= span.last)
                and spot.municipality in ("", municipality)
                and spot.venue in ("", venue)
            )

        there = [name for name, spot_ in self.held.items() if is_in(*spot_)]
        now = self._with_parts(
            row["id"] for row in rows if is_in(row["day"][:7], row["municipality"], row["venue"])
        )
        self._read_entries(where, there, overview.entries)
        for column, kinds in KINDS_OF.items() if overview.entries else ():
            self._say(f"{where} {column}", there, kinds, ITEMS, overview.totals[column])
        for hour in overview.hours:
            self._say(where, there, ("visit",), [HOURS[hour.hour]], hour.visits)
        for way, shown in (overview.ways or {}).items():
            self._say(where, there, (way,), ITEMS, shown)
        for kind, items in (("visit", HOURS), ("talk", HOURS)):
            self._say(where, now, (kind,), items, overview.totals[kind])
        for row in overview.sittings:
            self._read_sitting(where, row)
        self._read_file(found)

    def _read_file(self, found: Answer) -> None:
        """The file says what the page says, in the same words, and no more."""
        overview = found.overview
        shown = [*overview.totals.values(), *(hour.visits for hour in overview.hours)]
        for row in (*overview.entries, *overview.sittings):
            shown += row.numbers.values()
        words = {one.words for one in shown}
        lines = list(csv.reader(io.StringIO(as_csv(found).lstrip("\ufeff")), delimiter=";"))[1:]
        assert {line[-1].removeprefix("minstens ") for line in lines} <= words

    def _read_list(self) -> None:
        """The list of sittings, where each is a line of its own."""
        today, policy = self.hub.hub.today(), policy_of(self.hub.hub)
        visits = Counter[str]()
        for one in self.hub.rows(sitting_rollups):
            visits[one["sitting"]] += one["value"] * (one["kind"] == "visit")
        for row in self.hub.rows(sittings):
            asked = {**row, "case_name": "", "visits": visits[row["id"]]}
            shown, atoms = _shown_in(line(asked, {}, policy, today).visits), [row["id"]]
            where = f"{today} list {row['day']}"
            self._say(where, self._with_parts(atoms), ("visit",), HOURS, shown)

    def _read_entries(self, where: str, there: list[str], entries: object) -> None:
        shown = {row.title: row.numbers for row in entries}  # type: ignore[attr-defined]
        titles = self.hub.hub.shelf.on(self.hub.hub.today()).entries
        for item in ITEMS if shown else ():
            for column, kinds in KINDS_OF.items():
                said: Shown = shown[titles[item].text("nl").title][column]
                self._say(
                    f"{where} {column} {item}", there, kinds, [item], said, LIMITS.get(item, 5)
                )

    def _read_sitting(self, where: str, row: object) -> None:
        same = [
            one["id"]
            for one in self.hub.rows(sittings)
            if (one["day"], one["venue"], one["municipality"])
            == (row.day, row.venue, row.municipality)  # type: ignore[attr-defined]
        ]
        for kind, shown in row.numbers.items() if len(same) == 1 else ():  # type: ignore[attr-defined]
            self._say(f"{where} {row.day}", self._with_parts(same), (kind,), HOURS, shown)  # type: ignore[attr-defined]

    def _say(
        self,
        where: str,
        names: list[str],
        kinds: tuple[str, ...],
        items: object,
        shown: Shown,
        limit: int = 5,
    ) -> None:
        atoms = ((name, kind, item) for name in names for kind in kinds for item in items)  # type: ignore[attr-defined]
        self.reader.reads(where, atoms, shown, limit)


def _shown_in(words: str) -> Shown:
    number = words.removesuffix(" bezoeken").removesuffix(" bezoek")
    if number.startswith("minder dan "):
        return Shown(None, int(number.removeprefix("minder dan ")))
    return Shown(int(number.replace(".", "")))


def lived(make_hub: MakeHub, seed: int) -> World:
    """A world after six weeks, of which somebody read every page."""
    hub = make_hub("suitcase")
    world = World(hub, hub.case(), random.Random(seed), bounds.Reader())
    for day in range(1, 31, world.dice.choice((3, 5, 9))):
        world.happens(f"2026-10-{day:02}")
    for day in range(1, 22, world.dice.choice((4, 7))):
        world.happens(f"2026-11-{day:02}")
    for what in range(6):
        world.is_read()
        if what == 1:
            world.happens("2026-10-30")
            world.happens("2026-11-22")
        if what in (2, 4):
            world.staff_move_one()
        if what in (0, 3):
            world.more_comes_of_one()
        hub.clock.travel(days=8)
    return world


@pytest.mark.parametrize("seed", range(WORLDS))
def test_nothing_hidden_can_be_worked_out(make_hub: MakeHub, seed: int) -> None:
    world = lived(make_hub, seed)
    assert world.reader.leaks() == []
    assert any(cell.shown.value is None for cell in world.reader.cells)


WEAKER = {
    "no second cell is hidden": ("admin.interest.tree.is_safe_rest", lambda *_: True),
    "hours are told as they are": ("admin.interest.edition.is_safe_rest", lambda *_: True),
    "delicate is not higher": (
        "admin.interest.edition._limit",
        lambda _item, _catalogue, policy: policy.threshold,
    ),
}


@pytest.mark.parametrize("how", WEAKER if FULL else list(WEAKER)[:1])
def test_a_weaker_gate_is_seen_through(
    make_hub: MakeHub, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """A control: each rule of the gate is missed when it is not there."""
    monkeypatch.setattr(*WEAKER[how])
    assert lived(make_hub, 1).reader.leaks() != []


def test_the_reader_does_find_a_leak() -> None:
    """A control: a table that hides one cell only."""
    reader = bounds.Reader()
    atoms = [("s", "kept", item) for item in "xyz"]
    for atom, shown in zip(atoms, (Shown(None, 5), Shown(20), Shown(0)), strict=True):
        reader.reads(atom[2], [atom], shown)
    reader.reads("sum", atoms, Shown(23))
    assert reader.leaks() == ["x: 'minder dan 5' is 3 to 3"]
