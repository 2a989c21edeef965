"""Taal: one key for each language that is installed, in its own words."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.actions import Action, SetLanguage
from kiosk.display import Display
from kiosk.parts.choices import choices
from kiosk.parts.heading import titled
from kiosk.parts.pages import grid
from kiosk.screen import Scene, Screen

NAMES = {"nl": "Nederlands", "en": "English", "tr": "Türkçe", "ar": "العربية"}


@dataclass(frozen=True)
class Language(Screen):
    """Kies uw taal."""

    name: ClassVar[str] = "taal"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Kies uw taal"))
        items: list[tuple[str, Action, bool]] = [
            (NAMES[lang], SetLanguage(lang), scene.visit.lang == lang)
            for lang in scene.world.languages
        ]
        return title + choices(scene, grid(scene, rest), items)
