"""Kijk in huis: the house with its rooms, or cards of rooms where a room would be too small."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display, Fill, Hit, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.pages import ROOMS, paged
from kiosk.parts.tile import Tile, picture_share, tile, tile_grid
from kiosk.screen import Scene, Screen
from kiosk.screens.listing import room_list
from kiosk.wrap import Style, set_text
from koffer.catalogue import Term

VIEW_W, VIEW_H = 1280.0, 660.0
INSET, INSET_Y = 4.0, 2.0
STRIP = 60.0
LEAST_ROOM_MM, GAP_MM = 20.0, 3.0
# From touch area to touch area, walls and floors included, in units of the drawing.
BETWEEN = 18.0


class House(Screen, frozen=True):
    """Choose a room; ``page`` turns the cards where the house is too small to touch."""

    page: int = 0
    name: ClassVar[str] = "huis"

    def view(self, scene: Scene) -> Display:
        rooms = [room for room in scene.world.catalogue.rooms.values() if room.area]
        if _fits(scene, rooms):
            return _house(scene, rooms)
        return self._cards(scene, rooms)

    def _cards(self, scene: Scene, rooms: list[Term]) -> Display:
        title, rest = titled(scene, scene.say("Kies een kamer"))
        cells = tile_grid(scene, rest, [_face(scene, room) for room in rooms])
        cells, shown, more = paged(scene, rest, rooms, self.page, ROOMS, cells)
        ops: Display = title
        faces = [_face(scene, room) for room in shown]
        share = picture_share(scene, cells[0], faces)
        for cell, room, face in zip(cells, shown, faces, strict=False):
            ops += tile(scene, cell, face, Go(room_list(room.id)), "kamer", share)
        return ops + more(Turn(replace(self, page=self.page + 1)), Turn(replace(self, page=0)))


def _scale(scene: Scene) -> tuple[float, float, float]:
    """mm per unit, and the left top of the drawing."""
    _, box = scene.whole.under(scene.bar_height)
    unit = min(box.w / VIEW_W, box.h / VIEW_H)
    return unit, (box.w - VIEW_W * unit) / 2, box.h - VIEW_H * unit


def _fits(scene: Scene, rooms: list[Term]) -> bool:
    """Every room at least 20 mm, and its name on one line of the strip."""
    unit, _, _ = _scale(scene)
    em = _strip_style(scene, unit).em
    for room in rooms:
        assert room.area
        width = (room.area[2] - 2 * _inset(unit)) * unit
        name = room.name(scene.visit.lang)
        if width < LEAST_ROOM_MM or scene.measure(name, em, True) > width:
            return False
    return True


def _inset(unit: float) -> float:
    """From wall to touch area, in units: on a small house enough to keep two of them apart."""
    return INSET + max(0.0, (GAP_MM / unit - BETWEEN) / 2)


def _strip_style(scene: Scene, unit: float) -> Style:
    return replace(scene.style(bold=True), color="#1E2B33", leading=min(1.2, STRIP * unit / 7))


def _area(room: Term, unit: float, x0: float, y0: float) -> Rect:
    assert room.area
    x, y, w, h = room.area
    inner = Rect(x, y, w, h).inset(_inset(unit), INSET_Y + _inset(unit) - INSET)
    return Rect(x0 + inner.x * unit, y0 + inner.y * unit, inner.w * unit, inner.h * unit)


def _house(scene: Scene, rooms: list[Term]) -> Display:
    unit, x0, y0 = _scale(scene)
    drawing = Rect(x0, y0, VIEW_W * unit, VIEW_H * unit)
    _, sky = scene.whole.under(scene.bar_height)
    ops: Display = (
        Fill(sky, "#DDEBEC"),
        Image(drawing, scene.world.media / "scenes" / "house.svg"),
    )
    roof = Rect(x0 + 112 * unit, y0 + 30 * unit, 600 * unit, 90 * unit)
    title = replace(scene.style(bold=True, kind="title"), color="#FFFFFF", leading=1.15)
    ops += (
        set_text(
            scene.say("Kies een kamer"), roof, title, scene.measure, title=True, valign="middle"
        ),
    )
    if scene.theme.name == "contrast":
        ops += (Fill(drawing, None, edge=0.5, edge_color=scene.theme["rand"]),)
    for room in rooms:
        ops += _room(scene, room, _area(room, unit, x0, y0), unit)
    return ops


def _room(scene: Scene, room: Term, area: Rect, unit: float) -> Display:
    name = room.name(scene.visit.lang)
    action = Go(room_list(room.id))
    style, inset = _strip_style(scene, unit), _inset(unit) * unit
    strip = Rect(area.x - inset, area.y, area.w + 2 * inset, max(STRIP * unit, style.em * 1.2))
    ops: Display = (
        Fill(strip, "#FFFDF8", edge=0.5, edge_color="#1E2B33"),
        set_text(name, strip, style, scene.measure, align="center", valign="middle"),
    )
    if scene.pressed == action:
        ops += (Fill(area, None, round_corners(1.0), 1.0, "#0F4F58"),)
    return (*ops, Hit(area, action, name, "choice", "kamer"))


def _face(scene: Scene, room: Term) -> Tile:
    assert room.area
    x, y, w, h = (float(part) for part in room.area)
    picture = scene.world.media / "scenes" / "house.svg"
    return Tile(room.name(scene.visit.lang), picture, crop=(x, y, w, h))
