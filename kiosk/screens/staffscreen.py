"""What the screens behind the code have in common. They are Dutch, whatever the visitor reads."""

from typing import ClassVar

from kiosk.display import Display, Hit
from kiosk.screen import Screen
from koffer.catalogue import Catalogue


class StaffScreen(Screen, frozen=True):
    """For the volunteer: it ends without a question, and shows nothing of a visitor."""

    staff: ClassVar[bool] = True
    quiet_end: ClassVar[bool] = True
    bar_keys: ClassVar[int] = 4

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        return True


def first_keys(bar: Display, count: int) -> Display:
    """The bar with its last places empty."""
    ends = [index for index, op in enumerate(bar) if isinstance(op, Hit)]
    return bar if count >= len(ends) else bar[: ends[count - 1] + 1]
