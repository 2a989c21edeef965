"""What there is where the suitcase stands: services that are switched off there do not exist."""

from functools import lru_cache
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import replace

from kiosk.screen import World
from kiosk.staff.records import Place
from koffer.catalogue import Catalogue
from koffer.config import Config
from koffer.questions import Questionnaire, offered
from koffer.regions import Region, asking_here, catalogue_here

Thing = TypeVar("Thing")


class _Same(msgspec.Struct, Generic[Thing], frozen=True, eq=False):
    """A value that is remembered by what it is, because its parts cannot be hashed."""

    it: Thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


def world_here(world: World, place: Place) -> World:
    """Without what is switched off; a market also has its own questions.

    The texts name the contact of the place.
    """
    delicate = place.preset.delicate or world.market_questions is None
    asked = world.questions if delicate else world.market_questions
    region = world.regions.get(place.region)
    catalogue = asking(world.open_catalogue or world.catalogue, region, world.config)
    if region and not region.offers_all:
        catalogue = _catalogue(_Same(catalogue), _Same(region))
    if region and not region.offers_all and asked is not None:
        asked = _questions(_Same(asked), _Same(region))
    return replace(world, catalogue=catalogue, questions=asked)


def asking(catalogue: Catalogue, region: Region | None, config: Config) -> Catalogue:
    """Its texts name the contact that a list ends in; without a place, who is configured."""
    return _asking(_Same(catalogue), _Same(region), config.organisation.contact)


@lru_cache(8)
def _asking(catalogue: _Same[Catalogue], region: _Same[Region | None], usual: str) -> Catalogue:
    return asking_here(catalogue.it, region.it, usual)


@lru_cache(8)
def _catalogue(catalogue: _Same[Catalogue], region: _Same[Region]) -> Catalogue:
    return catalogue_here(catalogue.it, region.it)


@lru_cache(8)
def _questions(asked: _Same[Questionnaire], region: _Same[Region]) -> Questionnaire:
    return offered(asked.it, region.it.offers)
