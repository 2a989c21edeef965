"""What the pure part asked for, done on the devices."""

from collections.abc import Callable
from typing import Protocol

from msgspec.structs import replace

from kiosk import actions as a
from kiosk import effects as e
from kiosk.ports import Ports
from kiosk.speech import Step
from kiosk.state import State
from kiosk.voice import Voice


class Asked(Protocol):
    """Who has something done."""

    state: State

    def act(self, action: a.Action, now: float) -> None: ...

    def read(self, what: e.Read) -> None: ...

    def say(self, text: str, *, goes_on: bool = False) -> None: ...

    def count(self, kind: str, item: str) -> None: ...

    @property
    def unknown_tags(self) -> tuple[str, ...]: ...


class Performer:
    """``on_visit_end`` is called when everything of a visitor is gone."""

    def __init__(self, kiosk: Asked, ports: Ports, voice: Voice) -> None:
        self._kiosk, self._ports, self._voice = kiosk, ports, voice
        self.on_visit_end: Callable[[], None] = _nothing

    def perform(self, effects: tuple[e.Effect, ...]) -> None:
        """One after another."""
        for effect in effects:
            self._perform(effect)

    def _perform(self, effect: e.Effect) -> None:
        match effect:
            case e.Count(kind, item):
                self._kiosk.count(kind, item)
            case e.VisitBegan():
                self._kiosk.count("visit", f"h{self._ports.clock():%H}")
            case e.VisitEnded():
                self._end_visit()
            case e.Read():
                self._kiosk.read(effect)
            case e.Silence():
                self._voice.silence()
            case e.Say(text):
                self._kiosk.say(text, goes_on=True)
            case e.Sound(name):
                self._ports.sounds.play(name)
            case e.Volume(step):
                self._set_volume(step)
            case e.Inspect() | e.ForDesk():
                self._arrange(effect)

    def _arrange(self, effect: e.Inspect | e.ForDesk) -> None:
        """What the volunteer asks, and then how the machine is, unknown tags included."""
        if isinstance(effect, e.ForDesk):
            self._ports.desk.do(effect.order)
        told, reader = self._ports.desk.report(), self._ports.reader
        unkept = reader.warning is not None
        tags = self._kiosk.unknown_tags
        report = replace(told, unknown_tags=tags, sound=reader.available, unkept=unkept)
        self._kiosk.act(a.Inspected(report), self._kiosk.state.now)

    def _end_visit(self) -> None:
        self._voice.forget()
        self._set_volume("gewoon")
        self._ports.counts.end_visit()
        self.on_visit_end()

    def _set_volume(self, step: Step) -> None:
        self._voice.set_volume(step)
        self._ports.sounds.set_volume(step)


def _nothing() -> None:
    return None
