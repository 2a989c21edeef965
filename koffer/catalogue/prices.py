"""Amounts: shown with their year while they are fresh, hidden when nobody looked lately."""

from datetime import date

import msgspec

from koffer.catalogue.records import Catalogue, Entry, Price

FRESH_MONTHS = 14
PLACEHOLDER = "{prijs}"
_WORDS = {
    "nl": ("{} euro", "{} tot {} euro", "in {}"),
    "en": ("{} euros", "{} to {} euros", "in {}"),
    "tr": ("{} euro", "{} ile {} euro arası", "{}"),
    "ar": ("{} يورو", "من {} إلى {} يورو", "{}"),
}
# Between thousands; without one where the voice would not know it.
_THOUSANDS = {"nl": ".", "en": ",", "tr": "."}
_PER = {
    "nl": {"month": "per maand", "km": "per kilometer", "meal": "per maaltijd", "hour": "per uur"},
    "en": {"month": "a month", "km": "a kilometre", "meal": "a meal", "hour": "an hour"},
    "tr": {
        "month": "ay başına",
        "km": "kilometre başına",
        "meal": "öğün başına",
        "hour": "saat başına",
    },
    "ar": {"month": "في الشهر", "km": "للكيلومتر", "meal": "للوجبة", "hour": "في الساعة"},
}


def is_fresh(price: Price, today: date) -> bool:
    """Whether the amount was looked at in the last 14 months."""
    months = (today.year - price.checked_on.year) * 12 + today.month - price.checked_on.month
    if today.day < price.checked_on.day:
        months -= 1
    return months < FRESH_MONTHS


def in_words(price: Price, lang: str) -> str:
    """``15 tot 80 euro``, ``3.000 tot 10.000 euro``; one amount when from and to are the same."""
    one, two, _ = _WORDS.get(lang, _WORDS["nl"])
    same = price.from_euro == price.to_euro
    low, high = (_figure(euro, lang) for euro in (price.from_euro, price.to_euro))
    amount = one.format(high) if same else two.format(low, high)
    per = _PER.get(lang, _PER["nl"]).get(price.per, "")
    return f"{amount} {per}".strip()


def _figure(euro: int, lang: str) -> str:
    return f"{euro:,}".replace(",", _THOUSANDS.get(lang, ""))


def fill(lines: list[str], price: Price | None, lang: str, today: date) -> tuple[str, ...]:
    """The lines with the amount put in; a line whose amount is not fresh is left out."""
    if price and is_fresh(price, today):
        return tuple(line.replace(PLACEHOLDER, in_words(price, lang)) for line in lines)
    return tuple(line for line in lines if PLACEHOLDER not in line)


def without_stale_prices(catalogue: Catalogue, today: date) -> Catalogue:
    """For showing: an amount that nobody looked at lately is not there, nor is its year."""
    entries = {slug: _priced(entry, today) for slug, entry in catalogue.entries.items()}
    return msgspec.structs.replace(catalogue, entries=entries)


def _priced(entry: Entry, today: date) -> Entry:
    price = entry.facts.price
    if price is None or is_fresh(price, today):
        return entry
    facts = msgspec.structs.replace(entry.facts, price=None)
    return msgspec.structs.replace(entry, facts=facts)
