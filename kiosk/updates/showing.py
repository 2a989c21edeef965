"""Which screen is shown, and what is said in passing."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Read, Say, Silence
from kiosk.rules import Result, Rules, attended, is_delicate
from kiosk.screen import Screen
from kiosk.screens.begin import Begin
from kiosk.screens.entry import EntryScreen
from kiosk.screens.mylist import MyList
from kiosk.staff.records import Typed
from kiosk.state import State
from kiosk.updates.filming import timed

NOTICE_S = 5.0


def show(state: State, screen: Screen, history: tuple[Screen, ...], rules: Rules) -> Result:
    """The screen instead of the one before; it is read where reading is on."""
    visit = replace(state.visit, screen=screen, history=history, dropped="", pin=Typed())
    state = timed(attended(replace(state, visit=visit), rules), rules)
    counts = tuple(Count(kind, item) for kind, item in screen.interest())
    effects: tuple[Effect, ...] = (Silence(), *counts)
    if visit.reading and not is_delicate(state, rules):
        effects = (*effects, *heard(screen), Read(resume=False))
    return _told_of_language(state, rules), effects


def heard(screen: Screen) -> tuple[Effect, ...]:
    return tuple(Count(kind, item) for kind, item in screen.heard())


def notice(state: State, rules: Rules, text: str) -> Result:
    """A few words above the bar, said where reading is on."""
    words = rules.say[state.lang](text)
    noted = replace(state, notice=words, notice_until=state.now + NOTICE_S)
    return noted, (Say(words),) if state.visit.reading else ()


def _told_of_language(state: State, rules: Rules) -> State:
    """An entry that lacks the visitor's language is shown in Dutch, and says so."""
    screen, lang = state.visit.screen, state.visit.lang
    if not isinstance(screen, EntryScreen) or lang in rules.catalogue.entries[screen.slug].texts:
        return state
    words = rules.say[lang]("Deze tekst is er alleen in het Nederlands.")
    return replace(state, notice=words, notice_until=state.now + NOTICE_S)


def go(state: State, action: a.Go, rules: Rules) -> Result:
    visit = state.visit
    if type(action.screen) is type(visit.screen) and action.screen == visit.screen:
        return state, ()
    if isinstance(action.screen, MyList) and not visit.kept:
        return notice(state, rules, "Uw lijst is nog leeg. Tik op een hartje.")
    return show(state, action.screen, (*visit.history, visit.screen), rules)


def turn(state: State, action: a.Turn, rules: Rules) -> Result:
    return show(state, action.screen, state.visit.history, rules)


def back(state: State, action: a.Back, rules: Rules) -> Result:  # noqa: ARG001
    history = state.visit.history
    if not history:
        return notice(state, rules, "U bent al bij het begin.")
    return show(state, history[-1], history[:-1], rules)


def home(state: State, action: a.Home, rules: Rules) -> Result:  # noqa: ARG001
    if isinstance(state.visit.screen, Begin):
        return notice(state, rules, "U bent al bij het begin.")
    return show(state, Begin(), (), rules)


def lifted(state: State, action: a.Lifted, rules: Rules) -> Result:
    """A thing was laid on the tray."""
    region = rules.regions.get(state.staff.place.region)
    known = action.slug in rules.catalogue.entries
    here = known and (region is None or region.offers(action.slug))
    if not here or state.visit.screen.staff:
        return state, ()
    state, effects = go(state, a.Go(EntryScreen(action.slug)), rules)
    return state, (Count("lifted", action.slug), *effects)
