"""A person to call: always there when a list goes home."""

from msgspec.structs import replace

from kiosk.display import Display, Fill, Image, Text, round_corners
from kiosk.geometry import Rect
from kiosk.letters import CAP_HEIGHT_EM
from kiosk.parts.key import EDGE_MM
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height

NOTE_GAP_MM = 6.0
Part = tuple[str, Style]


def person(scene: Scene, box: Rect, ask: str = "") -> Display:
    """The name, the number, and a face where there is room for it; ``ask`` is another question."""
    f, theme = scene.f, scene.theme
    back = Fill(box, theme["vlak"], round_corners(4.0 * f), EDGE_MM, theme["rand"])
    inner = box.inset(3.0 * f, 1.0 * f)
    wide = min(36.0 * f, inner.w * 0.3, inner.h * 0.6)
    beside = Rect(inner.x + wide + 3.0 * f, inner.y, inner.w - wide - 3.0 * f, inner.h)
    with_face = (
        not scene.panel.narrow and _height(scene, beside, _parts(scene, beside, ask)) <= beside.h
    )
    if not with_face:
        return (back, *_call(scene, inner, ask))
    h = wide * 1.1
    low = Rect(inner.x, box.bottom - h - EDGE_MM, wide, h)
    return (back, Image(low, scene.world.media / "scenes" / "mens.svg"), *_call(scene, beside, ask))


def _parts(scene: Scene, box: Rect, question: str, *, short: bool = False) -> list[Part]:
    """Whom to call, the number as large as fits, and that it is an example where it is one.

    ``short`` leaves out "Liever praten?", for a long name on a narrow glass.
    """
    organisation = scene.place.contact
    narrow = scene.panel.narrow
    leading = 1.05 if scene.small_groot else 1.1 if narrow else 1.2
    plain = replace(scene.style(), leading=leading)
    phone = replace(plain, bold=True, em=max(plain.em, (9.0 if narrow else 10.0) * scene.f))
    while scene.measure(organisation.phone, phone.em, True) > box.w and phone.em > plain.em:
        phone = replace(phone, em=max(plain.em, phone.em - 0.2))
    number = organisation.phone
    if scene.measure(number, phone.em, True) > box.w:
        number = number.replace(" - ", " -\n", 1)
    brief = question or short
    words = scene.say("Bel {name}:") if brief else scene.say("Liever praten? Bel {name}:")
    ask = words.format(name=organisation.name)
    note = scene.say("Voorbeeldnummer") if organisation.example else ""
    parts = [
        (question, replace(plain, bold=True)),
        (ask, plain),
        (number, phone),
        (note, scene.small(leading=1.1)),
    ]
    return [part for part in parts if part[0]]


def _height(scene: Scene, box: Rect, parts: list[Part]) -> float:
    return sum(text_height(text, box.w, style, scene.measure) for text, style in parts)


def _call(scene: Scene, box: Rect, ask: str) -> Display:
    """One below the other; the note beside the number where it would stand out below the box."""
    parts = _parts(scene, box, ask)
    if _height(scene, box, parts) > box.h:
        parts = _parts(scene, box, ask, short=True)
    number, note = parts[-2:]
    if _height(scene, box, parts) <= box.h or not _fits_beside(scene, box, number, note):
        return _stacked(scene, box, parts)
    ops = _stacked(scene, box, parts[:-1])
    return (*ops, _beside(scene, box, ops[-1], note))


def _stacked(scene: Scene, box: Rect, parts: list[Part]) -> tuple[Text, ...]:
    y = box.y + max(0.0, (box.h - _height(scene, box, parts)) / 2)
    ops: tuple[Text, ...] = ()
    for text, style in parts:
        ops += (set_text(text, Rect(box.x, y, box.w, 0.0), style, scene.measure),)
        y = ops[-1].rect.bottom
    return ops


def _fits_beside(scene: Scene, box: Rect, number: Part, note: Part) -> bool:
    if not scene.place.contact.example or "\n" in number[0]:
        return False
    wide = sum(scene.measure(text, style.em, style.bold) for text, style in (number, note))
    return wide + NOTE_GAP_MM * scene.f <= box.w


def _beside(scene: Scene, box: Rect, number: Text, note: Part) -> Text:
    """On the same baseline, which lies half a capital below the middle of a line."""
    text, style = note
    lower = (number.em - style.em) * CAP_HEIGHT_EM / 2
    left = number.words[-1].rect.right + NOTE_GAP_MM * scene.f
    room = Rect(left, number.rect.y + lower, box.right - left, number.rect.h)
    return set_text(text, room, style, scene.measure, valign="middle")
