"""What the volunteer's screens say is sayable too: no sign is left that is none."""

from kiosk.narration import narrate
from kiosk.screens.begin import Begin
from kiosk.staff.shots import staff_shots
from kiosk.state import Visit
from kiosk.view import view
from koffer.home import media_folder
from koffer.reading import load_lexicon, read
from tests.koffer.reading.test_reading_everything import NEVER, SAYABLE

LEXICON = load_lexicon(media_folder() / "lexicon")


def texts(world) -> set[str]:
    shots = staff_shots(Visit(Begin()), len(world.catalogue.entries), min(world.regions))
    return {
        passage.text
        for _, state in shots
        for passage in narrate(view(world, state), world.languages["nl"])
    }


def test_no_symbol_is_left(world):
    found = texts(world)
    assert len(found) > 30
    spoken = [s.spoken for text in sorted(found) for s in read(text, "nl", LEXICON)]
    assert [one for one in spoken if not SAYABLE.fullmatch(one) or NEVER.search(one)] == []
