"""What is heard decides: cards turn where everything is read, and trouble is told."""

from msgspec.structs import replace

from kiosk import actions as a
from kiosk.effects import Effect, Read
from kiosk.rules import Result, Rules, is_delicate
from kiosk.speech import Fault
from kiosk.state import State
from kiosk.updates.preferring import read_on
from kiosk.updates.showing import heard, turn

TOLD_S = 6.0  # short: it hides some of the text
_NO_SOUND = "Er is nu geen geluid."
_NO_VOICE = "De stem doet het nu niet."
_SENTENCE = "Een zin kon niet worden voorgelezen."
TOLD = {
    Fault.NO_SOUND_DEVICE: _NO_SOUND,
    Fault.VOICE_MISSING: _NO_VOICE,
    Fault.ENGINE_CRASHED: _SENTENCE,
    Fault.ENGINE_HUNG: _SENTENCE,
    Fault.SENTENCE_SET_ASIDE: _SENTENCE,
    Fault.SENTENCE_FAILED: _SENTENCE,
    Fault.CACHE_UNWRITABLE: _NO_VOICE,
    Fault.UNKNOWN_LANGUAGE: "Voor deze taal is er geen stem.",
}


def set_read_all(state: State, action: a.SetReadAll, rules: Rules) -> Result:
    """To ask for everything is to ask for reading."""
    visit, was = state.visit, state.visit.reading
    reads = replace(visit, read_all=action.on, reading=was or action.on)
    state = replace(state, visit=reads)
    begins = () if was or not action.on else heard(visit.screen)
    return state, (*begins, *read_on(state, rules))


def was_read(state: State, action: a.WasRead, rules: Rules) -> Result:
    """On to the next card, and never on a delicate screen; after the last nothing happens."""
    wished = state.mode == "visit" and state.visit.reading and state.visit.read_all
    if action.onward is None or not wished or is_delicate(state, rules):
        return state, ()
    state, effects = turn(state, action.onward, rules)
    return state, tuple(map(_further, effects))


def muted(state: State, action: a.Muted, rules: Rules) -> Result:
    """The visitor is told in words what cannot be heard; nobody could say them.

    That nothing at all can be heard is told once, and again at a tap on Voorlezen, which says so
    by itself all the time: the words hide a part of the screen.
    """
    fault = Fault(action.fault)
    if state.mode != "visit" or fault == state.visit.silence:
        return state, ()
    if TOLD[fault] != _SENTENCE:
        state = replace(state, visit=replace(state.visit, silence=fault))
    words = rules.say[state.lang](TOLD[fault])
    return replace(state, notice=words, notice_until=state.now + TOLD_S), ()


def _further(effect: Effect) -> Effect:
    return replace(effect, further=True) if isinstance(effect, Read) else effect
