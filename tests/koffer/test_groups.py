"""A list of over fifteen first asks one question."""

from datetime import date

import pytest

from koffer.catalogue import load_catalogue
from koffer.catalogue.groups import MOST_GROUPS, grouped
from koffer.home import media_folder


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(media_folder(), date(2026, 11, 20))


@pytest.mark.parametrize("by", ["room", "difficulty"])
def test_every_entry_is_in_a_group_and_there_are_at_most_six(catalogue, by):
    lists = [catalogue.in_koffer(), *(catalogue.in_topic(t) for t in catalogue.topics)]
    lists += [catalogue.in_room(room) for room in catalogue.rooms]
    for entries in lists:
        groups = grouped(entries, catalogue, by)
        assert 0 < len(groups) <= MOST_GROUPS
        assert {e.slug for g in groups for e in g.entries} == {e.slug for e in entries}
        assert all(group.entries for group in groups)


def test_the_groups_keep_the_order_of_the_list(catalogue):
    entries = catalogue.in_topic("wonen")
    for group in grouped(entries, catalogue, "room"):
        places = [entries.index(entry) for entry in group.entries]
        assert places == sorted(places)
