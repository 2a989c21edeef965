"""Divide a long list in at most six groups, so that one question makes it short."""

from collections.abc import Sequence

import msgspec

from koffer.catalogue.records import Catalogue, Entry, Term

LONG_LIST = 15
MOST_GROUPS = 6
REST = "rest"


class Group(msgspec.Struct, frozen=True):
    """``term`` is None for what belongs to none of the other groups."""

    id: str
    term: Term | None
    entries: tuple[Entry, ...]


def grouped(
    entries: Sequence[Entry], catalogue: Catalogue, by: str, without: str = ""
) -> tuple[Group, ...]:
    """By ``room`` or ``difficulty``; the largest group first, and the rest last.

    Every entry is in at least one group. ``without`` is a term that all of them share.
    """
    terms = catalogue.rooms if by == "room" else catalogue.difficulties
    groups = [
        Group(term.id, term, tuple(entry for entry in entries if term.id in _terms(entry, by)))
        for term in terms.values()
        if term.id != without
    ]
    filled = sorted((g for g in groups if g.entries), key=lambda g: -len(g.entries))
    if len(filled) <= MOST_GROUPS and _covers(filled, entries):
        return tuple(filled)
    chosen = _widest(filled, entries, MOST_GROUPS - 1)
    seen = {entry.slug for group in chosen for entry in group.entries}
    rest = tuple(entry for entry in entries if entry.slug not in seen)
    return (*chosen, Group(REST, None, rest)) if rest else tuple(chosen)


def _terms(entry: Entry, by: str) -> Sequence[str]:
    return entry.facts.rooms if by == "room" else entry.facts.difficulties


def _covers(groups: Sequence[Group], entries: Sequence[Entry]) -> bool:
    return {e.slug for g in groups for e in g.entries} == {e.slug for e in entries}


def _widest(groups: Sequence[Group], entries: Sequence[Entry], count: int) -> list[Group]:
    """Greedily the group that adds most new entries: a small rest, not five times the same."""
    left, open_ = {entry.slug for entry in entries}, list(groups)
    chosen: list[Group] = []
    while open_ and left and len(chosen) < count:
        best = max(open_, key=lambda group: len(left & {e.slug for e in group.entries}))
        open_.remove(best)
        chosen.append(best)
        left -= {entry.slug for entry in best.entries}
    return chosen
