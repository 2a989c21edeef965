"""Letters that Atkinson Hyperlegible lacks: Arabic, and a few Latin ones."""

from importlib import import_module

import pygame

from kiosk.letters import Script

_PACKAGES = {"wide": "fontpkg_noto_sans", "arabic": "fontpkg_noto_sans_arabic"}
# Noto Sans Arabic stands larger on its body than Atkinson; a hand's breadth less looks the same.
_SCALE = {"wide": 1.0, "arabic": 0.92}
_THICKER = 0.03


def other_font(script: Script, size: int) -> pygame.font.Font:
    """Noto in that size, in one weight: the bold that SDL makes of it closes the letters, and of a
    variable font it opens no other weight."""
    folder = import_module(_PACKAGES[script]).ROOT / "files"
    upright = next(one for one in sorted(folder.glob("*.ttf")) if "Italic" not in one.name)
    font = pygame.font.Font(str(upright), round(size * _SCALE[script]))
    if script == "arabic":
        font.set_script("Arab")
        font.set_direction(pygame.DIRECTION_RTL)
    return font


def thicker(size_px: float) -> int:
    """How many px a stroke grows in bold: enough to see, and too little to close an eye."""
    return max(1, round(size_px * _THICKER))


def thickened(drawn: pygame.Surface, by: int) -> pygame.Surface:
    """The same letters with strokes ``by`` px wider, and as much more room."""
    if not by:
        return drawn
    wide = pygame.Surface((drawn.get_width() + by, drawn.get_height()), pygame.SRCALPHA)
    for x in range(by + 1):
        wide.blit(drawn, (x, 0))
    return wide
