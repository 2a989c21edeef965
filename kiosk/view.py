"""state -> display list."""

from msgspec.structs import replace

from kiosk.display import Display, Fill, round_corners
from kiosk.geometry import Rect
from kiosk.here import world_here
from kiosk.mirror import turned
from kiosk.narration import lit
from kiosk.parts.bar import bar
from kiosk.screen import Scene, World
from kiosk.screens import moments
from kiosk.screens.attract import attract
from kiosk.screens.staffscreen import first_keys
from kiosk.speaking import NOTHING, Speaking
from kiosk.state import State
from kiosk.wrap import set_text, text_height


def view(
    world: World, state: State, pressed: object = None, speaking: Speaking = NOTHING
) -> Display:
    """What is to be seen now; the words being spoken are lit."""
    visit = replace(state.visit, lang=state.lang)
    scene = Scene(
        world_here(world, state.staff.place), visit, pressed, speaking.active, state.seconds_left,
        staff=state.staff, now=state.now,
    )  # fmt: skip
    display = turned(_mode(scene, state), visit.lang, scene.panel.width_mm)
    return lit(display, speaking, scene.theme) if speaking.active else display


def _mode(scene: Scene, state: State) -> Display:
    if state.mode == "attract":
        return attract(scene, state.picture)
    if state.mode == "asking":
        return moments.still_there(scene, scene.world.config.kiosk.warning_s)
    if state.mode == "thanks":
        return moments.thanks(scene)
    if state.mode == "failed":
        return moments.failed(scene)
    return _screen(scene, state)


def _screen(scene: Scene, state: State) -> Display:
    screen, ground = state.visit.screen, Fill(scene.whole, scene.theme["achtergrond"])
    ops: Display = (ground, *screen.view(scene), *first_keys(bar(scene), screen.bar_keys))
    return ops + _notice(scene, state.notice) if state.notice else ops


def _notice(scene: Scene, text: str) -> Display:
    """A few words just above the bar; they go by themselves."""
    f = scene.f
    style = scene.style(bold=True, leading=1.3)
    width = min(scene.content.w, scene.measure(text, style.em, True) + 16 * f)
    height = text_height(text, width - 12 * f, style, scene.measure)
    box = Rect(
        (scene.panel.width_mm - width) / 2,
        scene.panel.height_mm - scene.bar_height - height - 9 * f,
        width,
        height + 6 * f,
    )
    back = Fill(box, scene.theme["vlak"], round_corners(3 * f), 1.0, scene.theme["primair"])
    inner = box.inset(6 * f, 0)
    words = set_text(text, inner, style, scene.measure, align="center", valign="middle")
    return back, words
