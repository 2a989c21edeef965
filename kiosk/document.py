"""What the voice says of a screen, in the language of each passage."""

from kiosk.display import onward_of
from kiosk.narration import narrate
from kiosk.rules import Rules, is_delicate
from kiosk.screen import World
from kiosk.speech import Passage
from kiosk.state import State
from kiosk.tongues import Tongues
from kiosk.view import view

Passages = tuple[Passage, ...]


def document(world: World, state: State, rules: Rules, tongues: Tongues) -> Passages:
    """Where another card comes by itself, the choices wait for the last one."""
    display, lang = view(world, state), state.lang
    goes_on = state.visit.read_all and not is_delicate(state, rules)
    choose = not (goes_on and onward_of(display))
    spoken = narrate(display, world.languages[lang], choose=choose)
    return tuple(Passage(one.key, one.text, tongues.of(one.text, lang)) for one in spoken)


def further(passages: Passages, before: Passages) -> Passages:
    """Without what stood on the screen before too, such as its title."""
    said = {one.text for one in before}
    return tuple(one for one in passages if one.text not in said) or passages
