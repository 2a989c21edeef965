"""Entries as tiles on pages: the lists, and what an entry is related to."""

from collections.abc import Callable, Sequence

from kiosk.actions import Action, Go
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.pages import MOST_CHOICES, paged
from kiosk.parts.tile import Tile, picture_share, tile, tile_grid
from kiosk.screen import Scene, Screen
from koffer.catalogue import Entry

FEW = 4  # with so few the tiles are larger


def entry_face(scene: Scene, entry: Entry) -> Tile:
    text = entry.text(scene.visit.lang)
    return Tile(
        text.title,
        entry.picture,
        koffer=entry.facts.in_koffer,
        kept=entry.slug in scene.visit.kept,
        short=text.short,
    )


def entry_tiles(
    scene: Scene,
    box: Rect,
    entries: Sequence[Entry],
    page: int,
    to: Callable[[str], Screen],
    onto: Callable[[int], Action],
) -> Display:
    """``to`` is the screen of an entry, ``onto`` shows another page."""
    most = MOST_CHOICES if len(entries) > FEW else FEW
    cells = tile_grid(scene, box, [entry_face(scene, entry) for entry in entries], most)
    cells, shown, more = paged(scene, box, entries, page, cells=cells)
    faces = [entry_face(scene, entry) for entry in shown]
    share = picture_share(scene, cells[0], faces)
    ops: Display = ()
    for cell, entry, face in zip(cells, shown, faces, strict=False):
        screen = to(entry.slug)
        ops += tile(scene, cell, face, Go(screen), screen.name, share)
    return ops + more(onto(page + 1), onto(0))
