"""Counting as the kiosk asks for it: memory is the truth, a shelf keeps it."""

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime

import msgspec

from kiosk.interest.book import Book
from kiosk.interest.guard import Guard
from kiosk.interest.sheet import Item
from kiosk.interest.shelf import Shelf, SyncState
from kiosk.interest.totals import counted_at
from koffer.interest import Sureness, is_known
from koffer.sync import Counter, Sitting

UNKNOWN_VENUE = "plaats onbekend"
MOST_SITTINGS = 100
# As much as a message to the hub can hold.
LONGEST_VENUE = 120
LONGEST_MUNICIPALITY = 60
_LOG = logging.getLogger("kiosk.interest")


class InterestStore:
    """Counts of this process, one epoch. No method raises for a fault of disk or database.

    Then ``trouble`` tells why, counts stay in memory, and they are tried again at the next count
    and at the end of each visit.
    """

    def __init__(
        self, shelf: Shelf, now: Callable[[], datetime], new_id: Callable[[], str]
    ) -> None:
        self._shelf = shelf
        self._now = now
        self._new_id = new_id
        self._book = Book(new_id())
        self._guard = Guard(lambda: any(sheet.is_unsaved for sheet in self._book.sheets))
        self._in_visit = False

    @property
    def trouble(self) -> str | None:
        """Why counts are not on disk, as the key of a message for staff."""
        return self._guard.trouble

    @property
    def epoch(self) -> str:
        """The name of this run of the kiosk; earlier ones are only sent again."""
        return self._book.epoch

    @property
    def sitting(self) -> Sitting | None:
        """The sitting under way."""
        return self._book.current.sitting if self._book.current else None

    def begin_sitting(
        self, day: str, venue: str, municipality: str, clock: Sureness, keys: Iterable[Item]
    ) -> None:
        """Count at this place from now on; the same place and day goes on with the same sitting.

        Raises: ValueError for a key that may not be counted, or a day that is none.
        """
        date.fromisoformat(day)
        self._book.keys = frozenset(keys)
        for kind, item in self._book.keys:
            _require(kind, item)
        where = (venue or UNKNOWN_VENUE)[:LONGEST_VENUE], municipality[:LONGEST_MUNICIPALITY]
        wanted = Sitting(self._new_id(), day, *where, clock)
        self._begin(wanted)

    def count(self, kind: str, item: str) -> None:
        """One more, on disk when this returns, unless ``trouble`` says otherwise.

        Raises: ValueError for what may not be counted.
        """
        _require(kind, item)
        if self._book.current is None or not self._in_visit:
            self._roll_over()
        self._in_visit = True
        if self._book.current:
            self._book.current.add(kind, item)
        self._save()

    def end_visit(self) -> None:
        """The visitor has gone: leave no order behind."""
        self._in_visit = False
        self._save()
        self._guard.did(self._shelf.seal)

    def close_sitting(self) -> None:
        """The volunteer packs up. What is counted afterwards goes to a sitting without a place."""
        self._book.close_current()
        self.end_visit()

    def sittings(self) -> list[Sitting]:
        """Every sitting that is kept, oldest first."""
        kept = {one.id: one for one in self._guard.read(self._shelf.sittings) or []}
        return list({**kept, **self._book.sittings()}.values())

    def today(self, kind: str) -> int:
        """How often this kind was counted on this day at this place, by every run of the kiosk."""
        if self.sitting is None:
            return 0
        kept = self._guard.read(lambda: self._shelf.of_kind(kind)) or []
        mine = [one for sheet in self._book.sheets for one in sheet.of_kind(kind)]
        return counted_at(self.sitting, self.sittings(), kept, mine)

    def pending(self, limit: int) -> list[Counter]:
        """At most ``limit`` counters above what the hub acknowledged, of every epoch."""
        self._save()
        unsaved = [one for sheet in self._book.sheets for one in sheet.unsaved()]
        owed = self._guard.read(lambda: self._shelf.owed(limit)) or []
        newest = {(one.epoch, one.sitting, one.kind, one.item): one for one in [*owed, *unsaved]}
        return list(newest.values())[:limit]

    def untold(self) -> list[Sitting]:
        """Sittings that the hub does not know as they are now."""
        return self._guard.read(lambda: self._shelf.untold(MOST_SITTINGS)) or []

    def acknowledge(
        self, counters: Collection[Counter], told: Collection[Sitting], state: SyncState, day: str
    ) -> bool:
        """The hub has these, on its ``day``. False when that could not be kept; then send again."""
        return self._settled(lambda: self._shelf.acknowledge(counters, told, state, day))

    def forget_acknowledged(self, state: SyncState) -> bool:
        """The hub has another incarnation: all that is here is owed again."""
        return self._settled(lambda: self._shelf.forget_acknowledged(state))

    def prune(self, before: str) -> None:
        """Drop closed sittings that the hub had in full before that day (the hub's day)."""
        self._settled(lambda: self._shelf.prune(before))

    def sync_state(self) -> SyncState | None:
        """What the last round left; None when it cannot be read."""
        return self._guard.read(self._shelf.state)

    def keep_sync_state(self, state: SyncState) -> bool:
        """Remember it for the next start."""
        return self._settled(lambda: self._shelf.keep_state(state))

    def messages(self) -> list[str]:
        """Keys of what staff should know: what happened, and what is wrong now."""
        kept = self._guard.read(self._shelf.messages) or []
        return [*kept, self.trouble] if self.trouble else kept

    def dismiss(self, key: str) -> None:
        """Staff have read it."""
        self._settled(lambda: self._shelf.dismiss(key))

    def close(self) -> None:
        """The kiosk stops. Counts that no disk would take are lost, and the log says how many."""
        self.end_visit()
        lost = sum(len(sheet.changed) for sheet in self._book.sheets)
        if lost:
            _LOG.error("%d counters could not be kept (%s)", lost, self.trouble)
        self._shelf.close()

    def _begin(self, wanted: Sitting) -> None:
        kept = self._guard.read(self._shelf.sittings) or []
        over = self._book.begin(wanted, kept, self._now().date())
        self._save()
        if over:
            self._guard.did(lambda: self._shelf.keep_sittings(over))

    def _roll_over(self) -> None:
        day = self._book.due_day(self._now().date())
        if day is None:
            return
        before = self.sitting or Sitting("", day, UNKNOWN_VENUE)
        self._book.close_current()
        self._begin(msgspec.structs.replace(before, id=self._new_id(), day=day, closed=False))

    def _save(self) -> bool:
        done = self._guard.did(lambda: self._shelf.save(self._book.sheets))
        if done:
            self._book.drop_saved()
        return done

    def _settled(self, change: Callable[[], None]) -> bool:
        """A change that is no touch; sealed at once unless a visit is under way."""
        done = self._guard.did(change)
        if done and not self._in_visit:
            self._guard.did(self._shelf.seal)
        return done


def _require(kind: str, item: str) -> None:
    if not is_known(kind, item):
        raise ValueError(f"{kind} {item!r} is not something that is counted")
