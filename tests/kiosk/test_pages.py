"""Exactly six need no Meer; more come by five, and a long list asks one question first."""

import pytest
from msgspec.structs import replace

from kiosk import actions as a
from kiosk.display import hits
from kiosk.screens.listing import found, koffer_list, room_list, topic_list
from koffer.catalogue.groups import LONG_LIST, MOST_GROUPS
from tests.kiosk.driver import Driver


def showing(world, count, room="toilet"):
    """A visit in a room with so many entries."""
    entries = world.open_catalogue.entries
    listed = [one.slug for one in world.open_catalogue.in_room(room)]
    others = [slug for slug in entries if slug not in listed]
    wanted = {*listed[:count], *others[: max(0, count - len(listed))]}
    put = {
        slug: replace(one, facts=replace(one.facts, rooms=[room] if slug in wanted else ["trap"]))
        for slug, one in entries.items()
    }
    catalogue = replace(world.open_catalogue, entries=put)
    kiosk = Driver(replace(world, catalogue=catalogue, open_catalogue=catalogue)).wake()
    kiosk.kiosk.act(a.Go(room_list(room)), kiosk.now)
    kiosk.kiosk.render()
    return kiosk


def choices(kiosk):
    return [hit for hit in hits(kiosk.glass.display) if hit.role == "choice"]


def pages_of(kiosk):
    """How many entries each page has, until Opnieuw."""
    seen = []
    for _ in range(9):
        seen.append(sum(hit.leads_to == "hulpmiddel" for hit in choices(kiosk)))
        if not any(hit.leads_to == "page" for hit in choices(kiosk)):
            return seen
        more = next(hit for hit in choices(kiosk) if hit.leads_to == "page")
        if more.label.startswith("Opnieuw"):
            return seen
        kiosk.tap(more.label)
    raise AssertionError("the pages never end")


@pytest.mark.parametrize(
    ("count", "pages"),
    [(1, [1]), (5, [5]), (6, [6]), (7, [5, 2]), (11, [5, 5, 1]), (15, [5, 5, 5])],
)
def test_pages_of_five_and_six_need_no_meer(world, count, pages):
    assert pages_of(showing(world, count)) == pages


def test_over_fifteen_first_asks_with_at_most_six_pictures(world):
    kiosk = showing(world, LONG_LIST + 1)
    assert LONG_LIST == 15
    assert {hit.leads_to for hit in choices(kiosk)} <= {"kamer", "page"}
    assert 2 <= len(choices(kiosk)) <= MOST_GROUPS == 6


def test_within_what_was_asked_the_koffer_comes_first_and_then_the_small(world):
    catalogue = world.catalogue
    for listing in (room_list("woonkamer"), topic_list("wonen"), topic_list("zorg"), koffer_list()):
        kiosk = Driver(world).wake()
        kiosk.kiosk.act(a.Go(listing), kiosk.now)
        kiosk.kiosk.render()
        groups = [hit.action.screen for hit in choices(kiosk) if hit.leads_to == "kamer"]
        assert groups
        for group in groups:
            ranks = [(not e.facts.in_koffer, e.facts.effort) for e in found(group, catalogue)]
            assert ranks == sorted(ranks)
