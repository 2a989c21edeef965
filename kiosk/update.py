"""update(state, action) -> (state, effects): all that the kiosk decides, and no I/O."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Sound
from kiosk.rules import Result, Rules, attended
from kiosk.staff import decide
from kiosk.state import State
from kiosk.updates import ending, keeping, preferring, showing


def update(state: State, action: a.Action, rules: Rules) -> Result:
    """The next state, and what is to be done about it."""
    if isinstance(action, a.Tick | a.Touched | a.Inspected):
        return _of_the_world(state, action, rules)
    if state.mode == "attract":
        return _wake(state, action, rules)
    if state.mode == "asking":
        return ending.stay(state, rules)
    if state.mode != "visit":
        return ending.after_visit(state, action, rules)
    return _visit(state, action, rules)


def _of_the_world(state: State, action: a.Tick | a.Touched | a.Inspected, rules: Rules) -> Result:
    """What is nobody's choice, in every mode."""
    if isinstance(action, a.Inspected):
        return decide.inspected(state, action), ()
    state = replace(state, now=action.now)
    if isinstance(action, a.Tick):
        return ending.tick(state, action, rules)
    return attended(state, rules) if state.mode == "visit" else state, ()


def _wake(state: State, action: a.Action, rules: Rules) -> Result:
    """A thing on the tray opens its entry at once."""
    state, woken = ending.began(state, rules)
    if not isinstance(action, a.Lifted):
        return state, woken
    state, effects = _visit(state, action, rules)
    return state, (*woken, *effects)


def _visit(state: State, action: a.Action, rules: Rules) -> Result:
    handler = _HANDLERS.get(type(action), _nothing)
    state, effects = handler(replace(state, notice="", notice_until=None), action, rules)
    return _counted(state, _hushed(state, effects))


def _hushed(state: State, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """In a library only the warning sounds."""
    if state.staff.place.preset.by_itself:
        return effects
    return tuple(one for one in effects if not isinstance(one, Sound) or one.name == "waarschuwing")


def _counted(state: State, effects: tuple[Effect, ...]) -> Result:
    """A key counts once a visit: what was counted before is left out."""
    counted = set(state.visit.counted)
    kept: list[Effect] = []
    for effect in effects:
        if isinstance(effect, Count):
            if (effect.kind, effect.item) in counted:
                continue
            counted.add((effect.kind, effect.item))
        kept.append(effect)
    return replace(state, visit=replace(state.visit, counted=frozenset(counted))), tuple(kept)


def _nothing(state: State, action: a.Action, rules: Rules) -> Result:  # noqa: ARG001
    """Wake, Stay and Feedback mean something in the other modes only."""
    return state, ()


_HANDLERS: dict[type, Callable[..., Result]] = {
    a.Go: showing.go,
    a.Turn: showing.turn,
    a.Back: showing.back,
    a.Home: showing.home,
    a.Lifted: showing.lifted,
    a.ReadAloud: preferring.read_aloud,
    a.SetText: preferring.set_text,
    a.SetTheme: preferring.set_theme,
    a.SetMotion: preferring.set_motion,
    a.SetLanguage: preferring.set_language,
    a.SetVolume: preferring.set_volume,
    a.SetRate: preferring.set_rate,
    a.Keep: keeping.keep,
    a.Drop: keeping.drop,
    a.PutBack: keeping.put_back,
    a.DropAll: keeping.drop_all,
    a.Finish: ending.finish,
    a.Clear: ending.clear,
    a.StartVisits: ending.start_visits,
    **decide.HANDLERS,
}
