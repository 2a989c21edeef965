"""Pairing as the kiosk's loop drives it: only the HTTP itself runs on another thread."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace

from kiosk.sync.asking import Asking
from kiosk.sync.errand import Errand
from kiosk.sync.pairing import Pairing, answered, begin, question, ticked
from kiosk.sync.pairwords import OVER
from kiosk.sync.transport import Answer
from koffer.sync.pair import Pair


class _Posted(msgspec.Struct, frozen=True):
    """One question as an errand carries it."""

    asking: Asking
    path: str

    def post(self, body: bytes) -> Answer:
        return self.asking.post(self.path, body)

    def close(self) -> None:
        """The asking is closed by its owner."""


class Pairer:
    """``keep`` stores the new pair and may raise OSError; ``on_ready`` is safe from any thread."""

    def __init__(
        self,
        asking: Asking,
        known: Pair,
        keep: Callable[[Pair], None],
        on_ready: Callable[[], None],
    ) -> None:
        self.state = Pairing()
        self._asking, self._known = asking, known
        self._keep, self._on_ready = keep, on_ready
        self._errand: Errand | None = None

    def begin(self, now_s: float) -> None:
        """Staff ask for a code; an answer that is still under way is forgotten."""
        self.state, self._errand = begin(now_s), None

    def cancel(self) -> None:
        """Staff go away."""
        self.state, self._errand = Pairing(), None

    def due_at(self) -> float | None:
        """When to call ``step`` next; None when only ``on_ready`` is waited for."""
        if self.state.stage in OVER or self._errand:
            return None
        return min(self.state.due_s, self.state.ends_s)

    def step(self, now_s: float) -> bool:
        """Take an answer, see whether the code is over, ask again; whether the state changed."""
        before = self.state
        self._take(now_s)
        if self._errand is None:
            # While a question is under way its answer may still be yes.
            self.state = ticked(self.state, now_s)
            self._ask(now_s)
        return self.state != before

    def close(self) -> None:
        self.cancel()
        self._asking.close()

    def _ask(self, now_s: float) -> None:
        if self.state.stage in OVER or now_s < self.state.due_s:
            return
        path, body = question(self.state, self._known)
        self._errand = Errand(_Posted(self._asking, path), body, self._on_ready)

    def _take(self, now_s: float) -> None:
        if self._errand is None or not self._errand.is_over:
            return
        errand, self._errand = self._errand, None
        self.state = self._kept(answered(self.state, errand.answer, now_s))

    def _kept(self, state: Pairing) -> Pairing:
        if state.pair is None:
            return state
        # An office that gives no name leaves it as it was.
        pair = msgspec.structs.replace(state.pair, name=state.pair.name or self._known.name)
        try:
            self._keep(pair)
        except OSError:
            return replace(state, stage="not-kept", pair=None)
        self._known = pair
        return replace(state, pair=pair)
