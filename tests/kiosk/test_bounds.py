"""Bounds at which a screen changes its shape: a list that asks first, a room too small to tap."""

import pytest
from msgspec.structs import replace

from kiosk.display import hits
from kiosk.screens.house import House
from kiosk.screens.listing import topic_list
from kiosk.state import State, Visit
from kiosk.view import view
from tests.kiosk.conftest import make_world

INCHES = ("7.8", "8.4", "9", "9.6", "10.1", "11.6")
SHAPES = ("1280x800", "1920x1080", "1024x768")


def shown(world, screen, **more):
    return view(world, State("visit", Visit(screen, **more)))


@pytest.mark.parametrize(("count", "asks"), [(15, False), (16, True)])
def test_a_list_asks_one_question_from_sixteen_things_on(world, count, asks):
    there = [entry.slug for entry in world.catalogue.in_topic("wonen")][:count]
    assert len(there) == count
    entries = {slug: world.catalogue.entries[slug] for slug in there}
    few = replace(world, catalogue=replace(world.catalogue, entries=entries), open_catalogue=None)
    labels = {one.label.partition(",")[0] for one in hits(shown(few, topic_list("wonen")))}
    titles = {entry.text("nl").title for entry in entries.values()}
    assert bool(labels & titles) is not asks


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("inch", INCHES)
def test_a_room_of_the_house_is_never_under_20_mm(inch, shape, lang):
    world = make_world(f"{shape}@{inch}in")
    small = [
        (one.label, one.rect.w, one.rect.h)
        for one in hits(shown(world, House(), lang=lang))
        if one.role == "choice" and min(one.rect.w, one.rect.h) < 19.99
    ]
    assert small == []
