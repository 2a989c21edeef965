"""What the volunteer's keys do. Pure; of the visit it knows only the screen."""

from collections.abc import Callable
from typing import Any, Protocol

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Effect, ForDesk, Inspect, Silence
from kiosk.screens.begin import Begin
from kiosk.screens.pin import Pin
from kiosk.screens.staffclose import StaffClosed
from kiosk.screens.staffready import Ready
from kiosk.staff import desk
from kiosk.staff.lock import DIGITS, is_locked, tried, with_digit
from kiosk.staff.places import Regions, chosen_place
from kiosk.staff.records import Place, Typed
from kiosk.staff.watching import shown, watched
from kiosk.state import State
from koffer.config import Config

Result = tuple[State, tuple[Effect, ...]]


class Rules(Protocol):
    """Of kiosk.rules.Rules, what is needed here."""

    @property
    def config(self) -> Config: ...

    @property
    def regions(self) -> Regions: ...

    @property
    def place(self) -> Place: ...


def _digit(state: State, action: a.PinDigit, rules: Rules) -> Result:  # noqa: ARG001
    if not isinstance(state.visit.screen, Pin) or is_locked(state.staff.lock, state.now):
        return state, ()
    return _typed(state, with_digit(state.visit.pin, action.digit)), ()


def _wipe(state: State, action: a.PinWipe, rules: Rules) -> Result:  # noqa: ARG001
    return _typed(state, Typed()), ()


def _typed(state: State, typed: Typed) -> State:
    return replace(state, visit=replace(state.visit, pin=typed))


def _enter(state: State, action: a.PinEnter, rules: Rules) -> Result:  # noqa: ARG001
    """A code that is not whole yet is no try."""
    typed, lock = state.visit.pin, state.staff.lock
    on_pin = isinstance(state.visit.screen, Pin)
    if not on_pin or is_locked(lock, state.now) or len(typed.digits) < DIGITS:
        return state, ()
    lock, opens = tried(lock, typed, rules.config.kiosk.pin, state.now)
    state = replace(_typed(state, Typed(wrong=not opens)), staff=replace(state.staff, lock=lock))
    if not opens:
        return state, ()
    return watched(shown(state, Ready(), state.visit.history)), (Silence(), Inspect())


def _begin_sitting(state: State, action: a.BeginSitting, rules: Rules) -> Result:
    """From here on this place; what the visitor before saw is no way back any more."""
    place = chosen_place(action.region, action.kind, rules.config, rules.regions)
    state = _moved(state, place, rules)
    order = desk.BeginSitting(action.day, place.venue, place.municipality)
    return shown(state, Ready(), (Begin(),)), (Silence(), ForDesk(order))


def _moved(state: State, place: Place, rules: Rules) -> State:
    """To another place: what is not offered there cannot stay on a list."""
    region = rules.regions.get(place.region)
    kept = tuple(slug for slug in state.visit.kept if region is None or region.offers(slug))
    staff = replace(state.staff, place=place)
    return replace(state, staff=staff, visit=replace(state.visit, kept=kept))


def _close(state: State, action: a.CloseSitting, rules: Rules) -> Result:  # noqa: ARG001
    """Where it stands next is not known; the configuration says what is usual."""
    state = _moved(state, rules.place, rules)
    result = shown(state, StaffClosed(), (Begin(),))
    return result, (Silence(), ForDesk(desk.CloseSitting()))


def _open_office(state: State, action: a.OpenOffice, rules: Rules) -> Result:  # noqa: ARG001
    here = state.visit
    result = shown(state, action.screen, (*here.history, here.screen))
    return result, (Silence(), ForDesk(desk.Afresh()))


def _ordered(order: desk.Order) -> Callable[..., Result]:
    """An action that only the desk knows what to do with."""

    def handle(state: State, action: a.Action, rules: Rules) -> Result:  # noqa: ARG001
        return state, (ForDesk(order),)

    return handle


def read_messages(state: State) -> tuple[Effect, ...]:
    """What stood on the screen when the volunteer went on."""
    keys = state.staff.report.messages
    return (ForDesk(desk.Dismiss(keys)),) if keys else ()


def _by_staff(handler: Callable[..., Result]) -> Callable[..., Result]:
    """Only behind the code."""

    def handle(state: State, action: Any, rules: Rules) -> Result:
        return handler(state, action, rules) if state.watches else (state, ())

    return handle


HANDLERS: dict[type, Callable[..., Result]] = {
    a.PinDigit: _digit,
    a.PinWipe: _wipe,
    a.PinEnter: _enter,
    a.BeginSitting: _by_staff(_begin_sitting),
    a.Talk: _by_staff(_ordered(desk.CountTalk())),
    a.SendNow: _by_staff(_ordered(desk.SendNow())),
    a.OpenOffice: _by_staff(_open_office),
    a.AskCode: _by_staff(_ordered(desk.AskCode())),
    a.StopPairing: _by_staff(_ordered(desk.StopPairing())),
    a.ToStick: _by_staff(_ordered(desk.ToStick())),
    a.FromStick: _by_staff(_ordered(desk.FromStick())),
    a.CloseSitting: _by_staff(_close),
}
