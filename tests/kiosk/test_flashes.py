"""Point 11: nothing on the glass changes more than three times a second by itself."""

import pytest

from kiosk.actions import ReadAloud
from kiosk.display import hits
from tests.kiosk.driver import Driver

MOST_A_SECOND = 3


def most_in_a_second(kiosk: Driver, seconds: float) -> int:
    """How often the display changed, in the busiest second."""
    changes: list[float] = []
    show = kiosk.glass.show

    def noted(display):
        if display != kiosk.glass.display:
            changes.append(kiosk.now)
        show(display)

    kiosk.glass.show = noted
    kiosk.advance(seconds)
    return max((sum(0 <= at - one < 1.0 for at in changes) for one in changes), default=0)


def test_nobody_there(kiosk):
    assert 0 < most_in_a_second(kiosk, 60) <= MOST_A_SECOND


def test_the_countdown(kiosk):
    kiosk.wake().advance(151)
    assert kiosk.screen == "asking"
    assert 0 < most_in_a_second(kiosk, 40) <= MOST_A_SECOND


@pytest.mark.parametrize("tempo", ["Langzaam", "Vlug"])
def test_the_light_on_the_words(kiosk, tempo):
    kiosk.wake().tap("Hulp").tap("Geluid").tap("Hoe vlug").tap(tempo).tap("Terug")
    read = next(hit for hit in hits(kiosk.glass.display) if isinstance(hit.action, ReadAloud))
    kiosk.tap_at(*read.rect.center)
    assert 0 < most_in_a_second(kiosk, 20) <= MOST_A_SECOND
