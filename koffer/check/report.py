"""What was found, in words for a person at a terminal."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec

from koffer.mistakes import Mistake


class Finding(msgspec.Struct, frozen=True, order=True):
    """One mistake and the kind of thing it is about, a Dutch word for the count at the end."""

    mistake: Mistake
    kind: str


class Report(msgspec.Struct, frozen=True):
    """All findings, by file and line."""

    findings: tuple[Finding, ...]
    looked_at: tuple[tuple[str, int], ...] = ()

    @property
    def errors(self) -> int:
        return sum(not found.mistake.warning for found in self.findings)

    @property
    def warnings(self) -> int:
        return sum(found.mistake.warning for found in self.findings)

    def exit_code(self, strict: bool) -> int:
        """0 when it may be used, 1 when not; ``strict`` takes a warning as an error."""
        return int(bool(self.errors or (strict and self.warnings)))

    def lines(self, root: Path) -> list[str]:
        """A line for each finding (paths from ``root`` where they lie in it), then the counts."""
        found = [_short(str(each.mistake), root) for each in self.findings]
        return [*found, *([""] if found else []), *self.counts()]

    def counts(self) -> list[str]:
        looked = ", ".join(f"{number} {name}" for name, number in self.looked_at)
        kinds = Counter((each.kind, each.mistake.warning) for each in self.findings)
        rows = [f"  {kind}: {_number(count, low)}" for (kind, low), count in sorted(kinds.items())]
        total = f"{_number(self.errors, False)}, {_number(self.warnings, True)}"
        return [f"Nagekeken: {looked}.", *rows, f"Samen: {total}."]


def findings(kind: str, mistakes: Iterable[Mistake]) -> list[Finding]:
    return [Finding(mistake, kind) for mistake in mistakes]


def _number(count: int, warning: bool) -> str:
    if warning:
        return f"{count} keer let op"
    return f"{count} {'fout' if count == 1 else 'fouten'}"


def _short(line: str, root: Path) -> str:
    return line.removeprefix(f"{root}/")
