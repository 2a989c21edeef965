"""A suitcase with a stick in it, and an office that reads it."""

from datetime import date
from itertools import count
from pathlib import Path

import msgspec
import pytest

from kiosk.interest import InterestStore
from kiosk.interest.memory import MemoryShelf
from kiosk.stick.stick import Stick
from kiosk.sync.exchange import Exchange
from kiosk.sync.round import Machine
from koffer.stick import (
    FOLDER,
    Answer,
    hash_of,
    joined,
    opened,
    packed,
    sealed,
    split,
    stick_key,
    unpacked,
)
from koffer.sync import Clock, Health, SyncRequest
from koffer.sync.pair import Pair
from tests.kiosk.sync.conftest import KEYS, NOW, PAIR
from tests.kiosk.sync.hub import MemoryHub

MACHINE = Machine(Clock("2026-11-23T14:00:00+01:00", True), Health())
TODAY = date(2026, 11, 23)


class Suitcase:
    """``path`` is where its stick is mounted; ``sticks`` are those that are in it."""

    def __init__(self, path: Path, pair: Pair = PAIR) -> None:
        self.path, self.pair = path, pair
        self.sticks = [path]
        self.shelf = MemoryShelf()
        self._numbers = count(1)
        self.start()

    def start(self) -> None:
        self.store = InterestStore(self.shelf, lambda: NOW, lambda: f"{next(self._numbers):016x}")
        self.store.begin_sitting("2026-11-23", "markt", "", "confirmed", KEYS)
        self.exchange = Exchange(self.store, self.pair, lambda: f"{next(self._numbers):016x}")
        self.stick = Stick(
            self.store,
            self.exchange,
            self.pair,
            lambda: MACHINE,
            lambda: TODAY,
            lambda: list(self.sticks),
        )

    def count(self, how_many: int = 1) -> None:
        for key in KEYS[:how_many]:
            self.store.count(*key)

    def files(self) -> list[Path]:
        return sorted((self.path / FOLDER).glob("telling-*"))

    def requests(self) -> list[SyncRequest]:
        return [request_in(path.read_bytes(), self.pair) for path in self.files()]


def request_in(data: bytes, pair: Pair = PAIR) -> SyncRequest:
    (document,) = split(data)
    body = opened(document, stick_key(hash_of(pair.token), "round"))
    return msgspec.json.decode(unpacked(body), type=SyncRequest)


class Office(MemoryHub):
    """Reads sticks as well; the ticket of the network is not touched."""

    def answer(self, *files: Path, pair: Pair = PAIR) -> bytes:
        """The file with an answer to each."""
        return joined(self._answer(path.read_bytes(), pair) for path in files)

    def _answer(self, data: bytes, pair: Pair) -> bytes:
        request = request_in(data, pair)
        before = self._ticket, self.wrong_tickets
        reply = self._merge(request)
        self._ticket, self.wrong_tickets = before
        answer = Answer(request.round, request.sittings, msgspec.structs.replace(reply, ticket=""))
        return signed(answer, pair)


def signed(answer: object, pair: Pair = PAIR) -> bytes:
    """As the office signs it."""
    key = stick_key(hash_of(pair.token), "answer")
    return sealed("answer", pair.suitcase, packed(msgspec.json.encode(answer)), key)


@pytest.fixture
def suitcase(tmp_path: Path) -> Suitcase:
    return Suitcase(tmp_path)


@pytest.fixture
def office() -> Office:
    return Office()
