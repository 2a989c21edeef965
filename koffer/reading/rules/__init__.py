"""The order in which a language's rules look at a text: the most specific first."""

from itertools import chain

from koffer.reading.claims import Rule
from koffer.reading.grammar import Grammar
from koffer.reading.lexicon import Entries
from koffer.reading.rules.codes import code_rules
from koffer.reading.rules.dates import date_rules
from koffer.reading.rules.days import day_rules
from koffer.reading.rules.money import money_rules
from koffer.reading.rules.numbers import number_rules, per_rules, size_rules
from koffer.reading.rules.phones import phone_rules
from koffer.reading.rules.times import time_rules
from koffer.reading.rules.vocabulary import (
    abbreviation_rules,
    spelling_rules,
    symbol_rules,
    unit_rules,
    word_rules,
)
from koffer.reading.rules.web import web_rules


def rules_for(grammar: Grammar, entries: Entries) -> tuple[Rule, ...]:
    """Every rule of one language, the lexicon included, compiled."""
    return tuple(
        chain(
            web_rules(grammar),
            day_rules(grammar),
            time_rules(grammar),
            size_rules(grammar),
            unit_rules(entries),
            abbreviation_rules(entries),
            date_rules(grammar),
            money_rules(grammar),
            per_rules(grammar),
            phone_rules(grammar),
            word_rules(entries),
            code_rules(grammar),
            spelling_rules(grammar, entries),
            number_rules(grammar),
            symbol_rules(grammar, entries),
        )
    )
