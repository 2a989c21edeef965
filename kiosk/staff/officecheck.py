"""How pairing and the stick went, as rows: the first sentence, and then what to do."""

from kiosk.staff.records import PairFacts, StickFacts
from kiosk.staff.synccheck import Mark, Row
from kiosk.stick.words import GOOD, WORDS

NO_STICK = Row("note", "Er zit geen stick in de koffer", "Steek hem erin. Wacht even.")
STICK = Row("ok", "De stick zit in de koffer")
PAIRED = Row("ok", "De koffer is al gekoppeld")
_PAIR_MARKS: dict[str, Mark] = {"idle": "note", "asking": "note", "paired": "ok"}


def pair_row(facts: PairFacts) -> Row:
    """Everything but a code that waits, which has a card of its own."""
    if facts.stage == "paired":
        what = f"Gekoppeld: {facts.name}" if facts.name else "De koffer is gekoppeld"
        return Row("ok", what, "De koffer verstuurt nu wat er nog is.")
    return _row(_PAIR_MARKS.get(facts.stage, "problem"), facts.words)


def stick_row(facts: StickFacts) -> Row:
    """How it went; before that, whether a stick is there."""
    if not facts.key:
        return STICK if facts.there else NO_STICK
    if facts.busy:
        return _row("note", WORDS[facts.key])
    return _row("ok" if facts.key in GOOD else "problem", WORDS[facts.key])


def _row(mark: Mark, words: str) -> Row:
    first, _, rest = words.partition(". ")
    return Row(mark, first.removesuffix("."), rest)
