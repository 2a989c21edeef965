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
            cells = rest.top(min(rest.h, 104.0 * scene.f))[0].rows(2, scene.gap)
        else:
            cells = rest.top(min(rest.h, 64.0 * scene.f))[0].columns(2, scene.gap)
        roomy = not scene.panel.narrow
        size = 18.0 if roomy else 12.0
        no = Face(scene.say("Nee, bewaren"), "hart-vol", size, look=MAIN, upright=roomy)
        yes = Face(scene.say("Ja, alles weg"), "kruis", size, upright=roomy)
        return (
            *title,
            *key(scene, cells[0], no, Back(), leads_to="mijn-lijst"),
            *key(scene, cells[1], yes, DropAll(), leads_to="begin"),
        )
