"""The process that owns the engine: `python -m kiosk.speech.worker`.

Orders come in on standard input, replies go out on standard output, one JSON object a line. It
ends when its input closes, so it never outlives the kiosk.
"""

import os
import sys
from pathlib import Path
from typing import IO, Any

import msgspec

from kiosk.speech.faults import Fault
from kiosk.speech.library import LibraryMissingError, load_library
from kiosk.speech.pruning import prune
from kiosk.speech.wire import Order, Reply, WordTimes

NICENESS = 10
MISSING_EXIT = 3


class _EngineError(Exception):
    """The engine refused a voice or a text."""


class Renderer:
    """One engine; renders one order at a time."""

    def __init__(self, engine: Any, rate_hz: int) -> None:
        self._engine = engine
        self._rate_hz = rate_hz
        self._rendered: dict[str, Any] = {}
        self._error: Exception | None = None
        engine.connect("rendered", self._keep)
        engine.connect("error", self._keep_error)

    def render(self, order: Order) -> None:
        """Write both files; the sound appears last, so where it is, its word times are too.

        Raises:
            OSError: the folder cannot be written.
            _EngineError: the engine refused.
        """
        folder = Path(order.folder)
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{order.name}.{os.getpid()}.part"
        try:
            times = self._speak(order, part)
            self._put(folder / f"{order.name}.json", msgspec.json.encode(times))
            part.replace(folder / f"{order.name}.wav")
        finally:
            part.unlink(missing_ok=True)
        prune(folder, order.max_bytes)

    def _speak(self, order: Order, path: Path) -> WordTimes:
        self._rendered, self._error = {}, None
        self._engine.setProperty("voice", order.voice)
        self._engine.setProperty("rate", order.rate)
        self._engine.setProperty("volume", order.gain)
        self._engine.save_to_file(order.spoken, str(path))
        self._engine.runAndWait()
        if isinstance(self._error, OSError):
            raise self._error
        if self._error is not None or not self._rendered:
            raise _EngineError(str(self._error))
        return WordTimes(self._rendered["samples"], self._rate_hz, self._rendered["words"])

    def _put(self, path: Path, content: bytes) -> None:
        part = path.with_suffix(f".json.{os.getpid()}.part")
        try:
            part.write_bytes(content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def _keep(self, **rendered: Any) -> None:
        self._rendered = rendered

    def _keep_error(self, exception: Exception, **_: Any) -> None:
        self._error = self._error or exception


def serve(renderer: Renderer, orders: IO[bytes], replies: IO[bytes]) -> None:
    for line in orders:
        order = msgspec.json.decode(line, type=Order)
        _send(replies, _answer(renderer, order))


def _answer(renderer: Renderer, order: Order) -> Reply:
    try:
        renderer.render(order)
    except OSError as error:
        return Reply(order.name, Fault.CACHE_UNWRITABLE, str(error))
    except _EngineError as error:
        return Reply(order.name, Fault.SENTENCE_FAILED, str(error))
    return Reply(order.name)


def _send(replies: IO[bytes], reply: Reply) -> None:
    replies.write(msgspec.json.encode(reply) + b"\n")
    replies.flush()


def _start(data: Path | None) -> Renderer:
    load_library(data)
    from kiosk.speech import driver  # noqa: PLC0415 - needs the library to be loaded

    return Renderer(driver.start_engine(), driver.SAMPLE_RATE)


def main(arguments: list[str]) -> int:
    """`arguments` may hold one folder of espeak-ng data to use instead of the packaged one."""
    os.nice(NICENESS)
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not be taken for a reply
    try:
        renderer = _start(Path(arguments[0]) if arguments else None)
    except (LibraryMissingError, ImportError, RuntimeError) as error:
        _send(replies, Reply("", Fault.VOICE_MISSING, str(error)))
        return MISSING_EXIT
    try:
        _send(replies, Reply(""))
        serve(renderer, sys.stdin.buffer, replies)
    except BrokenPipeError:  # the kiosk has ended, and so does this
        os.dup2(os.open(os.devnull, os.O_WRONLY), replies.fileno())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
