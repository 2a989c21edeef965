"""Which voice speaks a language, how fast and how loud.

Measured with espeak-ng 1.52 on three Dutch sentences at 140 words a minute. Variants f2 and f3
carry 1-4 kHz, where consonants are, alike (-7.2 and -7.3 dB of the whole), but f2 is lower
(190 against 206 Hz) and hisses less above 4 kHz (-16.7 against -13.0 dB), which suits older
ears. `gain` brings the level without pauses to -17.5 dBFS, the step "hard"; its peaks stay below
full scale. The steps come from [geluid] in design/tokens.toml: "gewoon" is then -21 dBFS.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import msgspec

RATES = (115, 140, 165)  # words a minute
RATE = 140
Step = Literal["zacht", "gewoon", "hard"]
STEPS: Mapping[Step, float] = MappingProxyType({"zacht": 0.18, "gewoon": 1.0, "hard": 1.5})


class Speaker(msgspec.Struct, frozen=True):
    """An espeak voice and the gain that gives it the common level."""

    voice: str
    gain: float


SPEAKERS: Mapping[str, Speaker] = MappingProxyType(
    {
        "nl": Speaker("nl+f2", 1.18),
        "en": Speaker("en+f2", 1.04),
        "tr": Speaker("tr+f2", 0.99),
        "ar": Speaker("ar+f2", 1.05),
    }
)


def amplitude(step: Step) -> float:
    """What the mixer multiplies with; sounds are rendered at "hard", so it only lowers."""
    return STEPS[step] / STEPS["hard"]
