"""Drawings as an earlier start rasterised them: to read one takes a tenth of the time.

Only what everybody sees is kept, the first picture and the begin screen: no file may tell what a
visitor looked at. All of it may be deleted at any time.
"""

import contextlib
import zlib
from collections.abc import Iterator
from pathlib import Path

import pygame

from kiosk.cachefile import keep
from kiosk.devices.raster import Box, drawing


class KeptDrawings:
    """Draws as ``raster.drawing`` does, or has it from ``folder``; nothing is kept without one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._keeps = False

    @contextlib.contextmanager
    def keeping(self) -> Iterator[None]:
        """What is drawn in this block is kept for the next start."""
        self._keeps = True
        try:
            yield
        finally:
            self._keeps = False

    def drawing(self, path: Path, w: int, h: int, crop: Box | None) -> pygame.Surface:
        """``crop`` of the drawing, or its middle, filling ``w`` by ``h`` pixels."""
        of = _made_of(path, w, h, crop)
        if not self._folder or not of:
            return drawing(path, w, h, crop)
        part = zlib.crc32(repr(crop).encode())
        file = self._folder / f"{path.parent.name}-{path.stem}-{w}x{h}-{part:08x}"
        if kept := _load(file, of, (w, h)):
            return kept
        drawn = drawing(path, w, h, crop)
        if self._keeps:
            _keep(file, of, drawn)
        return drawn


def _made_of(path: Path, w: int, h: int, crop: Box | None) -> bytes:
    """The times of the file too, of which that of change cannot be set back."""
    try:
        told = path.stat()
    except OSError:
        return b""
    times = f"{told.st_size} {told.st_mtime_ns} {told.st_ctime_ns}"
    return f"{path} {times} {w} {h} {crop} {pygame.version.ver}\n".encode()


def _load(file: Path, of: bytes, size: tuple[int, int]) -> pygame.Surface | None:
    try:
        kept = file.read_bytes()
        if not kept.startswith(of):
            return None
        pixels = zlib.decompress(kept[len(of) :])
        return pygame.image.frombuffer(pixels, size, "RGBA").convert_alpha()
    except (OSError, ValueError, zlib.error, pygame.error):
        return None


def _keep(file: Path, of: bytes, drawn: pygame.Surface) -> None:
    """One without pixels is of a file that could not be drawn."""
    if drawn.get_bounding_rect().w:
        keep(file, of + zlib.compress(pygame.image.tobytes(drawn, "RGBA"), 1))
