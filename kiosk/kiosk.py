"""The kiosk itself: one place where touches and time become state, pictures, sound and counts.

It knows its devices only as ports and gets the time with each call, so that a test can be
the finger, the glass and the clock.
"""

import logging
from collections.abc import Callable

from msgspec.structs import replace

from kiosk import actions as a
from kiosk import effects as e
from kiosk.display import Display, hits, onward_of, texts
from kiosk.faces import Faces, page_of, stands
from kiosk.faultlog import log_fault
from kiosk.focus import Focus, ring
from kiosk.keypad import Pressed, Tag
from kiosk.performing import Performer
from kiosk.ports import Ports
from kiosk.rules import failed, first_state, rules_of
from kiosk.screen import World
from kiosk.speaking import Speaking
from kiosk.staff.records import Staff
from kiosk.state import next_wake
from kiosk.telling import Telling
from kiosk.touch import Touch, deafen, move, press, release
from kiosk.update import update
from kiosk.view import view
from kiosk.voice import Voice
from kiosk.walker import Walker

log = logging.getLogger(__name__)


class Kiosk:
    """Feed it touches and time; it shows, speaks and counts."""

    def __init__(self, world: World, ports: Ports, now: float, staff: Staff | None = None) -> None:
        """``staff`` says where the suitcase stands now; by default as configured."""
        self.world = world
        self.rules = rules_of(world)
        self._ports = ports
        self.state = first_state(self.rules, now, staff)
        self.display: Display = ()
        self._keys: Display = ()
        self._touch = Touch()
        self._shown: tuple[object, ...] = ()
        self._faces = Faces()
        self._voice = Voice(ports.reader)
        self._telling = Telling(self._voice, world, self.rules)
        self.walker = Walker(self)
        self._performer = Performer(self, ports, self._voice)

    def touch_down(self, x_mm: float, y_mm: float, now: float) -> None:
        """A finger lands: the old speech is silent at once, the key goes down, then the rest."""
        self._voice.silence()
        self.walker.leave()
        self._touch = press(self._touch, self._keys, x_mm, y_mm, now)
        self.render(now)
        self.act(a.Touched(now), now)
        self._voice.wake()
        if self._touch.pressed:
            self.act(a.Pressed(), now)

    def touch_moved(self, x_mm: float, y_mm: float) -> None:
        before = self._touch
        self._touch = move(self._touch, x_mm, y_mm)
        if self._touch != before:
            self.render()

    def recover(self, now: float) -> None:
        """Something beside the screens failed: the calm page, and then the start."""
        self._fail(now)
        self.render()

    def touch_lost(self) -> None:
        """A finger is not followed any longer: it presses nothing."""
        self._touch = replace(self._touch, pressed=None, down=False)

    @property
    def holds_key(self) -> bool:
        """Whether a finger is on a key."""
        return self._touch.pressed is not None

    def touch_up(self, x_mm: float, y_mm: float, now: float) -> None:
        """A finger leaves: what it is still on happens."""
        self._touch, hit = release(self._touch, x_mm, y_mm, now)
        before = self.state
        if hit:
            effects = self._decide(hit.action, now)
            self.render()  # seen first, then counted: on disk before the next touch is handled
            self._performer.perform(effects)
        if self.state == before:
            self._safely(lambda: self._telling.read_on(self.world, self.state))
        self.render()

    def typed(self, what: Pressed | Tag, now: float) -> None:
        """A key of the keypad, or a thing on the tray."""
        self._voice.wake()
        if isinstance(what, Pressed):
            self._voice.silence()
        self.act(a.Touched(now), now)
        self.walker.typed(what, now)
        self.render()

    def act(self, action: a.Action, now: float) -> None:
        """One action: pure update first, then its effects."""
        self._performer.perform(self._decide(action, now))

    def _decide(self, action: a.Action, now: float) -> tuple[e.Effect, ...]:
        before = self.state
        try:
            self.state, effects = update(self.state, action, self.rules)
        except Exception:  # noqa: BLE001 - whatever a screen does wrong, nobody may see it
            self._fail(now)
            return ()
        if self.state.changed_screen(before):
            self._touch = deafen(self._touch, now)
        return effects

    def tick(self, now: float) -> None:
        """Time has passed: the reader goes on, and deadlines are kept."""
        news = self._voice.follow(now)
        self.act(a.Tick(now, self.spoken.active), now)
        if news.fault:
            self.act(a.Muted(news.fault), now)
        if self._telling.is_over(news):
            self.act(a.WasRead(onward_of(self.display)), now)
        self._safely(lambda: self._telling.follow(news, self.world, self.state))
        self.render()

    def next_wake_s(self, now: float) -> float | None:
        """Seconds until ``tick`` has something to do; None when nothing is planned."""
        planned = (next_wake(self.state), self._voice.next_poll)
        wakes = [at - now for at in planned if at is not None]
        return max(0.0, min(wakes)) if wakes else None

    def render(self, now: float | None = None) -> None:
        """Show what is to be seen now; nothing is laid out again when that did not change.

        ``now`` is given by who has not told the state yet.
        """
        if self.world.sound != self._ports.reader.available:
            self.world = replace(self.world, sound=not self.world.sound)
        if self._look() == self._shown:
            return
        try:
            self._show()
        except Exception:  # noqa: BLE001 - as above, also while it is painted
            self._fail(self.state.now if now is None else now)
            self._show()
        self._shown = self._look()

    def _show(self) -> None:
        self.display = self.pressed_page(self._pressed)
        theme = self.world.themes[self.state.visit.theme]
        self._ports.glass.show(ring(self.display, self.walker.focused(self.display), theme))
        self._keys = hits(self.display)  # the only part of it that the next touch looks for

    def pressed_page(self, pressed: object) -> Display:
        """What is to be seen now while the key of that action is pressed."""
        world, state, spoken = self.world, self.state, self.spoken
        return self._faces.of(self._page(), pressed, lambda: view(world, state, pressed, spoken))

    @property
    def rests(self) -> bool:
        """Whether this page stands as it is until somebody does something."""
        touched = self._touch.down or self.walker.focus != Focus()
        return not touched and stands(self.state, self.spoken)

    def _look(self) -> tuple[object, ...]:
        return self._page(), self._pressed

    def _page(self) -> tuple[object, ...]:
        return page_of(self.state, self.world.sound, self.spoken, self.walker.focus)

    @property
    def _pressed(self) -> object:
        return self._touch.pressed.action if self._touch.pressed else None

    def _fail(self, now: float) -> None:
        log_fault(log, "a screen failed; the visit ends with a calm page")
        self._voice.silence()
        self.state = failed(replace(self.state, now=now), self.rules)
        self._touch = Touch(deaf_until=now)

    def _safely(self, tell: Callable[[], None]) -> None:
        """What is read is what a screen shows, so it can fail as showing it can."""
        try:
            tell()
        except Exception:  # noqa: BLE001 - as above
            self._fail(self.state.now)

    def read(self, what: e.Read) -> None:
        """Read the screen aloud."""
        self._safely(lambda: self._telling.read(self.world, self.state, what))

    def count(self, kind: str, item: str) -> None:
        self._ports.counts.count(kind, item)

    def say(self, text: str, *, goes_on: bool = False) -> None:
        """A few words in passing; ``goes_on``: a reading that they cut off, follows."""
        self._telling.say(text, self.state, goes_on=goes_on)

    def shown(self) -> tuple[str, ...]:
        """Every text on the glass."""
        return tuple(text.text for text in texts(self.display))

    def labels(self) -> tuple[str, ...]:
        """The label of everything that can be touched."""
        return tuple(hit.label for hit in hits(self.display))

    def when_visit_ends(self, call: Callable[[], None]) -> None:
        """Have this called when everything of a visitor is gone."""
        self._performer.on_visit_end = call

    @property
    def unknown_tags(self) -> tuple[str, ...]:
        """Things that were laid on the tray and are in no list, as read."""
        return tuple(self.walker.unknown_tags)

    @property
    def spoken(self) -> Speaking:
        """What is being said now."""
        return self._voice.speaking

    @property
    def document(self) -> tuple[str, ...]:
        """What was said last, whole."""
        return self._voice.document
