"""Our driver for pyttsx3: renders to a file and keeps the exact sample at which each word begins.

Import it only in the worker and only after `load_library`: pyttsx3 loads the library at import.
The stock driver (pyttsx3 2.99) plays through `aplay`, reports words when they are rendered and
not when they are heard, and sleeps: measured, see docs/voorlezen.md.
"""

import ctypes
import sys
import wave
from typing import Any

import pyttsx3
from pyttsx3.drivers import _espeak, espeak

NAME = "koffer"
SAMPLE_RATE = 22050  # Hz, of all formant voices of espeak-ng
_BUFFER_MS = 60
_DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: report missing data, do not end the process
_GO_ON = 0


class Driver(espeak.EspeakDriver):  # type: ignore[misc]
    """Everything happens within `save_to_file`; nothing is queued and nothing loops."""

    def __init__(self, proxy: Any) -> None:
        if _espeak.Initialize(_espeak.AUDIO_OUTPUT_SYNCHRONOUS, _BUFFER_MS, None, _DO_NOT_EXIT) < 0:
            raise RuntimeError("espeak-ng cannot start: voice data missing")
        espeak.EspeakDriver._moduleInitialized = True  # else the parent initialises again
        espeak.EspeakDriver._defaultVoice = "nl"
        self._audio = bytearray()
        self._words: list[tuple[int, int]] = []
        super().__init__(proxy)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write `text` as a mono 16-bit WAV file and notify "rendered" with its word starts.

        `words` are (character from 0, sample) pairs in order of the sound, several for a number.
        """
        self._audio.clear()
        self._words.clear()
        flags = _espeak.ENDPAUSE | _espeak.CHARS_UTF8
        if _espeak.Synth(text.encode(), flags=flags) != _espeak.EE_OK:
            raise RuntimeError("espeak-ng cannot render this text")
        with wave.open(filename, "wb") as file:
            file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
            file.writeframes(self._audio)
        self._proxy.notify("rendered", samples=len(self._audio) // 2, words=tuple(self._words))

    def startLoop(self) -> None:  # noqa: N802 - the name is pyttsx3's
        self._proxy.setBusy(False)  # runs all that is queued, here and now

    def _onSynth(self, wav: Any, count: int, events: Any) -> int:  # noqa: N802
        place = 0
        while events[place].type != _espeak.EVENT_LIST_TERMINATED:
            event = events[place]
            if event.type == _espeak.EVENT_WORD:
                self._words.append((event.text_position - 1, event.sample))
            place += 1
        if count > 0:
            self._audio += ctypes.string_at(wav, count * 2)
        return _GO_ON


def buildDriver(proxy: Any) -> Driver:  # noqa: N802 - the name is pyttsx3's
    return Driver(proxy)


def start_engine() -> Any:
    """The one pyttsx3 engine of this process.

    Raises:
        RuntimeError: the voice data cannot be loaded.
    """
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]
    engine = pyttsx3.init(NAME)
    engine.runAndWait()  # before this, properties are only queued
    return engine
