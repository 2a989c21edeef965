"""In which order a room shows what is of use there."""

from datetime import date

import pytest

from koffer.catalogue import Catalogue, load_catalogue
from koffer.home import media_folder


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(media_folder(), date(2026, 11, 1))


def test_what_can_be_held_now_comes_first_and_then_the_small_and_cheap(catalogue):
    for room in catalogue.rooms:
        ranks = [(not e.facts.in_koffer, e.facts.effort) for e in catalogue.in_room(room)]
        assert ranks == sorted(ranks), room


def test_of_equals_the_one_that_belongs_in_the_room_most_comes_first(catalogue):
    bathroom = [entry.slug for entry in catalogue.in_room("badkamer")]
    assert bathroom.index("antislip-vloer") < bathroom.index("co-melder")
    assert bathroom.index("wandbeugel") < bathroom.index("personenalarm")


def test_a_subject_keeps_the_order_of_the_numbers_among_equals(catalogue):
    for topic in catalogue.topics:
        found = catalogue.in_topic(topic)
        keys = [(not e.facts.in_koffer, e.facts.effort, e.facts.number) for e in found]
        assert keys == sorted(keys), topic
