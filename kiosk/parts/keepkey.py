"""The main key of an entry: put it on the list, or take it off."""

from msgspec.structs import replace

from kiosk.actions import Keep
from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import MAIN, Face, Look, key
from kiosk.parts.tile import KEPT_INK
from kiosk.screen import Scene

KEPT = Look("vlak", "kept", "kept", "vlak")


def keep_key(scene: Scene, box: Rect, slug: str) -> Display:
    """Zet op mijn lijst; when it is there, a filled heart in another edge."""
    say = scene.say
    if slug in scene.visit.kept:
        return _kept_key(scene, box, slug)
    icon = 8.0 if scene.panel.narrow else 11.0
    face = Face(say("Zet op mijn lijst"), "hart", icon, look=MAIN, short=say("Op lijst"))
    return key(scene, box, face, Keep(slug))


def _kept_key(scene: Scene, box: Rect, slug: str) -> Display:
    """Berry edge and a filled heart: changed in shape, not in colour alone."""
    ink = {"dag": KEPT_INK, "avond": "#FFC9DA"}.get(scene.theme.name, scene.theme["primair"])
    theme = replace(scene.theme, colors={**scene.theme.colors, "kept": ink})
    painted = replace(
        scene, world=replace(scene.world, themes={**scene.world.themes, theme.name: theme})
    )
    say = scene.say
    icon = 8.0 if scene.panel.narrow else 11.0
    shorter = scene.large and scene.panel.two_rows
    label = say("Bewaard op mijn lijst") if shorter else say("Staat op mijn lijst")
    short = say("Bewaard")
    face = Face(label, "hart-vol", icon, look=KEPT, short=short)
    ops = key(painted, box, face, Keep(slug))
    edge = Fill(box, None, round_corners(3.0 * scene.f), 1.0 * scene.f, ink)
    return (*ops[:-1], edge, ops[-1])
