"""Hulp: how this works, and the way to the sound."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.parts.reading import line_pages, lines_in
from kiosk.screen import Scene, Screen
from kiosk.screens.pin import pin_screen
from kiosk.screens.sound import Sound

LINES = (
    "Tik op een plaatje. Dan ziet u meer.",
    "Tik op Voorlezen. Dan hoort u de tekst.",
    "Vindt u iets handig? Tik op het hart.",
    "Komt u er niet uit? Vraag de vrijwilliger.",
)


class Help(Screen, frozen=True):
    """Zo werkt het, over as many pages as the letters need."""

    page: int = 0
    name: ClassVar[str] = "hulp"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Zo werkt het"))
        high = (24.0 if scene.large else 22.0) * scene.f
        staff, rest = rest.under(high, scene.gap)
        keys, body = rest.under(high, scene.gap) if scene.panel.tall else (staff, rest)
        pages = line_pages(scene, [scene.say(line) for line in LINES], body)
        return (
            *title,
            *lines_in(scene, pages[self.page % len(pages)], body, valign="top"),
            *self._keys(scene, keys, len(pages)),
            *_staff_key(scene, staff),
        )

    def _keys(self, scene: Scene, box: Rect, pages: int) -> Display:
        if not scene.panel.tall:
            box, _ = box.left(box.w * 0.5, scene.gap)
        cells = box.columns(2 if pages > 1 else 1, scene.gap)
        sound = Face(scene.say("Geluid"), "voorlezen", 10.0)
        ops = key(scene, cells[0], sound, Go(Sound()), leads_to="geluid")
        if pages == 1:
            return ops
        onward = Turn(replace(self, page=(self.page + 1) % pages))
        more = Face(scene.say("Meer"), "verder", 10.0)
        return ops + key(scene, cells[1], more, onward, leads_to="page")


def _staff_key(scene: Scene, box: Rect) -> Display:
    """The way for who brought the koffer; a code keeps visitors from it."""
    if not scene.panel.tall:
        _, box = box.left(box.w * 0.5, scene.gap)
    small = scene.small(bold=True)
    face = Face(scene.say("Voor de vrijwilliger"), "slot", 9.0, style=small)
    return key(scene, box, face, Go(pin_screen()), leads_to="personeel-code")
