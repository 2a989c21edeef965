"""Geluid: how loud, and how fast."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import SetRate, SetVolume, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.choices import Group, choices, grouped
from kiosk.parts.heading import titled
from kiosk.screen import Scene, Screen
from kiosk.screens.letters import one_group
from kiosk.speech import Step


class Sound(Screen, frozen=True):
    """Hoe klinkt het goed? ``page`` is used where large letters fill a narrow glass."""

    page: int = 0
    name: ClassVar[str] = "geluid"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Hoe klinkt het goed?"), short=scene.say("Geluid"))
        loud, pace = _loud(scene), _pace(scene)
        if scene.small_groot:
            onward = Turn(replace(self, page=1 - self.page))
            return title + one_group(scene, rest, pace if self.page else loud, onward)
        if scene.panel.narrow:
            return title + _narrow(scene, rest, loud, pace)
        return title + grouped(scene, rest, (loud, pace))


def _loud(scene: Scene) -> Group:
    steps: tuple[tuple[str, Step], ...]
    steps = (("Zacht", "zacht"), ("Gewoon", "gewoon"), ("Hard", "hard"))
    now = scene.visit.volume
    return Group(tuple((scene.say(word), SetVolume(step), now == step) for word, step in steps))


def _pace(scene: Scene) -> Group:
    steps = (("Langzaam", 115), ("Gewoon tempo", 140), ("Vlug", 165))
    now = scene.visit.rate
    return Group(tuple((scene.say(word), SetRate(rate), now == rate) for word, rate in steps))


def _narrow(scene: Scene, box: Rect, loud: Group, pace: Group) -> Display:
    left, right = box.columns(2, scene.gap)
    return choices(scene, left.rows(3, scene.gap), list(loud.choices)) + choices(
        scene, right.rows(3, scene.gap), list(pace.choices)
    )
