"""Municipalities: whom to call there, and which services there are."""

from koffer.regions.load import read_regions
from koffer.regions.records import (
    Contact,
    Partner,
    Region,
    Service,
    asking_here,
    catalogue_here,
)

__all__ = [
    "Contact",
    "Partner",
    "Region",
    "Service",
    "asking_here",
    "catalogue_here",
    "read_regions",
]
