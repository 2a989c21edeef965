"""Whatever types: a keypad of which a key may be held down, and a reader of tags."""

from dataclasses import dataclass, field
from random import Random

from kiosk.keypad import Typing, typed
from koffer.tags import MOST_SIGNS
from tests.kiosk.staff.driver import Volunteer

KEYPAD = ("left", "right", "up", "down", "return", "space")
HELD, REPEAT_S = 12, 0.03
SIGNS = "0123456789ABCDEFxyzé日 -:.\t\x1b"


@dataclass
class Typist:
    """Types on one kiosk, as a keyboard does."""

    kiosk: Volunteer
    dice: Random
    typing: Typing = field(default_factory=Typing)

    def keypad(self) -> None:
        self.kiosk.now += self.dice.uniform(0.1, 1.0)
        self._type(self.dice.choice(KEYPAD), "")

    def held(self) -> None:
        """A key that stays down, or all of the keypad at once."""
        key = self.dice.choice((*KEYPAD, None))
        self.kiosk.now += 1.0
        for _ in range(HELD):
            self.kiosk.now += REPEAT_S
            self._type(key or self.dice.choice(KEYPAD), "")

    def tag(self) -> None:
        """A reader types its code within moments: one that is known, one that is not, or rubbish.

        Capitals by Shift, as a keyboard has them.
        """
        known = tuple(self.kiosk.kiosk.walker.tags)
        for sign in self.dice.choice((*known, "FFFFFFFF", "0000", self._rubbish())):
            if sign.isupper():
                self._type("left shift", "")
            self._type("space" if sign == " " else sign.lower(), sign)
        self._type(self.dice.choice(("return", "enter", "tab")), "")

    def _rubbish(self) -> str:
        """What no tag holds, sometimes without end."""
        length = self.dice.choice((1, 3, MOST_SIGNS, MOST_SIGNS + 1, 65, 300))
        return "".join(self.dice.choices(SIGNS, k=length))

    def _type(self, name: str, sign: str) -> None:
        kiosk = self.kiosk
        kiosk.now += 0.01
        self.typing, what = typed(self.typing, name, sign, kiosk.now)
        if what is not None:
            kiosk.kiosk.typed(what, kiosk.now)
