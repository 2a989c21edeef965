"""Every text that the kiosk can say: all screens that touching leads to, as they are read aloud.

Screens are found by pressing every key, so a new screen is in it by itself. `update` and `view`
are pure: nothing is shown, counted or said.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.display import Display, hits
from kiosk.focus import introduction
from kiosk.narration import narrate
from kiosk.rules import Rules
from kiosk.screen import World
from kiosk.screens.begin import Begin
from kiosk.speech.script import Passage
from kiosk.staff.places import configured_place
from kiosk.staff.records import Staff
from kiosk.state import MOST_KEPT, Mode, State, Visit
from kiosk.tongues import Tongues
from kiosk.update import update
from kiosk.view import view

_MODES: tuple[Mode, ...] = ("attract", "asking", "thanks", "failed")


def every_passage(world: World, lang: str) -> tuple[Passage, ...]:
    """Each text once, in the order in which a visitor meets them; some seconds of work.

    First what screens say, then the names of keys, which only the keypad lets be heard.
    """
    said: dict[str, None] = {}
    keys: dict[str, None] = {}
    for state, display in every_screen(world, lang):
        said |= {one.text: None for one in narrate(display, world.languages[lang])}
        if state.notice:
            said[state.notice] = None
        keys[introduction(display)] = None
        keys |= {hit.label: None for hit in hits(display)}
    tongues = Tongues(world)
    whole = {(text, tongues.of(text, lang)): None for text in said if text}
    cut = {one: None for text in keys if text for one in tongues.stretches(text, lang)}
    return tuple(Passage(key, *one) for key, one in enumerate(whole | cut))


def every_screen(world: World, lang: str) -> Iterator[tuple[State, Display]]:
    """Each state with another screen or notice that touching leads to, in the usual place."""
    place = configured_place(world.config, world.regions)
    config, regions = world.config, world.regions
    rules = Rules(world.catalogue, config.kiosk, world.languages, config, regions, place)
    todo = _beginnings(world, lang)
    seen: set[object] = set()
    while todo:
        state = todo.pop(0)
        keys = {(state.mode, state.visit.screen, bool(state.visit.kept)), state.notice}
        if keys <= seen or not _same_visitor(state, world, lang):
            continue
        seen |= keys
        display = view(world, state)
        yield state, display
        todo += [_plain(update(state, hit.action, rules)[0]) for hit in hits(display)]


def _beginnings(world: World, lang: str) -> list[State]:
    """A visitor with an empty list and one with a full one, and the moments around a visit."""
    kiosk = world.config.kiosk
    visit = Visit(Begin(), text=kiosk.text, theme=kiosk.theme, lang=lang)
    full = replace(visit, kept=tuple(world.catalogue.entries)[:MOST_KEPT])
    staff = Staff(configured_place(world.config, world.regions))
    states = (State("visit", visit), State("visit", full), *(State(m, visit) for m in _MODES))
    return [replace(state, staff=staff) for state in states]


def _plain(state: State) -> State:
    """Without what makes the same screen another state."""
    visit = replace(state.visit, history=(), counted=frozenset(), reading=False)
    return replace(state, visit=visit)


def _same_visitor(state: State, world: World, lang: str) -> bool:
    visit, kiosk = state.visit, world.config.kiosk
    return (visit.lang, visit.text, visit.theme) == (lang, kiosk.text, kiosk.theme)
