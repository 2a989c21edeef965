"""The languages of the kiosk."""

from collections.abc import Mapping
from types import MappingProxyType

from koffer.reading.grammar import Grammar
from koffer.reading.languages.arabic import ARABIC
from koffer.reading.languages.dutch import DUTCH
from koffer.reading.languages.english import ENGLISH
from koffer.reading.languages.turkish import TURKISH

GRAMMARS: Mapping[str, Grammar] = MappingProxyType(
    {grammar.lang: grammar for grammar in (DUTCH, ENGLISH, TURKISH, ARABIC)}
)
