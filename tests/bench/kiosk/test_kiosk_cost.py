"""What the kiosk costs beside the smallest window and the same pages in a browser.

Nothing is asserted about the figures: they are printed, for docs/performance.md. It fails only
when something cannot be measured. KOFFER_BENCH_ROUNDS says how often.
"""

import os
import sys
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.bench.kiosk.glass import Glass, glass
from tests.bench.kiosk.measure import Figures, idle, only_start, session
from tests.bench.kiosk.plan import pages
from tests.bench.kiosk.rivals import BROWSER, SILENT, Rival, chromium, rivals
from tests.bench.kiosk.table import silent, table, verdicts
from tests.bench.kiosk.xlib import lacking

ROUNDS = int(os.environ.get("KOFFER_BENCH_ROUNDS", "5"))
EXTRA_STARTS = 2


@pytest.mark.bench
def test_the_kiosk_beside_its_rivals(tmp_path: Path) -> None:
    if packages := lacking():
        pytest.skip(f"not measured; it needs: apt-get install {' '.join(packages)}")
    if not chromium():
        sys.stdout.write("\nwithout Chromium; for that column: apt-get install chromium\n")
    shown = [one for one in rivals(pages(), tmp_path) if one.name != BROWSER or chromium()]
    figures: dict[str, Figures] = {one.name: defaultdict(list) for one in shown}
    heard = [one for one in shown if one.name != SILENT]
    with glass() as one_glass:
        for rival in shown:
            only_start(rival, one_glass)  # caches, byte code and the browser's profile
        for _ in range(ROUNDS):
            _round(heard, one_glass, figures)
    _idle(shown, figures)
    sys.stdout.write(f"\n{_machine()}\n\n{table(figures)}\n\n")
    sys.stdout.write("\n".join([*verdicts(figures), silent(figures)]) + "\n")


def _round(shown: list[Rival], one_glass: Glass, figures: dict[str, Figures]) -> None:
    for _ in range(EXTRA_STARTS):
        for rival in shown:
            _add(figures[rival.name], only_start(rival, one_glass))
    for rival in shown:
        _add(figures[rival.name], session(rival, one_glass))


def _idle(shown: list[Rival], figures: dict[str, Figures]) -> None:
    with ExitStack() as stack:
        places = [(rival, stack.enter_context(glass())) for rival in shown]
        for _ in range(ROUNDS):
            for name, found in idle(places).items():
                _add(figures[name], found)


def _add(figures: Figures, more: Figures) -> None:
    for row, values in more.items():
        figures[row].extend(values)


def _machine() -> str:
    cores, load = os.cpu_count(), os.getloadavg()[0]
    return f"{ROUNDS} rounds, {cores} processors, load {load:.1f} at the end"
