"""The numbers of the overview."""

from admin.interest.figures import of_counts


def test_a_way_of_taking_home_that_nobody_took_is_zero() -> None:
    ways = of_counts({("qr", "potopener"): 1}).ways
    assert ways is not None
    assert (ways["qr"].value, ways["slip"].value) == (1, 0)
