"""Aids and services: read from folders of plain files."""

from koffer.catalogue.film import Film, Frame
from koffer.catalogue.load import load_catalogue, read_catalogue
from koffer.catalogue.records import CARDS, Catalogue, Crib, Entry, EntryText, Facts, Term
from koffer.catalogue.usable import usable

__all__ = [
    "CARDS",
    "Catalogue",
    "Crib",
    "Entry",
    "EntryText",
    "Facts",
    "Film",
    "Frame",
    "Term",
    "load_catalogue",
    "read_catalogue",
    "usable",
]
