"""How a page looks with one of its keys pressed, or none: each laid out once."""

from collections.abc import Callable

from kiosk.display import Display


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
