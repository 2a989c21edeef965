"""Sync with a hub: the network, the pair and the stick, which all follow a new pair at once."""

from kiosk.hubline import Line, Makers, line_for
from kiosk.interest import InterestStore
from kiosk.staff.records import PairFacts, StickFacts, SyncFacts
from kiosk.stick.porter import Porter
from kiosk.stick.stick import NoStick, Stick
from kiosk.sync.pairwords import OVER, WORDS
from koffer.sync.pair import Pair


class HubSyncing:
    """``pair`` None is a suitcase that nobody knows yet. ``eager`` brings each visit at once."""

    def __init__(
        self, make: Makers, pair: Pair | None, store: InterestStore, *, eager: bool = False
    ) -> None:
        self._make, self._store, self._eager = make, store, eager
        self._line = line_for(make, pair) if pair else None
        self._next: Pair | None = None
        self._wants_code = False
        self._pairer = make.pairer(self._keep)
        self._porter = Porter(make.find, make.wake)

    def step(self, now: float) -> float | None:
        """Seconds until it wants to be called again; None when it has nothing planned."""
        self._porter.step()
        self._pair_on(now)
        if self._line:
            self._line.syncer.poll(now)
            self._renew(self._line, now)
        self._take_next()
        if self._line and not self._is_renewing:
            self._line.syncer.start(now)
        return self._wait_s(now)

    def visit_ended(self) -> None:
        if self._eager:
            self.request_now()

    def is_up_to_date(self) -> bool:
        ok = self._line is not None and self._line.syncer.status.condition == "ok"
        return ok and not self._store.pending(1)

    def request_now(self) -> None:
        if self._line:
            self._line.syncer.request_now()

    def facts(self) -> SyncFacts | None:
        if self._line is None:
            return None
        syncer = self._line.syncer
        sending = syncer.due_at() in (None, 0.0)
        status, notes = syncer.status, syncer.notes
        return SyncFacts(status.condition, status.since, status.last_ok, sending, notes=notes)

    def pairing(self) -> PairFacts:
        if self._wants_code:
            return PairFacts("asking", WORDS["asking"])
        state = self._pairer.state
        code = state.code.user_code if state.code and state.stage == "waiting" else ""
        name = state.pair.name if state.pair else ""
        return PairFacts(state.stage, state.words, code, state.ends_s, bool(state.misses), name)

    def ask_code(self) -> None:
        self._wants_code = True

    def stop_pairing(self) -> None:
        self._wants_code = False
        self._pairer.cancel()

    def forget_ended(self) -> None:
        if self._pairer.state.stage in OVER:
            self._pairer.cancel()
        self._porter.forget()

    def stick(self) -> StickFacts:
        return StickFacts(self._porter.is_there(), self._porter.is_busy, self._porter.key)

    def to_stick(self) -> None:
        self._porter.start(self._stick.export_work)

    def from_stick(self) -> None:
        self._porter.start(self._stick.import_work)

    def close(self) -> None:
        self._pairer.close()
        if self._line:
            self._line.syncer.close()

    @property
    def _stick(self) -> Stick | NoStick:
        return self._line.stick if self._line else NoStick()

    @property
    def _is_renewing(self) -> bool:
        return self._make.renewer is not None and self._make.renewer.is_under_way

    def _pair_on(self, now: float) -> None:
        if self._wants_code:
            self._wants_code = False
            self._pairer.begin(now)
        self._pairer.step(now)

    def _keep(self, pair: Pair) -> None:
        """Raises: OSError; then the old pair stays."""
        self._make.keep(pair)
        self._next = pair

    def _renew(self, line: Line, now: float) -> None:
        """Between two rounds, so that no round is under way with a token that ends."""
        renewer, syncer = self._make.renewer, line.syncer
        if renewer is None or syncer.due_at() is None or self._next:
            return
        line.pair = renewer.dated(line.pair, syncer.hub_day)
        self._next = renewer.step(now, line.pair, syncer.status.condition, syncer.hub_day)

    def _take_next(self) -> None:
        """A new pair is taken into use once nothing of the old one is under way."""
        line = self._line
        is_free = line is None or (line.syncer.due_at() is not None and not self._is_renewing)
        if self._next is None or not is_free or self._porter.is_busy:
            return
        self._line, self._next = line_for(self._make, self._next), None
        if line:
            line.syncer.close()
        self.request_now()

    def _wait_s(self, now: float) -> float | None:
        wishes = [self._pairer.due_at()]
        if self._line and not self._is_renewing:
            wishes.append(self._line.syncer.due_at())
        planned = [at for at in wishes if at is not None]
        return max(0.0, min(planned) - now) if planned else None
