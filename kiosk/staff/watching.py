"""While the volunteer's screens are shown: how long they stay, and when the machine is asked."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Effect, Inspect
from kiosk.screen import Screen
from kiosk.screens.staffpair import StaffPair
from kiosk.screens.staffstick import StaffStick
from kiosk.staff.presets import idle_s
from kiosk.state import State

IDLE_S = 300.0
LOOK_S = 2.0
Result = tuple[State, tuple[Effect, ...]]


def quiet_s(state: State, configured_s: float) -> float:
    """How long a screen stays when nobody touches it."""
    if state.visit.screen.quiet_end:
        return IDLE_S
    return idle_s(state.staff.place.preset, configured_s)


def looked(state: State) -> Result:
    """While a staff screen is shown, the machine is asked again every two seconds."""
    if not state.watches or state.staff.look_at is None or state.now < state.staff.look_at:
        return state, ()
    return watched(_held(state)), (Inspect(),)


def _held(state: State) -> State:
    """Somebody reads a code out, or waits for the stick, and does not touch the glass."""
    screen, report = state.visit.screen, state.staff.report
    code = isinstance(screen, StaffPair) and bool(report.pairing.code)
    stick = isinstance(screen, StaffStick) and report.stick.busy
    return replace(state, deadline=state.now + IDLE_S) if code or stick else state


def inspected(state: State, action: a.Inspected) -> State:
    return replace(state, staff=replace(state.staff, report=action.report))


def watched(state: State) -> State:
    return replace(state, staff=replace(state.staff, look_at=state.now + LOOK_S))


def shown(state: State, screen: Screen, history: tuple[Screen, ...]) -> State:
    visit = replace(state.visit, screen=screen, history=history, dropped="")
    return replace(state, visit=visit, deadline=state.now + IDLE_S)
