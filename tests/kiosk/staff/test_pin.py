"""The code: only dots are seen, nothing is heard, and guessing takes long."""

import pytest

from kiosk.display import Fill, texts
from kiosk.keypad import Pressed
from kiosk.narration import narrate
from kiosk.screens.pin import HINT, WRONG
from koffer.config import Config
from koffer.config.schema import Kiosk as Settings
from tests.kiosk.conftest import make_world
from tests.kiosk.staff.driver import Volunteer


def dots(staff):
    """How many of the four are full."""
    side = staff.kiosk.world.themes["dag"]["primair"]
    small = [op for op in staff.glass.display if isinstance(op, Fill) and op.rect.w == op.rect.h]
    return sum(op.color == side for op in small if op.edge_color == side)


def heard(staff):
    return [one.text for one in narrate(staff.glass.display, lambda text: text)]


def test_the_right_code_opens_the_volunteers_screen(staff):
    staff.enter()
    assert staff.screen == "personeel-klaar"


def test_the_code_of_the_configuration_opens_and_the_default_does_not():
    staff = Volunteer(make_world(config=Config(kiosk=Settings(pin="9071"))))
    staff.enter("1234")
    assert staff.screen == "personeel-code"
    staff.type("9071").tap("Goed")
    assert staff.screen == "personeel-klaar"


def test_digits_are_dots(staff):
    staff.to_pin().type("12")
    assert dots(staff) == 2
    shown = [text.text for text in texts(staff.glass.display)]
    assert sorted(text for text in shown if text.isdecimal()) == list("0123456789")


def test_digits_are_never_said(staff):
    staff.to_pin().type("12")
    assert not any(sign.isdecimal() for text in heard(staff) for sign in text)
    assert {"Wis", "Goed", HINT} <= set(heard(staff))
    for _ in range(20):
        staff.now += 0.7
        staff.kiosk.typed(Pressed("next"), staff.now)
        assert not any(sign.isdecimal() for text in staff.kiosk.document for sign in text)


def test_a_wrong_code_empties_the_dots_and_says_so(staff):
    staff.enter("1235")
    assert staff.screen == "personeel-code"
    assert WRONG in staff.texts()
    assert dots(staff) == 0
    staff.type("1")
    assert WRONG not in staff.texts()


def test_a_code_that_is_not_whole_is_no_try(staff):
    for _ in range(9):
        staff.to_pin().tap("Wis").type("123").tap("Goed")
    assert staff.state.staff.lock.wrong == 0
    staff.type("4").tap("Goed")
    assert staff.screen == "personeel-klaar"


def test_wis_begins_anew_and_a_fifth_digit_is_not_taken(staff):
    staff.to_pin().type("99").tap("Wis")
    assert dots(staff) == 0
    staff.type("12345").tap("Goed")
    assert staff.screen == "personeel-klaar"


def locked(staff):
    for _ in range(5):
        staff.enter("0000")
    return staff


def test_after_five_wrong_codes_a_minute_of_rest(staff):
    locked(staff)
    assert "Dat was vijf keer niet de code. Wacht nog 60 tellen." in staff.texts()
    staff.type("1234").tap("Goed")
    assert staff.screen == "personeel-code"
    assert dots(staff) == 0


def test_the_minute_is_seen_passing_and_then_the_code_opens(staff):
    locked(staff).advance(30)
    assert any("Wacht nog 30 tellen" in text for text in staff.texts())
    staff.advance(31)
    assert not any("Wacht" in text for text in staff.texts())
    staff.type("1234").tap("Goed")
    assert staff.screen == "personeel-klaar"


def test_leaving_does_not_shorten_the_minute(staff):
    locked(staff).tap("Begin")
    staff.advance(20).to_pin()
    assert any("Wacht nog" in text for text in staff.texts())
    staff.advance(195)
    assert staff.screen == "attract"
    staff.enter()
    assert staff.screen == "personeel-klaar"


def test_the_right_code_forgets_the_wrong_ones(staff):
    for _ in range(4):
        staff.enter("0000")
    staff.enter().tap("Start toch")
    staff.enter("0000")
    assert WRONG in staff.texts()


def test_what_was_typed_is_gone_when_one_leaves(staff):
    staff.to_pin().type("123").tap("Terug")
    staff.to_pin()
    assert dots(staff) == 0


@pytest.mark.parametrize(
    ("digit", "after_s", "count"), [("1", 0.1, 1), ("1", 0.25, 2), ("2", 0.05, 2)]
)
def test_only_the_same_key_is_deaf_and_only_for_a_fifth_of_a_second(staff, digit, after_s, count):
    staff.to_pin().tap("1")
    x, y = staff.hit(digit).rect.center
    staff.now += after_s
    staff.kiosk.touch_down(x, y, staff.now)
    staff.kiosk.touch_up(x, y, staff.now)
    assert dots(staff) == count


def test_a_visitor_who_comes_here_is_asked_as_everywhere(staff):
    staff.to_pin().advance(151)
    assert staff.screen == "asking"
    staff.advance(46)
    assert staff.screen == "attract"


def test_the_code_is_asked_in_dutch_and_the_visitor_keeps_their_language(staff):
    staff.to_pin()
    assert "Voor de vrijwilliger" in staff.texts()
    assert staff.state.lang == "nl"
