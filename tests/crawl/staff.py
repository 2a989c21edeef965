"""The volunteer's screens: reached by tapping, and as the machine would have them look."""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.display import Hit, hits
from kiosk.screen import World
from kiosk.screens.pin import Pin
from kiosk.staff.records import Lock
from kiosk.state import State, Visit
from kiosk.view import view
from tests.crawl.walk import Sight, Walker
from tests.kiosk.staff.driver import CODE, Volunteer
from tests.kiosk.staff.test_layout import states


def staff(world: World) -> Iterator[Sight]:
    """Every display behind "Voor de vrijwilliger", the wrong code and the lock included."""
    volunteer = Volunteer(world)
    try:
        yield from _tapped(Walker(world, volunteer))
    finally:
        volunteer.store.close()
    yield from _conditions(world)


def _tapped(walker: Walker) -> Iterator[Sight]:
    """From Begin by Hulp; the right code lets in, and from there every key is tapped."""
    start = walker.look(("personeel",))
    begin = walker.tap(start, hits(start.display)[0])
    helped = walker.tap(begin, _leading(begin, "hulp"))
    pin = walker.tap(helped, _leading(helped, Pin.name))
    yield pin
    for code in ("0000",) * 5:
        pin = _typed(walker, pin, code)
        yield pin
    free = replace(pin.state, staff=replace(pin.state.staff, lock=Lock()))
    inside = _typed(walker, replace(pin, state=free), CODE)
    yield from walker.walk(inside, _behind_the_code)


def _typed(walker: Walker, sight: Sight, code: str) -> Sight:
    """Four digits and Goed, each with a tap."""
    for label in (*code, "Goed"):
        sight = walker.tap(sight, next(hit for hit in hits(sight.display) if hit.label == label))
    return sight


def _leading(sight: Sight, to: str) -> Hit:
    return next(hit for hit in hits(sight.display) if hit.leads_to == to)


def _behind_the_code(sight: Sight) -> bool:
    return sight.state.watches and not sight.state.notice


def _conditions(world: World) -> Iterator[Sight]:
    """Machines of which something is wrong, sittings of other days, every answer of the office."""
    kiosk = world.config.kiosk
    for name, visit, staff_of in states(Visit(Pin())):
        shown = replace(visit, text=kiosk.text, theme=kiosk.theme, lang=kiosk.language)
        state = State("visit", shown, staff=staff_of)
        yield Sight((name,), state, view(world, state))
