"""From what was asked in the address to an overview."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection

from admin.hub import Hub
from admin.interest import queries
from admin.interest.chosen import Question
from admin.interest.editions import WAIT_DAYS, publish_due
from admin.interest.figures import Figures, of_counts, of_editions
from admin.interest.gate import Policy
from admin.interest.overview import Overview, Sittings, Told, build
from admin.interest.period import Period, Place, period_of, place_of
from admin.interest.sums import sitting_sums
from admin.places import town_name, where_in_words


class Choice(NamedTuple):
    """A place to choose: its key in the address and its name."""

    key: str
    name: str


class Places(NamedTuple):
    """Every place that a sitting was in, by name."""

    towns: list[Choice]
    venues: list[Choice]


class Answer(NamedTuple):
    """What a page or a file about interest is made of."""

    period: Period
    place: Place
    place_words: str
    places: Places
    overview: Overview
    policy: Policy
    wait_days: int = WAIT_DAYS


def policy_of(hub: Hub) -> Policy:
    """In the demo a newcomer must see the first visit arrive, so nothing is hidden there."""
    if hub.config.mode == "demo":
        return Policy(1, 1)
    return Policy(hub.config.admin.threshold, hub.config.admin.threshold_delicate)


def let_out(hub: Hub) -> list[str]:
    """The months that got an edition now; none in the demo, which hides nothing."""
    today, policy = hub.today(), policy_of(hub)
    if policy.shows_all:
        return []
    return publish_due(hub.database, hub.shelf.on(today), policy, today)


def answer(hub: Hub, period_key: str, place_key: str) -> Answer:
    """Read what was asked and may be seen; unknown keys mean this month and everywhere."""
    today, policy = hub.today(), policy_of(hub)
    catalogue = hub.shelf.on(today)
    let_out(hub)
    period, place = period_of(period_key, today), place_of(place_key)
    question = Question(period, place, None if policy.shows_all else today)
    with hub.database.reading() as connection:
        latest = queries.sitting_counts(connection, question)
        in_all, sums = sitting_sums(connection, question, policy.threshold)
        figures, told = _figures(connection, question, policy, today)
        known = queries.places(connection)
    overview = build(figures, Sittings(latest, in_all, sums), told, catalogue, policy)
    return Answer(period, place, _words(hub, place), _places(hub, known), overview, policy)


def _figures(
    connection: Connection, question: Question, policy: Policy, today: date
) -> tuple[Figures, Told]:
    if policy.shows_all:
        return of_counts(queries.all_counts(connection, question)), Told([f"{today:%Y-%m}"])
    months = queries.published_months(connection, question.period)
    waiting = queries.waiting(connection, question)
    labels = queries.labels(connection, question)
    return of_editions(labels, is_country=question.place.level == "land"), Told(months, waiting)


def _words(hub: Hub, place: Place) -> str:
    regions = hub.shelf.regions(hub.today())
    if place.level == "plek":
        return where_in_words(place.venue, place.municipality, regions)
    return town_name(place.municipality, regions) or "alle plaatsen"


def _places(hub: Hub, known: list[Place]) -> Places:
    named = sorted((_words(hub, place), place) for place in known)
    towns = [Choice(place.key, name) for name, place in named if place.level == "gemeente"]
    return Places(towns, [Choice(one.key, name) for name, one in named if one.level == "plek"])
