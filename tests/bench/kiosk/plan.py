"""Where to touch and where to look, found by drawing the pages of the kiosk beside each other."""

from dataclasses import dataclass

import pygame

from kiosk.display import Display, Hit, hits
from tests.bench.kiosk import floor
from tests.bench.kiosk.drawn import Drawn, Look, difference
from tests.bench.kiosk.glass import SIZE, Pixel
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

BEYOND = Pixel((2, 2))


@dataclass(frozen=True)
class Plan:
    """The way through a rival: the first page, begin, a door pressed, a page and back."""

    first_key: Pixel
    first: Look
    begin: Look
    door: Pixel
    pressed: Look
    page: Look
    home: Pixel
    small: "Press | None" = None


@dataclass(frozen=True)
class Press:
    """A key that is only pressed, and what that looks like."""

    key: Pixel
    pressed: Look


@dataclass(frozen=True)
class Pages:
    """The display lists of the kiosk, for the same pages in a browser."""

    attract: Display
    begin: Display
    pressed: Display
    topics: Display
    door: Hit
    home: Hit
    small: Hit
    small_pressed: Display


def pages() -> Pages:
    """By touching the real kiosk, with a glass that only remembers."""
    driver = Driver(make_world())
    attract = driver.glass.display
    driver.wake()
    begin = driver.glass.display
    door = next(hit for hit in hits(begin) if hit.leads_to == "onderwerpen")
    small = next(hit for hit in hits(begin) if hit.leads_to == "letters")
    small_pressed = _pressed(driver, small)
    driver.kiosk.touch_moved(*BEYOND)
    driver.kiosk.touch_up(*BEYOND, driver.now)
    pressed = _pressed(driver, door)
    driver.kiosk.touch_up(*door.rect.center, driver.now)
    topics = driver.glass.display
    home = next(hit for hit in hits(topics) if type(hit.action).__name__ == "Home")
    return Pages(attract, begin, pressed, topics, door, home, small, small_pressed)


def _pressed(driver: Driver, hit: Hit) -> Display:
    driver.now += 1.0
    driver.kiosk.touch_down(*hit.rect.center, driver.now)
    driver.now += 0.1
    return driver.glass.display


def kiosk_plan(pages: Pages) -> Plan:
    """For the kiosk and for the browser, which show the same pixels."""
    drawn = Drawn()
    attract, begin = drawn.surface(pages.attract), drawn.surface(pages.begin)
    pressed, topics = drawn.surface(pages.pressed), drawn.surface(pages.topics)
    small_pressed, small = drawn.surface(pages.small_pressed), drawn.px(pages.small)
    blank = pygame.Surface(SIZE)
    face = max((op for op in pages.attract if _is_yellow(op)), key=lambda op: op.rect.w)
    door = drawn.px(pages.door)
    return Plan(
        first_key=Pixel(drawn.px(face).center),
        first=difference(blank, attract, drawn.px(face)),
        begin=difference(attract, begin, blank.get_rect()),
        door=Pixel(door.center),
        pressed=difference(begin, pressed, door.inflate(8, 8).clip(blank.get_rect())),
        page=difference(pressed, topics, blank.get_rect()),
        home=Pixel(drawn.px(pages.home).center),
        small=Press(Pixel(small.center), difference(begin, small_pressed, small)),
    )


def floor_plan() -> Plan:
    key = Pixel(floor.KEY.center)
    first, begin, down, after = (
        pygame.Color(name)[:3] for name in (floor.FIRST, floor.BEGIN, floor.DOWN, floor.NEXT)
    )
    return Plan(
        first_key=key,
        first=Look(key, (0, 0, 0), first),
        begin=Look(key, first, begin),
        door=key,
        pressed=Look(key, begin, down),
        page=Look(key, down, after),
        home=key,
        small=Press(key, Look(key, begin, down)),
    )


def _is_yellow(op: object) -> bool:
    return getattr(op, "color", "") == "#FFC845" and type(op).__name__ == "Fill"
