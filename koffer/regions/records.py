"""A municipality as it stands in media/regions; all of it can be changed later in the admin."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from koffer.catalogue import Catalogue, Entry
from koffer.catalogue.contact import with_contact

EXAMPLE_PHONE = r"^0\d{2,3} - 00 00 00( 0)?$"
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Contact(msgspec.Struct, frozen=True):
    """Whom a visitor can call. An example number is made of zeros and reaches nobody."""

    name: Text
    phone: Text
    example: bool
    where_nl: str = ""
    where_en: str = ""

    def where(self, lang: str) -> str:
        return (self.where_en if lang == "en" else self.where_nl) or self.where_nl


class Service(msgspec.Struct, frozen=True):
    """What is particular here about a service of the catalogue; without one it is simply on."""

    on: bool = True
    name: str = ""
    phone: str = ""
    example: bool = False
    note: str = ""


class Partner(msgspec.Struct, frozen=True):
    """An organisation that stands beside the suitcase; ``logo`` is a file in media/logos or ""."""

    name: Text
    logo: str = ""
    example: bool = True


class Region(msgspec.Struct, frozen=True):
    """One municipality; its id is the name of its file."""

    id: str
    name: str
    province: str
    contact: Contact
    services: Mapping[str, Service] = {}
    partners: Mapping[str, Partner] = {}

    def offers(self, slug: str) -> bool:
        """Whether an entry is shown here; a thing always is."""
        service = self.services.get(slug)
        return service is None or service.on

    @property
    def offers_all(self) -> bool:
        """Whether nothing is switched off here."""
        return all(service.on for service in self.services.values())

    def shown(self, catalogue: Catalogue) -> tuple[Entry, ...]:
        """The entries of the catalogue that are shown here, in their order."""
        return tuple(entry for slug, entry in catalogue.entries.items() if self.offers(slug))


def catalogue_here(catalogue: Catalogue, region: Region) -> Catalogue:
    """The catalogue as it is in this municipality."""
    shown = {entry.slug: entry for entry in region.shown(catalogue)}
    return msgspec.structs.replace(catalogue, entries=shown)


def asking_here(catalogue: Catalogue, region: Region | None, usual: str) -> Catalogue:
    """The texts send people to the contact of this municipality; elsewhere to the ``usual`` one."""
    return with_contact(catalogue, region.contact.name if region else usual)


class Head(msgspec.Struct, frozen=True):
    """The top of a region's file."""

    name: Text
    province: Literal["Noord-Brabant", "Zeeland", "Zuid-Holland", "Gelderland", "Limburg"]
    contact: Contact
