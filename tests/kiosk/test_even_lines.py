"""Lines that go on below each other look cared for: no word stands alone on the last one."""

import pytest

from kiosk.wrap import Ruler, Style, break_lines

RULER = Ruler(lambda text, em, bold: len(text) * em)
BOLD, PLAIN = Style(1.0, True, "#000000"), Style(1.0, False, "#000000")


def lines(text, width, style):
    shown = break_lines(text, width, style, RULER)
    return [" ".join(piece[0] for piece in line.pieces) for line in shown]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("Zet op mijn lijst", 13, ["Zet op", "mijn lijst"]),
        ("Neem mee naar huis", 15, ["Neem mee", "naar huis"]),
        ("Knop om hulp te roepen", 16, ["Knop om hulp", "te roepen"]),
        ("Tuin", 20, ["Tuin"]),
        ("Twee woorden", 9, ["Twee", "woorden"]),
    ],
)
def test_names_are_broken_in_lines_of_about_one_length(text, width, wanted):
    assert lines(text, width, BOLD) == wanted


def test_a_sentence_ends_with_two_words_on_its_last_line():
    assert lines("Haal er ook geen blik mee omlaag", 26, PLAIN) == [
        "Haal er ook geen blik",
        "mee omlaag",
    ]
    assert lines("Pak er geen pan of glas mee", 20, PLAIN) == ["Pak er geen pan of", "glas mee"]


def test_a_sentence_begins_on_a_line_of_its_own_where_that_takes_no_more_lines():
    wanted = ["Komt u er niet uit?", "Vraag de vrijwilliger."]
    assert lines(" ".join(wanted), 26, PLAIN) == wanted
    assert lines("Ja. Het ligt in de koffer.", 14, PLAIN) == ["Ja. Het ligt", "in de koffer."]


def test_a_word_too_long_for_the_line_is_still_broken_as_before():
    assert lines("De demonstratiekoffers", 12, BOLD) == lines("De demonstratiekoffers", 12, PLAIN)


@pytest.mark.parametrize("width", range(8, 30))
@pytest.mark.parametrize("style", [BOLD, PLAIN])
def test_it_never_takes_a_line_more_nor_a_wider_one(width, style):
    text = "Een lange stok met een tang eraan om iets te pakken"
    shown = break_lines(text, width, style, RULER)
    least = -(-len(text) // width)
    assert all(line.width <= width for line in shown)
    assert len(shown) >= least
    assert [piece[1] for line in shown for piece in line.pieces] == list(range(len(text.split())))
