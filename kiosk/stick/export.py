"""To the stick: what the store has, signed, in files."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kiosk.interest import InterestStore
from kiosk.stick.answers import read_answers
from kiosk.stick.files import own_rounds, round_file, tidy, write_all
from kiosk.stick.rounds import covers, is_news, rounds_for
from kiosk.stick.words import Outcome, outcome_of
from kiosk.sync.round import Machine
from koffer.stick import StickError, hash_of, opened, packed, sealed, split, stick_key, unpacked
from koffer.sync import SyncRequest
from koffer.sync.pair import Pair


def gather(store: InterestStore, pair: Pair, machine: Machine) -> list[SyncRequest]:
    """All that is above what the hub acknowledged. Only on the thread that owns the store."""
    return rounds_for(
        pair,
        store.epoch,
        machine,
        counters=store.pending(sys.maxsize),
        untold=store.untold(),
        kept=store.sittings(),
    )


def put(stick: Path, rounds: Sequence[SyncRequest], pair: Pair) -> Outcome:
    """Write them. Any thread; it takes as long as the stick is slow. Never raises.

    What an earlier export wrote goes when it is all told again, or when the hub has answered it;
    anything else stays.
    """
    key = stick_key(hash_of(pair.token), "round")
    files = {round_file(pair.suitcase, one.round): _file(one, key) for one in rounds}
    try:
        write_all(stick, files)
        tidy(stick, [path for path in _done(stick, rounds, pair) if path.name not in files])
    except OSError as error:
        return outcome_of(error)
    return Outcome("stick.written" if is_news(rounds) else "stick.nothing", len(files))


def _file(request: SyncRequest, key: bytes) -> bytes:
    return sealed("round", request.suitcase, packed(msgspec.json.encode(request)), key)


def _done(stick: Path, rounds: Sequence[SyncRequest], pair: Pair) -> Iterator[Path]:
    key = stick_key(hash_of(pair.token), "round")
    answered = {one.round for one in read_answers(stick, pair).answers}
    for path in own_rounds(stick, pair.suitcase):
        # One that cannot be read is not ours to throw away.
        with contextlib.suppress(StickError, OSError, ValueError):
            (document,) = split(path.read_bytes())
            older = msgspec.json.decode(unpacked(opened(document, key)), type=SyncRequest)
            if older.round in answered or covers(rounds, older):
                yield path
