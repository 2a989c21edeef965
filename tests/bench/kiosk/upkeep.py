"""What a program costs while it runs: memory and processor time of its processes."""

from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
_NS_PER_S = 1e9


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
    ns = wakes = 0
    for pid in pids:
        for task in (PROC / str(pid) / "task").glob("*/schedstat"):
            try:
                ran, _, times = task.read_text().split()
            except (OSError, ValueError):
                continue
            ns, wakes = ns + int(ran), wakes + int(times)
    return Work(ns / _NS_PER_S, wakes)


def _fields(folder: Path) -> list[str]:
    """From the state on; the name before it may hold anything."""
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
