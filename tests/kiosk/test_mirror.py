"""Right to left: the whole screen at the other side, figures in their own order."""

from kiosk.display import Fill, Icon, Text, Word
from kiosk.geometry import Rect
from kiosk.mirror import mirrored

W = 200.0


def words(*parts):
    x, found = 10.0, []
    for index, (text, w) in enumerate(parts):
        found.append(Word(text, Rect(x, 0, w, 10), index))
        x += w + 2
    return tuple(found)


def text(*parts):
    placed = words(*parts)
    return Text(" ".join(p for p, _ in parts), placed, 7, False, "#000000", Rect(10, 0, 90, 10))


def test_the_first_word_stands_at_the_right():
    (op,) = mirrored((text(("مرحبا", 20), ("بكم", 15)),), W)
    assert op.words[0].rect.x > op.words[1].rect.x
    assert op.words[0].rect.right == W - 10


def test_a_telephone_number_keeps_its_order():
    (op,) = mirrored((text(("هاتف", 20), ("0165", 15), ("-", 3), ("00", 8), ("00", 8)),), W)
    after = {word.index: word.rect.x for word in op.words}
    assert after[0] > after[1]
    assert after[3] < after[4]


def test_mirroring_twice_is_nothing():
    ops = (
        Fill(Rect(3, 4, 50, 20), "#FFFFFF", (1.0, 2.0, 3.0, 4.0)),
        Icon(Rect(0, 0, 9, 9), "terug", "#000000"),
    )
    assert mirrored(mirrored(ops, W), W) == ops


def test_back_points_the_other_way():
    (op,) = mirrored((Icon(Rect(0, 0, 9, 9), "terug", "#000000"),), W)
    assert op.name == "verder"


def test_an_entry_that_lacks_the_language_says_so(kiosk):
    from kiosk.actions import Go, SetLanguage
    from kiosk.screens.entry import EntryScreen

    kiosk.wake()
    kiosk.kiosk.act(SetLanguage("tr"), kiosk.now)
    kiosk.kiosk.act(Go(EntryScreen("rollator")), kiosk.now)
    kiosk.kiosk.render()
    say = kiosk.kiosk.world.languages["tr"]
    assert say("Deze tekst is er alleen in het Nederlands.") in kiosk.texts()
    assert (
        say("Deze tekst is er alleen in het Nederlands.")
        != "Deze tekst is er alleen in het Nederlands."
    )


def test_a_sentence_that_ends_in_figures_ends_at_the_left():
    (op,) = mirrored((text(("السعر", 20), ("30.", 9)),), W)
    assert op.words[-1].text == ".30"
    (op,) = mirrored((text(("هاتف", 20), ("0165", 15), ("00:", 9)),), W)
    assert [word.text for word in op.words] == ["هاتف", ":0165", "00"]
    assert op.words[1].rect.right < op.words[2].rect.x


def test_a_sentence_without_arabic_keeps_its_end():
    (op,) = mirrored((text(("Kost", 20), ("30.", 9)),), W)
    assert [word.text for word in op.words] == ["Kost", "30."]


def test_words_keep_their_distance_when_the_end_goes_to_the_left():
    (op,) = mirrored((text(("هاتف", 20), ("Jan", 15), ("Jansen:", 30)),), W)
    name, surname = op.words[1:]
    assert surname.rect.x - name.rect.right == 2
