"""The volunteer's cribs, for staff to print."""

from admin.cribs.views import crib_pages

__all__ = ["crib_pages"]
