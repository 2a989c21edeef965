"""Letters: Atkinson Hyperlegible, and Noto for what that lacks, in the sizes asked for."""

import math
from contextlib import suppress
from functools import lru_cache

import fontpkg_atkinson_hyperlegible as atkinson
import msgspec
import pygame

from kiosk.devices.scripts import other_font, thickened, thicker
from kiosk.letters import Script, script_of

_UNUSABLE = (OSError, ValueError, LookupError, ImportError, StopIteration, pygame.error)


class Fonts:
    """Measures and renders in pixels; sizes are em in mm and always rounded up."""

    def __init__(self, px_per_mm: float) -> None:
        pygame.font.init()
        self._px_per_mm = px_per_mm
        self._paths: dict[bool, str] = {}
        with suppress(*_UNUSABLE, msgspec.MsgspecError):
            upright = _upright()
            self._paths = {bold: upright[weight] for bold, weight in ((False, 400), (True, 700))}
        self._fonts: dict[tuple[int, bool, Script], pygame.font.Font] = {}
        self._render = lru_cache(maxsize=600)(self._rendered)
        self._width = lru_cache(maxsize=6000)(self._measured)

    def font(self, em_mm: float, bold: bool, script: Script = "latin") -> pygame.font.Font:
        size = math.ceil(em_mm * self._px_per_mm - 1e-6)
        key = (size, bold, script)
        if key not in self._fonts:
            self._fonts[key] = self._opened(size, bold, script)
        return self._fonts[key]

    def _opened(self, size: int, bold: bool, script: Script) -> pygame.font.Font:
        """Where a file is gone or broken: other letters, rather than no word at all."""
        with suppress(*_UNUSABLE):
            return _tried(self._own(size, bold) if script == "latin" else other_font(script, size))
        with suppress(*_UNUSABLE):
            return _tried(self._own(size, bold))
        return pygame.font.Font(None, size)

    def _own(self, size: int, bold: bool) -> pygame.font.Font:
        return pygame.font.Font(self._paths[bold], size)

    def measure(self, text: str, em_mm: float, bold: bool) -> float:
        """Width in mm."""
        return self._width(text, em_mm, bold)

    def _measured(self, text: str, em_mm: float, bold: bool) -> float:
        script = script_of(text)
        wide = self.font(em_mm, bold, script).size(text)[0]
        return (wide + self._thicker(em_mm, bold, script)) / self._px_per_mm

    def render(self, text: str, em_mm: float, bold: bool, color: str) -> pygame.Surface:
        return self._render(text, em_mm, bold, color)

    def _rendered(self, text: str, em_mm: float, bold: bool, color: str) -> pygame.Surface:
        script = script_of(text)
        drawn = self.font(em_mm, bold, script).render(text, True, color)
        return thickened(drawn, self._thicker(em_mm, bold, script))

    def _thicker(self, em_mm: float, bold: bool, script: Script) -> int:
        """By how many px strokes grow, where a script has no bold of its own."""
        return thicker(em_mm * self._px_per_mm) if bold and script == "arabic" else 0


def _tried(font: pygame.font.Font) -> pygame.font.Font:
    """A broken file is opened without a word; it fails when a letter is wanted."""
    font.size("a")
    return font


class _File(msgspec.Struct, frozen=True):
    path: str
    style: str
    weight: int


class _Family(msgspec.Struct, frozen=True):
    files: list[_File]


def _upright() -> dict[int, str]:
    """Path by weight, from the package itself: fontpkg loads the metadata library, 20 ms."""
    told = (atkinson.ROOT / "metadata.json").read_bytes()
    family = msgspec.json.decode(told, type=_Family)
    return {
        one.weight: str(atkinson.ROOT / one.path) for one in family.files if one.style == "normal"
    }
