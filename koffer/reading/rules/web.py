"""Addresses are never spelled out: the visitor is told that they are on the screen."""

from collections.abc import Iterator

from koffer.reading.claims import Rule, rule
from koffer.reading.grammar import Grammar

_TOP = "nl|com|org|net|eu|be|info|nu|gov|edu|io|app|tr|uk|frl|amsterdam"
_TAIL = r"(?:[/?#][^\s\x00]*[^\s\x00.,;:!?)\]}\"'»”’])?/?"


def web_rules(grammar: Grammar) -> Iterator[Rule]:
    yield rule(r"(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+", lambda _: grammar.mail)
    yield rule(rf"\b(?:https?://|www\.)[\w-]+(?:\.[\w-]+)*(?::\d+)?{_TAIL}", lambda _: grammar.web)
    yield rule(
        rf"(?<![\w.@])[\w-]+(?:\.[\w-]+)*\.(?:{_TOP})\b(?!\.?\w){_TAIL}", lambda _: grammar.web
    )
