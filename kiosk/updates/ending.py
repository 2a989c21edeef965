"""How a visit begins and ends, and what passing time does to it."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Say, Silence, Sound, VisitEnded
from kiosk.rules import PICTURE_S, Result, Rules, attended, first_state, over
from kiosk.staff import decide, watching
from kiosk.state import State
from kiosk.updates.filming import go_on, is_due
from kiosk.updates.preferring import read_on

THANKS_S = 8.0
SPOKEN_AT_S = (45, 15)


def began(state: State, rules: Rules) -> Result:
    """A touch wakes and presses nothing."""
    visit = first_state(rules).visit
    return attended(State("visit", visit, state.now, staff=state.staff), rules), ()


def stay(state: State, rules: Rules) -> Result:
    state = attended(replace(state, mode="visit", told=0), rules)
    return state, (Silence(), *read_on(state, rules))


def after_visit(state: State, action: a.Action, rules: Rules) -> Result:
    """A face, or the way to the begin, while the thank-you is shown."""
    if isinstance(action, a.Feedback) and state.mode == "thanks":
        return over(state, rules), (Count("feedback", action.face), VisitEnded())
    if isinstance(action, (a.Wake, a.Home)):
        return over(state, rules), (VisitEnded(),)
    return state, ()


def finish(state: State, action: a.Finish, rules: Rules) -> Result:  # noqa: ARG001
    """Wiped at once: only how the visitor likes to see it lasts until the thank-you is over."""
    old = state.visit
    fresh = replace(first_state(rules).visit, text=old.text, theme=old.theme, lang=old.lang)
    done = State("thanks", fresh, state.now, state.now + THANKS_S, staff=state.staff)
    return done, (Silence(),)


def clear(state: State, action: a.Clear, rules: Rules) -> Result:  # noqa: ARG001
    """At once, without a thank-you: the screen that anybody may see."""
    return over(state, rules), (Silence(), VisitEnded())


def start_visits(state: State, action: a.StartVisits, rules: Rules) -> Result:  # noqa: ARG001
    """The volunteer hands the screen to visitors."""
    if not state.watches:
        return state, ()
    return over(state, rules), (Silence(), *decide.read_messages(state), VisitEnded())


def tick(state: State, action: a.Tick, rules: Rules) -> Result:
    """Time has passed."""
    if state.notice_until is not None and state.now >= state.notice_until:
        state = replace(state, notice="", notice_until=None)
    if is_due(state):
        return go_on(state, rules, speaking=action.speaking)
    if state.mode == "visit" and action.speaking:
        return watching.looked(attended(state, rules))
    if state.mode == "asking":
        return _asking(state, rules)
    if state.deadline is None or state.now < state.deadline:
        return watching.looked(state)
    return _due(state, rules)


def _due(state: State, rules: Rules) -> Result:
    if state.mode == "attract":
        return replace(state, picture=state.picture + 1, deadline=state.now + PICTURE_S), ()
    if state.mode == "visit" and not state.watches:
        ask = replace(state, mode="asking", deadline=state.now + rules.settings.warning_s)
        return _asking(ask, rules, (Silence(), Sound("waarschuwing")))
    return over(state, rules), (Silence(), VisitEnded())


def _asking(state: State, rules: Rules, effects: tuple[Effect, ...] = ()) -> Result:
    """Bent u er nog? It is said twice, or only sounds where the screen keeps quiet."""
    if state.seconds_left == 0:
        return over(state, rules), (Silence(), VisitEnded())
    due = [s for s in SPOKEN_AT_S if state.seconds_left <= min(s, rules.settings.warning_s)]
    if len(due) <= state.told:
        return state, effects
    told = replace(state, told=len(due))
    if not state.staff.place.preset.by_itself:
        return told, (*effects, *((Sound("waarschuwing"),) if state.told else ()))
    say = rules.say[state.visit.lang]
    words = f"{say('Bent u er nog?')} {say('Tik ergens op het scherm.')}"
    return told, (*effects, Say(words))
