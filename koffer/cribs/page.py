"""One HTML page to print: a list to count by, and a card for each thing."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from koffer.catalogue import Catalogue, Crib, Entry
from koffer.catalogue.prices import in_words, is_fresh
from koffer.cribs.style import STYLE

_PARTS = (
    ("show", "Zo laat u het zien"),
    ("say", "Begin zo"),
    ("plus", "Fijn"),
    ("minus", "Minder fijn"),
    ("hygiene", "Schoon"),
    ("count_back", "Terug in de koffer"),
)
_PAYERS = {
    "zelf": "de bezoeker zelf",
    "lenen": "lenen kan",
    "zorgverzekering": "soms de zorgverzekering",
    "gemeente": "soms de gemeente",
    "verhuurder": "soms de verhuurder",
    "toeslag": "toeslag",
    "gratis": "gratis",
}
_RULES = (
    "Geef iets in de hand voordat u begint te praten.",
    "Vraag niet naar leeftijd of ziekte. Praat over doen.",
    "Noem één pluspunt en één minpunt. Zeg ook wanneer het niet past.",
    "Beloof niets over geld. Zeg: dit kan bij u anders zijn.",
    "Noem geen merk en verkoop niets.",
    "Weet u iets niet? Zeg dat, en schrijf de vraag op voor kantoor.",
)


def crib_page(catalogue: Catalogue, today: date, stylesheet: str = "", back: str = "") -> str:
    """The whole page; amounts that nobody checked lately are left out, as on the screen.

    ``stylesheet`` is the address of `STYLE` where a page may not bring its own, ``back`` where a
    reader on a screen goes next; without them the page needs nothing else.
    """
    cribs = [(entry, entry.facts.crib) for entry in catalogue.entries.values() if entry.facts.crib]
    inside = [(entry, crib) for entry, crib in cribs if entry.facts.in_koffer]
    outside = [(entry, crib) for entry, crib in cribs if not entry.facts.in_koffer]
    rules = "".join(f"<li>{escape(rule)}</li>" for rule in _RULES)
    parts = (
        f"<h1>Spiekbriefjes</h1><p>Gemaakt op {today:%d-%m-%Y}. {len(cribs)} dingen.</p>",
        f"<h2>Altijd</h2><ul>{rules}</ul>",
        f'<h2>Terugtellen</h2><ul class="tel">{"".join(_count(inside))}</ul>',
        f'<h2 class="nieuw">Ligt in de koffer</h2>{"".join(_cards(inside, today))}',
        f'<h2 class="nieuw">Past niet in de koffer</h2>{"".join(_cards(outside, today))}',
    )
    style = f'<link rel="stylesheet" href="{stylesheet}">' if stylesheet else ""
    style = style or f"<style>{STYLE}</style>"
    size = '<meta name="viewport" content="width=device-width, initial-scale=1">'
    head = f'<meta charset="utf-8">{size}<title>Spiekbriefjes</title>{style}'
    link = f'<p class="terug"><a href="{back}">Terug naar het beheer</a></p>' if back else ""
    return (
        f'<!doctype html>\n<html lang="nl"><head>{head}</head>'
        f"<body><main>{link}{''.join(parts)}</main></body></html>\n"
    )


def _count(cribs: Iterable[tuple[Entry, Crib]]) -> Iterator[str]:
    for entry, crib in cribs:
        yield f"<li><b>{escape(entry.text('nl').short)}</b>: {escape(crib.count_back)}</li>"


def _cards(cribs: Iterable[tuple[Entry, Crib]], today: date) -> Iterator[str]:
    for entry, crib in cribs:
        text = entry.text("nl")
        rows = "".join(
            f"<dt>{name}</dt><dd>{escape(getattr(crib, key))}</dd>" for key, name in _PARTS
        )
        yield (
            f"<article><h3>{entry.facts.number}. {escape(text.title)}</h3>"
            f'<div class="beeld">{_picture(entry)}<p>{escape(text.line)}</p>'
            f"<p>{escape(_money(entry, today))}</p></div><dl>{rows}</dl></article>"
        )


def _money(entry: Entry, today: date) -> str:
    payers = " of ".join(_PAYERS[payer] for payer in entry.facts.who_pays)
    price = entry.facts.price
    if not price or not is_fresh(price, today):
        return f"Wie betaalt: {payers}."
    return f"{in_words(price, 'nl')} (prijs van {price.year}). Wie betaalt: {payers}."


def _picture(entry: Entry) -> str:
    """The drawing itself in the page, so that the page is whole without its folder."""
    return entry.picture.read_text(encoding="utf-8") if entry.picture.is_file() else ""
