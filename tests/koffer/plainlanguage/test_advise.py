import pytest

from koffer.home import media_folder
from koffer.plainlanguage import Advice, PlainWords, advise, read_plain_words
from koffer.plainlanguage.records import Place


@pytest.fixture(scope="module")
def words() -> dict[str, PlainWords]:
    return {
        lang: read_plain_words(media_folder() / "words" / f"{lang}.toml")[0]
        for lang in ("nl", "en")
    }


def kinds(words: dict[str, PlainWords], text: str, lang: str = "nl") -> list[str]:
    return [one.kind for one in advise(text, lang, words[lang]) if one.kind != "niveau"]


def only(words: dict[str, PlainWords], text: str, lang: str = "nl") -> Advice:
    (found,) = (one for one in advise(text, lang, words[lang]) if one.kind != "niveau")
    return found


def test_a_hard_word_has_its_place_and_the_plain_one(words: dict[str, PlainWords]) -> None:
    found = only(words, "Dit is fijn.\nHet hulpmiddel ligt hier.")
    assert found.place == Place(2, 4, 14)
    assert "iets handigs" in found.text


def test_thirteen_words_are_too_many(words: dict[str, PlainWords]) -> None:
    twelve = "U kunt een stoel of een bed van de winkel even lenen."
    assert kinds(words, twelve) == []
    found = only(words, "Nu " + twelve)
    assert found.kind == "lange-zin"
    assert "13 woorden" in found.text


def test_a_word_that_is_explained_may_stay(words: dict[str, PlainWords]) -> None:
    assert kinds(words, "De gemeente helpt u (Wmo).") == []
    assert kinds(words, "Vraag hulp van de Wmo.") == ["moeilijk-woord"]


def test_part_of_a_word_is_another_word(words: dict[str, PlainWords]) -> None:
    assert kinds(words, "De indicatielamp brandt.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Het bed wordt gebracht.",
        "De brief werd gisteren gelezen.",
        "U wordt opgehaald.",
        "De stoel is gemaakt door een buurman.",
        "Uw huis wordt verbouwd.",
    ],
)
def test_nobody_does_it(words: dict[str, PlainWords], text: str) -> None:
    assert kinds(words, text) == ["lijdend"]


@pytest.mark.parametrize(
    "text",
    [
        "Het wordt koud in huis.",
        "Uw arm kan er moe van worden.",
        "Trek kleren aan die vies mogen worden.",
        "De gemeente wordt groter.",
        "U bent goed geholpen.",
        "Kunt u door de deur?",
    ],
)
def test_somebody_does_it(words: dict[str, PlainWords], text: str) -> None:
    assert kinds(words, text) == []


def test_english_passive(words: dict[str, PlainWords]) -> None:
    assert kinds(words, "The bed is brought by a man.", "en") == ["lijdend"]
    assert kinds(words, "A man brings the bed.", "en") == []
    assert "Who does it" in only(words, "The bed is delivered.", "en").text


def test_an_abbreviation_is_written_out(words: dict[str, PlainWords]) -> None:
    found = only(words, "Neem iets mee, bijv. een pen.")
    assert (found.kind, found.quote) == ("afkorting", "bijv.")
    assert "zoals" in found.text


def test_letters_after_their_words_may_stay(words: dict[str, PlainWords]) -> None:
    assert kinds(words, "Vraag het de bond (KBO).") == []
    assert kinds(words, "Vraag het de KBO.") == ["afkorting"]
    assert kinds(words, "Kijkt u graag TV?") == []


def test_words_of_shame_are_never_for_a_screen(words: dict[str, PlainWords]) -> None:
    assert kinds(words, "Voelt u zich eenzaam?") == ["nooit-woord"]
    assert kinds(words, "For lonely people.", "en") == ["nooit-woord"]


def test_the_level_says_where_to_begin(words: dict[str, PlainWords]) -> None:
    text = "Zorgverzekeringsvoorwaarden veranderen regelmatig ingrijpend."
    found = advise(text, "nl", words["nl"])[0]
    assert found.kind == "niveau"
    assert found.quote.startswith("Zorgverzekeringsvoorwaarden")
    assert "Flesch-Douma" in found.text


def test_every_pair_of_the_list_is_found(words: dict[str, PlainWords]) -> None:
    for lang, listed in words.items():
        for word in listed.word:
            for one in word.find:
                text = f"Dat is {one.removesuffix('*')} zo."
                if not any(other.lower() in text.lower() for other in word.unless):
                    found = {advice.kind for advice in advise(text, lang, listed)}
                    assert found & {"moeilijk-woord", "nooit-woord"}, one
