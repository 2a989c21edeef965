"""Uw hele lijst weg? Asked once, because it cannot be seen back."""

from typing import ClassVar

from kiosk.actions import Back, DropAll
from kiosk.display import Display
from kiosk.parts.heading import titled
from kiosk.parts.key import MAIN, Face, key
from kiosk.screen import Scene, Screen


class EmptyList(Screen, frozen=True):
    """Ja or Nee."""

    name: ClassVar[str] = "alles-weg"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Uw hele lijst weg?"))
        if scene.panel.tall:
            cells = rest.top(min(rest.h, 76.0 * scene.f))[0].rows(2, 4.0 * scene.f)
        else:
            cells = rest.top(40.0 * scene.f)[0].columns(2, 4.0 * scene.f)
        no = Face(scene.say("Nee, bewaren"), "hart-vol", 12.0, look=MAIN)
        yes = Face(scene.say("Ja, alles weg"), "kruis", 10.0)
        return (
            *title,
            *key(scene, cells[0], no, Back(), leads_to="mijn-lijst"),
            *key(scene, cells[1], yes, DropAll(), leads_to="begin"),
        )
