"""A name that staff make too long is warned of, and refused before it breaks a screen."""

from pathlib import Path

import pytest

from koffer.catalogue.textfile import LONGEST_SHORT_SIGNS, LONGEST_TITLE_SIGNS, read_text

CARDS = "\n".join(
    f"## {card}\nEen korte zin.\n" for card in ("wat", "wie", "let-op", "kosten", "waar")
)


def mistakes(folder: Path, title: str, short: str) -> list[tuple[bool, str]]:
    path = folder / "nl.md"
    named = f"kort: {short}\n" if short else ""
    path.write_text(f"# {title}\n{named}\nEen regel.\n\n{CARDS}", encoding="utf-8")
    return [(found.warning, found.text) for found in read_text(path).mistakes]


def test_a_good_name_is_left_alone(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "Handgreep aan de muur", "Handgreep") == []


def test_a_long_name_is_warned_of(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "x" * LONGEST_TITLE_SIGNS, "x" * LONGEST_SHORT_SIGNS)
    assert [warning for warning, _ in found] == [True, True]


@pytest.mark.parametrize(
    ("title", "short", "said"),
    [
        ("x" * (LONGEST_TITLE_SIGNS + 1), "Handgreep", "de titel heeft 37 tekens, hoogstens 36"),
        ("Handgreep", "x" * (LONGEST_SHORT_SIGNS + 1), "de korte naam heeft 21 tekens"),
        ("Handgreep aan de muur", "", "zet er een korte naam bij"),
    ],
)
def test_a_name_without_room_on_a_screen_is_refused_and_why(
    tmp_path: Path, title: str, short: str, said: str
) -> None:
    refused = [text for warning, text in mistakes(tmp_path, title, short) if not warning]
    assert len(refused) == 1
    assert said in refused[0]
    assert "past" in refused[0]
