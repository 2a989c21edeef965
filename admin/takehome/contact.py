"""Whom a visitor can call: in their own municipality when the address of the list names it."""

from collections.abc import Mapping
from typing import NamedTuple

from koffer.config.schema import Organisation
from koffer.regions import Partner, Region


class WhoToCall(NamedTuple):
    """A name, a number, and whether the number is only an example. ``town`` empty is everywhere."""

    name: str
    phone: str
    example: bool
    town: str = ""
    where: str = ""
    partners: tuple[Partner, ...] = ()

    @property
    def dialled(self) -> str:
        """The number as a telephone dials it."""
        return "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")


def who_to_call(
    municipality: str, lang: str, regions: Mapping[str, Region], organisation: Organisation
) -> WhoToCall:
    """The contact of the municipality, or else of the organisation."""
    region = regions.get(municipality)
    if region is None:
        return WhoToCall(organisation.name, organisation.phone, organisation.example)
    contact = region.contact
    where = contact.where(lang)
    return WhoToCall(
        contact.name, contact.phone, contact.example, region.name, where, _real(region)
    )


def has_logo(logo: str, regions: Mapping[str, Region]) -> bool:
    """Whether a partner that is shown somewhere has this file as its logo."""
    return any(one.logo == logo for region in regions.values() for one in _real(region))


def _real(region: Region) -> tuple[Partner, ...]:
    """Nobody is shown as a partner who is only an example."""
    return tuple(one for one in region.partners.values() if not one.example)
