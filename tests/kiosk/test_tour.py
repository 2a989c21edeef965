"""The visitor of the demo keeps to the rests of a kiosk that was busy."""

import pygame
import pytest

from kiosk.tour import HANDLED_S, REST_S, Tour


@pytest.fixture
def posted():
    """What the tour posts; the queue is emptied before and after."""
    stood = pygame.display.get_init()
    pygame.display.init()
    pygame.event.clear()
    yield lambda: [event.type for event in pygame.event.get()]
    pygame.event.clear()
    if not stood:
        pygame.display.quit()


def test_the_rest_after_a_tap_begins_when_the_tap_was_handled(kiosk, posted, tmp_path):
    """The kiosk is deaf for a moment after a tap, and it began that moment late."""
    tour = Tour(kiosk.kiosk, pygame.Surface((1, 1)), 5.88, tmp_path)
    tour.begin(step for _ in range(2) for step in tour.tap("Raak het scherm aan"))
    tour.step(0.0)
    assert tour.step(1.0) == pytest.approx(HANDLED_S)
    assert posted() == [pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP]
    assert tour.step(9.0) == pytest.approx(REST_S), "eight seconds were lost in the handling"
    assert posted() == []
    tour.step(9.0 + REST_S)
    assert posted() == [pygame.MOUSEBUTTONDOWN]
