"""Whom a visitor can call: in their own municipality when the address of the list names it."""

from collections.abc import Mapping
from typing import NamedTuple

from koffer.config.schema import Organisation
from koffer.regions import Region


class WhoToCall(NamedTuple):
    """A name, a number, and whether the number is only an example. ``town`` empty is everywhere."""

    name: str
    phone: str
    example: bool
    town: str = ""
    where: str = ""

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
    return WhoToCall(contact.name, contact.phone, contact.example, region.name, contact.where(lang))
