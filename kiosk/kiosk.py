"""The kiosk itself: one place where touches and time become state, pictures, sound and counts.

It knows its devices only as ports and gets the time with each call, so that a test can be
the finger, the glass and the clock.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from kiosk import actions as a
from kiosk import effects as e
from kiosk.display import Display, Hit, hits, texts
from kiosk.focus import Focus, focused, introduction, moved, ring
from kiosk.keypad import KeyName, Pressed, Tag
from kiosk.narration import narrate
from kiosk.screen import World
from kiosk.sounds import Sounds
from kiosk.speaking import NOTHING, Speaking
from kiosk.speech import Passage, Place, Progress, Reader
from kiosk.staff.desk import Desk, NoDesk
from kiosk.staff.places import configured_place
from kiosk.staff.records import Staff
from kiosk.state import State, next_wake
from kiosk.touch import Touch, deafen, move, press, release
from kiosk.update import Rules, failed, first_state, update
from kiosk.view import view

log = logging.getLogger(__name__)


class Glass(Protocol):
    """What the visitor looks at."""

    def show(self, display: Display) -> None: ...


class Counts(Protocol):
    """Where interest is kept; neither call ever raises for what the machine does wrong."""

    def count(self, kind: str, item: str) -> None: ...

    def end_visit(self) -> None: ...


@dataclass(frozen=True)
class Ports:
    """The world outside."""

    glass: Glass
    reader: Reader
    counts: Counts
    sounds: Sounds
    clock: Callable[[], datetime]
    desk: Desk = field(default_factory=NoDesk)


class Kiosk:
    """Feed it touches and time; it shows, speaks and counts."""

    def __init__(self, world: World, ports: Ports, now: float, staff: Staff | None = None) -> None:
        """``staff`` says where the suitcase stands now; by default as configured."""
        self.world = world
        self.rules = _rules(world)
        self._ports = ports
        self.state = first_state(self.rules, now, staff)
        self.display: Display = ()
        self._touch = Touch()
        self._focus = Focus()
        self.unknown_tags: list[str] = []
        self._speaking = NOTHING
        self._document: tuple[str, ...] = ()
        self._place: tuple[tuple[str, ...], Place] | None = None
        self._word: Place | None = None
        self._next_poll: float | None = None
        self.on_visit_end: Callable[[], None] = _nothing
        self.tags: Mapping[str, str] = {}

    def touch_down(self, x_mm: float, y_mm: float, now: float) -> None:
        """A finger lands: the old speech is silent at once, the key goes down."""
        self._silence()
        self._focus = Focus()
        self.act(a.Touched(now), now)
        self._touch = press(self._touch, self.display, x_mm, y_mm, now)
        self.render()

    def touch_moved(self, x_mm: float, y_mm: float) -> None:
        before = self._touch
        self._touch = move(self._touch, x_mm, y_mm)
        if self._touch != before:
            self.render()

    def touch_up(self, x_mm: float, y_mm: float, now: float) -> None:
        """A finger leaves: what it is still on happens."""
        self._touch, hit = release(self._touch, x_mm, y_mm, now)
        before = self.state
        if hit:
            self.press_hit(hit, now)
        if self.state == before:
            self._read_on()
        self.render()

    def press_hit(self, hit: Hit, now: float) -> None:
        """What a key means, from the glass or from the keypad."""
        self.act(hit.action, now)

    def typed(self, what: Pressed | Tag, now: float) -> None:
        """A key of the keypad, or a thing on the tray."""
        self.act(a.Touched(now), now)
        if isinstance(what, Tag):
            self._lifted(what.code, now)
        elif self.state.mode == "visit":
            self._walk(what.key, now)
        else:
            self._leave_moment(now)
        self.render()

    def _lifted(self, code: str, now: float) -> None:
        slug = self.tags.get(code)
        if slug is not None:
            self.act(a.Lifted(slug), now)
        elif code not in self.unknown_tags:
            self.unknown_tags.append(code)

    def _leave_moment(self, now: float) -> None:
        """Where the whole screen is one key, every key is that key; then the screen is told."""
        first = next(iter(hits(self.display)), None)
        if first is not None:
            self.act(first.action, now)
            self.render()
            self._say(introduction(self.display))

    def _walk(self, key: KeyName, now: float) -> None:
        """The first key tells where one is; it never presses."""
        if self._first_key():
            self._perform(e.Count("keypad", "used"))
        hit = focused(self._focus, self.display)
        if key == "press" and hit is not None:
            self._press_focused(hit, now)
        elif key == "repeat" and hit is not None:
            self._say(_aloud(hit))
        else:
            self._step(1 if key != "previous" else -1)

    def _step(self, step: int) -> None:
        first = self._focus.index is None
        self._focus = moved(self._focus, self.display, step)
        hit = focused(self._focus, self.display)
        if hit is not None:
            lead = f"{introduction(self.display)}. " if first else ""
            self._say(f"{lead}{_aloud(hit)}")

    def _press_focused(self, hit: Hit, now: float) -> None:
        before = self.state
        self.press_hit(hit, now)
        self.render()
        if self._screen_changed(before):
            self._focus = Focus()
        if not self._speaking.active and not isinstance(hit.action, a.ReadAloud):
            self._say(self.state.notice or introduction(self.display) or _aloud(hit))

    def _first_key(self) -> bool:
        """Counted once a visit, as everything is."""
        key = ("keypad", "used")
        if key in self.state.visit.counted:
            return False
        counted = self.state.visit.counted | {key}
        self.state = replace(self.state, visit=replace(self.state.visit, counted=counted))
        return True

    def act(self, action: a.Action, now: float) -> None:
        """One action: pure update first, then its effects."""
        before = self.state
        try:
            self.state, effects = update(self.state, action, self.rules)
        except Exception:  # noqa: BLE001 - whatever a screen does wrong, nobody may see it
            self._fail(now)
            return
        if self._screen_changed(before):
            self._touch = deafen(self._touch, now)
        for effect in effects:
            self._perform(effect)

    def tick(self, now: float) -> None:
        """Time has passed: the reader goes on, and deadlines are kept."""
        self._follow(now)
        self.act(a.Tick(now, self._speaking.active), now)
        self.render()

    def next_wake_s(self, now: float) -> float | None:
        """Seconds until ``tick`` has something to do; None when nothing is planned."""
        wakes = [at - now for at in (next_wake(self.state), self._next_poll) if at is not None]
        return max(0.0, min(wakes)) if wakes else None

    def render(self) -> None:
        pressed = self._touch.pressed.action if self._touch.pressed else None
        try:
            self.display = view(self.world, self.state, pressed, self._speaking)
        except Exception:  # noqa: BLE001 - as above
            self._fail(self.state.now)
            self.display = view(self.world, self.state)
        hit = focused(self._focus, self.display)
        theme = self.world.themes[self.state.visit.theme]
        self._ports.glass.show(ring(self.display, hit, theme))

    def _screen_changed(self, before: State) -> bool:
        return (before.mode, before.visit.screen) != (self.state.mode, self.state.visit.screen)

    def _fail(self, now: float) -> None:
        log.exception("a screen failed; the visit ends with a calm page")
        self._silence()
        self.state = failed(replace(self.state, now=now), self.rules)
        self._touch = Touch(deaf_until=now)

    def _perform(self, effect: e.Effect) -> None:
        match effect:
            case e.Count(kind, item):
                self._ports.counts.count(kind, item)
            case e.VisitBegan():
                self._ports.counts.count("visit", f"h{self._ports.clock():%H}")
            case e.VisitEnded():
                self._end_visit()
            case e.Read(resume, same_word):
                self._read(resume=resume, same_word=same_word)
            case e.Silence():
                self._silence()
            case e.Say(text):
                self._say(text)
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
        told = self._ports.desk.report()
        report = replace(told, unknown_tags=tuple(self.unknown_tags))
        self.act(a.Inspected(report), self.state.now)

    def _end_visit(self) -> None:
        self._silence()
        self._place = None
        self._set_volume("gewoon")
        self._ports.counts.end_visit()
        self.on_visit_end()

    def _set_volume(self, step: str) -> None:
        self._ports.reader.set_volume(step)  # type: ignore[arg-type]

    def _passages(self) -> tuple[Passage, ...]:
        lang = self.state.lang
        display = view(self.world, self.state)
        spoken = narrate(display, self.world.languages[lang])
        return tuple(Passage(one.key, one.text, lang) for one in spoken)

    def _read(self, *, resume: bool, same_word: bool = False) -> None:
        passages = self._passages()
        document = tuple(passage.text for passage in passages)
        place = None
        if resume and self._place and self._place[0] == document:
            place = self._word if same_word and self._word else self._place[1]
        self._start(passages, place)

    def _start(self, passages: tuple[Passage, ...], place: Place | None) -> None:
        self._place = None
        self._ports.reader.start(passages, place, self.state.visit.rate)
        self._document = tuple(passage.text for passage in passages)
        self._speaking = Speaking(active=True)
        self._next_poll = self.state.now

    def _say(self, text: str) -> None:
        self._start((Passage(-1, text, self.state.lang),), None)

    def _silence(self) -> None:
        place = self._ports.reader.stop()
        if place is not None and self._speaking.active:
            self._place = (self._document, place)
            said = self._speaking
            known = said.passage is not None and said.word is not None
            self._word = Place(said.passage or 0, said.word or 0) if known else None
        self._speaking = NOTHING
        self._next_poll = None

    def _read_on(self) -> None:
        """A touch that meant nothing interrupts the reading, but does not end it."""
        visit = self.state.visit
        if self._place and visit.reading and not visit.screen.delicate(self.world.catalogue):
            self._read(resume=True)

    def _follow(self, now: float) -> None:
        if not self._speaking.active:
            return
        progress = self._ports.reader.poll(now)
        self._speaking = _light(progress)
        wait = self._ports.reader.next_poll_s(now)
        self._next_poll = now + wait if wait is not None and self._speaking.active else None

    def shown(self) -> tuple[str, ...]:
        """Every text on the glass."""
        return tuple(text.text for text in texts(self.display))

    def labels(self) -> tuple[str, ...]:
        """The label of everything that can be touched."""
        return tuple(hit.label for hit in hits(self.display))

    @property
    def spoken(self) -> Speaking:
        """What is being said now."""
        return self._speaking


def _rules(world: World) -> Rules:
    place = configured_place(world.config, world.regions)
    config, regions = world.config, world.regions
    return Rules(world.catalogue, config.kiosk, world.languages, config, regions, place)


def _aloud(hit: Hit) -> str:
    """The digits of a code are never said."""
    return "Cijfer" if hit.role == "pin" and hit.label.isdecimal() else hit.label


def _light(progress: Progress) -> Speaking:
    if progress.done:
        return NOTHING
    if progress.sentence is None:
        return Speaking(active=True)
    passage, first, last = progress.sentence
    word = progress.word.word if progress.word else None
    return Speaking(True, passage, first, last, word)


def _nothing() -> None:
    return None
