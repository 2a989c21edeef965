"""Screens without a bar: still there?, thank you, and the calm page after a fault."""

from msgspec.structs import replace

from kiosk.actions import Feedback, Home, Stay
from kiosk.display import Display, Fill, Hit, round_corners
from kiosk.geometry import Rect
from kiosk.parts.centred import big, fits, stack
from kiosk.parts.key import VOICE, Face, key
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height

CREAM = "#FFF3D6"
BLOCKS, BLOCK_MM, SPLIT_MM = 9, 13.0, 1.6
FACES = (("blij", "Fijn"), ("gewoon", "Gaat wel"), ("niet-blij", "Niet fijn"))


def _soft(scene: Scene) -> Style:
    wide = 1.0 if scene.large else 1.1
    return Style(scene.style().em * wide, False, CREAM, 1.3)


def still_there(scene: Scene, warning_s: float) -> Display:
    """Nine blocks that empty one by one; a tap anywhere stays."""
    f, whole, say = scene.f, scene.whole, scene.say
    inner = whole.inset(4 * f, 3 * f) if scene.panel.narrow else whole.inset(5 * f, 6 * f)
    question = say("Bent u er nog?")
    large = big(scene, inner.w, question, 12.0 if scene.small_groot else 17.0)
    ops: Display = (Fill(whole, scene.theme["balk"]),)
    lower, upper = inner.under(49 * f + _count_height(scene, inner.w), 3 * f)
    lead = f"{say('Tik ergens op het scherm.')}\n{say('Dan gaat u verder.')}"
    words = [(question, large), (lead, _soft(scene))]
    if scene.small_groot or not fits(scene, upper, words, 2 * f):
        words = [(question, large), (say("Tik op het scherm."), _soft(scene))]
    label = say("Ja, ik ben er nog")
    button, rest = lower.top(32 * f, 8 * f)
    ops += stack(scene, upper, words, 2 * f)
    ops += _yes(scene, button, label)
    return (*ops, *_countdown(scene, rest, warning_s), Hit(whole, Stay(), label, "key", "back"))


def _yes(scene: Scene, box: Rect, label: str) -> Display:
    style = Style(10.95 * scene.f, True, "#1E2B33", 1.15)
    words = scene.measure(label, style.em, True) + 42 * scene.f
    width = min(box.w, max(words, BLOCKS * BLOCK_MM * scene.f + (BLOCKS - 1) * SPLIT_MM * scene.f))
    face = Face(label, "vink", 16.0, style=style, look=VOICE)
    return key(scene, box.middle(width, box.h), face, Stay(), leads_to="back")


def _count_style(scene: Scene) -> Style:
    return replace(scene.style(leading=1.2), color=CREAM)


def _count(scene: Scene) -> str:
    return scene.say("Nog {count} tellen. Daarna gaat uw lijst weg.").format(
        count=scene.seconds_left
    )


def _count_height(scene: Scene, width: float) -> float:
    return text_height(_count(scene), width, _count_style(scene), scene.measure)


def _countdown(scene: Scene, box: Rect, warning_s: float) -> Display:
    f = scene.f
    full = -(-scene.seconds_left * BLOCKS // max(1, round(warning_s)))
    gap = SPLIT_MM * f
    width = min(BLOCK_MM * f, (box.w - gap * (BLOCKS - 1)) / BLOCKS)
    x = box.x + (box.w - BLOCKS * width - (BLOCKS - 1) * gap) / 2
    ops: Display = ()
    for number in range(BLOCKS):
        place = Rect(x + number * (width + gap), box.y, width, 4 * f)
        fill = CREAM if number < full else None
        ops += (Fill(place, fill, round_corners(2 * f), 0.6, CREAM),)
    words = Rect(box.x, box.y + 8.4 * f, box.w, box.h - 8.4 * f)
    text = set_text(_count(scene), words, _count_style(scene), scene.measure, align="center")
    return (*ops, text)


def thanks(scene: Scene) -> Display:
    """Dank u wel. Three faces; pressing one is a choice, not a duty."""
    f, whole, say = scene.f, scene.whole, scene.say
    inner = whole.inset((2.0 if scene.panel.narrow else 6.0) * f, 6 * f)
    thank, gone = say("Dank u wel"), say("Uw lijst is weg. Wij bewaren niets.")
    ask = Style(scene.style().em, True, CREAM, 1.3)
    asked = text_height(say("Hoe vond u het?"), inner.w, ask, scene.measure)
    lower, upper = inner.under(asked + 47 * f, 3 * f)
    text, faces = lower.top(asked, 3 * f)
    words = [(thank, big(scene, inner.w, thank, 15.0)), (gone, _soft(scene))]
    hit = Hit(whole, Home(), say("Klaar"), "key", "attract")
    ops: Display = (Fill(whole, scene.theme["balk"]), hit)
    ops += stack(scene, upper, words, 3 * f)
    ops += (set_text(say("Hoe vond u het?"), text, ask, scene.measure, align="center"),)
    band = faces.middle(min(faces.w, (186 if scene.large else 150) * f), faces.h)
    for cell, (face, label) in zip(band.columns(3, scene.gap), FACES, strict=True):
        ops += _face(scene, cell, face, say(label))
    return ops


def _face(scene: Scene, cell: Rect, face: str, label: str) -> Display:
    style = replace(scene.style(bold=True), leading=1.1)
    shown = Face(label, f"gezicht-{face}", 18.0, upright=True, style=style)
    return key(scene, cell, shown, Feedback(face), leads_to="attract")


def failed(scene: Scene) -> Display:
    """Nothing technical: one moment, and the beginning comes back."""
    inner = scene.whole.inset(5 * scene.f, 10 * scene.f)
    moment = scene.say("Een ogenblik")
    large = big(scene, inner.w, moment, 13.0)
    parts = [(moment, large), (scene.say("Wij beginnen zo opnieuw."), _soft(scene))]
    hit = Hit(scene.whole, Home(), moment, "key", "attract")
    return (Fill(scene.whole, scene.theme["balk"]), *stack(scene, inner, parts, 4 * scene.f), hit)
