"""What is said, and which word on the screen belongs to it."""

import bisect

import msgspec


class Span(msgspec.Struct, frozen=True):
    """Characters `start` up to `end` of a spoken text belong to word `word` of the passage."""

    start: int
    end: int
    word: int


class Sentence(msgspec.Struct, frozen=True):
    """One stretch of speech.

    `shown` are words `first` up to and including `last` of `text.split()`. `spoken` is never
    empty and holds only letters, digits, spaces, hyphens, apostrophes and .,?!:; signs.
    `spans` has one entry for each spoken word, in order; its `word` counts over the whole
    passage and never goes back.
    """

    first: int
    shown: tuple[str, ...]
    spoken: str
    spans: tuple[Span, ...]

    @property
    def last(self) -> int:
        return self.first + len(self.shown) - 1

    def span_at(self, position: int) -> int | None:
        """Index in `spans` of the spoken word at this character (from 0), None in between."""
        index = bisect.bisect_right(self.spans, position, key=lambda span: span.start) - 1
        return index if index >= 0 and position < self.spans[index].end else None
