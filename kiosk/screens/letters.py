"""Letters: two sizes and three themes, applied at once."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.actions import Action, SetText, SetTheme
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene, Screen


@dataclass(frozen=True)
class Letters(Screen):
    """Hoe leest u het liefst?"""

    name: ClassVar[str] = "letters"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Hoe leest u het liefst?"))
        visit, say = scene.visit, scene.say
        sizes: list[tuple[str, Action, bool]] = [
            (say("Gewone letters"), SetText("normaal"), visit.text == "normaal"),
            (say("Grote letters"), SetText("groot"), visit.text == "groot"),
        ]
        themes: list[tuple[str, Action, bool]] = [
            (say("Licht"), SetTheme("dag"), visit.theme == "dag"),
            (say("Donker"), SetTheme("avond"), visit.theme == "avond"),
            (say("Zwart en geel"), SetTheme("contrast"), visit.theme == "contrast"),
        ]
        if scene.panel.narrow:
            cells = rest.rows(5, 2.0 if scene.large else 3.0)
            return title + choices(scene, cells, sizes + themes)
        box, _ = rest.top(min(rest.h, 90.0 * scene.f))
        above, below = box.rows(2, 5.0 * scene.f)
        gap = scene.gap
        return (
            title
            + choices(scene, above.columns(2, gap), sizes)
            + choices(scene, below.columns(3, gap), themes)
        )


def choices(
    scene: Scene, cells: tuple[Rect, ...], items: list[tuple[str, Action, bool]]
) -> Display:
    """Keys of which the chosen one is filled and ticked."""
    ops: Display = ()
    for cell, (label, action, chosen) in zip(cells, items, strict=False):
        face = Face(label, "vink" if chosen else "", 9.0)
        if chosen:
            face = Face(label, "vink", 9.0, look=MAIN)
        ops += key(scene, cell, face, action)
    return ops
