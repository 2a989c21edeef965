"""A great many random actions, watched: nothing raised or logged, always a way on, flat memory."""

import gc
import logging
import time
import traceback
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pygame
from msgspec.structs import replace

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display
from kiosk.interest import InterestStore, open_store
from kiosk.screen import World
from kiosk.wrap import break_lines
from tests.crawl.touching import Toucher, toucher
from tests.crawl.watched import Logged, stranded, wrong
from tests.kiosk.driver import START

SAMPLE = 1000
WARM = 0.25
PAGE_KB = 4
PAINTED = 5


@dataclass
class Endured:
    """What happened: ``rss_kb`` and ``objects`` are sampled after each thousand actions."""

    seed: int
    actions: int = 0
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)
    rss_kb: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    done: dict[str, int] = field(default_factory=dict)
    screens: set[str] = field(default_factory=set)
    probed: dict[str, int] = field(default_factory=dict)
    langs: set[str] = field(default_factory=set)

    @property
    def growth_kb(self) -> int:
        """Of what the process occupies."""
        return _growth(self.rss_kb)

    @property
    def more_objects(self) -> int:
        """Of what Python keeps: a small leak shows here long before it shows in the memory."""
        return _growth(self.objects)


def _growth(samples: list[int]) -> int:
    """From the end of the first quarter, when caches are full, to the last quarter: medians."""
    warm = samples[int(len(samples) * WARM) :]
    third = max(1, len(warm) // 3)
    return _median(warm[-third:]) - _median(warm[:third]) if warm else 0


def _median(values: list[int]) -> int:
    return sorted(values)[len(values) // 2]


class Painted:
    """A glass that really paints, as the window does: each ``PAINTED``-th display, for the time."""

    def __init__(self, world: World) -> None:
        panel = world.panel
        surface = pygame.Surface((panel.width_px, panel.height_px))
        pictures = Pictures(world.media / "icons")
        self._painter = Painter(surface, panel, Fonts(panel.px_per_mm), pictures)
        self.display: Display = ()
        self._shown = 0

    def show(self, display: Display) -> None:
        self.display = display
        self._shown += 1
        if self._shown % PAINTED == 0:
            self._painter.paint(display)


def endure(
    world: World, seed: int, actions: int, tell: Callable[[Endured], None] = lambda _: None
) -> Endured:
    """``actions`` random ones from ``seed``, counted on disk; ends at the first wrong thing."""
    found, logged = Endured(seed), Logged()
    logging.getLogger().addHandler(logged)
    began = time.monotonic()
    with TemporaryDirectory() as folder, closing(_store(Path(folder))) as store:
        hands = toucher(world, seed, store)
        _paint(hands, world)
        _go_on(hands, found, logged, actions, tell)
    logging.getLogger().removeHandler(logged)
    found.seconds, found.done = time.monotonic() - began, hands.done
    return found


def _store(folder: Path) -> InterestStore:
    return open_store(folder / "interest.db", now=lambda: START)


def _paint(hands: Toucher, world: World) -> None:
    hands.kiosk.glass = Painted(world)
    kiosk = hands.kiosk.kiosk
    kiosk._ports = replace(kiosk._ports, glass=hands.kiosk.glass)
    hands.kiosk.glass.show(kiosk.display)


def _go_on(
    hands: Toucher,
    found: Endured,
    logged: Logged,
    actions: int,
    tell: Callable[[Endured], None],
) -> None:
    while found.actions < actions and not found.wrong:
        found.actions += 1
        try:
            kind = hands.act()
        except Exception:  # noqa: BLE001 - it is told with its seed and its number
            found.wrong.append(traceback.format_exc())
            return
        found.screens.add(hands.kiosk.screen)
        found.langs.add(hands.kiosk.visit.lang)
        found.wrong += [f"{one} (bij {kind})" for one in wrong(hands, logged)]
        found.wrong += stranded(hands, found.actions, found.probed)
        if found.actions % SAMPLE == 0:
            found.objects.append(objects())
            found.rss_kb.append(rss_kb())
            tell(found)


def objects() -> int:
    """How many Python keeps, but those of the lines that are remembered, which fill for long."""
    break_lines.cache_clear()
    gc.collect()
    return len(gc.get_objects())


def rss_kb() -> int:
    """What this process really occupies now."""
    resident = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(resident) * PAGE_KB
