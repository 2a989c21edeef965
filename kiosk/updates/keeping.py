"""The visitor's own list."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Sound
from kiosk.rules import Result, Rules
from kiosk.screens.begin import Begin
from kiosk.screens.mylist import MyList
from kiosk.state import MOST_KEPT, State
from kiosk.updates.preferring import read_on
from kiosk.updates.showing import notice, show


def keep(state: State, action: a.Keep, rules: Rules) -> Result:
    kept = state.visit.kept
    if action.slug in kept:
        return drop(state, a.Drop(action.slug), rules)
    if len(kept) >= MOST_KEPT:
        return notice(state, rules, "Uw lijst is vol. Haal eerst iets weg.")
    visit = replace(state.visit, kept=(*kept, action.slug))
    state = replace(state, visit=visit)
    return state, (Count("kept", action.slug), Sound("bewaard"), *read_on(state, rules))


def drop(state: State, action: a.Drop, rules: Rules) -> Result:
    kept = tuple(slug for slug in state.visit.kept if slug != action.slug)
    on_list = isinstance(state.visit.screen, MyList)
    visit = replace(state.visit, kept=kept, dropped=action.slug if on_list else "")
    state = replace(state, visit=visit)
    if on_list and not kept:
        return notice(state, rules, "Uw lijst is leeg.")
    return state, read_on(state, rules)


def put_back(state: State, action: a.PutBack, rules: Rules) -> Result:  # noqa: ARG001
    visit = state.visit
    if not visit.dropped or len(visit.kept) >= MOST_KEPT:
        return state, ()
    visit = replace(visit, kept=(*visit.kept, visit.dropped), dropped="")
    state = replace(state, visit=visit)
    return state, read_on(state, rules)


def drop_all(state: State, action: a.DropAll, rules: Rules) -> Result:  # noqa: ARG001
    emptied = replace(state, visit=replace(state.visit, kept=(), dropped=""))
    return show(emptied, Begin(), (), rules)
