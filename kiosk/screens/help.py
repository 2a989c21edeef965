"""Hulp: how this works, and the sound."""

from dataclasses import dataclass
from typing import ClassVar

from kiosk.actions import Action, Go, SetRate, SetVolume
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.screen import Scene, Screen
from kiosk.screens.letters import choices
from kiosk.wrap import block_height, break_lines, set_text

LINES = (
    "Tik op een plaatje. Dan ziet u meer.",
    "Tik op Voorlezen. Dan hoort u de tekst.",
    "Vindt u iets handig? Tik op het hart.",
    "Komt u er niet uit? Vraag de vrijwilliger.",
)


@dataclass(frozen=True)
class Help(Screen):
    """Zo werkt het."""

    name: ClassVar[str] = "hulp"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Zo werkt het"))
        button, body = rest.under((24.0 if scene.large else 22.0) * scene.f, scene.gap)
        if not scene.panel.narrow:
            button, _ = button.left(min(button.w, 90.0 * scene.f))
        sound = Face(scene.say("Geluid"), "voorlezen", 10.0)
        return (
            *title,
            *_lines(scene, body),
            *key(scene, button, sound, Go(Sound()), leads_to="geluid"),
        )


def _lines(scene: Scene, box: Rect) -> Display:
    """As many lines as there is room for; the last line, the volunteer, always stays."""
    style = scene.style()
    lines = [scene.say(line) for line in LINES]
    heights = [block_height(len(break_lines(t, box.w, style, scene.measure)), style) for t in lines]
    while sum(heights) > box.h and len(lines) > 2:
        del lines[-2], heights[-2]
    ops: Display = ()
    y = box.y
    for text, height in zip(lines, heights, strict=True):
        ops += (set_text(text, Rect(box.x, y, box.w, height), style, scene.measure),)
        y += height
    return ops


@dataclass(frozen=True)
class Sound(Screen):
    """Geluid: how loud, and how fast."""

    name: ClassVar[str] = "geluid"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Hoe klinkt het goed?"))
        visit, say = scene.visit, scene.say
        loud: list[tuple[str, Action, bool]] = [
            (say(word), SetVolume(step), visit.volume == step)
            for word, step in (("Zacht", "zacht"), ("Gewoon", "gewoon"), ("Hard", "hard"))
        ]
        pace: list[tuple[str, Action, bool]] = [
            (say(word), SetRate(rate), visit.rate == rate)
            for word, rate in (("Langzaam", 115), ("Gewoon tempo", 140), ("Vlug", 165))
        ]
        if scene.panel.narrow:
            left, right = rest.columns(2, 3.0)
            cells = (*left.rows(3, 3.0), *right.rows(3, 3.0))
            return title + choices(scene, cells, loud + pace)
        box, _ = rest.top(min(rest.h, 90.0 * scene.f))
        above, below = box.rows(2, 5.0 * scene.f)
        gap = scene.gap
        return (
            title
            + choices(scene, above.columns(3, gap), loud)
            + choices(scene, below.columns(3, gap), pace)
        )
