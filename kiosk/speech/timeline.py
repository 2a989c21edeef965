"""Which word is heard when, within one sentence."""

import bisect

import msgspec

from kiosk.speech.rendering import Rendering, word_starts
from koffer.reading import Sentence


class Timeline(msgspec.Struct, frozen=True):
    """`starts_s` (never decreasing) are when `words` (of the passage) begin; `end_s` is the end."""

    starts_s: tuple[float, ...]
    words: tuple[int, ...]
    end_s: float

    def word_at(self, position_s: float) -> int:
        """The word heard here; before the first one, the first."""
        return self.words[max(0, bisect.bisect_right(self.starts_s, position_s) - 1)]

    def next_s(self, position_s: float) -> float:
        """When the word changes next, or the end."""
        index = bisect.bisect_right(self.starts_s, position_s)
        return self.starts_s[index] if index < len(self.starts_s) else self.end_s

    def start_of(self, word: int | None) -> float:
        """Where to begin to hear this word, or the next one that sounds; None is the start."""
        if word is None:
            return 0.0
        index = bisect.bisect_left(self.words, word)
        return self.starts_s[index] if index < len(self.words) else 0.0


def timeline(sentence: Sentence, rendering: Rendering) -> Timeline:
    words = tuple(span.word for span in sentence.spans)
    return Timeline(word_starts(sentence, rendering), words, rendering.duration_s)
