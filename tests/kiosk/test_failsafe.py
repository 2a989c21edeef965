"""A fault that is of no screen: the visitor sees the calm page, and the kiosk goes on."""

import pytest

from kiosk.failsafe import AGAIN_S, MOST, WITHIN_S, FailSafe, Shielded


class Fails:
    """So many times."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.done = 0

    def __call__(self, now: float = 0.0) -> None:
        if self.left:
            self.left -= 1
            raise RuntimeError("potopener")
        self.done += 1


def test_a_device_that_fails_costs_the_visit(kiosk, caplog):
    kiosk.wake()
    FailSafe(kiosk.kiosk).do(Fails(1), kiosk.now)
    assert kiosk.screen == "failed"
    assert "Een ogenblik" in kiosk.texts()
    assert "RuntimeError" in caplog.text
    assert "potopener" not in caplog.text
    kiosk.advance(6.0)
    assert kiosk.screen == "attract"
    assert kiosk.tally.visits_ended == 1


def test_the_voice_that_fails_in_a_tick_costs_the_visit(kiosk, monkeypatch, caplog):
    kiosk.wake()
    fails = Fails(1)
    monkeypatch.setattr(kiosk.kiosk._voice, "follow", lambda now: fails())
    FailSafe(kiosk.kiosk).do(lambda: kiosk.kiosk.tick(kiosk.now), kiosk.now)
    assert kiosk.screen == "failed"


def test_over_and_over_is_for_the_system(kiosk, caplog):
    safe, fails = FailSafe(kiosk.kiosk), Fails(99)
    for n in range(MOST):
        safe.do(fails, kiosk.now + n)
    with pytest.raises(RuntimeError):
        safe.do(fails, kiosk.now + MOST)


def test_now_and_then_is_not_over_and_over(kiosk, caplog):
    safe, fails = FailSafe(kiosk.kiosk), Fails(99)
    for n in range(3 * MOST):
        safe.do(fails, kiosk.now + n * WITHIN_S)
    assert kiosk.screen == "failed"


def test_a_step_that_fails_is_told_once_and_tried_again_later(caplog):
    fails = Fails(2)
    step = Shielded(fails)
    assert step(1.0) == AGAIN_S
    assert step(11.0) == AGAIN_S - 10.0
    assert step(1.0 + AGAIN_S) == AGAIN_S
    assert len(caplog.records) == 1
    assert "potopener" not in caplog.text
    assert step(1.0 + 2 * AGAIN_S) is None
    assert fails.done == 1
