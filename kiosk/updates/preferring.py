"""How the visitor likes to see and hear it."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Read, Silence, Sound, Volume
from kiosk.rules import Result, Rules, is_delicate
from kiosk.state import State
from kiosk.updates.showing import heard


def read_on(state: State, rules: Rules) -> tuple[Effect, ...]:
    """Reading goes on where it was, unless the screen is delicate."""
    goes_on = state.visit.reading and not is_delicate(state, rules)
    return (Read(resume=True),) if goes_on else ()


def read_aloud(state: State, action: a.ReadAloud, rules: Rules) -> Result:  # noqa: ARG001
    visit = state.visit
    if visit.reading:
        return replace(state, visit=replace(visit, reading=False)), (Silence(),)
    reading = replace(state, visit=replace(visit, reading=True, silence=""))
    return reading, (*heard(visit.screen), Read(resume=True))


def set_text(state: State, action: a.SetText, rules: Rules) -> Result:
    sized = replace(state, visit=replace(state.visit, text=action.size))
    return _changed(sized, rules, Count("text", action.size))


def set_theme(state: State, action: a.SetTheme, rules: Rules) -> Result:
    themed = replace(state, visit=replace(state.visit, theme=action.name))
    return _changed(themed, rules, Count("theme", action.name))


def set_motion(state: State, action: a.SetMotion, rules: Rules) -> Result:
    """Not counted: it says more of a person than of what interests people."""
    calm = replace(state, visit=replace(state.visit, motion=action.on))
    return calm, (Silence(), *read_on(calm, rules))


def set_language(state: State, action: a.SetLanguage, rules: Rules) -> Result:
    translated = replace(state, visit=replace(state.visit, lang=action.lang))
    return _changed(translated, rules, Count("language", action.lang))


def _changed(state: State, rules: Rules, count: Count) -> Result:
    """The same words go on, in their new shape."""
    return state, (Silence(), count, *read_on(state, rules))


def set_volume(state: State, action: a.SetVolume, rules: Rules) -> Result:
    louder = replace(state, visit=replace(state.visit, volume=action.step))
    return louder, (Volume(action.step), *read_on(louder, rules))


def set_sounds(state: State, action: a.SetSounds, rules: Rules) -> Result:
    """The one that is heard now says what is chosen."""
    state = replace(state, visit=replace(state.visit, sounds=action.on))
    return state, ((Sound("bewaard"),) if action.on else ()) + read_on(state, rules)


def set_rate(state: State, action: a.SetRate, rules: Rules) -> Result:
    paced = replace(state, visit=replace(state.visit, rate=action.words_per_minute))
    goes_on = any(isinstance(effect, Read) for effect in read_on(paced, rules))
    return paced, (Silence(), *((Read(resume=True, same_word=True),) if goes_on else ()))
