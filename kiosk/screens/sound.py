"""Geluid: how loud, how fast, and what else is heard."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import SetRate, SetReadAll, SetSounds, SetVolume, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.choices import Group, group_space, grouped
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.letters import one_group
from kiosk.speech import Step


class Sound(Screen, frozen=True):
    """Hoe klinkt het goed? On two pages, or on three on a narrow glass."""

    page: int = 0
    name: ClassVar[str] = "geluid"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Hoe klinkt het goed?"), short=scene.say("Geluid"))
        groups = _loud(scene), _pace(scene), _more(scene)
        if scene.panel.narrow:
            onward = Turn(replace(self, page=(self.page + 1) % len(groups)))
            return title + one_group(scene, rest, groups[self.page], onward)
        return title + self._two_pages(scene, rest)

    def _two_pages(self, scene: Scene, rest: Rect) -> Display:
        """How loud and what is heard, and then how fast: never over six choices."""
        box, upper = rest.under((24.0 if scene.large else 22.0) * scene.f, group_space(scene))
        shown = (_pace(scene),) if self.page else (_loud(scene), _more(scene))
        onward = Turn(replace(self, page=0 if self.page else 1))
        more = Face(scene.say("Hoe hard") if self.page else scene.say("Hoe vlug"), "verder", 10.0)
        return grouped(scene, upper, shown) + key(scene, box, more, onward, leads_to="page")


def _loud(scene: Scene) -> Group:
    steps: tuple[tuple[str, Step], ...]
    steps = (("Zacht", "zacht"), ("Gewoon", "gewoon"), ("Hard", "hard"))
    now = scene.visit.volume
    return Group(tuple((scene.say(word), SetVolume(step), now == step) for word, step in steps))


def _pace(scene: Scene) -> Group:
    steps = (("Langzaam", 115), ("Gewoon tempo", 140), ("Vlug", 165))
    now = scene.visit.rate
    return Group(tuple((scene.say(word), SetRate(rate), now == rate) for word, rate in steps))


def _more(scene: Scene) -> Group:
    """Each is on or off, whatever the other is."""
    everything, sounds = scene.visit.read_all, scene.visit.sounds
    return Group(
        (
            (scene.say("Lees alles voor"), SetReadAll(not everything), everything),
            (scene.say("Tikgeluid"), SetSounds(not sounds), sounds),
        )
    )
