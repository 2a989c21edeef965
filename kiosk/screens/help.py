"""Hulp: how this works, and the way to the sound."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.parts.reading import line_pages, lines_in
from kiosk.screen import Scene, Screen
from kiosk.screens.sound import Sound

LINES = (
    "Tik op een plaatje. Dan ziet u meer.",
    "Tik op Voorlezen. Dan hoort u de tekst.",
    "Vindt u iets handig? Tik op het hart.",
    "Komt u er niet uit? Vraag de vrijwilliger.",
)


@dataclass(frozen=True)
class Help(Screen):
    """Zo werkt het, over as many pages as the letters need."""

    page: int = 0
    name: ClassVar[str] = "hulp"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Zo werkt het"))
        keys, body = rest.under((24.0 if scene.large else 22.0) * scene.f, scene.gap)
        pages = line_pages(scene, [scene.say(line) for line in LINES], body)
        return (
            *title,
            *lines_in(scene, pages[self.page % len(pages)], body, valign="top"),
            *self._keys(scene, keys, len(pages)),
        )

    def _keys(self, scene: Scene, box: Rect, pages: int) -> Display:
        cells = box.columns(2, scene.gap)
        if scene.panel.narrow and pages == 1:
            cells = (box,)
        sound = Face(scene.say("Geluid"), "voorlezen", 10.0)
        ops = key(scene, cells[0], sound, Go(Sound()), leads_to="geluid")
        if pages == 1:
            return ops
        onward = Turn(replace(self, page=(self.page + 1) % pages))
        more = Face(scene.say("Meer"), "verder", 10.0)
        return ops + key(scene, cells[1], more, onward, leads_to="page")
