"""Municipalities: whom to call there, and which services there are."""

from koffer.regions.load import read_regions
from koffer.regions.records import Contact, Partner, Region, Service

__all__ = ["Contact", "Partner", "Region", "Service", "read_regions"]
