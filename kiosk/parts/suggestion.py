"""A wide tile: the picture of an entry, its name, and where that stands on it the reason."""

import msgspec
from msgspec.structs import replace

from kiosk.actions import Action
from kiosk.display import Display, Fill, Hit, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import EDGE_MM, SHADOW_MM
from kiosk.parts.tile import koffer_sign
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height, whole_words
from koffer.catalogue import Entry

LEAST_MM = 20.0
LEADINGS = (1.2, 1.03)


class Suggestion(msgspec.Struct, frozen=True):
    """``because`` is its reason, ``action`` opens the entry."""

    entry: Entry
    because: str
    action: Action


def picture_shares(scene: Scene) -> tuple[float, ...]:
    """How wide the picture may be, the widest first."""
    return (0.24, 0.17) if scene.panel.narrow else (0.34, 0.24, 0.17)


def suggestion(
    scene: Scene, rect: Rect, one: Suggestion, share: float, *, with_reason: bool
) -> Display:
    """All of it can be touched; a reason that is not on it is still in what the key is called."""
    f, theme, entry = scene.f, scene.theme, one.entry
    body = replace(rect, y=rect.y + SHADOW_MM) if scene.pressed == one.action else rect
    radius = 4.0 * f
    picture, words = _parts(scene, body, share)
    ops: Display = (
        Fill(replace(rect, y=rect.y + SHADOW_MM), theme["schaduw"], round_corners(radius)),
        Fill(body, theme["vlak"], round_corners(radius), EDGE_MM, theme["rand"]),
        Image(picture, entry.picture, (radius, 0.0, 0.0, radius)),
        Fill(body, None, round_corners(radius), EDGE_MM, theme["rand"]),
        Fill(Rect(picture.right - EDGE_MM, body.y, EDGE_MM, body.h), theme["rand"]),
    )
    if entry.facts.in_koffer:
        size = 10.5 * f
        sign = Rect(picture.x + 1.5 * f, picture.bottom - size - 1.5 * f, size, size)
        ops += koffer_sign(scene, sign)
    label = f"{entry.text(scene.visit.lang).title}, {one.because}"
    said = _said(scene, words, _texts(scene, one, with_reason))
    return (*ops, *said, Hit(body, one.action, label, "choice", "hulpmiddel"))


def fits(scene: Scene, rect: Rect, one: Suggestion, share: float, *, with_reason: bool) -> bool:
    """Whether all its words have room, and none need be broken."""
    _, words = _parts(scene, rect, share)
    said = _texts(scene, one, with_reason)
    whole = all(whole_words(text, words.w, style, scene.measure) for text, style in said)
    return whole and rect.h >= LEAST_MM and sum(_heights(scene, words, said, 1)) <= words.h


def _parts(scene: Scene, body: Rect, share: float) -> tuple[Rect, Rect]:
    picture, words = body.left(min(body.h * 4 / 3, body.w * share), 0)
    return picture, words.inset((2.0 if scene.panel.narrow else 4.0) * scene.f, 0.6 * scene.f)


def _texts(scene: Scene, one: Suggestion, with_reason: bool) -> list[tuple[str, Style]]:
    text = one.entry.text(scene.visit.lang)
    name = text.short if scene.panel.narrow else text.title
    said = [(name, scene.style(bold=True))]
    return [*said, (one.because, scene.style())] if with_reason else said


def _heights(
    scene: Scene, box: Rect, said: list[tuple[str, Style]], tight: int
) -> tuple[float, ...]:
    return tuple(
        text_height(text, box.w, replace(style, leading=LEADINGS[tight]), scene.measure)
        for text, style in said
    )


def _said(scene: Scene, box: Rect, said: list[tuple[str, Style]]) -> Display:
    """In the middle, the lines closer together where they need that."""
    tight = int(sum(_heights(scene, box, said, 0)) > box.h)
    heights = _heights(scene, box, said, tight)
    y = box.y + (box.h - sum(heights)) / 2
    ops: Display = ()
    for (text, style), high in zip(said, heights, strict=True):
        place = Rect(box.x, y, box.w, high)
        ops += (set_text(text, place, replace(style, leading=LEADINGS[tight]), scene.measure),)
        y += high
    return ops
