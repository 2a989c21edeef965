"""Letters that Atkinson Hyperlegible lacks: Arabic, and a few Latin ones."""

from importlib import import_module

import pygame

from kiosk.letters import Script

_PACKAGES = {"wide": "fontpkg_noto_sans", "arabic": "fontpkg_noto_sans_arabic"}
# Noto Sans Arabic stands larger on its body than Atkinson; a hand's breadth less looks the same.
_SCALE = {"wide": 1.0, "arabic": 0.92}


def other_font(script: Script, size: int) -> pygame.font.Font:
    """Noto in that size, in one weight: the bold that SDL makes of it closes the letters."""
    folder = import_module(_PACKAGES[script]).ROOT / "files"
    upright = next(one for one in sorted(folder.glob("*.ttf")) if "Italic" not in one.name)
    font = pygame.font.Font(str(upright), round(size * _SCALE[script]))
    if script == "arabic":
        font.set_script("Arab")
        font.set_direction(pygame.DIRECTION_RTL)
    return font
