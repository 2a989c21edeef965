"""What befalls a suitcase while somebody touches it: sound that fails, news of the office, a stick,
weak power, a touch at the very moment something was planned, a finger that never lifts."""

from collections.abc import Callable
from random import Random
from typing import get_args

from kiosk import actions as a
from kiosk.display import Hit
from kiosk.speech.faults import Fault
from kiosk.staff.records import PairFacts, Power, StickFacts, SyncFacts
from kiosk.stick.words import WORDS as STICK_WORDS
from kiosk.sync.pairwords import WORDS, Stage
from kiosk.sync.verdict import Condition
from koffer.sync import CLONE
from tests.kiosk.staff.driver import Volunteer

NEVER_S = 260.0
BRINK_S = (-0.001, 0.0, 0.001)
PREFERENCES = (
    a.SetLanguage, a.SetText, a.SetTheme, a.SetMotion, a.SetVolume, a.SetRate, a.SetSounds,
    a.SetReadAll, a.ReadAloud,
)  # fmt: skip
PREFERRED_ON = ("taal", "letters", "geluid")


def sound(kiosk: Volunteer, dice: Random) -> None:
    """A plug that is pulled, a voice that dies; half of the time all is well again."""
    reader = kiosk.reader
    reader._player.fault = dice.choice((None, Fault.NO_SOUND_DEVICE))
    reader._voice.fault = dice.choice((None, None, Fault.VOICE_MISSING, Fault.ENGINE_CRASHED))
    reader._voice.warning = dice.choice((None, Fault.CACHE_UNWRITABLE))


def office(kiosk: Volunteer, dice: Random) -> None:
    """News of a round, of pairing and of the stick, and what the machine says of itself."""
    now, stage = kiosk.clock(), dice.choice(get_args(Stage))
    facts = SyncFacts(dice.choice(get_args(Condition)), now, now, notes=dice.choice(((), (CLONE,))))
    kiosk.office.told = dice.choice((facts, None))
    code = "WXMW-GHJK" if stage == "waiting" else ""
    ends = kiosk.now + dice.uniform(-5.0, 600.0)
    kiosk.office.pair = PairFacts(stage, WORDS[stage], code, ends, name="Koffer 2")
    key = dice.choice(("", *STICK_WORDS))
    kiosk.office.usb = StickFacts(dice.random() < 0.5, dice.random() < 0.2, key)
    kiosk.power = Power(dice.choice((None, 0, 12, 100)), plugged=None, weak=dice.random() < 0.3)


def brink(kiosk: Volunteer, dice: Random) -> None:
    """A touch at the very moment at which something was planned, or just beside it."""
    wait = kiosk.kiosk.next_wake_s(kiosk.now)
    kiosk.now += max(0.0, (wait or 0.0) + dice.choice(BRINK_S))
    if dice.random() < 0.5:
        kiosk.kiosk.tick(kiosk.now)
    x, y = dice.choice(keys(kiosk)).rect.center
    kiosk.kiosk.touch_down(x, y, kiosk.now)
    kiosk.kiosk.touch_up(x, y, kiosk.now)


def never(kiosk: Volunteer, dice: Random) -> None:
    """A finger, or a sleeve, that stays: the visit ends all the same."""
    x, y = dice.choice(keys(kiosk)).rect.center
    kiosk.kiosk.touch_down(x, y, kiosk.now)
    kiosk.advance(dice.choice((1.0, 30.0, NEVER_S)))
    if dice.random() < 0.7:
        kiosk.kiosk.touch_up(x, y, kiosk.now)


def prefer(kiosk: Volunteer, dice: Random) -> None:
    """How it is seen, heard and in which language."""
    liked = [hit for hit in keys(kiosk) if type(hit.action) in PREFERENCES]
    liked += [hit for hit in keys(kiosk) if hit.leads_to in PREFERRED_ON]
    if liked:
        kiosk.tap_at(*dice.choice(liked).rect.center)


def keys(kiosk: Volunteer) -> list[Hit]:
    return [op for op in kiosk.glass.display if isinstance(op, Hit)]


MISHAPS: dict[str, Callable[[Volunteer, Random], None]] = {
    "sound": sound, "office": office, "brink": brink, "never": never, "prefer": prefer,
}  # fmt: skip
