"""What a voice is asked to say."""

import msgspec


class Utterance(msgspec.Struct, frozen=True):
    """A normalised sentence, its language code, and words a minute."""

    spoken: str
    lang: str
    rate: int
