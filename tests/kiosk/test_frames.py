"""What is painted when: at once for a finger, and not at all when nothing changed."""

from kiosk.kiosk import Kiosk
from kiosk.ports import Ports
from kiosk.speech import memory_reader
from tests.kiosk.driver import Bells, Driver, Glass, Tally


class Diary(Driver):
    """Also remembers in which order the glass and the counts were asked for something."""

    def __init__(self, world) -> None:
        super().__init__(world)
        self.diary: list[str] = []
        glass, tally, bells = NotedGlass(self.diary), NotedTally(self.diary), NotedBells(self.diary)
        self.glass, self.tally = glass, tally
        ports = Ports(glass, memory_reader(), tally, bells, self._clock)
        self.kiosk = Kiosk(world, ports, self.now)
        self.kiosk.render()


class NotedGlass(Glass):
    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self._diary = diary

    def show(self, display) -> None:
        self._diary.append("shown")
        super().show(display)


class NotedTally(Tally):
    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self._diary = diary

    def count(self, kind: str, item: str) -> None:
        self._diary.append("counted")
        super().count(kind, item)


class NotedBells(Bells):
    def __init__(self, diary: list[str]) -> None:
        super().__init__()
        self._diary = diary

    def play(self, name: str) -> None:
        self._diary.append("heard")


def test_time_alone_paints_nothing(world):
    driver = Diary(world)
    driver.wake()
    driver.diary.clear()
    for second in range(20):
        driver.kiosk.tick(driver.now + second)
    assert driver.diary == []


def test_a_key_goes_down_before_it_is_heard(world):
    driver = Diary(world)
    driver.wake()
    door = driver.hit("Onderwerpen")
    driver.now += 1.0
    driver.diary.clear()
    driver.kiosk.touch_down(*door.rect.center, driver.now)
    assert driver.diary[0] == "shown"
    assert "heard" in driver.diary


def test_a_page_stands_there_before_its_visit_is_counted_and_both_before_the_touch_is_over(world):
    driver = Diary(world)
    driver.wake()
    door = driver.hit("Onderwerpen")
    driver.now += 1.0
    driver.kiosk.touch_down(*door.rect.center, driver.now)
    driver.diary.clear()
    driver.kiosk.touch_up(*door.rect.center, driver.now + 0.1)
    assert driver.screen == "onderwerpen"
    assert driver.diary.index("shown") < driver.diary.index("counted")


def test_the_seconds_of_the_question_are_counted_down(world):
    driver = Diary(world)
    driver.wake()
    driver.kiosk.tick(driver.kiosk.state.deadline)
    driver.diary.clear()
    first = driver.kiosk.state.seconds_left
    driver.kiosk.tick(driver.kiosk.state.now + 1.0)
    assert driver.kiosk.state.seconds_left == first - 1
    assert driver.diary == ["shown"]
