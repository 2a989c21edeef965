"""Looks over everything people wrote or drew, and reports all of it at once.

Each file looks at one kind of thing; `run` puts them together. Read-only: nothing is mended.
"""

from koffer.check.levels import level_lines
from koffer.check.report import Finding, Report
from koffer.check.run import Subject, check

__all__ = ["Finding", "Report", "Subject", "check", "level_lines"]
