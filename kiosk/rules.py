"""What the decisions need to know of the world, and the states that are always the same."""

from collections.abc import Callable, Mapping

import msgspec
from msgspec.structs import replace

from kiosk.effects import Effect
from kiosk.screen import World
from kiosk.screens.begin import Begin
from kiosk.staff import watching
from kiosk.staff.places import configured_place
from kiosk.staff.records import Place, Staff
from kiosk.state import State, Visit
from koffer.catalogue import Catalogue
from koffer.config import Config
from koffer.config.schema import Kiosk as Settings
from koffer.regions import Region

PICTURE_S = 8.0
FAILED_S = 5.0
Result = tuple[State, tuple[Effect, ...]]


class Rules(msgspec.Struct, frozen=True):
    """What the decisions need to know of the world."""

    catalogue: Catalogue
    settings: Settings
    say: dict[str, Callable[[str], str]]
    config: Config = msgspec.field(default_factory=Config)
    regions: Mapping[str, Region] = msgspec.field(default_factory=dict)
    place: Place = msgspec.field(default_factory=Place)


def rules_of(world: World) -> Rules:
    """Those of this suitcase, as it is configured."""
    config, regions = world.config, world.regions
    place = configured_place(config, regions)
    return Rules(world.catalogue, config.kiosk, world.languages, config, regions, place)


def first_state(rules: Rules, now: float = 0.0, staff: Staff | None = None) -> State:
    """Nobody is there. What is not of a visitor, ``staff``, stays."""
    settings = rules.settings
    visit = Visit(
        Begin(), text=settings.text, theme=settings.theme, motion=settings.motion,
        lang=settings.language, sounds=settings.sounds,
    )  # fmt: skip
    wait = now + PICTURE_S if settings.motion else None
    return State("attract", visit, now, wait, staff=staff or Staff(rules.place))


def over(state: State, rules: Rules) -> State:
    """The visitor is forgotten; the place is not."""
    return first_state(rules, state.now, state.staff)


def failed(state: State, rules: Rules) -> State:
    """After an exception: a calm page, and then the start."""
    return replace(over(state, rules), mode="failed", deadline=state.now + FAILED_S)


def attended(state: State, rules: Rules) -> State:
    """Somebody is there: the question whether anybody is, is put off."""
    return replace(state, deadline=state.now + idle_s(state, rules))


def idle_s(state: State, rules: Rules) -> float:
    """By the kind of place, or longer on the volunteer's screens."""
    return watching.quiet_s(state, rules.settings.idle_s)


def is_delicate(state: State, rules: Rules) -> bool:
    """Whether the screen never reads itself aloud."""
    return state.visit.screen.delicate(rules.catalogue)
