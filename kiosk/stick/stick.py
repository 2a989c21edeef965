"""The stick as the staff screen and the command use it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk.interest import InterestStore
from kiosk.stick.answers import Found, read_answers, usable
from kiosk.stick.export import gather, put
from kiosk.stick.finding import sticks
from kiosk.stick.rounds import is_news
from kiosk.stick.words import Outcome, outcome_of
from kiosk.sync.exchange import Exchange
from kiosk.sync.round import Machine
from koffer.sync.pair import Pair

# What must still be done on the thread that owns the store.
Ending = Callable[[], Outcome]
# What may be done on any thread, because a stick is slow.
Work = Callable[[], Ending]


class Stick:
    """``export`` and ``import_`` wait until the stick is done; neither raises.

    On a screen, give ``export_work`` or ``import_work`` to a ``StickErrand``: then no frame waits.
    All but the work itself is only called on the thread that owns the store. ``exchange`` must be
    the one that the network uses too, because it remembers what the hub said.
    """

    def __init__(
        self,
        store: InterestStore,
        exchange: Exchange,
        pair: Pair,
        machine: Callable[[], Machine],
        today: Callable[[], date],
        find: Callable[[], list[Path]] = sticks,
    ) -> None:
        self._store = store
        self._exchange = exchange
        self._pair = pair
        self._machine = machine
        self._today = today
        self._find = find

    def available(self) -> bool:
        """Whether a stick is in the suitcase."""
        return bool(self._find())

    def export(self) -> Outcome:
        """Everything that the hub may not have, onto the stick."""
        return self.export_work()()()

    def import_(self) -> Outcome:
        """What the hub answered, from the stick."""
        return self.import_work()()()

    def export_work(self) -> Work:
        rounds = gather(self._store, self._pair, self._machine())
        if self._store.trouble and not is_news(rounds):
            # Nothing was found because nothing could be read.
            return lambda: _ended("stick.unread")
        return lambda: self._on_the_stick(lambda stick: _ending(put(stick, rounds, self._pair)))

    def import_work(self) -> Work:
        def read(stick: Path) -> Ending:
            found = read_answers(stick, self._pair)
            return lambda: self._take(found)

        return lambda: self._on_the_stick(read)

    def _on_the_stick(self, work: Callable[[Path], Ending]) -> Ending:
        found = self._find()
        if len(found) != 1:
            return _ended("stick.several" if found else "stick.none")
        try:
            return work(found[0])
        except OSError as error:
            return _ending(outcome_of(error))

    def _take(self, found: Found) -> Outcome:
        today = self._today()
        for one in usable(found.answers):
            if not self._exchange.apply_carried(one.sittings, one.reply, today):
                return Outcome("stick.not-kept")
        return _read(found)


class NoStick:
    """Without a pair there is nobody to write to, and nobody whose answer can be believed."""

    def available(self) -> bool:
        return False

    def export(self) -> Outcome:
        return Outcome("stick.unpaired")

    def import_(self) -> Outcome:
        return Outcome("stick.unpaired")

    def export_work(self) -> Work:
        return lambda: _ended("stick.unpaired")

    def import_work(self) -> Work:
        return lambda: _ended("stick.unpaired")


def _ended(key: str) -> Ending:
    return _ending(Outcome(key))


def _ending(outcome: Outcome) -> Ending:
    return lambda: outcome


def _read(found: Found) -> Outcome:
    refused = len(found.faults)
    if found.answers:
        return Outcome("stick.read-some" if refused else "stick.read", found.files, refused)
    if not refused:
        return Outcome("stick.no-answer")
    return Outcome("stick.newer" if "newer" in found.faults else "stick.refused", 0, refused)
