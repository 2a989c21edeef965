"""The reader as the kiosk uses it: what is being said, and where it was when it stopped."""

import msgspec
from msgspec.structs import replace

from kiosk.resuming import Cut, place_in
from kiosk.speaking import NOTHING, Speaking
from kiosk.speech import Passage, Place, Progress, Reader, Step

Passages = tuple[Passage, ...]


class News(msgspec.Struct, frozen=True):
    """A new ``fault`` (`kiosk.speech.faults`); the document that was ``read`` to its end."""

    fault: str | None = None
    read: tuple[str, ...] = ()


class Voice:
    """Says one document at a time, and goes on with the same one where it was; a few words in
    between change nothing about that."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.document: tuple[str, ...] = ()
        self._passages: Passages = ()
        self._cut: Cut | None = None
        self._aside = False
        self._sounded = False
        self._fault: str | None = None
        self.speaking = NOTHING
        self.next_poll: float | None = None

    def read(self, passages: Passages, rate: int, now: float, *, same_word: bool = False) -> None:
        """From the sentence where this very document stopped, or from the word; else its start."""
        place = place_in(passages, self._cut, same_word=same_word) if self._cut else None
        self.start(passages, rate, now, place)

    def start(self, passages: Passages, rate: int, now: float, place: Place | None = None) -> None:
        """``rate`` in words a minute, ``now`` in monotonic seconds."""
        self._cut, self._aside = None, False
        self._begin(passages, rate, now, place)

    def say(self, passages: Passages, rate: int, now: float) -> None:
        """A few words in between; what they cut off can be gone on with."""
        self.silence()
        self._aside = True
        self._begin(passages, rate, now)

    def _begin(self, passages: Passages, rate: int, now: float, place: Place | None = None) -> None:
        self._fault, self._sounded = None, False
        self._reader.start(passages, place, rate)
        self._passages, self.document = passages, tuple(one.text for one in passages)
        self.speaking = Speaking(active=True)
        self.next_poll = now

    def wake(self) -> None:
        """Reading may begin soon."""
        self._reader.wake()

    def silence(self) -> None:
        place = self._reader.stop()
        if place is not None and self.speaking.active and not self._aside:
            self._cut = Cut(self._passages, place, _word(self.speaking))
        self.speaking = NOTHING
        self.next_poll = None

    def forget(self) -> None:
        """Silent, and without a place to go on from."""
        self.silence()
        self._cut = None

    @property
    def was_cut(self) -> bool:
        """Whether there is a place to go on from."""
        return self._cut is not None

    def follow(self, now: float) -> News:
        """Where the listener is now, and what is new about it."""
        if not self.speaking.active:
            return News()
        progress = self._reader.poll(now)
        self.speaking = _light(progress)
        self._sounded = self._sounded or progress.sentence is not None
        news = News(progress.fault if progress.fault != self._fault else None)
        if progress.done and self._sounded:
            news = replace(news, read=self.document)
        self._fault = progress.fault
        self._plan(now)
        return news

    def _plan(self, now: float) -> None:
        wait = self._reader.next_poll_s(now)
        self.next_poll = now + wait if wait is not None and self.speaking.active else None

    def set_volume(self, step: Step) -> None:
        self._reader.set_volume(step)


def _word(said: Speaking) -> Place | None:
    known = said.passage is not None and said.word is not None
    return Place(said.passage or 0, said.word or 0) if known else None


def _light(progress: Progress) -> Speaking:
    if progress.done:
        return NOTHING
    if progress.sentence is None:
        return Speaking(active=True)
    passage, first, last = progress.sentence
    word = progress.word.word if progress.word else None
    return Speaking(True, passage, first, last, word)
