"""What there is where the suitcase stands: services that are switched off there do not exist."""

from functools import lru_cache
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import replace

from kiosk.screen import World
from kiosk.staff.records import Place
from koffer.catalogue import Catalogue
from koffer.questions import Questionnaire, offered
from koffer.regions import Region, catalogue_here

Thing = TypeVar("Thing")


class _Same(msgspec.Struct, Generic[Thing], frozen=True, eq=False):
    """A value that is remembered by what it is, because its parts cannot be hashed."""

    it: Thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


def world_here(world: World, place: Place) -> World:
    """Without what is switched off; a market also has its own questions."""
    delicate = place.preset.delicate or world.market_questions is None
    asked = world.questions if delicate else world.market_questions
    region = world.regions.get(place.region)
    if region is None or region.offers_all:
        return world if asked is world.questions else replace(world, questions=asked)
    questions = _questions(_Same(asked), _Same(region)) if asked is not None else None
    catalogue = _catalogue(_Same(world.catalogue), _Same(region))
    return replace(world, catalogue=catalogue, questions=questions)


@lru_cache(8)
def _catalogue(catalogue: _Same[Catalogue], region: _Same[Region]) -> Catalogue:
    return catalogue_here(catalogue.it, region.it)


@lru_cache(8)
def _questions(asked: _Same[Questionnaire], region: _Same[Region]) -> Questionnaire:
    return offered(asked.it, region.it.offers)
