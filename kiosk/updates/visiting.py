"""Whether somebody who woke the screen is a visitor: a volunteer is none."""

from msgspec.structs import replace

from kiosk.effects import Count, Effect, VisitBegan
from kiosk.rules import Result
from kiosk.state import State, Who

# What a volunteer passes on the way to the code; a visitor may look there too.
_ON_THE_WAY = frozenset({"begin", "hulp", "personeel-code"})
_BUSY = ("visit", "asking")


def known(before: State, after: State, effects: tuple[Effect, ...]) -> Result:
    """The visit counts at the first thing that only a visitor does, and at the latest at its end.

    Who opens the staff's screens first is no visitor, until something else follows.
    """
    is_over = before.mode in _BUSY and after.mode not in _BUSY
    if is_over and not before.visit.who:
        return after, (VisitBegan(), *effects)
    if after.mode not in _BUSY or after.visit.who == "visitor":
        return after, effects
    if after.watches:
        return _as(after, "staff"), effects
    if after.visit.screen.name in _ON_THE_WAY and not _counts(effects):
        return after, effects
    return _as(after, "visitor"), (VisitBegan(), *effects)


def _as(state: State, who: Who) -> State:
    return replace(state, visit=replace(state.visit, who=who))


def _counts(effects: tuple[Effect, ...]) -> bool:
    return any(isinstance(effect, Count) for effect in effects)
