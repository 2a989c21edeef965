"""The volunteer's cribs: how to show each thing, on paper."""

from koffer.cribs.page import crib_page

__all__ = ["crib_page"]
