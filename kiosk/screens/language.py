"""Taal: one key for each language that is installed, in its own words."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import SetLanguage, Turn
from kiosk.display import Display
from kiosk.parts.choices import Choice, choices
from kiosk.parts.heading import titled
from kiosk.parts.pages import OTHERS, grid, paged
from kiosk.screen import Scene, Screen

NAMES = {"nl": "Nederlands", "en": "English", "tr": "Türkçe", "ar": "العربية"}
LEAST_MM = 20.4


class Language(Screen, frozen=True):
    """Kies uw taal."""

    page: int = 0
    name: ClassVar[str] = "taal"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Kies uw taal"), short=scene.say("Taal"))
        items: list[Choice] = [
            (NAMES[lang], SetLanguage(lang), scene.visit.lang == lang)
            for lang in scene.world.languages
        ]
        cells = grid(scene, rest, least=LEAST_MM if scene.panel.narrow else 0.0)
        cells, shown, more = paged(scene, rest, items, self.page, OTHERS, cells)
        onward, again = replace(self, page=self.page + 1), replace(self, page=0)
        return title + choices(scene, cells, list(shown)) + more(Turn(onward), Turn(again))
