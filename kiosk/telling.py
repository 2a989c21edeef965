"""Telling the visitor what is on the screen, or a few words that are not."""

from kiosk.document import document, further
from kiosk.effects import Read
from kiosk.here import world_here
from kiosk.rules import Rules, is_delicate
from kiosk.screen import World
from kiosk.speech import Passage
from kiosk.staff.records import Place
from kiosk.state import State
from kiosk.tongues import Tongues
from kiosk.voice import News, Voice


class Telling:
    """Remembers which screen was read last, so that a next card does not repeat its title."""

    def __init__(self, voice: Voice, world: World, rules: Rules) -> None:
        self._voice, self._rules, self._world = voice, rules, world
        self._tongues: tuple[Place | None, Tongues] = (None, Tongues(world))
        self._screen: tuple[Passage, ...] = ()
        self._said: tuple[str, ...] = ()
        self._aside = ""
        self._goes_on = False

    def read(self, world: World, state: State, how: Read) -> None:
        """Read the screen that ``state`` shows in ``world``."""
        rate, now = state.visit.rate, state.now
        whole = document(world, state, self._rules, self._here(state))
        passages = further(whole, self._screen) if how.further else whole
        if how.resume:
            passages = tuple(one for one in passages if one.text != self._aside)
        self._screen = whole
        if how.resume:
            self._voice.read(passages, rate, now, same_word=how.same_word)
        else:
            self._voice.start(passages, rate, now)
        self._aside, self._goes_on = "", False
        self._said = self._voice.document

    def read_on(self, world: World, state: State) -> None:
        """A touch that meant nothing interrupts the reading, but does not end it."""
        goes_on = self._voice.was_cut and state.visit.reading
        if goes_on and not is_delicate(state, self._rules):
            self.read(world, state, Read(resume=True))

    def say(self, text: str, state: State, *, goes_on: bool = False) -> None:
        """A few words in passing; after them the reading ``goes_on`` where it is on."""
        self._aside, self._goes_on = text, goes_on
        said = self._here(state).stretches(text, state.lang)
        passages = tuple(Passage(-1 - n, words, lang) for n, (words, lang) in enumerate(said))
        self._voice.say(passages, state.visit.rate, state.now)

    def _here(self, state: State) -> Tongues:
        """Texts name the contact of the place, so they are known anew where it changed."""
        place = state.staff.place
        if self._tongues[0] != place:
            self._tongues = place, Tongues(world_here(self._world, place))
        return self._tongues[1]

    def follow(self, news: News, world: World, state: State) -> None:
        """Once a few words are said, what they cut off goes on."""
        if news.read and self._goes_on and state.mode == "visit":
            self._goes_on = False
            self.read_on(world, state)

    def is_over(self, news: News) -> bool:
        """Whether the screen, and not only a few words, was now read to its end."""
        return bool(news.read) and news.read == self._said
