"""How a page looks with one of its keys pressed, or none: each laid out once."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.display import Display
from kiosk.focus import Focus
from kiosk.speaking import Speaking
from kiosk.state import State


class Faces:
    """Remembers displays of one page by the action of the key that is pressed.

    ``page`` is all that the picture depends on besides; another page forgets them.
    """

    def __init__(self) -> None:
        self._page: object = None
        self._displays: dict[object, Display] = {}

    def of(self, page: object, pressed: object, lay_out: Callable[[], Display]) -> Display:
        """As laid out before, where it was."""
        if page != self._page:
            self._page, self._displays = page, {}
        if pressed not in self._displays:
            self._displays[pressed] = lay_out()
        return self._displays[pressed]


def page_of(state: State, sound: bool, spoken: Speaking, focus: Focus) -> tuple[object, ...]:
    """All that the picture depends on but the key that is pressed; the time itself is shown
    behind the code only."""
    left = state.seconds_left if state.mode == "asking" else 0
    if not state.visit.screen.staff:
        state = replace(state, now=0.0, deadline=None, notice_until=None)
    return state, left, sound, spoken, focus


def stands(state: State, spoken: Speaking) -> bool:
    """Whether the page stays as it is until somebody does something."""
    moves = state.plays or spoken.active or state.visit.screen.staff
    return state.mode == "visit" and not moves
