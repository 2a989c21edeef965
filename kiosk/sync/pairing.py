"""Pairing with the office in the shape of RFC 8628: a code that staff type over. No I/O.

``due_s`` and ``ends_s`` are of a monotonic clock, in seconds.
"""

import msgspec
from msgspec.structs import replace

from kiosk.sync.pairwords import (
    LONGEST_WAIT_S,
    NO_CONNECTION,
    OVER,
    SEARCH_S,
    SLOWER_S,
    WORDS,
    Code,
    Granted,
    Stage,
    error_in,
)
from kiosk.sync.transport import Answer
from koffer.sync import PROTOCOL
from koffer.sync.pair import Pair

START, POLL = "/api/v1/pair/start", "/api/v1/pair/poll"


class Pairing(msgspec.Struct, frozen=True):
    """How far it is. ``misses`` counts the questions in a row that had no usable answer."""

    stage: Stage = "idle"
    code: Code | None = None
    interval_s: float = SLOWER_S
    due_s: float = 0.0
    ends_s: float = 0.0
    misses: int = 0
    pair: Pair | None = None

    @property
    def words(self) -> str:
        """For whoever stands at the screen."""
        is_stuck = bool(self.misses) and self.stage not in OVER
        return NO_CONNECTION if is_stuck else WORDS[self.stage]


def begin(now_s: float) -> Pairing:
    """Staff ask for a code."""
    return Pairing("asking", due_s=now_s, ends_s=now_s + SEARCH_S)


def question(state: Pairing, known: Pair) -> tuple[str, bytes]:
    """The path and the JSON of what to ask now; ``known`` is who the suitcase was until now."""
    if state.code is None:
        wish = {"protocol": PROTOCOL, "suitcase": known.suitcase, "name": known.name}
        return START, msgspec.json.encode(wish)
    return POLL, msgspec.json.encode({"protocol": PROTOCOL, "device_code": state.code.device_code})


def ticked(state: Pairing, now_s: float) -> Pairing:
    """A code that nobody typed in time is over, and so is looking for an office."""
    if state.stage in OVER or now_s < state.ends_s:
        return state
    return replace(state, stage="expired" if state.code else "unreached")


def answered(state: Pairing, answer: Answer | None, now_s: float) -> Pairing:
    """After one question; None is an answer that never came."""
    if answer is None or answer.status in (408, 429) or answer.status >= 500:
        return _later(state, now_s)
    if answer.status != 200:
        return _refused(state, answer, now_s)
    return _granted(state, answer.body, now_s) if state.code else _coded(state, answer.body, now_s)


def _later(state: Pairing, now_s: float) -> Pairing:
    """Less and less often, as long as the code lasts."""
    misses = min(state.misses + 1, 8)
    wait_s = min(state.interval_s * 2.0**misses, LONGEST_WAIT_S)
    return ticked(replace(state, misses=misses, due_s=now_s + wait_s), now_s)


def _coded(state: Pairing, body: bytes, now_s: float) -> Pairing:
    try:
        code = msgspec.json.decode(body, type=Code)
    except ValueError:
        return replace(state, stage="not-a-hub")
    due_s, ends_s = now_s + code.interval, now_s + code.expires_in
    return Pairing("waiting", code, code.interval, due_s, ends_s)


def _granted(state: Pairing, body: bytes, now_s: float) -> Pairing:
    try:
        got = msgspec.json.decode(body, type=Granted)
    except ValueError:
        # A page of a Wi-Fi that wants a sign-in; the code still holds.
        return _later(state, now_s)
    return replace(state, stage="paired", pair=Pair(got.suitcase, got.token, got.name))


def _refused(state: Pairing, answer: Answer, now_s: float) -> Pairing:
    match error_in(answer.body):
        case "authorization_pending":
            return _again(state, state.interval_s, now_s)
        case "slow_down":
            return _again(state, min(state.interval_s + SLOWER_S, LONGEST_WAIT_S), now_s)
        case "expired_token":
            return replace(state, stage="expired")
        case "access_denied":
            return replace(state, stage="denied")
        case "newer_protocol" | "not_found":
            return replace(state, stage="hub-older")
    return _later(state, now_s) if state.code else replace(state, stage="not-a-hub")


def _again(state: Pairing, interval_s: float, now_s: float) -> Pairing:
    due_s = now_s + interval_s
    return ticked(replace(state, misses=0, interval_s=interval_s, due_s=due_s), now_s)
