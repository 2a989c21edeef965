"""What may be told of the sittings of one edition. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from admin.interest.gate import UNSAID, Policy, Shown
from admin.interest.tree import COUNTRY, Node, gate_row, gate_tree, is_safe_rest
from koffer.catalogue import Catalogue

MEASURE_OF = {
    "opened": "opened", "heard": "heard", "kept": "kept", "slip": "taken", "qr": "taken",
    "visit": "hour",
}  # fmt: skip
WAYS = ("slip", "qr")


class Counted(NamedTuple):
    """One sum of the sittings of an edition."""

    municipality: str
    venue: str
    kind: str
    item: str
    value: int


def edition_rows(
    counted: Iterable[Counted], visits: list[int], catalogue: Catalogue, policy: Policy
) -> Iterator[dict[str, Any]]:
    """The rows of an edition. ``visits`` has one number for each sitting."""
    venues, ways = _summed(counted)
    hours = {hour: sum(where.values()) for hour, where in venues.pop("hour", {}).items()}
    is_whole = True
    for measure, items in sorted(venues.items()):
        for item, where in sorted(items.items()):
            tree = gate_tree(where, _limit(item, catalogue, policy))
            is_whole &= measure != "taken" or tree[COUNTRY].is_exact
            yield from (_row(node, measure, item, shown) for node, shown in tree.items())
    yield from _hours(hours, visits, policy.threshold)
    yield from _ways(ways, policy.threshold, is_whole=is_whole)


def _summed(
    counted: Iterable[Counted],
) -> tuple[dict[str, dict[str, dict[tuple[str, str], int]]], dict[str, int]]:
    venues: dict[str, dict[str, dict[tuple[str, str], int]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(int))
    )
    ways = dict.fromkeys(WAYS, 0)
    for one in counted:
        if one.value:
            venues[MEASURE_OF[one.kind]][one.item][one.municipality, one.venue] += one.value
        if one.kind in ways:
            ways[one.kind] += one.value
    return venues, ways


def _limit(item: str, catalogue: Catalogue, policy: Policy) -> int:
    entry = catalogue.entries.get(item)
    return policy.limit(delicate=bool(entry and entry.facts.delicate))


def _hours(hours: Mapping[str, int], visits: list[int], limit: int) -> Iterator[dict[str, Any]]:
    """The hours add up to the visits of all sittings, so they must not give a hidden one away."""
    small = [value for value in visits if 0 < value < limit]
    row = gate_row(hours, limit) if is_safe_rest(small, [], limit) else None
    yield from _rows_of_country("hour", row)


def _ways(ways: Mapping[str, int], limit: int, *, is_whole: bool) -> Iterator[dict[str, Any]]:
    """Paper and telephone add up to all that was taken, so nothing of that may be hidden."""
    is_safe = is_whole and not any(0 < value < limit for value in ways.values())
    shown = {way: Shown(value) for way, value in ways.items()}
    yield from _rows_of_country("way", shown if is_safe else None)


def _rows_of_country(measure: str, row: Mapping[str, Shown] | None) -> Iterator[dict[str, Any]]:
    for item, shown in (row if row is not None else {"": UNSAID}).items():
        yield _row(COUNTRY, measure, item, shown)


def _row(node: Node, measure: str, item: str, shown: Shown) -> dict[str, Any]:
    return {
        **node._asdict(),
        "measure": measure,
        "item": item,
        "value": shown.value,
        "below": shown.below,
    }
