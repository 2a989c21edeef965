"""All drawings on a few sheets: large, to judge the hand, and at 20 mm, to judge the sense."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pygame

from kiosk.devices.fonts import Fonts
from kiosk.devices.pictures import Pictures

COLUMNS, ROWS = 6, 5
LARGE = (300, 225)
SMALL = (118, 88)
GAP = 12
LABEL_MM = 3.4
GROUND, INK = "#F8F1E5", "#1E2B33"


def drawings(media: Path) -> list[Path]:
    """Entries first, each with its second picture and its film, then the scenes and the icons."""
    catalogue = media / "catalogue"
    entries = sorted(catalogue.rglob("*.svg"), key=lambda path: _place(catalogue, path))
    rest = (path for name in ("scenes", "icons") for path in sorted((media / name).glob("*.svg")))
    return [*entries, *rest]


def _place(catalogue: Path, path: Path) -> tuple[str, bool, bool, str]:
    parts = path.relative_to(catalogue).parts
    return parts[0], len(parts) > 2, path.stem != "picture", path.stem


def contact_sheets(media: Path, folder: Path) -> Iterator[Path]:
    """Write sheet after sheet, and yield each."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = drawings(media)
    each = COLUMNS * ROWS
    for number, first in enumerate(range(0, len(paths), each), start=1):
        target = folder / f"tekeningen-{number:02}.png"
        pygame.image.save(_sheet(media, paths[first : first + each]), target)
        yield target


def _sheet(media: Path, paths: Sequence[Path]) -> pygame.Surface:
    fonts, pictures = Fonts(5.88), Pictures(media / "icons")
    width, height = LARGE[0] + GAP, LARGE[1] + SMALL[1] + 3 * GAP
    sheet = pygame.Surface((COLUMNS * width + GAP, ROWS * height + GAP))
    sheet.fill(GROUND)
    for number, path in enumerate(paths):
        row, column = divmod(number, COLUMNS)
        x, y = GAP + column * width, GAP + row * height
        sheet.blit(_picture(pictures, path, LARGE), (x, y))
        sheet.blit(_picture(pictures, path, SMALL), (x, y + LARGE[1] + 4))
        for line, name in enumerate(_names(path)):
            label = fonts.render(name, LABEL_MM, False, INK)
            sheet.blit(label, (x + SMALL[0] + 6, y + LARGE[1] + 8 + 28 * line))
    return sheet


def _names(path: Path) -> tuple[str, ...]:
    """An entry by its name alone, anything else by its folder too."""
    if path.parent.name == "film":
        return path.parent.parent.name, f"film {path.stem}"
    return (path.parent.name,) if path.stem == "picture" else (path.parent.name, path.stem)


def _picture(pictures: Pictures, path: Path, size: tuple[int, int]) -> pygame.Surface:
    """A drawing fills its place; an icon is whole, as on a key."""
    if path.parent.name == "icons":
        return pictures.icon(path.stem, min(size), INK)
    return pictures.drawing(path, *size, None)
