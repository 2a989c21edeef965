"""Carries out the volunteer's orders on the store and on sync, and tells how the machine is."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

from kiosk.interest import InterestStore
from kiosk.screen import World
from kiosk.staff import desk
from kiosk.staff.power import read_power
from kiosk.staff.records import Ahead, Power, Report, SyncFacts
from kiosk.staff.words import is_possible
from kiosk.syncing import Syncing
from koffer.catalogue import Catalogue


class StoreDesk:
    """The desk of a running kiosk. ``keys`` are the counters of a new sitting."""

    def __init__(
        self,
        world: World,
        store: InterestStore,
        syncing: Syncing,
        keys: Iterable[tuple[str, str]],
        clock: Callable[[], datetime],
        power: Callable[[], Power] = read_power,
        ahead: Callable[[], Ahead | None] = lambda: None,
        is_broken: Callable[[], bool] = lambda: False,
    ) -> None:
        self._world, self._store, self._syncing = world, store, syncing
        self._keys = tuple(keys)
        self._clock, self._power, self._ahead = clock, power, ahead
        self._is_broken = is_broken
        self._content = newest_check(world.catalogue)

    def report(self) -> Report:
        return Report(
            now=self._clock(),
            power=self._power(),
            ahead=self._ahead(),
            entries=len(self._world.catalogue.entries),
            content=self._content,
            newest=self._newest(),
            sitting=self._store.sitting,
            messages=tuple(self._store.messages()),
            sync=self._sync(),
            talks=self._store.today("talk"),
            pairing=self._syncing.pairing(),
            stick=self._syncing.stick(),
            broken=self._is_broken(),
        )

    def do(self, order: desk.Order) -> None:
        match order:
            case desk.BeginSitting(day, venue, municipality):
                self._store.begin_sitting(day, venue, municipality, "confirmed", self._keys)
            case desk.CountTalk():
                self._store.count("talk", f"h{self._clock():%H}")
            case desk.SendNow():
                self._syncing.request_now()
            case desk.CloseSitting():
                self._store.close_sitting()
                self._syncing.request_now()
            case desk.Dismiss(keys):
                for key in keys:
                    self._store.dismiss(key)
            case _:
                self._for_office(order)

    def _for_office(self, order: desk.Order) -> None:
        match order:
            case desk.AskCode():
                self._syncing.ask_code()
            case desk.StopPairing():
                self._syncing.stop_pairing()
            case desk.ToStick():
                self._syncing.to_stick()
            case desk.FromStick():
                self._syncing.from_stick()
            case desk.Afresh():
                self._syncing.forget_ended()

    def _newest(self) -> date | None:
        """Only asked for where the clock itself cannot be right."""
        if is_possible(self._clock().date()):
            return None
        days = [date.fromisoformat(one.day) for one in self._store.sittings()]
        days += [self._content] if self._content else []
        return max((day for day in days if is_possible(day)), default=None)

    def _sync(self) -> SyncFacts | None:
        facts = self._syncing.facts()
        if facts is None:
            return None
        unsent = bool(self._store.pending(1) or self._store.untold())
        last = facts.last_ok.astimezone() if facts.last_ok else None
        since = facts.since.astimezone()
        return SyncFacts(facts.condition, since, last, facts.sending, unsent, facts.notes)


def newest_check(catalogue: Catalogue) -> date | None:
    """When somebody last looked at a price."""
    prices = (entry.facts.price for entry in catalogue.entries.values())
    return max((price.checked_on for price in prices if price), default=None)
