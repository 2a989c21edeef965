"""From the stick: the answers of the hub that are meant for this suitcase."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from kiosk.stick.files import answer_files
from koffer.stick import (
    Answer,
    Document,
    Fault,
    StickError,
    hash_of,
    opened,
    read_answer,
    split,
    stick_key,
    unpacked,
)
from koffer.sync.pair import Pair

MOST_FILE_BYTES = 16 * 1024 * 1024


class Found(msgspec.Struct):
    """``faults`` has one for each file that was refused."""

    answers: list[Answer] = msgspec.field(default_factory=list)
    faults: list[Fault] = msgspec.field(default_factory=list)
    files: int = 0


def read_answers(stick: Path, pair: Pair) -> Found:
    """All answers on the stick for this suitcase; those for another are passed over.

    Raises: OSError when the stick cannot be read.
    """
    found = Found()
    key = stick_key(hash_of(pair.token), "answer")
    for path in answer_files(stick):
        try:
            answers = answers_in(_read(path), pair.suitcase, key)
        except StickError as error:
            found.faults.append(error.fault)
            continue
        found.answers += answers
        found.files += bool(answers)
    return found


def answers_in(data: bytes, suitcase: str, key: bytes) -> list[Answer]:
    """Those for ``suitcase``, in the order of the file. Each is signed by itself.

    One that was signed with an older token may lie beside those that fit.

    Raises: StickError when the file is not whole, or when none of those for us is right.
    """
    found: list[Answer] = []
    fault: StickError | None = None
    for document in split(data):
        try:
            if _is_for(document, suitcase):
                found.append(read_answer(unpacked(opened(document, key))))
        except StickError as error:
            fault = error
    if fault and not found:
        raise fault
    return found


def usable(answers: Iterable[Answer]) -> list[Answer]:
    """Oldest first; of the hub that answered last, when it was put back from a backup meanwhile.

    What the hub said before that may not be so any more.
    """
    in_order = sorted(answers, key=_when)
    return [one for one in in_order if one.reply.hub == in_order[-1].reply.hub]


def _is_for(document: Document, suitcase: str) -> bool:
    return document.kind == "answer" and document.suitcase == suitcase


def _when(answer: Answer) -> datetime:
    try:
        then = datetime.fromisoformat(answer.reply.server_time)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return then if then.tzinfo else then.replace(tzinfo=UTC)


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MOST_FILE_BYTES + 1)
    if len(data) > MOST_FILE_BYTES:
        raise StickError("too-large")
    return data
