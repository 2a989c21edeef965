"""At a start: begin the sitting where the suitcase stands, and open the desk."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.interest import InterestStore
from kiosk.screen import World
from kiosk.staff.places import resumed_place
from kiosk.staff.records import Ahead, Staff
from kiosk.staff.storedesk import StoreDesk
from koffer.interest.keys import keys_for

if TYPE_CHECKING:
    from kiosk.syncing import Syncing

Key = tuple[str, str]


def open_desk(
    world: World,
    store: InterestStore,
    syncing: "Syncing",
    clock: Callable[[], datetime],
    ahead: Callable[[], Ahead | None] = lambda: None,
    is_broken: Callable[[], bool] = lambda: False,
) -> tuple[StoreDesk, Staff]:
    """The desk, and what the kiosk begins with. Counting has begun when this returns.

    After a start nobody has looked at the date yet, so it is unsure, also where it goes on.
    """
    today = clock().date()
    place = resumed_place(store.sittings(), today, world.config, world.regions)
    keys = counted_keys(world)
    store.begin_sitting(today.isoformat(), place.venue, place.municipality, "unsure", keys)
    desk = StoreDesk(world, store, syncing, keys, clock, ahead=ahead, is_broken=is_broken)
    return desk, Staff(place)


def counted_keys(world: World) -> tuple[Key, ...]:
    """Every counter that a sitting can have."""
    slugs = world.catalogue.entries
    return keys_for(slugs, world.languages, answers=_answers(world), results=slugs)


def _answers(world: World) -> list[str]:
    """Every answer that can be counted, "Dat weet ik niet" included."""
    if world.questions is None:
        return []
    return [
        f"{name}-{answer}"
        for name, question in world.questions.questions.items()
        for answer in (*question.answers, "weet-niet")
    ]
