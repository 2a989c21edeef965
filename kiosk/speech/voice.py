"""Where rendered sentences come from. `neural.NeuralVoice` is another `Voice`."""

from typing import Protocol

from kiosk.speech.cache import Cache, Recipe
from kiosk.speech.engine import Engine
from kiosk.speech.faults import Fault
from kiosk.speech.rendering import Rendering
from kiosk.speech.shelf import Prepared
from kiosk.speech.utterance import Utterance
from kiosk.speech.voices import SPEAKERS
from kiosk.speech.wire import Order


class Voice(Protocol):
    """Turns utterances into sound, some time later. No method blocks or raises."""

    @property
    def fault(self) -> Fault | None:
        """Why nothing can be rendered now."""

    @property
    def warning(self) -> Fault | None:
        """What staff should know although visitors hear everything."""

    @property
    def is_busy(self) -> bool: ...

    def ask(self, utterance: Utterance) -> None:
        """Begin to render, unless that was done."""

    def answer(self, utterance: Utterance) -> Rendering | Fault | None:
        """What became of it, given once; None while it is being made."""

    def poll(self, now_s: float) -> None: ...

    def forget(self) -> None:
        """Drop answers and whatever has not begun."""

    def close(self) -> None: ...


class EngineVoice:
    """What was made ahead first, then the cache, else the supervised engine."""

    def __init__(
        self, engine: Engine, cache: Cache, recipe: Recipe, prepared: Prepared | None = None
    ) -> None:
        self._engine, self._cache, self._recipe = engine, cache, recipe
        self._prepared = prepared
        self._answers: dict[str, Rendering | Fault] = {}
        self._asked: dict[str, Utterance] = {}

    @property
    def fault(self) -> Fault | None:
        return self._engine.fault

    @property
    def warning(self) -> Fault | None:
        return Fault.CACHE_UNWRITABLE if self._cache.is_spare else None

    @property
    def is_busy(self) -> bool:
        return self._engine.is_busy

    def ask(self, utterance: Utterance) -> None:
        name = self._name(utterance)
        if name in self._answers or name in self._asked:
            return
        if utterance.lang not in SPEAKERS:
            self._answers[name] = Fault.UNKNOWN_LANGUAGE
        elif rendering := self._found(name, utterance):
            self._answers[name] = rendering
        else:
            self._submit(name, utterance)

    def answer(self, utterance: Utterance) -> Rendering | Fault | None:
        return self._answers.pop(self._name(utterance), None)

    def poll(self, now_s: float) -> None:
        for outcome in self._engine.poll(now_s):
            utterance = self._asked.pop(outcome.name, None)
            full = outcome.fault == Fault.CACHE_UNWRITABLE
            if full and utterance and self._cache.use_spare():
                self._submit(outcome.name, utterance)
            elif utterance:
                rendering = None if outcome.fault else self._cache.find(outcome.name)
                fault = outcome.fault or Fault.SENTENCE_FAILED
                self._answers[outcome.name] = rendering or fault

    def forget(self) -> None:
        self._engine.forget()
        self._answers.clear()
        self._asked.clear()

    def close(self) -> None:
        self._engine.close()
        self._cache.close()

    def _found(self, name: str, utterance: Utterance) -> Rendering | None:
        ahead = self._prepared.find(utterance) if self._prepared else None
        return ahead or self._cache.find(name)

    def _name(self, utterance: Utterance) -> str:
        speaker = SPEAKERS.get(utterance.lang)
        return self._recipe.name(utterance.spoken, speaker, utterance.rate) if speaker else ""

    def _submit(self, name: str, utterance: Utterance) -> None:
        self._asked[name] = utterance
        speaker, cache = SPEAKERS[utterance.lang], self._cache
        self._engine.submit(
            Order(
                name, str(cache.folder), utterance.spoken, speaker.voice, utterance.rate,
                speaker.gain, cache.max_bytes,
            )
        )  # fmt: skip
