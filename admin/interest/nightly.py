"""What a hub does every night, so that nobody waits for it by day."""

from datetime import timedelta
from typing import NamedTuple

from admin.hub import Hub
from admin.interest.asked import let_out
from admin.interest.upkeep import prune


class Done(NamedTuple):
    """The months of which an edition was made, and how many sittings lost their counters."""

    months: list[str]
    pruned: int


def night_work(hub: Hub) -> Done:
    """Doing it twice does nothing more; a night that was missed is made up for by the next."""
    return Done(let_out(hub), prune_older(hub, hub.config.admin.keep_days)[1])


def prune_older(hub: Hub, days: int) -> tuple[str, int]:
    """Throw away the counters of sittings of more than ``days`` ago; before which day, how many."""
    before = (hub.today() - timedelta(days=days)).isoformat()
    with hub.database.writing() as connection:
        return before, prune(connection, before)
