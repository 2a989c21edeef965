"""What a disk may hold after the plug was pulled: a pure function of a recording.

For each file, what was written up to its last sync is there. Of what came later each write is
there, not there, or there in some of its sectors of 512 bytes; truncations are there or not. A
deletion is sure after the next sync of any file, because ext4 commits them in order.
"""

from collections.abc import Iterable
from random import Random

from tests.faults.recorder import Op

SECTOR = 512


def after_cut(ops: list[Op], random: Random) -> dict[str, bytes]:
    """The files after a cut at the end of ``ops``."""
    last_sync = max((nth for nth, op in enumerate(ops) if op.kind == "sync"), default=-1)
    files: dict[str, bytearray] = {}
    for path in sorted({op.path for op in ops if op.path}):
        mine = [(nth, op) for nth, op in enumerate(ops) if op.path == path]
        content = _content(mine, last_sync, random)
        if content is not None:
            files[path] = content
    return {path: bytes(content) for path, content in files.items()}


def _content(ops: Iterable[tuple[int, Op]], last_sync: int, random: Random) -> bytearray | None:
    known = list(ops)
    synced = max((nth for nth, op in known if op.kind == "sync"), default=-1)
    content: bytearray | None = None
    for nth, op in known:
        if op.kind == "delete":
            content = content if nth > last_sync and random.random() < 0.5 else None
        elif op.kind == "truncate" and (nth <= synced or random.random() < 0.5):
            content = (content or bytearray())[: op.at]
        elif op.kind == "write":
            content = content if content is not None else bytearray()
            _write(content, op, 1.0 if nth <= synced else random.choice((0.0, 0.5, 1.0)), random)
    return content


def _write(content: bytearray, op: Op, share: float, random: Random) -> None:
    for start in range(0, len(op.data), SECTOR):
        if share == 1.0 or random.random() < share:
            piece = op.data[start : start + SECTOR]
            at = op.at + start
            content.extend(bytes(max(0, at + len(piece) - len(content))))
            content[at : at + len(piece)] = piece
