"""Interest: counters, never events."""

from koffer.interest.calendar import Sureness, continues, next_day
from koffer.interest.keys import keys_for
from koffer.interest.kinds import KINDS, Key, is_known
from koffer.interest.merge import merged

__all__ = ["KINDS", "Key", "Sureness", "continues", "is_known", "keys_for", "merged", "next_day"]
