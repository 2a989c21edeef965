"""Kosten: who may pay, as at most two symbols and one sentence, and of which year the price is."""

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
    """Who may pay, and the year of the price where one is shown."""
    payers = entry.facts.who_pays
    sentence = SENTENCES.get(tuple(sorted(payers))) or SENTENCES[payers[0],]
    price = entry.facts.price
    year = (scene.say("Prijs van {year}.").format(year=price.year),) if price else ()
    return (scene.say(sentence), *year)


def payer_icons(entry: Entry) -> tuple[str, ...]:
    return tuple(f"betaalt-{payer}" for payer in entry.facts.who_pays)
