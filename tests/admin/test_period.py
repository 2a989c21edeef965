"""Months and places from what stands in the address."""

from datetime import date

import pytest

from admin.interest.period import Period, Place, period_of, place_of

TODAY = date(2026, 1, 22)


@pytest.mark.parametrize(
    ("key", "first", "last", "words"),
    [
        ("maand", "2026-01", "2026-01", "januari 2026"),
        ("vorige", "2025-12", "2025-12", "december 2025"),
        ("3-maanden", "2025-11", "2026-01", "november 2025 tot en met januari 2026"),
        ("alles", "", "", "alles tot nu toe"),
    ],
)
def test_whole_months(key: str, first: str, last: str, words: str) -> None:
    period = period_of(key, TODAY)
    assert period == Period(key, first, last)
    assert period.words == words


@pytest.mark.parametrize("key", ["", "x", "2026-01-22", "' OR 1=1"])
def test_anything_else_is_this_month(key: str) -> None:
    assert period_of(key, TODAY).key == "maand"


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("gemeente:Bergen op Zoom", Place("gemeente", "Bergen op Zoom")),
        ("plek:zundert|Markt: noord", Place("plek", "zundert", "Markt: noord")),
        ("plek:|Markt", Place("plek", "", "Markt")),
        ("plek:Markt", Place()),
        ("", Place()),
        ("gemeente:", Place()),
        ("koffer:1", Place()),
    ],
)
def test_one_place_at_a_time(key: str, place: Place) -> None:
    assert place_of(key) == place
    assert place_of(place.key) == place
