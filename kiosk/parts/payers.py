"""Kosten: who may pay, as at most two symbols and one sentence, and of which year the price is."""

import re
from collections.abc import Callable

from kiosk.screen import Scene
from koffer.catalogue import Entry

SENTENCES = {
    ("gemeente",): "Soms betaalt de gemeente.",
    ("gratis",): "Dit is gratis.",
    ("lenen",): "U kunt dit lenen.",
    ("toeslag",): "De overheid betaalt soms mee.",
    ("verhuurder",): "Soms betaalt uw verhuurder.",
    ("zelf",): "U betaalt dit zelf.",
    ("zorgverzekering",): "Soms betaalt uw verzekering.",
    ("gemeente", "gratis"): "Gratis: de gemeente betaalt.",
    ("gemeente", "zelf"): "Soms betaalt de gemeente mee.",
    ("gemeente", "zorgverzekering"): "Vraag de gemeente of uw verzekering.",
    ("gratis", "zelf"): "Vaak gratis, soms niet.",
    ("lenen", "zelf"): "U kunt het kopen of lenen.",
    ("lenen", "zorgverzekering"): "Lenen gaat soms via uw verzekering.",
    ("toeslag", "zelf"): "Soms betaalt de overheid mee.",
    ("verhuurder", "zelf"): "Soms betaalt uw verhuurder mee.",
    ("zelf", "zorgverzekering"): "Soms betaalt uw verzekering mee.",
}


def payer_lines(scene: Scene, entry: Entry) -> tuple[str, ...]:
    """Who may pay, unless the card says so itself, and the year of the price where one is shown."""
    payers = entry.facts.who_pays
    sentence = SENTENCES.get(tuple(sorted(payers))) or SENTENCES[payers[0],]
    price = entry.facts.price
    year = (scene.say("Prijs van {year}.").format(year=price.year),) if price else ()
    return year if _told(scene, entry) else (scene.say(sentence), *year)


def _told(scene: Scene, entry: Entry) -> bool:
    """Whether the card names everybody who may pay; that the rest is for the visitor is plain."""
    text = entry.text(scene.visit.lang)
    words = " ".join(text.cards.get("kosten", ())).casefold()
    ways = _ways_to_say(scene.world.languages[text.lang])
    others = tuple(payer for payer in entry.facts.who_pays if payer != "zelf")
    named = others or entry.facts.who_pays
    return all(re.search(rf"\b(?:{ways[payer]})", words) for payer in named)


def _ways_to_say(say: Callable[[str], str]) -> dict[str, str]:
    """How sentences about each payer go: beginnings of words, in lower case, parted by a bar."""
    return {
        "gemeente": say("betaalt de gemeente|gemeente mee|gemeente betaalt"),
        "gratis": say("gratis|kost niets|kost u niets"),
        "lenen": say("leen|leent|lenen"),
        "toeslag": say("overheid"),
        "verhuurder": say("betaalt de verhuurder|betaalt uw verhuurder|moet uw verhuurder"),
        "zelf": say("zelf|betaalt u|u betaalt"),
        "zorgverzekering": say("verzekering|zorgverzekering"),
    }


def payer_icons(entry: Entry) -> tuple[str, ...]:
    return tuple(f"betaalt-{payer}" for payer in entry.facts.who_pays)
