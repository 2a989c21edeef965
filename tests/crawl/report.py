"""One setting, crawled: how many displays there were and what was wrong."""

from dataclasses import dataclass, field

from tests.crawl.layout import problems
from tests.crawl.panels import Setting, heard, world_of
from tests.crawl.pixels import Eye
from tests.crawl.tour import Tour
from tests.crawl.walk import Sight
from tests.crawl.ways import Places, fixed_keys, moved


@dataclass
class Crawl:
    """What was found in one setting; ``said`` is every text asked for in its language."""

    setting: Setting
    displays: int = 0
    seconds: float = 0.0
    problems: list[tuple[str, str]] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)


def crawl(setting: Setting, *, pixels: bool = True, entries: int | None = None) -> Crawl:
    """Every display of one setting; of ``entries`` all cards, or of all entries."""
    found = Crawl(setting)
    world = heard(world_of(setting), found.said)
    eye = Eye(world) if pixels else None
    bars: dict[str, Places] = {}
    tour = Tour(world, entries)
    for sight in tour.everything():
        found.displays += 1
        found.names.add(sight.name)
        wrong = [*problems(world, sight), *_unmoved(sight, bars)]
        if eye:
            wrong += eye.problems(sight)
        found.problems += [(sight.name, problem) for problem in wrong]
    found.problems += [("", problem) for problem in tour.stranded()]
    return found


def _unmoved(sight: Sight, bars: dict[str, Places]) -> list[str]:
    """Each key of the bar where it stood first in this language (Arabic is mirrored)."""
    return moved(fixed_keys(sight.display), bars.setdefault(sight.state.lang, {}))
