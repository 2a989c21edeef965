"""How far letters reach: what is lit must hold all of their ink."""

from pathlib import Path

import polib
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.letters import reach, script_of

PO = Path(__file__).parents[2] / "koffer" / "locale"
EM_MM = 5.0
PX_PER_MM = 20.0


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(PX_PER_MM)


def words_of(language: str) -> set[str]:
    told = polib.pofile(str(PO / language / "LC_MESSAGES" / "koffer.po"))
    return {word for one in told for word in one.msgstr.replace("{", " ").split()}


@pytest.mark.parametrize(
    ("language", "script"), [("ar", "arabic"), ("tr", "latin"), ("en", "latin")]
)
def test_every_word_stays_within_its_reach(fonts: Fonts, language: str, script: str) -> None:
    words = {word for word in words_of(language) if script_of(word) == script}
    assert len(words) > 100
    for word in words:
        above, below = ink(fonts, word)
        head, tail = reach([word])
        assert above <= head, word
        assert below <= tail, word


def test_the_dots_below_a_last_ya_are_the_deepest(fonts: Fonts) -> None:
    assert ink(fonts, "عادي")[1] > reach(["gjpq"])[1]


def test_a_word_without_signs_leaves_the_line_above_alone() -> None:
    plain, signed, voweled = [reach([word])[0] for word in ("الوصول", "أين", "أحيانًا")]
    assert plain < signed < voweled


def test_a_line_reaches_as_far_as_its_furthest_word() -> None:
    assert reach(["Één", "İstanbul", "العربية"]) == (reach(["Één"])[0], reach(["العربية"])[1])


def ink(fonts: Fonts, word: str) -> tuple[float, float]:
    """Above and below the middle of the line, in em, as painted."""
    drawn = fonts.render(word, EM_MM, False, "#000000")
    box, middle = drawn.get_bounding_rect(), drawn.get_height() / 2
    em = EM_MM * PX_PER_MM
    return (middle - box.top) / em, (box.bottom - middle) / em
