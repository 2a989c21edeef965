"""From what was chosen or configured to the place where the suitcase stands."""

from collections.abc import Mapping, Sequence
from datetime import date

from kiosk.staff.presets import KINDS, preset_of
from kiosk.staff.records import Place
from koffer.config import Config
from koffer.config.schema import Place as PlaceSettings
from koffer.regions import Contact, Region
from koffer.sync import Sitting

Regions = Mapping[str, Region]
UNKNOWN_VENUE = PlaceSettings().venue


def configured_place(config: Config, regions: Regions) -> Place:
    """Until a volunteer says otherwise: the place and the organisation of koffer.toml."""
    ours = config.organisation
    contact = Contact(ours.name, ours.phone, ours.example)
    where = config.place
    return _place(where.municipality, where.venue, regions, contact)


def chosen_place(region: str, kind: str, config: Config, regions: Regions) -> Place:
    """What the volunteer chose; ``kind`` "" is the fixed venue of the configuration."""
    usual = configured_place(config, regions)
    venue = KINDS[kind].venue if kind else config.place.venue
    return _place(region, venue, regions, usual.contact)


def resumed_place(
    sittings: Sequence[Sitting], today: date, config: Config, regions: Regions
) -> Place:
    """After a start: where it stood earlier today, or what is configured."""
    usual = configured_place(config, regions)
    last = sittings[-1] if sittings else None
    if last is None or last.closed or last.day != today.isoformat():
        return usual
    if not is_known(last.venue):
        return usual
    return _place(last.municipality, last.venue, regions, usual.contact)


def is_known(venue: str) -> bool:
    return bool(venue) and venue != UNKNOWN_VENUE


def fixed_venue(config: Config, region: str, regions: Regions) -> str:
    """The venue of the configuration, where it lies in this municipality."""
    here = _find(config.place.municipality, regions)
    known = is_known(config.place.venue)
    return config.place.venue if known and here is not None and here.id == region else ""


def _place(municipality: str, venue: str, regions: Regions, contact: Contact) -> Place:
    region = _find(municipality, regions)
    preset = preset_of(venue)
    if region is None:
        return Place(contact, municipality, municipality, venue, preset)
    return Place(region.contact, region.id, region.name, venue, preset)


def _find(municipality: str, regions: Regions) -> Region | None:
    """By its id or by its name."""
    wanted = municipality.strip().lower()
    known = (one for one in regions.values() if wanted in (one.id, one.name.lower()))
    return next(known, None)
