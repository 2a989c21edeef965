"""A new token now and then; whatever is lost on the way, one of the two that are kept works.

The hub lets the old token in until the new one is used (docs/sync.md). The suitcase keeps the one
before as well: a hub that was put back from a backup knows no other.
"""

from collections.abc import Callable
from datetime import date

import msgspec

from kiosk.sync.asking import Asking
from kiosk.sync.errand import Errand
from kiosk.sync.pairwords import Granted
from kiosk.sync.transport import Answer
from kiosk.sync.verdict import Condition
from koffer.sync.pair import Pair

PATH = "/api/v1/token"
EVERY_DAYS = 30
RETRY_S = 3600.0


class _Posted(msgspec.Struct, frozen=True):
    asking: Asking

    def post(self, body: bytes) -> Answer:
        try:
            return self.asking.post(PATH, body)
        finally:
            self.asking.close()

    def close(self) -> None:
        """Closed after its one question."""


class Renewer:
    """``ask`` makes the way to the office for a token; ``keep`` stores a pair, or raises OSError.

    ``on_ready`` is safe to call from any thread.
    """

    def __init__(
        self,
        ask: Callable[[str], Asking],
        keep: Callable[[Pair], None],
        on_ready: Callable[[], None],
    ) -> None:
        self._ask, self._keep, self._on_ready = ask, keep, on_ready
        self._errand: Errand | None = None
        self._ask_after_s = self._change_after_s = 0.0

    @property
    def is_under_way(self) -> bool:
        return self._errand is not None

    def step(
        self, now_s: float, pair: Pair, condition: Condition, hub_day: date | None
    ) -> Pair | None:
        """Between two rounds; the pair to use from now on, when it is another."""
        if self._errand:
            return self._taken(now_s, pair, hub_day)
        if condition == "refused" and pair.previous and now_s >= self._change_after_s:
            return self._other_token(now_s, pair)
        is_due = hub_day is not None and _age(pair, hub_day) >= EVERY_DAYS
        if condition == "ok" and is_due and now_s >= self._ask_after_s:
            self._errand = Errand(_Posted(self._ask(pair.token)), b"", self._on_ready)
        return None

    def dated(self, pair: Pair, hub_day: date | None) -> Pair:
        """A pair without a day gets the office's: the clock here cannot be trusted for it."""
        if hub_day is None or pair.since:
            return pair
        return self._kept(msgspec.structs.replace(pair, since=hub_day.isoformat())) or pair

    def _taken(self, now_s: float, pair: Pair, hub_day: date | None) -> Pair | None:
        if self._errand is None or not self._errand.is_over:
            return None
        answer, self._errand = self._errand.answer, None
        self._ask_after_s = now_s + RETRY_S
        token = _token_in(answer, pair.suitcase)
        if not token:
            return None
        since = hub_day.isoformat() if hub_day else ""
        new = msgspec.structs.replace(pair, token=token, previous=pair.token, since=since)
        return self._kept(new)

    def _other_token(self, now_s: float, pair: Pair) -> Pair | None:
        """At most once an hour, so that two tokens that are both refused do not take turns."""
        self._change_after_s = now_s + RETRY_S
        other = msgspec.structs.replace(pair, token=pair.previous, previous=pair.token, since="")
        return self._kept(other)

    def _kept(self, pair: Pair) -> Pair | None:
        try:
            self._keep(pair)
        except OSError:
            return None
        return pair


def _age(pair: Pair, hub_day: date) -> int:
    """In days of the office; 0 where it is not known."""
    try:
        return (hub_day - date.fromisoformat(pair.since)).days
    except ValueError:
        return 0


def _token_in(answer: Answer | None, suitcase: str) -> str:
    if answer is None or answer.status != 200:
        return ""
    try:
        got = msgspec.json.decode(answer.body, type=Granted)
    except ValueError:
        return ""
    return got.token if got.suitcase == suitcase else ""
