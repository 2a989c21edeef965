"""The gate between counts and people."""

from itertools import product

from admin.interest.gate import Cell, Policy, Shown, gate, total

REAL = Policy(5, 10)


def words(values: list[int], policy: Policy = REAL) -> list[str]:
    return [one.words for one in gate([[Cell(value) for value in values]], policy)[0]]


def test_small_counts_are_hidden_and_zero_is_shown() -> None:
    assert words([0, 1, 4, 5, 1234]) == ["0", "minder dan 5", "minder dan 5", "5", "1.234"]


def test_delicate_subjects_have_a_higher_threshold() -> None:
    cells = [Cell(7, delicate=True), Cell(7), Cell(9, delicate=True), Cell(10, delicate=True)]
    assert [one.words for one in gate([cells], REAL)[0]] == [
        "minder dan 10",
        "7",
        "minder dan 10",
        "10",
    ]


def test_one_hidden_cell_hides_the_next_smallest_too() -> None:
    assert words([40, 3, 9, 12, 0]) == ["40", "minder dan 5", "niet getoond", "12", "0"]


def test_two_hidden_cells_need_no_third() -> None:
    assert words([40, 3, 9, 2]) == ["40", "minder dan 5", "9", "minder dan 5"]


def test_a_lonely_cell_cannot_be_helped_and_its_total_is_hidden() -> None:
    assert words([3, 0, 0]) == ["minder dan 5", "0", "0"]
    assert total(3, REAL, hidden=True).words == "niet getoond"


def test_tables_of_one_sum_are_never_whole_beside_a_hidden_cell() -> None:
    whole, holed = gate([[Cell(30), Cell(20), Cell(9)], [Cell(55), Cell(4)]], REAL)
    assert [one.value for one in whole] == [30, None, None]
    assert [one.value for one in holed] == [None, None]


def test_totals_are_rounded_only_when_something_is_hidden() -> None:
    assert total(286, REAL, hidden=False) == Shown(286)
    assert total(286, REAL, hidden=True) == Shown(290, about=True)
    assert total(285, REAL, hidden=True) == Shown(290, about=True)
    assert total(4, REAL, hidden=False).words == "minder dan 5"


def test_the_demo_shows_everything() -> None:
    assert words([0, 1, 2], Policy(1, 1)) == ["0", "1", "2"]
    assert Policy(1, 1).shows_all
    assert not REAL.shows_all


def test_no_hidden_cell_stands_alone_unless_the_rest_is_zero() -> None:
    for values in product((0, 1, 4, 5, 9, 30), repeat=4):
        shown = gate([[Cell(value) for value in values]], REAL)[0]
        hidden = [place for place, one in enumerate(shown) if one.value is None]
        rest = [value for place, value in enumerate(values) if place not in hidden]
        assert len(hidden) != 1 or not any(rest)
        assert all(one.value in (None, value) for one, value in zip(shown, values, strict=True))
