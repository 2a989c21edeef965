"""The four doors. One whose screen does not exist yet is simply not there."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts import doors as d
from kiosk.parts.doors import Door
from kiosk.parts.heading import heading, heading_height, titled
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.help import Help
from kiosk.screens.house import House
from kiosk.screens.language import Language
from kiosk.screens.listing import koffer_list
from kiosk.screens.question import first_question
from kiosk.screens.topics import Topics

LEAST_WINDOW = 0.25


class Begin(Screen, frozen=True):
    """Waar wilt u kijken? ``page`` is used where four doors have no room together."""

    page: int = 0
    name: ClassVar[str] = "begin"

    def view(self, scene: Scene) -> Display:
        doors = _doors(scene)
        title, header, rest = _top(scene)
        if scene.panel.narrow and not d.upright_fits(scene, _twos(scene, rest, doors)[0], doors):
            return (*title, *_few(self, scene, header, rest, doors))
        return (*title, *_header(scene, header), *_shown(scene, rest, doors))


def _doors(scene: Scene) -> tuple[Door, ...]:
    say, asked = scene.say, scene.world.questions
    harder = (
        (Door(say("Wat gaat moeilijker?"), first_question(asked), "harder"),)
        if asked and asked.first
        else ()
    )
    return (
        Door(say("Kijk in huis"), House(), "house"),
        *harder,
        Door(say("Onderwerpen"), Topics(), "topics"),
        Door(say("Ligt in de koffer"), koffer_list(), "koffer"),
    )


def _top(scene: Scene) -> tuple[Display, Rect, Rect]:
    """The title, where Hulp and Taal stand, and what is left for the doors."""
    text, box, f = scene.say("Waar wilt u kijken?"), scene.content, scene.f
    if scene.panel.narrow:
        title, rest = titled(scene, text, short=scene.say("Kijk rond"))
        keys, rest = rest.top(20.0, scene.gap)
        return title, keys, rest
    high = max(20.0 * f, heading_height(scene, box.w - 69.0 * f, text))
    top, rest = box.top(high, 3.5 * f)
    keys, words = top.right_part(66.0 * f, 3.0 * f)
    keys, _ = keys.top(20.0 * f)
    return (heading(scene, words, text, valign="middle"),), keys, rest


def _header(scene: Scene, box: Rect, *more: tuple[str, str, Screen]) -> Display:
    """Hulp and Taal, and what else has a small key here."""
    keys = (("Hulp", "hulp", Help()), ("Taal", "taal", Language()), *more)
    style = scene.small(bold=True, leading=1.0)
    ops: Display = ()
    labels = [scene.say(label) for label, _, _ in keys]
    for cell, (label, icon, to) in zip(_by_words(scene, box, labels), keys, strict=True):
        face = Face(scene.say(label), icon, 9.0, upright=True, style=style, spoken=False)
        act = Turn(to) if isinstance(to, Begin) else Go(to)
        ops += key(scene, cell, face, act, role="header", leads_to=to.name)
    return ops


def _by_words(scene: Scene, box: Rect, labels: list[str]) -> tuple[Rect, ...]:
    """As wide as each word needs, and an equal share of what is left."""
    style = scene.small(bold=True)
    needs = [max(20.0, scene.measure(label, style.em, True) + 2.0) for label in labels]
    spare = (box.w - sum(needs) - scene.gap * (len(needs) - 1)) / len(needs)
    cells: list[Rect] = []
    for need in needs:
        cell, box = box.left(need + spare, scene.gap)
        cells.append(cell)
    return tuple(cells)


def _twos(scene: Scene, box: Rect, doors: tuple[Door, ...]) -> tuple[Rect, ...]:
    return box.grid(2, -(-len(doors) // 2), _gap(scene))


def _gap(scene: Scene) -> float:
    return 3.0 if scene.panel.narrow else 3.4 * scene.f


def _few(screen: Begin, scene: Scene, header: Rect, box: Rect, doors: tuple[Door, ...]) -> Display:
    """Two doors a page, as wide as the glass."""
    pages = -(-len(doors) // 2)
    page = screen.page % pages
    onward = ("Meer", "verder", replace(screen, page=(page + 1) % pages))
    shown = doors[page * 2 : page * 2 + 2]
    return _header(scene, header, onward) + _lying(scene, box.rows(2, scene.gap), shown)


def _shown(scene: Scene, box: Rect, doors: tuple[Door, ...]) -> Display:
    """Beside each other where their words have room, else two by two, else lying down."""
    gap = _gap(scene)
    twos = _twos(scene, box, doors)
    ways = (twos,) if scene.panel.tall else (box.columns(len(doors), gap), twos)
    for cells in ways:
        if d.upright_fits(scene, cells[0], doors):
            label_h = d.label_height(scene, cells[0].w, doors)
            pairs = zip(cells, doors, strict=False)
            return tuple(op for cell, door in pairs for op in d.upright(scene, cell, door, label_h))
    rows = box.rows(len(doors), gap)
    narrow_window = d.lying_window(scene, twos[0], doors) < twos[0].w * LEAST_WINDOW
    return _lying(scene, rows if narrow_window and scene.panel.tall else twos, doors)


def _lying(scene: Scene, cells: tuple[Rect, ...], doors: tuple[Door, ...]) -> Display:
    window = d.lying_window(scene, cells[0], doors)
    pairs = zip(cells, doors, strict=False)
    return tuple(op for cell, door in pairs for op in d.lying(scene, cell, door, window))
