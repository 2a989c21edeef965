"""The bar: five keys that never move, hide or change order on visitor screens."""

from msgspec.structs import replace

from kiosk.actions import Action, Back, Go, Home, ReadAloud
from kiosk.display import Display, Fill, Hit, round_corners
from kiosk.geometry import Rect
from kiosk.parts.key import Face, Look, face_ops
from kiosk.screen import Scene, Screen
from kiosk.screens.letters import Letters
from kiosk.screens.mylist import MyList
from kiosk.wrap import set_text

CHOSEN = Look("primair", "op_primair", "primair")
CHOSEN_CONTRAST = Look("toets", "primair", "primair")
NARROW_LETTERS = 0.37
SILENT = Look("vlak_zacht", "inkt", "rand")


def bar(scene: Scene) -> Display:
    """The five keys on their band."""
    band, _ = scene.whole.under(scene.bar_height)
    ops: Display = (Fill(band, scene.theme["balk"]),)
    for place, (face, action, leads_to) in zip(_places(scene, band), _keys(scene), strict=True):
        ops += _bar_key(scene, place, face, action, leads_to)
    return ops + _badge(scene, _places(scene, band)[4])


def _places(scene: Scene, band: Rect) -> tuple[Rect, ...]:
    """Terug, Begin, Voorlezen, Letters, Mijn lijst; in two rows where they are too narrow."""
    f = scene.f
    if not scene.panel.two_rows:
        return band.inset(3.0 * f, 1.5 * f).columns(5, 3.0 * f)
    inner = band.inset(2.0 if scene.panel.narrow else 4.0 * f, 1.5 * f)
    above, below = inner.rows(2, 3.0 * f)
    terug, begin, letters = _above(scene, above)
    lezen, lijst = below.columns(2, 3.0 * f)
    return terug, begin, lezen, letters, lijst


def _above(scene: Scene, row: Rect) -> tuple[Rect, ...]:
    """Equal; on a narrow glass Letters is the widest, for its word with a ring around it."""
    if not scene.panel.narrow:
        return row.columns(3, scene.gap)
    wide = row.w * NARROW_LETTERS
    letters, rest = row.right_part(wide, scene.gap)
    return (*rest.columns(2, scene.gap), letters)


def _keys(scene: Scene) -> tuple[tuple[Face, Action, str], ...]:
    say, here = scene.say, scene.visit.screen
    voice = Face(
        say("Stop") if scene.speaking else say("Voorlezen"),
        "stop" if scene.speaking else "voorlezen",
        look=Look("stem", "op_stem", "stem"),
    )
    if not scene.world.sound:
        voice = Face(say("Geen geluid"), "voorlezen", look=SILENT)
    listed = Face(say("Mijn lijst"), "lijst", look=_chosen(here, MyList))
    begin = CHOSEN if here.name == "begin" else Look()
    return (
        (Face(say("Terug"), "terug"), Back(), "back"),
        (Face(say("Begin"), "begin", look=begin), Home(), "begin"),
        (voice, ReadAloud(), ""),
        (Face(say("Letters"), "letters", look=_chosen(here, Letters)), Go(Letters()), "letters"),
        (listed, Go(MyList()), "mijn-lijst"),
    )


def _chosen(here: Screen, kind: type[Screen]) -> Look:
    return CHOSEN if isinstance(here, kind) else Look()


def _bar_key(scene: Scene, rect: Rect, face: Face, action: Action, leads_to: str) -> Display:
    theme = scene.theme
    pressed = scene.pressed == action
    chosen = face.look is CHOSEN
    look = CHOSEN_CONTRAST if chosen and theme.name == "contrast" else face.look
    edge = 0.5 if theme.name != "dag" or look is SILENT else 0.0
    edge = 1.0 * scene.f if look is CHOSEN_CONTRAST else edge
    back = Fill(
        rect,
        theme["vlak_zacht" if pressed else look.face],
        round_corners(3.0 * scene.f),
        edge,
        theme[look.edge],
    )
    ops: Display = (back,)
    if look is CHOSEN:
        ring = rect.inset(0.7)
        ops += (Fill(ring, None, round_corners(2.4 * scene.f), 0.7, theme["toets"]),)
    shown = replace(
        face,
        icon_mm=8.6,
        upright=True,
        style=scene.small(bold=True, leading=1.0),
        spoken=False,
        look=replace(look, ink="inkt") if pressed else look,
    )
    return (*ops, *face_ops(scene, rect, shown), Hit(rect, action, face.label, "bar", leads_to))


def _badge(scene: Scene, place: Rect) -> Display:
    count = len(scene.visit.kept)
    if not count:
        return ()
    colors = {"dag": ("#84234B", "#FFFFFF"), "avond": ("#FFC9DA", "#3A0A1E")}
    back, ink = colors.get(scene.theme.name, ("#FFE600", "#000000"))
    size = 8.6 * scene.f
    disc = Rect(place.center[0] + 4.4 * scene.f, place.y + 0.4 * scene.f, size, size)
    style = replace(scene.small(bold=True), color=ink)
    number = set_text(str(count), disc, style, scene.measure, align="center", valign="middle")
    return (
        Fill(disc, back, round_corners(size / 2)),
        replace(number, spoken=True, alias=_items(scene, count)),
    )


def _items(scene: Scene, count: int) -> str:
    if count == 1:
        return scene.say("1 ding op uw lijst")
    return scene.say("{count} dingen op uw lijst").format(count=count)
