"""Letters: two sizes and three themes, applied at once."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import SetText, SetTheme, Turn
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
        sizes, themes = _sizes(scene), _themes(scene)
        if scene.small_groot:
            onward = Turn(replace(self, page=1 - self.page))
            return title + one_group(scene, rest, themes if self.page else sizes, onward)
        if scene.panel.narrow:
            return title + _narrow(scene, rest, sizes, themes)
        return title + grouped(scene, rest, (sizes, themes))


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


def _narrow(scene: Scene, box: Rect, sizes: Group, themes: Group) -> Display:
    """Two above, two below, and the last as wide as both."""
    rows = box.rows(3, scene.gap)
    cells = (*rows[0].columns(2, scene.gap), *rows[1].columns(2, scene.gap), rows[2])
    return choices(scene, cells, [*sizes.choices, *themes.choices])


def one_group(scene: Scene, box: Rect, group: Group, onward: Turn) -> Display:
    """A group below each other, and the way to the other group."""
    cells = box.rows(4, scene.gap)
    more = Face(scene.say("Meer"), "verder", 9.0)
    return (
        *choices(scene, cells, list(group.choices)),
        *key(scene, cells[3], more, onward, leads_to="page"),
    )
