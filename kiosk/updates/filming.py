"""A film goes on by itself, unless the visitor wants a calm screen."""

from msgspec.structs import replace

from kiosk.effects import Effect, Read, Silence
from kiosk.rules import Result, Rules
from kiosk.screen import Screen
from kiosk.screens.entry import EntryScreen
from kiosk.state import State
from koffer.catalogue import Film

WHILE_SPEAKING_S = 0.5


def timed(state: State, rules: Rules) -> State:
    """With the moment at which the next drawing comes; None where nothing plays by itself."""
    film, screen = _film(state.visit.screen, rules), state.visit.screen
    if film is None or not state.visit.motion:
        return replace(state, frame_until=None)
    assert isinstance(screen, EntryScreen)
    seconds = film.frames[(screen.frame or 0) % len(film.frames)].seconds
    return replace(state, frame_until=state.now + seconds)


def is_due(state: State) -> bool:
    return state.plays and state.frame_until is not None and state.now >= state.frame_until


def go_on(state: State, rules: Rules, *, speaking: bool) -> Result:
    """The next drawing, or at the end the entry again; what is being said is said first."""
    film, screen = _film(state.visit.screen, rules), state.visit.screen
    if film is None or not isinstance(screen, EntryScreen) or screen.frame is None:
        return replace(state, frame_until=None), ()
    if speaking:
        return replace(state, frame_until=state.now + WHILE_SPEAKING_S), ()
    after = screen.frame + 1 if screen.frame + 1 < len(film.frames) else None
    shown = replace(state, visit=replace(state.visit, screen=replace(screen, frame=after)))
    return timed(shown, rules), _said(state, film, screen.frame, after)


def _said(state: State, film: Film, before: int, after: int | None) -> tuple[Effect, ...]:
    """A new caption is read where reading is on; the same one over two drawings only once."""
    if after is None or not state.visit.reading:
        return ()
    lang = state.visit.lang
    same = film.frames[before].caption(lang) == film.frames[after].caption(lang)
    return () if same else (Silence(), Read(resume=False, further=True))


def _film(screen: Screen, rules: Rules) -> Film | None:
    if not isinstance(screen, EntryScreen) or screen.frame is None:
        return None
    return rules.catalogue.entries[screen.slug].film
