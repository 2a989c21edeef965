"""Who pays differs per municipality and per insurer, so no text promises that another does."""

import re
from datetime import date

import pytest

from koffer.catalogue import load_catalogue
from koffer.home import media_folder

TODAY = date(2026, 11, 20)
PROMISED = {
    "nl": (r"\b(meestal|vaak|altijd)\b|u krijgt", r"gemeente|verzeker|verhuurder|vergoed"),
    "en": (r"\b(mostly|usually|often|always)\b|you get", r"council|insur|landlord|covered"),
    "tr": (r"\b(genellikle|çoğu|her zaman)\b", r"belediye|sigorta|ev sahibi"),
    "ar": (r"عادة|غالبا|دائما", r"البلدية|التأمين|المالك"),
}
NOT = r"\b(niet|geen|zelf|not|no)\b"


@pytest.mark.parametrize("lang", PROMISED)
def test_no_card_about_money_promises_that_somebody_else_pays(lang: str) -> None:
    often, payer = PROMISED[lang]
    for slug, entry in load_catalogue(media_folder(), TODAY).entries.items():
        lines = entry.texts[lang].cards["kosten"] if lang in entry.texts else ()
        for line in (one.lower() for one in lines):
            promise = re.search(often, line) and re.search(payer, line)
            assert not promise or re.search(NOT, line), (slug, line)


def test_what_a_visit_about_energy_costs_is_to_be_asked() -> None:
    entry = load_catalogue(media_folder(), TODAY).entries["energiehulp"]
    for lang, words in (("nl", "Soms betaalt de gemeente"), ("en", "Sometimes the council pays")):
        costs = " ".join(entry.texts[lang].cards["kosten"])
        assert words in costs
        assert not re.search(r"meestal|vaak|mostly|often", costs.lower())
