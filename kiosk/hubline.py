"""What belongs to one pair of suitcase and hub, and what makes it."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.stick.stick import Stick
from kiosk.sync.pairer import Pairer
from kiosk.sync.renewer import Renewer
from kiosk.sync.worker import Syncer
from koffer.sync.pair import Pair

Keep = Callable[[Pair], None]


class Makers(msgspec.Struct, frozen=True):
    """What is built anew for a pair; ``renewer`` None is where nothing need be renewed."""

    syncer: Callable[[Pair], Syncer]
    stick: Callable[[Syncer, Pair], Stick]
    pairer: Callable[[Keep], Pairer]
    find: Callable[[], list[Path]]
    wake: Callable[[], None]
    keep: Keep
    renewer: Renewer | None = None


class Line(msgspec.Struct):
    """The network and the stick of one pair."""

    pair: Pair
    syncer: Syncer
    stick: Stick


def line_for(make: Makers, pair: Pair) -> Line:
    syncer = make.syncer(pair)
    return Line(pair, syncer, make.stick(syncer, pair))
