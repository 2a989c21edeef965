"""Keeps a speech worker alive and busy, without ever making the screen wait.

Outcomes of one order: rendered, or a `Fault`. A worker that crashes is replaced and the sentence
tried again; one that hangs is killed and the sentence given up, because the visitor has waited.
After `MAX_FAILURES` failures a sentence is set aside for as long as the kiosk runs.
"""

from collections import Counter, deque
from collections.abc import Sequence

import msgspec

from kiosk.speech.child import COMMAND, Child
from kiosk.speech.faults import Fault
from kiosk.speech.wire import Order, Reply

START_S = 10.0  # for the interpreter and the voices, on a slow card
DEADLINE_S = 2.0
DEADLINE_PER_CHARACTER_S = 0.02
MAX_FAILURES = 3
RETRY_START_S = 30.0


class Outcome(msgspec.Struct, frozen=True):
    """What became of order `name`; `fault` None means that its files are there."""

    name: str
    fault: Fault | None


class Engine:
    """Orders are rendered one by one, in order. All times are `now_s` of one steady clock."""

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._child: Child | None = None
        self._dying: list[Child] = []
        self._ready = False
        self._queue: deque[Order] = deque()
        self._sent: Order | None = None
        self._deadline_s = 0.0
        self._failures: Counter[str] = Counter()
        self._failed_starts = 0
        self._retry_at_s = 0.0
        self.fault: Fault | None = None  # why no order can be done now

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    @property
    def is_busy(self) -> bool:
        return bool(self._queue)

    def submit(self, order: Order) -> None:
        """Ask for a sentence; `poll` brings the outcome. Asking twice is asking once."""
        if order.name not in {queued.name for queued in self._queue}:
            self._queue.append(order)

    def forget(self) -> None:
        """Drop what was asked but not begun."""
        while self._queue and self._queue[-1] is not self._sent:
            self._queue.pop()

    def poll(self, now_s: float) -> list[Outcome]:
        """Listen, watch the clock, send what is next; returns at once."""
        self._dying = [child for child in self._dying if not child.is_gone()]
        outcomes = self._listen(now_s) + self._watch(now_s)
        self._start(now_s)
        return outcomes + self._feed(now_s)

    def wait(self, timeout_s: float) -> None:
        """Block until there may be something to poll; for commands and tests only."""
        if self._child:
            self._child.wait(timeout_s)

    def close(self) -> None:
        if self._child:
            self._kill()
        for child in self._dying:
            child.bury()
        self._dying.clear()

    def _start(self, now_s: float) -> None:
        """Begin a worker when there is work, or at once after a crash: the next tap comes soon."""
        if self._child or (self.fault and now_s < self._retry_at_s):
            return
        if self._failed_starts and not self._queue:
            return
        self.fault = None
        try:
            self._child = Child(self._command)
        except OSError:
            self._start_failed(Fault.VOICE_MISSING, now_s)
        self._deadline_s = now_s + START_S

    def _listen(self, now_s: float) -> list[Outcome]:
        if self._child is None:
            return []
        replies, lives = self._child.hear()
        outcomes = [outcome for reply in replies for outcome in self._take(reply, now_s)]
        return outcomes if lives else outcomes + self._crashed(now_s)

    def _take(self, reply: Reply, now_s: float) -> list[Outcome]:
        if reply.name == "":
            return self._took_start(reply.fault, now_s)
        if self._sent is None or reply.name != self._sent.name:
            return []
        if reply.fault == Fault.SENTENCE_FAILED:
            return self._failed(reply.fault)
        return [self._finish(reply.fault)]

    def _took_start(self, fault: Fault | None, now_s: float) -> list[Outcome]:
        if fault is not None:
            self._start_failed(fault, now_s)
            return []
        self._ready, self.fault, self._failed_starts = True, None, 0
        return []

    def _watch(self, now_s: float) -> list[Outcome]:
        waiting = self._child is not None and (self._sent is not None or not self._ready)
        if not waiting or now_s < self._deadline_s:
            return []
        self._kill()
        if self._sent is None:
            self._start_failed(Fault.ENGINE_HUNG, now_s)
            return []
        return self._failed(Fault.ENGINE_HUNG)

    def _crashed(self, now_s: float) -> list[Outcome]:
        started = self._ready
        self._kill()
        if not started:
            self._start_failed(self.fault or Fault.ENGINE_CRASHED, now_s)
            return []
        if self._sent is None:
            return []
        self._failures[self._sent.name] += 1
        if self._failures[self._sent.name] >= MAX_FAILURES:
            return [self._finish(Fault.ENGINE_CRASHED)]
        self._sent = None  # it is still first in the queue
        return []

    def _start_failed(self, fault: Fault, now_s: float) -> None:
        self._failed_starts += 1
        if fault == Fault.VOICE_MISSING or self._failed_starts >= MAX_FAILURES:
            self.fault, self._retry_at_s = fault, now_s + RETRY_START_S

    def _failed(self, fault: Fault) -> list[Outcome]:
        assert self._sent is not None
        self._failures[self._sent.name] += 1
        return [self._finish(fault)]

    def _finish(self, fault: Fault | None) -> Outcome:
        done = self._queue.popleft()
        self._sent = None
        return Outcome(done.name, fault)

    def _feed(self, now_s: float) -> list[Outcome]:
        outcomes = []
        while self._queue and self._sent is None and (refused := self._refusal(self._queue[0])):
            outcomes.append(self._finish(refused))
        if self._queue and self._sent is None and self._ready and self._child:
            self._send(self._child, self._queue[0], now_s)
        return outcomes

    def _refusal(self, order: Order) -> Fault | None:
        if self._failures[order.name] >= MAX_FAILURES:
            return Fault.SENTENCE_SET_ASIDE
        return self.fault

    def _send(self, child: Child, order: Order, now_s: float) -> None:
        """A worker that cannot be written to is dead; the next poll hears so."""
        child.send(order)
        self._sent = order
        self._deadline_s = now_s + DEADLINE_S + DEADLINE_PER_CHARACTER_S * len(order.spoken)

    def _kill(self) -> None:
        if self._child:
            self._child.kill()
            self._dying.append(self._child)
        self._child, self._ready = None, False
