"""Reads a screen aloud and tells which word is heard."""

from collections.abc import Iterable, Iterator

from kiosk.speech.faults import Fault
from kiosk.speech.player import Player
from kiosk.speech.reader import Progress
from kiosk.speech.rendering import Rendering
from kiosk.speech.script import Line, Passage, Place, script
from kiosk.speech.timeline import Timeline, timeline
from kiosk.speech.utterance import Utterance
from kiosk.speech.voice import Voice
from kiosk.speech.voices import RATE, Step
from koffer.reading import LANGUAGES, Lexicon

WAIT_S = 0.01  # between looks at an engine that is still making the sentence
BUSY_S = 0.25  # between looks at an engine that works ahead


class SpeakingReader:
    """Reader over any voice and player; asks for sentence N+1 while N is heard."""

    def __init__(self, voice: Voice, player: Player, lexicon: Lexicon) -> None:
        self._voice, self._player, self._lexicon = voice, player, lexicon
        self._coming: Iterator[Line] = iter(())
        self._now: Line | None = None
        self._next: Line | None = None
        self._heard: Timeline | None = None
        self._rate = RATE
        self._started = False
        self._fault: Fault | None = None

    @property
    def available(self) -> bool:
        return self._player.fault is None and self._voice.fault is None

    @property
    def warning(self) -> Fault | None:
        """What staff should know although visitors hear everything."""
        return self._voice.warning

    def wake(self) -> None:
        self._player.wake()

    def start(self, passages: Iterable[Passage], place: Place | None, rate: int) -> None:
        self.stop()
        every = tuple(passages)
        self._fault, self._started, self._rate = self._player.fault, True, rate
        if self._fault is None:
            self._fault = _language_fault(every)
            self._coming = script(every, place, self._lexicon)
        self._now = next(self._coming, None)
        self._ask(self._now)

    def stop(self) -> Place | None:
        """Every touch asks for it, mostly of a reader that is silent."""
        if not self._started:
            return None
        self._player.stop()
        self._voice.forget()
        line = self._now
        self._coming, self._now, self._next = iter(()), None, None
        self._heard, self._started = None, False
        return Place(line.passage, line.sentence.first) if line else None

    def poll(self, now_s: float) -> Progress:
        self._voice.poll(now_s)
        if self._now and self._player.fault:
            self._give_up(self._player.fault)
        if self._heard and self._player.is_done(now_s):
            self._go_on()
        while self._heard is None and (line := self._now):
            self._ask(line)
            answer = self._voice.answer(self._utterance(line))
            if answer is None:
                break
            self._use(line, answer, now_s)
        if self._voice.is_busy:
            self._voice.poll(now_s)  # hands over what was asked just now
        return self._progress(now_s)

    def next_poll_s(self, now_s: float) -> float | None:
        if self._heard is None:
            return WAIT_S if self._now else None
        position_s = self._player.position_s(now_s)
        if position_s >= self._heard.end_s:
            return WAIT_S
        next_s = self._heard.next_s(position_s)
        wait_s = max(self._player.seconds_to(next_s, now_s), WAIT_S / 10)
        return min(wait_s, BUSY_S) if self._voice.is_busy else wait_s

    def set_volume(self, step: Step) -> None:
        self._player.set_volume(step)

    def close(self) -> None:
        self.stop()
        self._player.close()
        self._voice.close()

    def _utterance(self, line: Line) -> Utterance:
        return Utterance(line.sentence.spoken, line.lang, self._rate)

    def _ask(self, line: Line | None) -> None:
        if line:
            self._voice.ask(self._utterance(line))

    def _go_on(self) -> None:
        self._now, self._next = self._next or next(self._coming, None), None
        self._heard = None

    def _use(self, line: Line, answer: Rendering | Fault, now_s: float) -> None:
        """Let it be heard; a sentence that failed is passed over."""
        if isinstance(answer, Fault):
            self._fault = answer
            self._go_on()
            return
        self._heard = timeline(line.sentence, answer)
        self._player.play(answer, self._heard.start_of(line.from_word), now_s)
        self._next = next(self._coming, None)
        self._ask(self._next)

    def _give_up(self, fault: Fault) -> None:
        """Nothing more will be heard."""
        self._voice.forget()
        self._fault, self._heard = fault, None
        self._coming, self._now, self._next = iter(()), None, None

    def _progress(self, now_s: float) -> Progress:
        line = self._now
        if line is None or self._heard is None:
            return Progress(None, None, self._started and line is None, self._fault)
        word = self._heard.word_at(self._player.position_s(now_s))
        sentence = (line.passage, line.sentence.first, line.sentence.last)
        return Progress(sentence, Place(line.passage, word), False, self._fault)


def _language_fault(passages: Iterable[Passage]) -> Fault | None:
    known = all(passage.lang in LANGUAGES for passage in passages)
    return None if known else Fault.UNKNOWN_LANGUAGE
