"""Letters: two sizes, three themes, and a screen that does not move; applied at once."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import SetMotion, SetText, SetTheme, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.choices import Group, choices, grouped
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen


class Letters(Screen, frozen=True):
    """Hoe leest u het liefst? ``page`` is used where large letters fill a narrow glass."""

    page: int = 0
    name: ClassVar[str] = "letters"

    def view(self, scene: Scene) -> Display:
        say = scene.say
        title, rest = titled(scene, say("Hoe leest u het liefst?"), short=say("Letters"))
        groups = (_sizes(scene), _themes(scene), _motion(scene))
        if scene.small_groot:
            first = Group((*groups[0].choices, *groups[2].choices))
            onward = Turn(replace(self, page=1 - self.page))
            return title + one_group(scene, rest, groups[1] if self.page else first, onward)
        if scene.panel.narrow:
            return title + _narrow(scene, rest, groups)
        return title + grouped(scene, rest, groups)


def _sizes(scene: Scene) -> Group:
    say, text = scene.say, scene.visit.text
    return Group(
        (
            (say("Gewone letters"), SetText("normaal"), text == "normaal"),
            (say("Grote letters"), SetText("groot"), text == "groot"),
        )
    )


def _themes(scene: Scene) -> Group:
    say, theme = scene.say, scene.visit.theme
    return Group(
        (
            (say("Licht"), SetTheme("dag"), theme == "dag"),
            (say("Donker"), SetTheme("avond"), theme == "avond"),
            (say("Zwart en geel"), SetTheme("contrast"), theme == "contrast"),
        )
    )


def _motion(scene: Scene) -> Group:
    """One key that goes on and off."""
    calm = not scene.visit.motion
    return Group(((scene.say("Rustig beeld"), SetMotion(calm), calm),))


def _narrow(scene: Scene, box: Rect, groups: tuple[Group, ...]) -> Display:
    """Two beside each other, in the order of the groups."""
    every = [one for group in groups for one in group.choices]
    return choices(scene, box.grid(2, -(-len(every) // 2), scene.gap), every)


def one_group(scene: Scene, box: Rect, group: Group, onward: Turn) -> Display:
    """A group below each other, and the way to the other group."""
    cells = box.rows(4, scene.gap)
    more = Face(scene.say("Meer"), "verder", 9.0)
    return (
        *choices(scene, cells, list(group.choices)),
        *key(scene, cells[3], more, onward, leads_to="page"),
    )
