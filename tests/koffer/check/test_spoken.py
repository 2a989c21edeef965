from koffer.check.spoken import read_lexicon, unsaid
from koffer.home import media_folder


def test_pauses_and_amounts_are_no_mistake() -> None:
    lexicon, wrong = read_lexicon(media_folder())
    assert wrong == []
    for line in ("Bel 112 – of kom langs.", "Dat kost € 5 per keer.", "Gaat u er 's nachts uit?"):
        assert unsaid(line, "nl", lexicon) == []


def test_a_sign_without_a_sound() -> None:
    lexicon, _ = read_lexicon(media_folder())
    assert unsaid("Kijk ☎ daar.", "nl", lexicon) == ["☎"]
