"""Screens without a bar: still there?, thank you, and the calm page after a fault."""

from dataclasses import replace

from kiosk.actions import Feedback, Home, Stay
from kiosk.display import Display, Fill, Hit, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import VOICE, Face, key
from kiosk.screen import Scene
from kiosk.wrap import Style, block_height, break_lines, set_text

GROUND, CREAM, WHITE = "#12363D", "#FFF3D6", "#FFFFFF"
BLOCKS = 9
FACES = (("blij", "Fijn"), ("gewoon", "Gaat wel"), ("niet-blij", "Niet fijn"))


def _stack(scene: Scene, box: Rect, parts: list[tuple[str, Style]], gap: float) -> Display:
    """Centred passages below each other, in the middle of the box."""
    heights = [block_height(len(break_lines(t, box.w, s, scene.measure)), s) for t, s in parts]
    y = box.y + max(0.0, (box.h - sum(heights) - gap * (len(parts) - 1)) / 2)
    ops: Display = ()
    for number, ((text, style), height) in enumerate(zip(parts, heights, strict=True)):
        place = Rect(box.x, y, box.w, height)
        ops += (set_text(text, place, style, scene.measure, align="center", title=number == 0),)
        y += height + gap
    return ops


def still_there(scene: Scene, warning_s: float) -> Display:
    """Nine blocks that empty one by one; a tap anywhere stays."""
    f, whole = scene.f, scene.whole
    inner = whole.inset(5 * f, 6 * f)
    big = Style(min(17.0 * f, inner.w / 7.2), True, WHITE, 1.1)
    soft = Style(scene.style().em * 1.1, False, CREAM, 1.4)
    lower, upper = inner.under(inner.h * 0.56, 0)
    ops: Display = (Fill(whole, GROUND),)
    lead = f"{scene.say('Tik ergens op het scherm.')}\n{scene.say('Dan gaat u verder.')}"
    ops += _stack(scene, upper, [(scene.say("Bent u er nog?"), big), (lead, soft)], 2 * f)
    yes = Style(min(11.0 * f, inner.w / 11), True, "#1E2B33", 1.15)
    label = scene.say("Ja, ik ben er nog")
    width = min(lower.w, scene.measure(label, yes.em, True) + 42 * f)
    button, rest = lower.top(32 * f, 6 * f)
    place = button.middle(width, button.h)
    ops += key(
        scene, place, Face(label, "vink", 16.0, style=yes, look=VOICE), Stay(), leads_to="back"
    )
    return (*ops, *_countdown(scene, rest, warning_s), Hit(whole, Stay(), label, "key", "back"))


def _countdown(scene: Scene, box: Rect, warning_s: float) -> Display:
    f = scene.f
    full = -(-scene.seconds_left * BLOCKS // max(1, round(warning_s)))
    gap = 1.6 * f
    width = min(13.0 * f, (box.w - gap * (BLOCKS - 1)) / BLOCKS)
    x = box.x + (box.w - BLOCKS * width - (BLOCKS - 1) * gap) / 2
    ops: Display = ()
    for number in range(BLOCKS):
        place = Rect(x + number * (width + gap), box.y, width, 4 * f)
        fill = CREAM if number < full else None
        ops += (Fill(place, fill, round_corners(2 * f), 0.6, CREAM),)
    text = scene.say("Nog {count} tellen. Daarna gaat uw lijst weg.").format(
        count=scene.seconds_left
    )
    words = Rect(box.x, box.y + 6 * f, box.w, box.h - 6 * f)
    style = replace(scene.small(leading=1.3), color=CREAM)
    return (*ops, set_text(text, words, style, scene.measure, align="center"))


def thanks(scene: Scene) -> Display:
    """Dank u wel. Three faces; pressing one is a choice, not a duty."""
    f, whole = scene.f, scene.whole
    inner = whole.inset(6 * f, 7 * f)
    lower, upper = inner.under(inner.h * 0.5, 4 * f)
    big = Style(min(15.0 * f, inner.w / 7.2), True, WHITE, 1.1)
    soft = Style(scene.style().em * 1.1, False, CREAM, 1.4)
    ops: Display = (Fill(whole, GROUND), Hit(whole, Home(), scene.say("Klaar"), "key", "attract"))
    ops += _stack(
        scene,
        upper,
        [(scene.say("Dank u wel"), big), (scene.say("Uw lijst is weg. Wij bewaren niets."), soft)],
        3 * f,
    )
    ask = Style(scene.style().em, True, CREAM, 1.3)
    text, faces = lower.top(
        block_height(
            len(break_lines(scene.say("Hoe vond u het?"), lower.w, ask, scene.measure)), ask
        ),
        3 * f,
    )
    ops += (set_text(scene.say("Hoe vond u het?"), text, ask, scene.measure, align="center"),)
    faces, _ = faces.top(44 * f)
    band = faces.middle(min(faces.w, 150 * f), faces.h)
    for cell, (face, label) in zip(band.columns(3, 4 * f), FACES, strict=True):
        ops += _face(scene, cell, face, scene.say(label))
    return ops


def _face(scene: Scene, cell: Rect, face: str, label: str) -> Display:
    shown = Face(
        label, f"gezicht-{face}", 18.0, upright=True, style=scene.small(bold=True, leading=1.1)
    )
    return key(scene, cell, shown, Feedback(face), leads_to="attract")


def failed(scene: Scene) -> Display:
    """Nothing technical: one moment, and the beginning comes back."""
    inner = scene.whole.inset(8 * scene.f, 10 * scene.f)
    big = Style(min(13.0 * scene.f, inner.w / 8), True, WHITE, 1.15)
    soft = Style(scene.style().em * 1.1, False, CREAM, 1.4)
    parts = [(scene.say("Een ogenblik"), big), (scene.say("Wij beginnen zo opnieuw."), soft)]
    hit = Hit(scene.whole, Home(), scene.say("Een ogenblik"), "key", "attract")
    return (Fill(scene.whole, GROUND), *_stack(scene, inner, parts, 4 * scene.f), hit)
