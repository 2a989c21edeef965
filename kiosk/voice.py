"""The reader as the kiosk uses it: what is being said, and where it was when it stopped."""

import msgspec
from msgspec.structs import replace

from kiosk.speaking import NOTHING, Speaking
from kiosk.speech import Passage, Place, Progress, Reader, Step

Passages = tuple[Passage, ...]


class News(msgspec.Struct, frozen=True):
    """A new ``fault`` (`kiosk.speech.faults`); the document that was ``read`` to its end."""

    fault: str | None = None
    read: tuple[str, ...] = ()


class Voice:
    """Says one document at a time, and goes on with the same one where it was."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.document: tuple[str, ...] = ()
        self._sentence: tuple[tuple[str, ...], Place] | None = None
        self._word: Place | None = None
        self._sounded = False
        self._fault: str | None = None
        self.speaking = NOTHING
        self.next_poll: float | None = None

    def read(self, passages: Passages, rate: int, now: float, *, same_word: bool = False) -> None:
        """From the sentence where this very document stopped, or from the word; else its start."""
        place = None
        if self._sentence and _holds(_document(passages), self._sentence[0]):
            place = self._word if same_word and self._word else self._sentence[1]
        self.start(passages, rate, now, place)

    def start(self, passages: Passages, rate: int, now: float, place: Place | None = None) -> None:
        """``rate`` in words a minute, ``now`` in monotonic seconds."""
        self._sentence, self._fault, self._sounded = None, None, False
        self._reader.start(passages, place, rate)
        self.document = _document(passages)
        self.speaking = Speaking(active=True)
        self.next_poll = now

    def wake(self) -> None:
        """Reading may begin soon."""
        self._reader.wake()

    def silence(self) -> None:
        place = self._reader.stop()
        if place is not None and self.speaking.active:
            self._sentence = (self.document, place)
            self._word = _word(self.speaking)
        self.speaking = NOTHING
        self.next_poll = None

    def forget(self) -> None:
        """Silent, and without a place to go on from."""
        self.silence()
        self._sentence = None

    @property
    def was_cut(self) -> bool:
        """Whether there is a place to go on from."""
        return self._sentence is not None

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


def _document(passages: Passages) -> tuple[str, ...]:
    return tuple(passage.text for passage in passages)


def _holds(document: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Where cards turn by themselves a document is said without what was said before."""
    return bool(said) and set(said) <= set(document)


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
