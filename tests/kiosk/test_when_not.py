"""On Let op stands apart when not: with a sign and a heading of its own, and heard as such."""

import re

import pytest

from kiosk.actions import Turn
from kiosk.display import Hit, Icon
from kiosk.narration import narrate
from kiosk.screens.entry import EntryScreen
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.catalogue.whennot import parted
from tests.kiosk.conftest import make_world

PANELS = ("1280x800@10.1in", "800x1280@10.1in", "720x1280@7in")
# So begins a line that says when not.
BEGINNING = re.compile(
    r"Niet (als|bij|voor|handig|kopen|gebruiken)\b|(Past|Werkt) niet (in|zonder)\b"
)


def pages(world, slug, text, lang):
    """Every page of Let op: what is shown and what is said of it."""
    screen = EntryScreen(slug, "let-op")
    for page in range(12):
        display = view(world, State("visit", Visit(screen, text=text, lang=lang)))
        said = [one.text for one in narrate(display, world.languages[lang])]
        yield display, said
        onward = [op.action for op in display if isinstance(op, Hit) and op.label != "Vorige"]
        turns = [one.screen for one in onward if isinstance(one, Turn)]
        if not any(one.card == "let-op" and one.page == page + 1 for one in turns):
            return
        screen = EntryScreen(slug, "let-op", page + 1)


@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("slug", ["grijper", "bedsteun", "valys", "trilwekker"])
def test_when_not_has_a_heading_with_a_sign_before_it(panel, slug, text):
    world = make_world(panel)
    _, heading, below = parted(world.catalogue.entries[slug].text("nl").cards["let-op"])
    found = 0
    for display, said in pages(world, slug, text, "nl"):
        signs = [op for op in display if isinstance(op, Icon) and op.name == "niet"]
        here = [line for line in below if line in said]
        assert len(signs) == said.count(heading) == bool(here)
        assert all(said.index(heading) < said.index(line) for line in here)
        found += len(here)
    assert found == len(below)


def test_what_says_when_not_stands_below_the_heading(world):
    for entry in world.catalogue.entries.values():
        above, _, _ = parted(entry.text("nl").cards["let-op"])
        assert not [line for line in above if BEGINNING.match(line)], entry.slug


def test_every_language_has_the_heading_where_dutch_has_it(world):
    for entry in world.catalogue.entries.values():
        headed = {lang: bool(parted(t.cards["let-op"])[1]) for lang, t in entry.texts.items()}
        assert len(set(headed.values())) == 1, (entry.slug, headed)
