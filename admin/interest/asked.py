"""From what was asked in the address to an overview."""

from typing import NamedTuple

from admin.hub import Hub
from admin.interest.gate import Policy
from admin.interest.overview import Overview, build
from admin.interest.period import Period, Place, period_of, place_of
from admin.interest.queries import Places, Question, counts, places, sitting_counts


class Answer(NamedTuple):
    """What a page or a file about interest is made of."""

    period: Period
    place: Place
    places: Places
    overview: Overview
    policy: Policy


def policy_of(hub: Hub) -> Policy:
    """In the demo a newcomer must see the first visit arrive, so nothing is hidden there."""
    if hub.config.mode == "demo":
        return Policy(1, 1)
    return Policy(hub.config.admin.threshold, hub.config.admin.threshold_delicate)


def answer(hub: Hub, period_key: str, place_key: str) -> Answer:
    """Read and gate what was asked; unknown keys mean this month and everywhere."""
    today, policy = hub.today(), policy_of(hub)
    period, place = period_of(period_key, today), place_of(place_key)
    question = Question(period, place, None if hub.config.mode == "demo" else today)
    with hub.database.reading() as connection:
        counted = counts(connection, question)
        latest, in_all = sitting_counts(connection, question)
        known = places(connection)
    overview = build(counted, latest, in_all, hub.shelf.on(today), policy)
    return Answer(period, place, known, overview, policy)
