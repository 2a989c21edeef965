"""A Dutch text on a screen in another language is said by the Dutch voice."""

import pytest

from kiosk.actions import Go, SetLanguage
from kiosk.keypad import Pressed
from kiosk.screens.entry import EntryScreen
from kiosk.screens.listing import room_list
from kiosk.speech.everything import every_passage
from kiosk.tongues import Tongues


def started(kiosk, monkeypatch):
    """Every passage as it is given to the reader."""
    given = []
    start = kiosk.reader.start

    def noted(passages, place, rate):
        given.extend(passages)
        start(passages, place, rate)

    monkeypatch.setattr(kiosk.reader, "start", noted)
    return given


def without(world, lang):
    return next(entry for entry in world.catalogue.entries.values() if lang not in entry.texts)


@pytest.mark.parametrize("lang", ["tr", "ar"])
def test_each_passage_has_the_voice_of_its_language(kiosk, lang, monkeypatch):
    entry = without(kiosk.kiosk.world, lang)
    given = started(kiosk, monkeypatch)
    say = kiosk.kiosk.world.languages[lang]
    kiosk.wake()
    for action in (SetLanguage(lang), Go(EntryScreen(entry.slug))):
        kiosk.kiosk.act(action, kiosk.now)
    kiosk.kiosk.render()
    kiosk.tap(say("Voorlezen"))
    langs = {passage.text: passage.lang for passage in given}
    assert langs[entry.text("nl").title] == "nl"
    assert langs[entry.text("nl").cards["wat"][0]] == "nl"
    assert langs[say("Kies uit:")] == lang
    assert langs[say("Zet op mijn lijst")] == lang


@pytest.mark.parametrize("lang", ["tr", "ar"])
def test_a_text_that_is_only_there_in_dutch_says_so_and_others_do_not(kiosk, lang):
    world = kiosk.kiosk.world
    told = world.languages[lang]("Deze tekst is er alleen in het Nederlands.")
    assert told != "Deze tekst is er alleen in het Nederlands."
    kiosk.wake()
    kiosk.kiosk.act(SetLanguage(lang), kiosk.now)
    for slug, says in ((without(world, lang).slug, True), ("wandbeugel", False)):
        kiosk.kiosk.act(Go(EntryScreen(slug)), kiosk.now)
        kiosk.kiosk.render()
        assert (told in kiosk.texts()) is says
        assert (world.catalogue.entries[slug].text("nl").title in kiosk.texts()) is says


def test_what_is_translated_is_in_the_language_of_the_visitor(world):
    tongues = Tongues(world)
    for lang in ("en", "tr", "ar"):
        entry = world.catalogue.entries["wandbeugel"]
        for line in entry.text(lang).cards["wat"]:
            assert tongues.of(line, lang) == lang
        for word in ("Terug", "Begin", "Voorlezen", "Mijn lijst", "Kies uit:"):
            assert tongues.of(world.languages[lang](word), lang) == lang


def test_a_part_of_a_sentence_is_known_and_a_part_of_a_word_is_not(world):
    tongues = Tongues(world)
    line = without(world, "tr").text("nl").cards["wat"][0]
    _, _, rest = line.partition(" ")
    assert tongues.of(rest, "tr") == "nl"
    assert tongues.of(rest[1:], "tr") == "tr"
    assert tongues.of(line, "nl") == "nl"


@pytest.mark.parametrize("lang", ["tr", "ar"])
def test_the_keypad_says_a_dutch_title_with_the_dutch_voice(kiosk, lang, monkeypatch):
    given = started(kiosk, monkeypatch)
    world = kiosk.kiosk.world
    say, listed = world.languages[lang], world.catalogue.in_room("toilet")
    title = next(one.text("nl").title for one in listed if lang not in one.texts)
    kiosk.wake()
    kiosk.kiosk.act(SetLanguage(lang), kiosk.now)
    kiosk.kiosk.act(Go(room_list("toilet")), kiosk.now)
    kiosk.kiosk.render()
    for _ in kiosk.labels():
        kiosk.now += 0.7
        kiosk.kiosk.typed(Pressed("next"), kiosk.now)
    langs = {passage.text.rstrip(","): passage.lang for passage in given}
    assert langs[title] == "nl"
    assert langs[say("Terug")] == lang
    assert all(title not in text for text, its in langs.items() if its == lang)


@pytest.mark.parametrize("title", ["Is uw huis veilig?", "Opstaan, wassen, aankleden"])
def test_a_text_is_cut_where_its_language_changes(world, title):
    tongues, because = Tongues(world), "bo powiedział pan: telefon"
    said = tongues.stretches(f"Usuń: {title}, {because}", "pl")
    assert said == (("Usuń:", "pl"), (f"{title},", "nl"), (because, "pl"))
    assert tongues.stretches(because, "pl") == ((because, "pl"),)
    assert tongues.stretches(f"Weg: {title}", "nl") == ((f"Weg: {title}", "nl"),)


def test_what_is_made_ahead_is_in_the_voice_that_will_be_asked_for(world):
    entry = without(world, "ar")
    langs = {one.text: one.lang for one in every_passage(world, "ar")}
    assert langs[entry.text("nl").title] == "nl"
    assert set(langs.values()) == {"nl", "ar"}
