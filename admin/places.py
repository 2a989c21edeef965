"""What municipalities are called. A suitcase sends the id of one, or words that somebody typed."""

import re
from collections.abc import Iterable, Mapping

from koffer.regions import Region

UNKNOWN_VENUE = "plaats onbekend"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def town_name(municipality: str, regions: Mapping[str, Region]) -> str:
    """``Bergen op Zoom`` for ``bergen-op-zoom``; words of one's own stay as they are."""
    region = regions.get(municipality)
    if region is not None:
        return region.name
    if _ID.fullmatch(municipality):
        return municipality.replace("-", " ").capitalize()
    return municipality


def town_choices(regions: Mapping[str, Region], known: Iterable[str]) -> list[tuple[str, str]]:
    """(value, name) of every municipality to choose from, by name."""
    values = {*regions, *known} - {""}
    return sorted(((one, town_name(one, regions)) for one in values), key=lambda pair: pair[1])


def where_in_words(venue: str, municipality: str, regions: Mapping[str, Region]) -> str:
    """``Bibliotheek, Bergen op Zoom``."""
    named = venue.capitalize() if venue == UNKNOWN_VENUE else venue
    town = town_name(municipality, regions)
    return f"{named}, {town}" if town else named
