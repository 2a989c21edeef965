"""Which counters a sitting has, and on which day it counts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from koffer.interest import KINDS, continues, is_known, keys_for, next_day

DAYS = st.dates(date(1970, 1, 1), date(2090, 1, 1))
CLOCKS = st.sampled_from(["confirmed", "network", "unsure"])


def test_every_kind_has_its_keys_and_every_key_may_be_counted() -> None:
    keys = keys_for(["kookwekker"], ["nl"], answers=["vraag-1-ja"], results=["keuken"])
    assert {kind for kind, _ in keys} == set(KINDS)
    assert all(is_known(*key) for key in keys)
    assert list(keys) == sorted(set(keys))
    assert len(keys) == 7 + 48 + 2 + 3 + 1 + 3 + 1 + 1 + 1


def test_all_that_cannot_be_counted_is_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"'Met Hoofdletter'.*'duits'"):
        keys_for(["Met Hoofdletter"], ["duits"])


@pytest.mark.parametrize(
    ("clock", "seen", "today", "expected"),
    [
        ("confirmed", "2026-11-23", "2026-11-24", "2026-11-24"),
        ("confirmed", "2026-11-20", "2026-11-21", "2026-11-24"),
        ("confirmed", "2026-11-20", "2026-11-23", None),
        ("confirmed", "1970-01-01", "2026-11-23", None),
        ("confirmed", "1970-01-01", "2027-03-01", None),
        ("confirmed", "2026-11-23", "1970-01-01", None),
        ("unsure", "2026-11-23", "1970-01-01", "1970-01-01"),
        ("unsure", "1970-01-01", "2026-11-25", "2026-11-25"),
        ("network", "2026-11-23", "2026-12-25", "2026-12-25"),
    ],
)
def test_the_next_day(clock: str, seen: str, today: str, expected: str | None) -> None:
    """The sitting is of 23 November 2026."""
    found = next_day(
        "2026-11-23",
        clock,  # type: ignore[arg-type]
        date.fromisoformat(seen),
        date.fromisoformat(today),
    )
    assert found == expected


@given(DAYS, CLOCKS, DAYS, st.integers(1, 400))
def test_a_suitcase_that_stands_for_weeks_has_a_sitting_a_day(
    day: date, clock: str, seen: date, nights: int
) -> None:
    for _ in range(min(nights, 60)):
        today = seen + timedelta(days=1)
        new = next_day(day.isoformat(), clock, seen, today)  # type: ignore[arg-type]
        expected = day + timedelta(days=1) if clock == "confirmed" else today
        if today != day:
            assert new == expected.isoformat()
        day, seen = date.fromisoformat(new or day.isoformat()), today


def test_an_unsure_day_is_never_the_same_day() -> None:
    here = ("2026-11-23", "markt", "Halderberge")
    assert continues((*here, "confirmed"), (*here, "network"))
    assert not continues((*here, "unsure"), (*here, "confirmed"))
    assert not continues((*here, "confirmed"), ("2026-11-23", "markt", "Roosendaal", "confirmed"))
