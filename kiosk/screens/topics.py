"""Onderwerpen: the five subjects, and the koffer."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.pages import OTHERS, grid, paged
from kiosk.parts.subject import Subject, lying, upright, upright_fits
from kiosk.screen import Scene, Screen
from kiosk.screens.listing import koffer_list, topic_list
from kiosk.tokens import TopicColors


class Topics(Screen, frozen=True):
    """Kies een onderwerp."""

    page: int = 0
    name: ClassVar[str] = "onderwerpen"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Kies een onderwerp"), short=scene.say("Onderwerpen"))
        subjects = _subjects(scene)
        six = rest.grid(2, 3, scene.gap)
        if scene.panel.narrow and upright_fits(scene, six[0], subjects):
            pairs = zip(six, subjects, strict=False)
            return title + tuple(op for cell, one in pairs for op in upright(scene, cell, one))
        return title + self._pages(scene, rest, subjects)

    def _pages(self, scene: Scene, box: Rect, subjects: tuple[Subject, ...]) -> Display:
        cells, shown, more = paged(scene, box, subjects, self.page, OTHERS, grid(scene, box))
        pairs = zip(cells, shown, strict=False)
        ops = tuple(op for cell, one in pairs for op in lying(scene, cell, one))
        return ops + more(Turn(replace(self, page=self.page + 1)), Turn(replace(self, page=0)))


def _subjects(scene: Scene) -> tuple[Subject, ...]:
    theme, lang = scene.theme, scene.visit.lang
    terms = scene.world.catalogue.topics.values()
    found = [
        Subject(
            one.name(lang), one.line(lang), one.id, theme.topics[one.id], Go(topic_list(one.id))
        )
        for one in terms
    ]
    return (*found, _koffer(scene))


def _koffer(scene: Scene) -> Subject:
    theme, say = scene.theme, scene.say
    leather = "#8A4218" if theme.name == "dag" else theme["koffer_rand"]
    on = "#FFFFFF" if theme.name == "dag" else theme["koffer"]
    colors = TopicColors(leather, theme["koffer"], on, leather)
    return Subject(say("In de koffer"), say("Pak en probeer"), "koffer", colors, Go(koffer_list()))
