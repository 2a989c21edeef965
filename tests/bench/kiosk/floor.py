"""The smallest pygame-ce window that does what is measured: one blit, one press, one new page.

It is run as a program, and knows nothing of the kiosk.
"""

import ctypes
import os
import sys
from pathlib import Path

os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame

FIRST, BEGIN, DOWN, NEXT = "#FFC845", "#E8F1F2", "#12363D", "#8A4218"
KEY = pygame.Rect(100, 100, 300, 100)
CLOCK_MS = 1000  # it wakes once a second, as what shows a clock must


def main() -> None:
    pygame.display.init()
    glass = pygame.display.set_mode((1280, 800))
    pages = {color: _page(color) for color in (FIRST, BEGIN, NEXT)}
    shown = FIRST
    glass.blit(pages[shown], (0, 0))
    pygame.display.flip()
    (library,) = (Path(pygame.__file__).parent.parent / "pygame_ce.libs").glob("libSDL2-2*")
    sdl = ctypes.CDLL(str(library))
    while True:
        sdl.SDL_WaitEventTimeout(None, CLOCK_MS)
        for event in pygame.event.get():
            if event.type == pygame.QUIT:
                sys.exit()
            if event.type == pygame.MOUSEBUTTONDOWN and shown != FIRST:
                glass.fill(DOWN, KEY)
                pygame.display.update(KEY)
            elif event.type == pygame.MOUSEBUTTONUP:
                if KEY.collidepoint(event.pos):
                    shown = BEGIN if shown != BEGIN else NEXT
                glass.blit(pages[shown], (0, 0))
                pygame.display.flip()


def _page(color: str) -> pygame.Surface:
    page = pygame.Surface((1280, 800)).convert()
    page.fill(color)
    return page


if __name__ == "__main__":
    main()
