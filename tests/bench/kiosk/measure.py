"""One measurement of one rival: touch it, look at it, and note how long that took."""

import time
from collections import defaultdict
from collections.abc import Iterable

from tests.bench.kiosk.glass import QUICK_S, Glass, NotSeenError
from tests.bench.kiosk.plan import BEYOND, Press
from tests.bench.kiosk.rivals import Rival, Running, running
from tests.bench.kiosk.upkeep import family, pss_mb, spent, work

START, ANSWER = "start to first screen, s", "start to first touch answered, s"
START_CPU = "processor time to first screen, s"
MAIN, ALL = "memory of the process, MB", "memory of all its processes, MB"
CPU, WAKES = "idle processor time, %", "idle wake-ups a second"
TOUCH, CHANGE = "touch to pixels, ms", "page change, ms"
SMALL = "touch to pixels, a key as large as that of the floor, ms"
FIRST_CHANGE = "page change, first time, ms"
PRESSES, CHANGES = 7, 5
REST_S = 0.8  # longer than the kiosk is deaf after a tap
SETTLE_S = 3.0  # until the speech worker and the browser have done what they do at the start
IDLE_S = 20.0
ALONE_S = 15.0  # nobody is there: longer than what a touch keeps awake (the sound device, 10 s)
HOLD_S = 0.06
AGAIN_S = 10.0
Figures = dict[str, list[float]]


def start(rival: Rival, glass: Glass, one: Running, figures: Figures) -> None:
    """Until the key of the first screen stands there, and until it has answered a finger."""
    plan = rival.plan
    seen = glass.wait(plan.first.where, plan.first.after)
    figures[START].append(seen - one.began)
    figures[START_CPU].append(work(family(one.pid)).seconds)
    glass.point(plan.first_key)
    figures[ANSWER].append(_answered(rival, glass) - one.began)


def session(rival: Rival, glass: Glass) -> Figures:
    """From start to end, all but the idle time."""
    figures: Figures = defaultdict(list)
    _look_away(rival, glass)
    with running(rival, glass) as one:
        start(rival, glass, one, figures)
        time.sleep(SETTLE_S)
        figures[MAIN].append(pss_mb(one.pid))
        figures[ALL].append(sum(pss_mb(pid) for pid in family(one.pid)))
        figures[FIRST_CHANGE].append(_change(rival, glass))
        door = Press(rival.plan.door, rival.plan.pressed)
        figures[TOUCH] = [_touch(door, glass) for _ in range(PRESSES)]
        if small := rival.plan.small:
            figures[SMALL] = [_touch(small, glass) for _ in range(PRESSES)]
        figures[CHANGE] = [_change(rival, glass) for _ in range(CHANGES)]
    return figures


def only_start(rival: Rival, glass: Glass) -> Figures:
    figures: Figures = defaultdict(list)
    _look_away(rival, glass)
    with running(rival, glass) as one:
        start(rival, glass, one, figures)
    return figures


def idle(rivals: Iterable[tuple[Rival, Glass]]) -> dict[str, Figures]:
    """All at once, on the begin screen, so that each has the same neighbours."""
    started = []
    try:
        for rival, glass in rivals:
            one = Running(rival, glass)
            started.append((rival, one))
            start(rival, glass, one, defaultdict(list))
        time.sleep(ALONE_S)
        families = [family(one.pid) for _, one in started]
        idling = spent(families, IDLE_S)
    finally:
        for _, one in started:
            one.stop()
    return {
        rival.name: {CPU: [done.seconds / IDLE_S * 100], WAKES: [done.wakes / IDLE_S]}
        for (rival, _), done in zip(started, idling, strict=True)
    }


def _look_away(rival: Rival, glass: Glass) -> None:
    """Nothing of an earlier window may be taken for this one."""
    glass.point(BEYOND)
    glass.wait_gone(rival.plan.first.where, rival.plan.first.after)


def _answered(rival: Rival, glass: Glass) -> float:
    """On a busy machine a browser shows a page before it listens; then one taps again."""
    begin = rival.plan.begin
    _tap(glass)
    try:
        return glass.wait(begin.where, begin.after, AGAIN_S)
    except NotSeenError:
        _tap(glass)
        return glass.wait(begin.where, begin.after)


def _tap(glass: Glass) -> float:
    glass.press()
    time.sleep(HOLD_S)
    return glass.release()


def _touch(press: Press, glass: Glass) -> float:
    """Press, look, and slide off, which no rival may take for a tap."""
    time.sleep(REST_S)
    glass.point(press.key)
    time.sleep(HOLD_S)
    began = glass.press()
    seen = glass.wait(press.pressed.where, press.pressed.after, every_s=QUICK_S)
    glass.point(BEYOND)
    time.sleep(HOLD_S)
    glass.release()
    glass.wait(press.pressed.where, press.pressed.before)
    return (seen - began) * 1000


def _change(rival: Rival, glass: Glass) -> float:
    """From letting go of the door to the page behind it, and back again."""
    plan = rival.plan
    time.sleep(REST_S)
    glass.point(plan.door)
    time.sleep(HOLD_S)
    began = _tap(glass)
    took = glass.wait(plan.page.where, plan.page.after, every_s=QUICK_S) - began
    time.sleep(REST_S)
    glass.point(plan.home)
    time.sleep(HOLD_S)
    _tap(glass)
    glass.wait(plan.begin.where, plan.begin.after)
    return took * 1000
