"""Keys of which one is chosen, as for the letters and the sound."""

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.face import alike
from kiosk.parts.key import MAIN, Face, key, side_mm
from kiosk.screen import Scene
from kiosk.wrap import whole_words

Choice = tuple[str, Action, bool]
BESIDE = 1.4


class Group(msgspec.Struct, frozen=True):
    """Choices that belong together: one row of keys, or one page where there is no room."""

    choices: tuple[Choice, ...]


def choices(scene: Scene, cells: tuple[Rect, ...], items: list[Choice]) -> Display:
    """Keys of which the chosen one is filled and ticked; the others have an empty ring."""
    ops: Display = ()
    tick = 6.0 if scene.small_groot else 9.0
    side = side_mm(scene)
    faces = [
        Face(label, "vink", tick, look=MAIN, side_mm=side)
        if chosen
        else Face(label, "keuze", tick, side_mm=side)
        for label, _, chosen in items
    ]
    for cell, face, one in zip(cells, alike(scene, cells, faces), items, strict=False):
        label, action, chosen = one
        said = f"{label}, {scene.say('gekozen')}" if chosen else ""
        ops += key(scene, cell, face, action, label=said)
    return ops


def group_cells(scene: Scene, box: Rect, group: Group) -> tuple[Rect, ...]:
    """Beside each other where every word stays whole, and else below each other."""
    cells = box.columns(len(group.choices), scene.gap)
    style = replace(scene.style(bold=True), leading=1.15)
    room = cells[0].w - 3.0 * scene.f
    whole = all(whole_words(one[0], room, style, scene.measure) for one in group.choices)
    return cells if whole else box.rows(len(group.choices), scene.gap)


def grouped(scene: Scene, box: Rect, groups: tuple[Group, ...]) -> Display:
    """All groups below each other, as high as is comfortable."""
    stacked = any(group_cells(scene, box, group)[0].w > box.w / 2 for group in groups)
    most = 60.0 * len(groups) if scene.panel.tall else min(90.0, 60.0 * len(groups))
    high = box.h if stacked else min(box.h, most * scene.f)
    bands = _bands(scene, box.top(high)[0], groups)
    ops: Display = ()
    for band, group in zip(bands, groups, strict=True):
        ops += choices(scene, group_cells(scene, band, group), list(group.choices))
    return ops


def _bands(scene: Scene, box: Rect, groups: tuple[Group, ...]) -> list[Rect]:
    """Room for each group by its rows; keys beside each other need more of it for their words."""
    cells = [group_cells(scene, box, group) for group in groups]
    rows = [len(one) if one[0].w > box.w / 2 else 1 for one in cells]
    mixed = max(rows) > 1
    shares = [BESIDE if mixed and count == 1 else count for count in rows]
    lost = [scene.gap * (count - 1) for count in rows]
    space = group_space(scene)
    each = (box.h - space * (len(rows) - 1) - sum(lost)) / sum(shares)
    bands: list[Rect] = []
    for share, gaps in zip(shares, lost, strict=True):
        band, box = box.top(each * share + gaps, space)
        bands.append(band)
    return bands


def group_space(scene: Scene) -> float:
    """Between one group and the next."""
    return scene.gap if scene.panel.narrow else 5.0 * scene.f
