"""Below the words of a card on a narrow glass: a picture as large as there is room for, and the
sign of the koffer."""

from kiosk.display import Display, Icon
from kiosk.geometry import Rect
from kiosk.parts.cards import CardScreen, picture
from kiosk.parts.factpanel import symbol_panel
from kiosk.parts.payers import payer_icons
from kiosk.parts.tile import koffer_band
from kiosk.screen import Scene
from koffer.catalogue import Entry

LEAST_PICTURE_MM, MOST_PANEL_MM = 26.0, 32.0
# A picture that shows another one is a key: this far from the keys below it.
APART_MM = 3.1
BAND_MM, BESIDE_MM, SPACE_MM = 10.2, 16.0, 1.6
SIGN_MM, LEAST_SIGN_MM = 9.0, 6.4


def below_words(screen: CardScreen, scene: Scene, entry: Entry, card: str, spare: Rect) -> Display:
    """Nothing where the words leave less than a picture needs."""
    _, place = spare.under(APART_MM)
    if place.h < LEAST_PICTURE_MM:
        return ()
    if card == "kosten":
        return symbol_panel(scene, place.top(MOST_PANEL_MM)[0], payer_icons(entry))
    if not entry.facts.in_koffer or spare.h < picture_room(entry):
        return picture(screen, scene, entry, card, place)
    band, place = spare.under(SPACE_MM)[1].under(BAND_MM, SPACE_MM)
    shown = picture(screen, scene, entry, card, place)
    text = scene.say("Ligt in de koffer")
    wide = scene.measure(text, scene.small().em, False) + BESIDE_MM
    return shown + koffer_band(scene, band.middle(min(band.w, wide), band.h), text, align="left")


def picture_room(entry: Entry) -> float:
    """How much of a page the least picture takes, in mm, with the sign where there is one."""
    if entry.facts.in_koffer:
        return LEAST_PICTURE_MM + SPACE_MM + BAND_MM + SPACE_MM
    return LEAST_PICTURE_MM + APART_MM


def payer_signs(scene: Scene, entry: Entry, box: Rect) -> Display:
    """Who may pay, as small symbols at the right of ``box``, where they fit; words say it too."""
    names = payer_icons(entry)
    size = min(SIGN_MM, box.w / len(names) - SPACE_MM)
    if size < LEAST_SIGN_MM:
        return ()
    _, row = box.left(box.w - len(names) * (size + SPACE_MM))
    cells = row.columns(len(names), SPACE_MM)
    ink = scene.theme["inkt"]
    signs = zip(cells, names, strict=True)
    return tuple(Icon(cell.middle(size, size), name, ink) for cell, name in signs)
