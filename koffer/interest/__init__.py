"""Interest: counters, never events."""

from koffer.interest.kinds import KINDS, Key, is_known
from koffer.interest.merge import merged

__all__ = ["KINDS", "Key", "is_known", "merged"]
