"""What a voice is asked to say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Utterance:
    """A normalised sentence, its language code, and words a minute."""

    spoken: str
    lang: str
    rate: int
