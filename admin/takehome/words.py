"""The page's own words, per language; entries bring theirs from the catalogue."""

WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "brand": "De demonstratiekoffer",
        "your_list": "Uw lijst",
        "one": "1 ding",
        "many": "{} dingen",
        "read": "Lees voor",
        "stop": "Stop",
        "contact_title": "Liever praten?",
        "contact": "{} helpt u graag.",
        "call": "Bel",
        "partners": "Samen met:",
        "example": "Dit is een voorbeeldnummer. Hier komt het nummer van uw eigen gemeente.",
        "example_town": "Dit is een voorbeeldnummer. Hier komt het nummer van {}.",
        "somebody": "de vrijwilliger",
        "skipped_one": "Eén ding van uw lijst kennen wij niet meer. Vraag het aan {}.",
        "skipped_many": "{} dingen van uw lijst kennen wij niet meer. Vraag het aan {}.",
        "back": "Terug naar uw lijst",
        "print_tip": "Wilt u dit op papier? Kies in uw telefoon of computer: afdrukken.",
        "no_name": "Deze lijst heeft geen naam. Wij bewaren niets van u.",
        "accessibility": "Toegankelijkheid",
        "in_koffer": "Ligt in de koffer",
        "nothing_title": "Deze lijst vinden wij niet",
        "nothing": "Misschien is het adres niet goed overgenomen. "
        "Scan de code op uw briefje nog eens. Of bel ons, dan zoeken wij het samen uit.",
        "wat": "Wat is het",
        "wie": "Voor wie",
        "let-op": "Let op",
        "kosten": "Kosten",
        "waar": "Waar",
    },
    "en": {
        "brand": "The demonstration suitcase",
        "your_list": "Your list",
        "one": "1 thing",
        "many": "{} things",
        "read": "Read aloud",
        "stop": "Stop",
        "contact_title": "Would you rather talk?",
        "contact": "{} is happy to help.",
        "call": "Call",
        "partners": "Together with:",
        "example": "This is an example number. Your own town's number will be here.",
        "example_town": "This is an example number. The number of {} will be here.",
        "somebody": "the volunteer",
        "skipped_one": "One thing on your list is no longer here. Please ask {}.",
        "skipped_many": "{} things on your list are no longer here. Please ask {}.",
        "back": "Back to your list",
        "print_tip": "Do you want this on paper? Choose print on your phone or computer.",
        "no_name": "This list has no name. We keep nothing about you.",
        "accessibility": "Accessibility (in Dutch)",
        "in_koffer": "Is in the suitcase",
        "nothing_title": "We cannot find this list",
        "nothing": "The address may not be copied well. "
        "Please scan the code on your slip again. Or call us and we will look together.",
        "wat": "What is it",
        "wie": "For whom",
        "let-op": "Take care",
        "kosten": "Costs",
        "waar": "Where",
    },
}


def words_in(language: str) -> tuple[str, dict[str, str]]:
    """The language that is used (Dutch when the wanted one is missing) and its words."""
    used = language if language in WORDS else "nl"
    return used, WORDS[used]
