"""What a program costs while it runs: memory and processor time of its processes."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_NS_PER_S = 1e9
LOOK_S = 0.25


@dataclass(frozen=True)
class Work:
    """Since the program began; ``wakes`` counts how often a thread was put on a processor."""

    seconds: float
    wakes: int

    def __sub__(self, before: "Work") -> "Work":
        return Work(self.seconds - before.seconds, self.wakes - before.wakes)


def family(pid: int) -> list[int]:
    """The process, what it started, and all of its session."""
    parents, sessions = {}, {}
    for folder in PROC.glob("[0-9]*"):
        fields = _fields(folder)
        if fields:
            parents[int(folder.name)], sessions[int(folder.name)] = int(fields[1]), int(fields[3])
    found = {pid} | {one for one, session in sessions.items() if session == pid}
    while True:
        more = {one for one, parent in parents.items() if parent in found} - found
        if not more:
            return sorted(found)
        found |= more


def pss_mb(pid: int) -> float:
    """Its share of memory: what is shared is divided by the number of sharers."""
    try:
        text = (PROC / str(pid) / "smaps_rollup").read_text()
    except (OSError, ProcessLookupError):
        return 0.0
    kb = next((line.split()[1] for line in text.splitlines() if line.startswith("Pss:")), "0")
    return int(kb) / 1024


def work(pids: list[int]) -> Work:
    """Of all threads that live now."""
    return _sum(_threads(pids).values())


def spent(families: list[list[int]], seconds: float) -> list[Work]:
    """What each did in that time. Looked at often, for a thread that ends takes its sum along."""
    first = [_threads(pids) for pids in families]
    last = [dict(one) for one in first]
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        time.sleep(min(LOOK_S, left))
        for seen, pids in zip(last, families, strict=True):
            seen.update(_threads(pids))
    return [
        _sum(now - before.get(thread, Work(0.0, 0)) for thread, now in seen.items())
        for before, seen in zip(first, last, strict=True)
    ]


def _sum(works: Iterable[Work]) -> Work:
    found = list(works)
    return Work(sum(one.seconds for one in found), sum(one.wakes for one in found))


def _threads(pids: list[int]) -> dict[str, Work]:
    found = {}
    for pid in pids:
        for task in (PROC / str(pid) / "task").glob("*/schedstat"):
            try:
                ran, _, times = task.read_text().split()
            except (OSError, ValueError):
                continue
            found[str(task)] = Work(int(ran) / _NS_PER_S, int(times))
    return found


def _fields(folder: Path) -> list[str]:
    """From the state on; the name before it may hold anything."""
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
