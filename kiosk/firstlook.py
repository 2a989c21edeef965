"""What is seen before anybody touched, shown before all that a touch can lead to is loaded.

To load the screens themselves takes a tenth of a start.
"""

from kiosk.display import Display
from kiosk.mirror import turned
from kiosk.screen import Scene, Screen, World
from kiosk.screens.attract import attract
from kiosk.state import Visit


def first_look(world: World) -> Display:
    """The invitation as the kiosk will show it, which depends on no screen and on no place."""
    settings = world.config.kiosk
    visit = Visit(Screen(), text=settings.text, theme=settings.theme, lang=settings.language)
    return turned(attract(Scene(world, visit), 0), visit.lang, world.panel.width_mm)
