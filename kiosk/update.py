"""update(state, action) -> (state, effects): all that the kiosk decides, and no I/O."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Sound
from kiosk.rules import Result, Rules, attended
from kiosk.staff import decide, watching
from kiosk.state import State
from kiosk.updates import ending, hearing, keeping, preferring, showing, visiting


def update(state: State, action: a.Action, rules: Rules) -> Result:
    """The next state, and what is to be done about it."""
    state, effects = visiting.known(state, *_decided(state, action, rules))
    return state, _hushed(state, effects)


def _decided(state: State, action: a.Action, rules: Rules) -> Result:
    if type(action) in _OF_THE_WORLD:
        found: Result = _OF_THE_WORLD[type(action)](state, action, rules)
        return found
    if state.mode == "attract":
        return _wake(state, action, rules)
    if state.mode == "asking":
        return _stay(state, action, rules)
    if state.mode == "thanks" and isinstance(action, a.Lifted):
        return _next(state, action, rules)
    if state.mode != "visit":
        return ending.after_visit(state, action, rules)
    return _visit(state, action, rules)


def _touched(state: State, action: a.Touched, rules: Rules) -> Result:
    state = replace(state, now=action.now)
    return attended(state, rules) if state.mode == "visit" else state, ()


def _tick(state: State, action: a.Tick, rules: Rules) -> Result:
    return ending.tick(replace(state, now=action.now), action, rules)


def _was_read(state: State, action: a.WasRead, rules: Rules) -> Result:
    return _counted(*hearing.was_read(state, action, rules))


def _pressed(state: State, action: a.Pressed, rules: Rules) -> Result:  # noqa: ARG001
    return state, (Sound("tik"),)


def _inspected(state: State, action: a.Inspected, rules: Rules) -> Result:  # noqa: ARG001
    return watching.inspected(state, action), ()


def _wake(state: State, action: a.Action, rules: Rules) -> Result:
    return _opened(ending.began(state, rules), action, rules)


def _stay(state: State, action: a.Action, rules: Rules) -> Result:
    return _opened(ending.stay(state, rules), action, rules)


def _opened(somebody: Result, action: a.Action, rules: Rules) -> Result:
    """Somebody is there; a thing on the tray says what for, and opens its entry at once."""
    if not isinstance(action, a.Lifted):
        return somebody
    state, effects = _visit(somebody[0], action, rules)
    return state, (*somebody[1], *effects)


def _next(state: State, action: a.Lifted, rules: Rules) -> Result:
    """The next visitor does not wait for the end of the thanks."""
    state, ended = ending.after_visit(state, a.Home(), rules)
    state, effects = _wake(state, action, rules)
    return state, (*ended, *effects)


def _visit(state: State, action: a.Action, rules: Rules) -> Result:
    handler = _HANDLERS.get(type(action), _nothing)
    return _counted(*handler(replace(state, notice="", notice_until=None), action, rules))


def _hushed(state: State, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """None where they are off, and in a library only the warning."""
    heard: tuple[str, ...] = ("waarschuwing",) if state.visit.sounds else ()
    if state.visit.sounds and state.staff.place.preset.by_itself:
        heard = ("tik", "bewaard", "waarschuwing")
    return tuple(one for one in effects if not isinstance(one, Sound) or one.name in heard)


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


# What is nobody's choice, in every mode.
_OF_THE_WORLD: dict[type, Callable[..., Result]] = {
    a.Tick: _tick,
    a.Touched: _touched,
    a.Pressed: _pressed,
    a.Inspected: _inspected,
    a.WasRead: _was_read,
    a.Muted: hearing.muted,
}
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
    a.SetSounds: preferring.set_sounds,
    a.SetReadAll: hearing.set_read_all,
    a.Keep: keeping.keep,
    a.Drop: keeping.drop,
    a.PutBack: keeping.put_back,
    a.DropAll: keeping.drop_all,
    a.Finish: ending.finish,
    a.Clear: ending.clear,
    a.StartVisits: ending.start_visits,
    **decide.HANDLERS,
}
