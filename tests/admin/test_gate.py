"""The gate between counts and people; test_gate_bounds.py tries to get through it."""

from itertools import product

import pytest

from admin.interest.gate import UNSAID, Policy, Shown, added, one_count, total
from admin.interest.tree import COUNTRY, Node, gate_row, gate_tree, is_safe_rest

REAL = Policy(5, 10)
Words = dict[str, str]


def said(venues: dict[str, int], limit: int = 5) -> Words:
    """By "town/venue", "town", and "" for the country."""
    where = {(name.split("/")[0], name.split("/")[1]): value for name, value in venues.items()}
    return {
        "/".join(part for part in (node.municipality, node.venue) if part): shown.words
        for node, shown in gate_tree(where, limit).items()
    }


def test_large_counts_are_shown_on_every_level() -> None:
    assert said({"a/x": 1200, "a/y": 7, "b/z": 5}) == {
        "": "1.212", "a": "1.207", "b": "5", "a/x": "1.200", "a/y": "7", "b/z": "5",
    }  # fmt: skip


def test_a_small_count_takes_another_along_so_that_no_sum_gives_it_away() -> None:
    found = said({"a/x": 40, "a/y": 3, "a/z": 12, "b/q": 50})
    assert found["a/y"] == "minder dan 5"
    assert found["a/z"] == "niet getoond", "large enough, and the smallest that is"
    assert (found["a/x"], found["a"], found["b"], found[""]) == ("40", "55", "50", "105")


def test_a_venue_that_is_all_of_its_town_takes_another_town_along() -> None:
    found = said({"a/x": 3, "b/q": 50, "c/r": 70})
    assert (found["a"], found["a/x"]) == ("minder dan 5", "minder dan 5")
    assert (found["b"], found["b/q"]) == ("niet getoond", "niet getoond")
    assert (found["c"], found[""]) == ("70", "123")


def test_small_counts_that_cover_each_other_take_nothing_along() -> None:
    found = said({"a/x": 3, "a/y": 2, "a/z": 2, "b/q": 50})
    assert found["a"] == "7"
    assert {found["a/x"], found["a/y"], found["a/z"]} == {"minder dan 5"}
    assert found[""] == "57"


def test_many_ones_say_too_much_with_their_sum() -> None:
    found = said({"a/x": 1, "a/y": 1, "a/z": 1})
    assert (found["a"], found[""]) == ("niet getoond", "niet getoond")


def test_a_lonely_small_count_hides_all_above_it() -> None:
    assert set(said({"a/x": 3}).values()) == {"minder dan 5"}
    assert gate_tree({}, 5) == {}


def test_delicate_subjects_have_a_higher_limit() -> None:
    assert REAL.limit(delicate=True) == 10
    assert said({"a/x": 9, "b/y": 80, "c/z": 90}, 10)["a/x"] == "minder dan 10"


@pytest.mark.parametrize("limit", [5, 10])
def test_a_rest_is_called_safe_only_when_every_small_count_can_be_anything(limit: int) -> None:
    for values in product((1, 2, limit - 1, limit, 2 * limit), repeat=3):
        small = sorted(value for value in values if value < limit)
        large = [value for value in values if value >= limit]
        if not small or not is_safe_rest(small, large, limit):
            continue
        others = len(small) - 1
        for wanted in (1, limit - 1):
            rest = sum(values) - wanted
            assert others + limit * len(large) <= rest, values
            assert large or rest <= others * (limit - 1), values


def test_a_row_whose_sum_is_known() -> None:
    row = gate_row({"h10": 12, "h11": 3, "h12": 20, "h13": 0}, 5)
    assert row is not None
    assert {name: shown.words for name, shown in row.items()} == {
        "h10": "niet getoond", "h11": "minder dan 5", "h12": "20", "h13": "0",
    }  # fmt: skip
    assert gate_row({"h10": 3, "h11": 0}, 5) is None
    assert gate_row({"h10": 0}, 5) == {"h10": Shown(0)}


def test_sums_are_made_of_what_was_shown_and_of_nothing_else() -> None:
    assert added([Shown(3, 0), Shown(9)]) == Shown(12)
    assert added([Shown(36), Shown(None, 5)]) == Shown(30, at_least=True)
    assert added([Shown(6), UNSAID]) == UNSAID
    assert added([Shown(None, 5)]) == Shown(None, 5)
    assert total([]) == Shown(0)


def test_a_count_by_itself() -> None:
    assert [one_count(value, REAL).words for value in (0, 4, 5)] == ["0", "minder dan 5", "5"]


def test_the_demo_shows_everything() -> None:
    assert one_count(1, Policy(1, 1)).words == "1"
    assert Policy(1, 1).shows_all
    assert not REAL.shows_all


def test_the_country_and_a_town_without_a_name_are_two_things() -> None:
    found = gate_tree({("", "x"): 30, ("a", "y"): 40}, 5)
    assert found[Node("gemeente", "")].value == 30
    assert found[COUNTRY].value == 70
