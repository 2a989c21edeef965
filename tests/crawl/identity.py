"""When two displays count as one, so that a crawl ends."""

from kiosk.screen import Screen
from kiosk.screens.entry import EntryScreen
from kiosk.screens.listing import Listing
from kiosk.screens.question import QuestionScreen
from kiosk.screens.staffdate import StaffDate
from kiosk.staff.lock import is_locked
from kiosk.state import State

Key = tuple[object, ...]


def identity(state: State) -> Key:
    """What makes a display a different one; where Terug leads to does not."""
    visit = state.visit
    if state.mode == "visit" and visit.screen.staff:
        return _by_staff(state)
    if state.mode != "visit":
        return (state.mode, visit.text, visit.theme, visit.lang, len(visit.kept))
    sound = (visit.volume, visit.rate) if visit.screen.name == "geluid" else ()
    how = (visit.reading, bool(state.notice), sound)
    screen = _coarse(visit.screen) if _passing(state) else _fine(visit.screen)
    return (screen, min(len(visit.kept), 6), bool(visit.dropped), how)


def _by_staff(state: State) -> Key:
    """Of a date the day does not matter, and of a code only how much was typed."""
    screen, pin = state.visit.screen, state.visit.pin
    shown = (type(screen), screen.page) if isinstance(screen, StaffDate) else screen
    locked = is_locked(state.staff.lock, state.now)
    return (shown, len(pin.digits), pin.wrong, locked, bool(state.staff.report.talks))


def _fine(screen: Screen) -> object:
    """The answers on the way to a question or an outcome do not change what it looks like."""
    if isinstance(screen, QuestionScreen):
        return (screen.walk.now, screen.page, screen.private)
    if hasattr(screen, "walk"):
        return (type(screen), getattr(screen, "slugs", ""), getattr(screen, "page", 0))
    return screen


def _passing(state: State) -> bool:
    """A state that differs from the plain one in the same way on every page."""
    visit = state.visit
    return bool(visit.kept or visit.reading or state.notice)


def _coarse(screen: Screen) -> object:
    """One page of each entry, and one page of all lists, questions and outcomes."""
    if isinstance(screen, EntryScreen):
        return (EntryScreen, screen.slug if screen.page == 0 else "")
    return type(screen) if isinstance(screen, Listing) or hasattr(screen, "walk") else screen
