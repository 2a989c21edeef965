"""The figures as a table in Markdown, and which aims are missed."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from tests.bench.kiosk.measure import (
    ALL,
    ANSWER,
    CHANGE,
    CPU,
    FIRST_CHANGE,
    MAIN,
    SMALL,
    START,
    START_CPU,
    TOUCH,
    WAKES,
    Figures,
)
from tests.bench.kiosk.rivals import BROWSER, FLOOR, KIOSK, SILENT

ROWS = (START, START_CPU, ANSWER, MAIN, ALL, CPU, WAKES, TOUCH, SMALL, FIRST_CHANGE, CHANGE)


@dataclass(frozen=True)
class Aim:
    """The kiosk may cost at most ``most`` times the rival."""

    row: str
    rival: str
    most: float


AIMS = (
    Aim(START, FLOOR, 1.5),
    Aim(START, BROWSER, 1 / 1.5),
    Aim(MAIN, FLOOR, 2.0),
    Aim(ALL, FLOOR, 4.0),
    Aim(ALL, BROWSER, 0.25),
    Aim(CPU, FLOOR, 1.5),
    Aim(WAKES, FLOOR, 1.5),
    Aim(TOUCH, FLOOR, 1.5),
)


def ratio(figures: Mapping[str, Figures], row: str, rival: str) -> float:
    ours, theirs = median(figures[KIOSK][row]), median(figures[rival][row])
    return ours / theirs if theirs else math.inf


def _ratio(figures: Mapping[str, Figures], row: str, rival: str) -> str:
    return f"{ratio(figures, row, rival):.2f}" if figures[rival][row] else ""


def table(figures: Mapping[str, Figures]) -> str:
    """Medians, with the least of each behind it: other work on the machine only adds."""
    names = [name for name in (FLOOR, KIOSK, BROWSER) if name in figures]
    others = [name for name in names if name != KIOSK]
    head = ["median (least)", *names, *(f"kiosk / {name}" for name in others)]
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)]
    for row in ROWS:
        cells = [_cell(figures[name][row]) for name in names]
        ratios = [_ratio(figures, row, name) for name in others]
        lines.append([row, *cells, *ratios])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def verdicts(figures: Mapping[str, Figures]) -> list[str]:
    """One line for each aim."""
    return [
        f"{'met   ' if got <= aim.most else 'MISSED'}  {aim.row}: {got:.2f} times {aim.rival}, "
        f"aim {aim.most:.2f}"
        for aim in AIMS
        if aim.rival in figures
        for got in [ratio(figures, aim.row, aim.rival)]
    ]


def silent(figures: Mapping[str, Figures]) -> str:
    """What is left of the idle time when no sound device is open."""
    found = figures[SILENT]
    return f"{SILENT}: idle {_cell(found[CPU])} %, {_cell(found[WAKES])} wake-ups a second"


def _cell(values: list[float]) -> str:
    """Empty for what was not measured."""
    if not values:
        return ""
    middle = median(values)
    digits = 1 if middle >= 10 else 2 if middle >= 0.1 else 3
    return f"{middle:.{digits}f} ({min(values):.{digits}f})"
