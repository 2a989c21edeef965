"""The volunteer's cribs: how to show each thing, on paper."""

from koffer.cribs.page import crib_page
from koffer.cribs.style import STYLE

__all__ = ["STYLE", "crib_page"]
