"""Hulp: how this works, and the way to the sound."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display, Icon, Text
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.parts.reading import Page, line_pages
from kiosk.screen import Scene, Screen
from kiosk.screens.pin import pin_screen
from kiosk.screens.sound import Sound
from kiosk.wrap import set_text, text_height

LINES = {
    "hand": "Tik op een plaatje. Dan ziet u meer.",
    "voorlezen": "Tik op Voorlezen. Dan hoort u de tekst.",
    "hart": "Vindt u iets handig? Tik op het hart.",
    "wie": "Komt u er niet uit? Vraag de vrijwilliger.",
}
ICON_MM, GAP_MM = 9.0, 4.0
MOST_BETWEEN_MM = 5.0


class Help(Screen, frozen=True):
    """Zo werkt het, over as many pages as the letters need."""

    page: int = 0
    name: ClassVar[str] = "hulp"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Zo werkt het"))
        high = (24.0 if scene.large else 22.0) * scene.f
        staff, rest = rest.under(high, scene.gap)
        keys, body = rest.under(high, scene.gap) if scene.panel.tall else (staff, rest)
        words = body
        if not scene.panel.narrow:
            _, words = body.left(ICON_MM * scene.f, GAP_MM * scene.f)
        pages = line_pages(scene, [scene.say(line) for line in LINES.values()], words)
        lines = _lines(scene, pages[self.page % len(pages)], words)
        return (
            *title,
            *lines,
            *(() if scene.panel.narrow else _signs(scene, body.x, lines)),
            *self._keys(scene, keys, len(pages)),
            *_staff_key(scene, staff),
        )

    def _keys(self, scene: Scene, box: Rect, pages: int) -> Display:
        if not scene.panel.tall:
            box = box.columns(2, scene.gap)[0]
        cells = box.columns(2 if pages > 1 else 1, scene.gap)
        sound = Face(scene.say("Geluid"), "voorlezen", 10.0)
        ops = key(scene, cells[0], sound, Go(Sound()), leads_to="geluid")
        if pages == 1:
            return ops
        onward = Turn(replace(self, page=(self.page + 1) % pages))
        more = Face(scene.say("Meer"), "verder", 10.0)
        return ops + key(scene, cells[1], more, onward, leads_to="page")


def _lines(scene: Scene, page: Page, box: Rect) -> tuple[Text, ...]:
    """Each its own thing to do, with some of the room that is left between them."""
    style, y = scene.style(), box.y
    highs = [text_height(line, box.w, style, scene.measure) for line in page]
    between = max(0.0, min(MOST_BETWEEN_MM * scene.f, (box.h - sum(highs)) / len(page)))
    shown: tuple[Text, ...] = ()
    for line, high in zip(page, highs, strict=True):
        shown += (set_text(line, replace(box, y=y, h=high), style, scene.measure),)
        y += high + between
    return shown


def _signs(scene: Scene, x: float, lines: tuple[Text, ...]) -> Display:
    """Before each line what it speaks of."""
    size = ICON_MM * scene.f
    ops: Display = ()
    for text in lines:
        high = text.words[0].rect.h
        place = Rect(x, text.rect.y + (high - size) / 2, size, size)
        icons = (name for name, line in LINES.items() if scene.say(line).startswith(text.text))
        ops += tuple(Icon(place, name, scene.theme["inkt"]) for name in icons)
    return ops


def _staff_key(scene: Scene, box: Rect) -> Display:
    """The way for who brought the koffer; a code keeps visitors from it."""
    if not scene.panel.tall:
        box = box.columns(2, scene.gap)[1]
    small = scene.small(bold=True)
    face = Face(scene.say("Voor de vrijwilliger"), "slot", 9.0, style=small)
    return key(scene, box, face, Go(pin_screen()), leads_to="personeel-code")
