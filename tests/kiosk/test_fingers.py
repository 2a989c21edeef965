"""More fingers than one, palms, and fingers of which nobody heard that they left."""

from collections.abc import Iterator

import pygame
import pytest

from kiosk.devices.fonts import Fonts
from kiosk.devices.window import Window
from kiosk.fingers import OF_MOUSE, RESTING_S, STUCK_S
from kiosk.hand import Hand
from tests.kiosk.driver import Driver

GLASS, AGAIN = 7, 8


class Touched(Driver):
    """Touched with fingers, by number, as SDL tells of them."""

    def __init__(self, world, window: Window) -> None:
        super().__init__(world)
        self._hand = Hand(self.kiosk, window, world.panel.px_per_mm)
        self._panel = world.panel
        self.at(0.7)

    def at(self, seconds: float) -> "Touched":
        self.now += seconds
        return self

    def finger(self, kind: int, number: int, label: str, glass: int = GLASS) -> "Touched":
        """On the key with this label, or on none."""
        x, y = self.hit(label).rect.center if label else (self._panel.width_mm / 2, 0.5)
        part = {"x": x / self._panel.width_mm, "y": y / self._panel.height_mm}
        event = pygame.event.Event(kind, touch_id=glass, finger_id=number, **part)
        self._hand.handle(event, self.now)
        return self

    def down(self, number: int, label: str = "", glass: int = GLASS) -> "Touched":
        return self.finger(pygame.FINGERDOWN, number, label, glass)

    def up(self, number: int, label: str = "", glass: int = GLASS) -> "Touched":
        return self.finger(pygame.FINGERUP, number, label, glass)

    def tap_with(self, number: int, label: str, glass: int = GLASS) -> "Touched":
        return self.at(0.7).down(number, label, glass).at(0.1).up(number, label, glass)


@pytest.fixture(scope="module")
def window(world) -> Iterator[Window]:
    made = Window(world.panel, world.media, Fonts(world.panel.px_per_mm), fullscreen=False)
    yield made
    made.close()


@pytest.fixture
def touched(world, window) -> Touched:
    driver = Touched(world, window)
    driver.tap_with(1, "Raak het scherm aan")
    assert driver.screen == "begin"
    return driver.at(0.7)


def test_one_finger_is_one_tap_also_where_sdl_makes_a_mouse_of_it(touched):
    place = (10, 10)
    mouse = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1, touch=True)
    touched._hand.handle(mouse, touched.now)
    assert not touched.kiosk.holds_key
    touched.tap_with(1, "Letters")
    assert touched.screen == "letters"
    assert touched.tally.counted == [("visit", touched.tally.counted[0][1])]


def test_a_second_finger_presses_nothing_and_lifts_nothing(touched):
    touched.down(1, "Letters").at(0.1).down(2, "Mijn lijst").at(0.1).up(2, "Mijn lijst")
    assert touched.screen == "begin"
    touched.at(0.1).up(1, "Letters")
    assert touched.screen == "letters"


def test_the_first_finger_lifts_while_others_lie_on_the_glass(touched):
    touched.down(1, "Letters")
    for palm in (2, 3, 4):
        touched.at(0.02).down(palm, "Kijk in huis")
    touched.at(0.1).up(1, "Letters")
    assert touched.screen == "letters"
    touched.at(0.7)
    for palm in (2, 3, 4):
        touched.up(palm, "Terug")
    assert touched.screen == "letters"
    touched.tap_with(5, "Terug")
    assert touched.screen == "begin"


def test_a_finger_that_slides_off_presses_nothing(touched):
    touched.down(1, "Letters").at(0.1).finger(pygame.FINGERMOTION, 1, "Mijn lijst")
    touched.at(0.1).up(1, "Letters")
    assert touched.screen == "begin"


def test_a_second_finger_moves_nothing(touched):
    touched.down(1, "Letters").down(2, "Hulp").finger(pygame.FINGERMOTION, 2, "Mijn lijst")
    touched.at(0.1).up(1, "Letters")
    assert touched.screen == "letters"


def test_a_hand_that_rests_beside_the_keys_keeps_nobody_from_tapping(touched):
    touched.down(1).at(RESTING_S)
    touched.tap_with(2, "Letters")
    assert touched.screen == "letters"
    touched.at(0.1).up(1)
    touched.tap_with(2, "Terug")
    assert touched.screen == "begin"


def test_a_hand_that_has_only_just_come_down_is_first(touched):
    touched.down(1).at(RESTING_S / 2).down(2, "Letters").at(0.1).up(2, "Letters")
    assert touched.screen == "begin"


def test_a_finger_held_for_long_is_one_tap_and_others_wait(touched):
    touched.down(1, "Letters").at(10.0).down(2, "Mijn lijst").at(0.1).up(2, "Mijn lijst")
    assert touched.screen == "begin"
    touched.up(1, "Letters")
    assert touched.screen == "letters"


def test_what_sticks_to_a_key_gives_way_and_presses_nothing_when_it_goes(touched):
    touched.down(1, "Letters").at(STUCK_S)
    touched.tap_with(2, "Kijk in huis")
    assert touched.screen == "huis"
    touched.at(0.7).up(1, "Terug")
    assert touched.screen == "huis"


def test_a_finger_that_was_never_heard_to_leave_taps_again(touched):
    touched.down(1, "Letters")  # and the cable was loose
    touched.at(1.0).down(1, "Kijk in huis").at(0.1).up(1, "Kijk in huis")
    assert touched.screen == "huis"


def test_a_glass_that_was_plugged_in_again_answers_at_once(touched):
    touched.down(1, "Letters")
    touched.tap_with(0, "Kijk in huis", AGAIN)
    assert touched.screen == "huis"


def test_a_finger_that_goes_down_while_the_screen_changes_presses_nothing_on_the_next(touched):
    touched.tap_with(1, "Kijk in huis").at(0.1).down(2, "Terug").at(0.7).up(2, "Terug")
    assert touched.screen == "huis"


@pytest.mark.parametrize("glass", OF_MOUSE)
def test_what_sdl_makes_of_a_mouse_is_no_finger(touched, glass):
    touched.tap_with(1, "Letters", glass)
    assert touched.screen == "begin"
