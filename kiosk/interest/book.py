"""The sittings of this process: which one is under way, and when the next begins. No I/O."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import msgspec

from kiosk.interest.sheet import Item, Sheet
from koffer.interest import continues, next_day
from koffer.interest.calendar import SURENESS
from koffer.sync import Sitting


class Book:
    """Sheets of one epoch. Closed ones may be dropped once they are saved."""

    def __init__(self, epoch: str) -> None:
        self.epoch = epoch
        self.sheets: list[Sheet] = []
        self.current: Sheet | None = None
        self.keys: frozenset[Item] = frozenset()
        self._seen = date.min

    def begin(self, wanted: Sitting, kept: Sequence[Sitting], today: date) -> list[Sitting]:
        """Go on with the same sitting where there is one, else begin ``wanted``.

        Returns those of ``kept`` that are over now, closed; the book does not hold them.
        """
        self._seen = today
        over = self._close_other_days(wanted.day, kept)
        same = self._same(wanted)
        if same is None:
            older = [one for one in kept if not one.closed and continues(_what(one), _what(wanted))]
            same = Sheet(self.epoch, older[-1] if older else wanted, self.keys)
            self.sheets.append(same)
        if SURENESS[wanted.clock] > SURENESS[same.sitting.clock]:
            same.surer(wanted.clock)
        same.foresee(self.keys)
        self.current = same
        return over

    def due_day(self, today: date) -> str | None:
        """The day of the sitting that should begin now; None when the one under way goes on."""
        if self.current is None:
            return today.isoformat()
        sitting = self.current.sitting
        day = next_day(sitting.day, sitting.clock, self._seen, today)
        self._seen = today
        return day

    def close_current(self) -> None:
        """No sitting is under way."""
        if self.current:
            self.current.close()
        self.current = None

    def drop_saved(self) -> None:
        """Forget sheets that can no longer grow and that a disk has."""
        self.sheets = [one for one in self.sheets if one.is_unsaved or not one.sitting.closed]

    def sittings(self) -> dict[str, Sitting]:
        """Those of the sheets, by id."""
        return {sheet.sitting.id: sheet.sitting for sheet in self.sheets}

    def _same(self, wanted: Sitting) -> Sheet | None:
        mine = (one for one in self.sheets if not one.sitting.closed)
        return next((one for one in mine if spot(one.sitting) == spot(wanted)), None)

    def _close_other_days(self, day: str, kept: Iterable[Sitting]) -> list[Sitting]:
        for sheet in self.sheets:
            if sheet.sitting.day != day:
                sheet.close()
        return [_closed(one) for one in self._others(kept) if one.day != day and not one.closed]

    def _others(self, kept: Iterable[Sitting]) -> Collection[Sitting]:
        mine = self.sittings()
        return [one for one in kept if one.id not in mine]


def spot(sitting: Sitting) -> tuple[str, str, str]:
    """Its day and its place; two sittings may have the same."""
    return sitting.day, sitting.venue, sitting.municipality


def _what(sitting: Sitting) -> tuple[str, str, str, str]:
    return *spot(sitting), sitting.clock


def _closed(sitting: Sitting) -> Sitting:
    return msgspec.structs.replace(sitting, closed=True)
