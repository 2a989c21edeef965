"""Running text stands open and begins its lines under each other: what is read for its content."""

from collections import defaultdict
from itertools import pairwise, product

import pytest

from kiosk.display import Text, texts
from kiosk.screens.entry import EntryScreen
from kiosk.screens.help import Help
from kiosk.screens.outcome import AdviceScreen
from kiosk.screens.question import after
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.catalogue import CARDS
from koffer.questions import answer, start
from tests.crawl.panels import PANELS, SIZES
from tests.kiosk.conftest import make_world

OPEN = 1.5
SLUGS = ("wandbeugel", "nachtlamp-met-sensor", "hulp-bij-schulden", "rollator")


def rows(text: Text) -> dict[float, list]:
    """The words of each line, by where the line stands."""
    found = defaultdict(list)
    for word in text.words:
        found[round(word.rect.y, 2)].append(word.rect)
    return dict(sorted(found.items()))


def running(world, screen, text, lang) -> list[Text]:
    """What is neither a name nor a sign; of an entry the text of its card, for what stands in the
    panel at its side is set close and in the middle, as a sign is."""
    display = view(world, State("visit", Visit(screen, text=text, lang=lang)))
    plain = [one for one in texts(display) if not (one.bold or one.sign or one.title)]
    if not isinstance(screen, EntryScreen):
        return plain
    card = " ".join(world.catalogue.entries[screen.slug].text(lang).cards[screen.card])
    return [one for one in plain if one.text in card]


def screens(world):
    asked = world.questions
    yield Help()
    yield from (EntryScreen(slug, card) for slug in SLUGS for card in CARDS)
    for name in asked.questions["q1"].answers:
        step = answer(asked, answer(asked, start(asked), "mijzelf"), name)
        if not step.done:
            ends = (after(asked, answer(asked, step, one)) for one in _answers(asked, step))
            yield from (one for one in ends if isinstance(one, AdviceScreen))


def _answers(asked, step):
    return asked.questions[step.now].answers


@pytest.mark.parametrize("lang", ["nl", "ar"])
@pytest.mark.parametrize(("panel", "text"), list(product(PANELS, SIZES)))
def test_lines_of_a_card_are_open_and_begin_under_each_other(panel, text, lang):
    world, looked = make_world(panel), 0
    for screen in screens(world):
        for one in running(world, screen, text, lang):
            lines = rows(one)
            steps = [low - high for high, low in pairwise(lines)]
            assert all(step >= OPEN * one.em - 0.02 for step in steps), (screen, one.text)
            begins = {edge(words, lang) for words in lines.values()}
            assert max(begins) - min(begins) < 0.2, (screen, one.text)
            looked += len(steps)
    assert looked > 5


def edge(words, lang) -> float:
    return max(word.right for word in words) if lang == "ar" else min(word.x for word in words)
