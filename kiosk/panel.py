"""The glass: how many pixels, how large they are, and what size of grid belongs to that."""

import math
import re
from functools import cached_property

import msgspec

from koffer.glass import shortage

MM_PER_INCH = 25.4
LARGE_FROM_MM = 150.0
LARGE_FACTOR = 1.3
GROWS_FROM_MM = 200.0
_NAME = re.compile(r"(\d{3,5})x(\d{3,5})@(\d{1,2}(?:\.\d+)?)in")


class Panel(msgspec.Struct, frozen=True, dict=True):
    """Pixels and pixels per mm. Lengths on screens are mm, so targets keep their real size.

    What follows from those is worked out once: a page asks for it a thousand times.
    """

    width_px: int
    height_px: int
    px_per_mm: float

    @cached_property
    def width_mm(self) -> float:
        return self.width_px / self.px_per_mm

    @cached_property
    def height_mm(self) -> float:
        return self.height_px / self.px_per_mm

    @cached_property
    def shorter_mm(self) -> float:
        return min(self.width_mm, self.height_mm)

    @cached_property
    def factor(self) -> float:
        """1.0; 1.3 where the shorter side is over 150 mm; from 200 mm it grows (docs/adr/0002)."""
        if self.shorter_mm <= LARGE_FROM_MM:
            return 1.0
        return LARGE_FACTOR * max(1.0, self.shorter_mm / GROWS_FROM_MM)

    @cached_property
    def narrow(self) -> bool:
        """Too narrow for two columns of words."""
        return self.width_mm < 120 * self.factor

    @cached_property
    def two_rows(self) -> bool:
        """Too narrow for the five keys of the bar beside each other."""
        return self.width_mm < 200 * self.factor

    @cached_property
    def tall(self) -> bool:
        return self.height_px > self.width_px


def parse_panel(name: str, px_per_mm: float | None = None) -> Panel:
    """``1280x800@10.1in``; a measured ``px_per_mm`` wins over the diagonal.

    A glass that is too small for the pages is drawn as a larger one, seen from further off: smaller
    keys, but all of them, and words that do not lie over each other. ``koffer check`` warns.

    Raises:
        ValueError: the name does not have that form; the message is Dutch.
    """
    found = _NAME.fullmatch(name.strip())
    if not found:
        raise ValueError(f"'{name}' is geen scherm; schrijf bijvoorbeeld 1280x800@10.1in")
    width, height, inches = int(found[1]), int(found[2]), float(found[3])
    density = px_per_mm or math.hypot(width, height) / (inches * MM_PER_INCH)
    return Panel(width, height, density / shortage(width / density, height / density))
