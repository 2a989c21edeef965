"""Large letters on 7 inch upright: nothing is left out, broken or laid over something else."""

import pytest
from msgspec.structs import replace

from kiosk.display import hits, texts
from kiosk.geometry import Rect
from kiosk.parts.face import face_ops
from kiosk.parts.faceplan import Face
from kiosk.screen import Scene
from kiosk.screens.help import LINES, Help
from kiosk.staff.shots import staff_shots
from kiosk.state import State
from kiosk.view import view
from tests.crawl.layout import problems
from tests.crawl.panels import Setting, world_of
from tests.crawl.walk import Sight
from tests.kiosk.driver import Driver

NARROW = "720x1280@7in"


def opened(lang="nl"):
    kiosk = Driver(world_of(Setting(NARROW, "groot", "dag", lang)))
    return kiosk.tap(kiosk.labels()[0])


def shown(text):
    return text.text.replace("\u00ad", "").strip(" .?")


def test_the_page_with_the_code_of_pairing_says_what_to_do_with_it():
    kiosk = opened()
    shots = dict(staff_shots(kiosk.visit, 78, "roosendaal"))
    world = kiosk.kiosk.world
    state = shots["16-personeel-koppelen-code"]
    display = view(world, state)
    said = [shown(text) for text in texts(display)]
    assert "Typ deze code in het beheer bij Koffers" in said
    assert "Nog 10 minuten" in said
    assert list(problems(world, Sight((), state, display))) == []


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
def test_still_there_keeps_its_words_above_the_key(lang):
    kiosk = opened(lang)
    display = view(kiosk.kiosk.world, State("asking", kiosk.visit, deadline=30.0))
    key = min((hit.rect for hit in hits(display)), key=lambda rect: rect.h)
    above = [text for text in texts(display) if text.rect.center[1] < key.y]
    assert all(text.rect.bottom <= key.y for text in above)


def test_help_breaks_between_sentences():
    kiosk = opened()
    sentences = {
        part.strip(" .?") for line in LINES.values() for part in line.replace("?", ".").split(".")
    }
    for page in range(8):
        visit = replace(kiosk.visit, screen=Help(page))
        said = [shown(text) for text in texts(view(kiosk.kiosk.world, State("visit", visit)))]
        assert any(text in sentences for text in said), said


@pytest.mark.parametrize("width", [30.0, 34.0])
def test_a_key_writes_smaller_rather_than_in_pieces(width):
    kiosk = opened()
    scene = Scene(kiosk.kiosk.world, kiosk.visit)
    ops = face_ops(scene, Rect(0, 0, width, 24), Face("Devamı", "verder", 9.0))
    (text,) = texts(ops)
    assert len({word.rect.y for word in text.words}) == 1
