"""Makes sentences before anybody asks for them, so that a touch is heard at once.

What was made stays when this is interrupted; the next time only the rest is made.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import msgspec

from kiosk.speech.faults import Fault
from kiosk.speech.rendering import Rendering
from kiosk.speech.script import Passage
from kiosk.speech.shelf import Shelf
from kiosk.speech.utterance import Utterance
from koffer.reading import Lexicon, read

MAX_BYTES = 512 * 1024 * 1024  # about 18 hours of our own voice
Tell = Callable[[int, int], None]
"""Hears how many sentences are done, and of how many."""


class Maker(Protocol):
    """A voice as this module needs it. Blocks; never in the kiosk."""

    def name(self, utterance: Utterance) -> str | None:
        """The name on the shelf; None when this voice does not speak the language."""

    def make(self, utterance: Utterance) -> Rendering | Fault: ...


class Result(msgspec.Struct):
    """`there` were on the shelf already; `failed` none of the voices could say.

    `full` tells that the limit was reached: the kiosk makes the rest when it is asked for.
    """

    total: int
    there: int = 0
    made: int = 0
    size: int = 0
    full: bool = False
    failed: list[tuple[Utterance, Fault]] = msgspec.field(default_factory=list)


def utterances(
    passages: Iterable[Passage], rates: Sequence[int], lexicon: Lexicon
) -> tuple[Utterance, ...]:
    """Every sentence of the passages once, at each rate; the first rate comes first."""
    spoken = dict.fromkeys(
        (sentence.spoken, passage.lang)
        for passage in passages
        for sentence in read(passage.text, passage.lang, lexicon)
    )
    return tuple(Utterance(text, lang, rate) for rate in rates for text, lang in spoken)


def prepare(
    wanted: Sequence[Utterance],
    makers: Sequence[Maker],
    shelf: Shelf,
    tell: Tell = lambda _done, _total: None,
    max_bytes: int = MAX_BYTES,
) -> Result:
    """Put every sentence on the shelf, of the first of `makers` that can say it.

    Afterwards nothing else is left on it. A full shelf keeps what was wanted first.

    Raises:
        OSError: the shelf cannot be written.
        OggError: there is no soundfile package.
    """
    result, keep = Result(len(wanted)), set[str]()
    for done, utterance in enumerate(wanted):
        tell(done, result.total)
        if result.size >= max_bytes:
            result.full = True
            break
        name = _have(utterance, makers, shelf, result)
        if name is not None and name not in keep:
            keep.add(name)
            result.size += shelf.size_of(name)
    shelf.sweep(keep)
    tell(result.total, result.total)
    return result


def _have(
    utterance: Utterance, makers: Sequence[Maker], shelf: Shelf, result: Result
) -> str | None:
    """The name under which the sentence now is on the shelf; None when it could not be made."""
    fault = Fault.UNKNOWN_LANGUAGE
    for maker in makers:
        name = maker.name(utterance)
        if name is None:
            continue
        if shelf.find(name):
            result.there += 1
            return name
        answer = maker.make(utterance)
        if not isinstance(answer, Fault):
            shelf.put(name, answer)
            result.made += 1
            return name
        fault = answer
    result.failed.append((utterance, fault))
    return None
