"""One setting, crawled: how many displays there were and what was wrong."""

from dataclasses import dataclass, field

from tests.crawl.layout import bar_places, problems
from tests.crawl.panels import Setting, heard, world_of
from tests.crawl.pixels import Eye
from tests.crawl.tour import everything
from tests.crawl.walk import Sight


@dataclass
class Crawl:
    """What was found in one setting; ``said`` is every text asked for in its language."""

    setting: Setting
    displays: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def crawl(
    setting: Setting, *, pixels: bool = True, entries: int | None = None, every: int = 40
) -> Crawl:
    """Pixels are measured on one of each kind of screen, and on each ``every``-th display."""
    found = Crawl(setting)
    world = heard(world_of(setting), found.said)
    eye = Eye(world) if pixels else None
    bars = set()
    looked: set[str] = set()
    for sight in everything(world, entries=entries):
        found.displays += 1
        found.names.add(sight.name)
        found.problems += [(sight.name, problem) for problem in problems(world, sight)]
        if bar_places(sight.display) and not sight.state.visit.screen.staff:
            bars.add(bar_places(sight.display))
        if eye and (_kind(sight) not in looked or found.displays % every == 0):
            looked.add(_kind(sight))
            found.problems += [(sight.name, problem) for problem in eye.problems(sight)]
    if len(bars) > 1:
        found.problems.append(("", f"de balk staat op {len(bars)} plaatsen"))
    return found


def _kind(sight: Sight) -> str:
    return sight.name.split("/")[0] + str(sight.state.visit.reading)
