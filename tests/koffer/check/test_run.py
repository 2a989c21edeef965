"""Each thing that `koffer check` looks at, spoilt once."""

from datetime import date
from pathlib import Path

import pytest

from tests.koffer.check.folder import look, said, spoil


def one(media: Path, today: date | None = None) -> str:
    (found,) = said(look(media, today) if today else look(media))
    return found


def test_a_good_folder_is_clean(media: Path) -> None:
    report = look(media)
    assert said(report) == []
    assert report.exit_code(strict=True) == 0
    assert report.counts()[0] == "Nagekeken: 2 onderdelen, 4 teksten, 1 vragen, 1 gemeenten."


def test_a_missing_card(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "## wie\nVoor wie een pot lastig openkrijgt.\n", "")
    assert "de kaart 'wie' ontbreekt" in one(media)


def test_a_card_of_more_than_forty_words(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Houd uw handen droog.\n" * 11)
    assert "44 woorden; hoogstens 40" in one(media)
    assert look(media).errors == 1


def test_a_hard_card_says_its_line_and_a_written_reason_silences_it(media: Path) -> None:
    hard = "Medicijndispenserabonnementen verlengen automatisch."
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", hard)
    found = one(media)
    assert "nl.md:12: let op: kaart 'let-op': Leest niet makkelijk" in found
    facts = media / "catalogue/pot/entry.toml"
    facts.write_text(facts.read_text() + '\n[nl_level_reasons]\nlet-op = "Zo heet het."\n')
    assert said(look(media)) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Dit hulpmiddel is fijn.", "'hulpmiddel' kent niet iedereen"),
        ("Het wordt u gebracht.", "Wie doet het?"),
        ("Neem iets mee, bijv. een pot.", "'bijv.' is een afkorting"),
        ("Zo en zo en zo en zo en zo en zo en zo.", "13 woorden"),
    ],
)
def test_advice_has_its_line(media: Path, text: str, reason: str) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", text)
    found = one(media)
    assert "nl.md:13: let op: " in found
    assert reason in found


def test_a_dead_link(media: Path) -> None:
    spoil(media / "catalogue/pot/entry.toml", '["bus"]', '["bsu"]')
    assert "verwijst naar 'bsu', dat er niet is. Bedoelt u 'bus'?" in one(media)


def test_an_entry_that_nobody_comes_to(media: Path) -> None:
    spoil(media / "questions/q0.toml", 'results = ["bus"]', 'results = ["pot"]')
    spoil(media / "catalogue/pot/entry.toml", '["bus"]', "[]")
    texts = " ".join(said(look(media)))
    assert "geen antwoord leidt naar 'bus'" in texts
    assert "bus/entry.toml:0: let op: geen ander onderdeel verwijst hierheen" in texts


def test_no_drawing_and_no_translation(media: Path) -> None:
    (media / "catalogue/pot/picture.svg").unlink()
    (media / "catalogue/bus/en.md").unlink()
    report = look(media)
    assert (report.errors, report.warnings) == (1, 1)
    assert {found.kind for found in report.findings} == {"catalogus", "vertaling"}


def test_a_thing_without_a_crib_and_one_that_is_half_empty(media: Path) -> None:
    facts = media / "catalogue/pot/entry.toml"
    spoil(facts, 'plus = "U hoeft niet te knijpen."', 'plus = " "')
    assert "entry.toml:19: let op: 'plus' in het spiekbriefje is leeg" in one(media)
    facts.write_text(facts.read_text().split("[crib]")[0])
    assert "geen spiekbriefje" in one(media)


def test_a_card_of_more_than_a_page_is_a_warning(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Houd uw handen droog.\n" * 7)
    assert "nl.md:12: let op: de kaart 'let-op' heeft 28 woorden; 25 past" in one(media)


def test_below_the_heading_of_when_not_there_must_be_something(media: Path) -> None:
    card = "Houd uw handen droog."
    spoil(media / "catalogue/pot/nl.md", card, f"{card}\nWanneer niet?")
    assert "nl.md:12: fout: onder 'Wanneer niet?' staat niets" in one(media)


def test_a_stale_amount_is_hidden_and_reported(media: Path) -> None:
    texts = said(look(media, date(2027, 6, 1)))
    assert sum("ouder dan 14 maanden" in text for text in texts) == 2


def test_a_sign_the_letters_lack(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Houd uw handen droog → goed.")
    found = said(look(media))
    assert any("geen '→' (RIGHTWARDS ARROW)" in text and "nl.md:13" in text for text in found)
    assert any("de stem kan '→' niet zeggen" in text for text in found)


def test_a_drawing_with_more_than_we_draw(media: Path) -> None:
    spoil(media / "catalogue/pot/picture.svg", "</svg>", '\n<text class="a">5</text></svg>')
    texts = said(look(media))
    assert any("picture.svg:2: fout: <text> tekenen wij niet" in text for text in texts)
    assert any("'class' in <text>" in text for text in texts)


def test_a_gradient_a_wrong_size_and_no_svg(media: Path) -> None:
    spoil(media / "catalogue/pot/picture.svg", "#F1DFC1", "url(#verloop)")
    spoil(media / "catalogue/bus/picture.svg", "400 300", "400 200")
    (media / "scenes/huis.svg").write_text("<svg><g></svg>")
    texts = " ".join(said(look(media)))
    assert "'fill' in <rect> tekenen wij niet" in texts
    assert "viewBox is '0 0 400 200'; het moet '0 0 400 300' zijn" in texts
    assert "dit is geen SVG" in texts


def test_a_drawing_for_each_word(media: Path) -> None:
    spoil(media / "vocabulary/difficulties.toml", '"pot"', '"pto"')
    (media / "scenes/house.svg").unlink()
    texts = said(look(media))
    assert "difficulties.toml:4: fout: de tekening van 'pto' is er niet. Bedoelt u" in texts[1]
    assert "de tekening van het huis ontbreekt" in texts[0]


def test_everything_at_once_and_counted(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Dit hulpmiddel is goed.")
    (media / "catalogue/bus/picture.svg").unlink()
    report = look(media)
    assert report.counts()[1:] == [
        "  catalogus: 1 fout",
        "  moeilijk woord: 1 keer let op",
        "Samen: 1 fout, 1 keer let op.",
    ]


def test_warnings_alone_are_no_error_unless_strict(media: Path) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Dit hulpmiddel is goed.")
    report = look(media)
    assert report.exit_code(strict=False) == 0
    assert report.exit_code(strict=True) == 1


def test_the_words_of_a_question(media: Path) -> None:
    spoil(media / "questions/q0.toml", 'nl = "Een bus"', 'nl = "Een eenzame bus"')
    assert "q0.toml:14: let op: 'eenzame' hoort niet op het scherm" in one(media)


def test_an_empty_folder_does_not_break(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    assert look(tmp_path / "media").errors > 0


def test_words_missing_in_a_language_that_was_begun(media: Path) -> None:
    (media / "catalogue/pot/tr.md").write_text((media / "catalogue/pot/nl.md").read_text())
    found = [text for text in said(look(media)) if "in 'tr' ontbreken" in text]
    assert len(found) == 5
    assert any("rooms.toml:0: let op: in 'tr' ontbreken 1 teksten" in text for text in found)
    assert any("questions/q0.toml:0: let op: in 'tr' ontbreken 3 teksten" in text for text in found)


def test_a_sign_in_an_answer_that_the_voice_passes_over(media: Path) -> None:
    spoil(media / "questions/q0.toml", 'nl = "Een bus"', 'nl = "Een bus × thuis ☎"')
    texts = said(look(media))
    assert any("q0.toml:14: let op: de stem kan '☎' niet zeggen" in text for text in texts)


def test_a_sign_that_the_arabic_letters_lack(media: Path) -> None:
    arabic = (media / "catalogue/pot/nl.md").read_text().replace("Houd uw", "\u0627\u0645 →")
    (media / "catalogue/pot/ar.md").write_text(arabic)
    (found,) = (text for text in said(look(media)) if "de letters op het scherm" in text)
    assert "ar.md:13: fout" in found
    assert "RIGHTWARDS ARROW" in found


def test_a_second_picture_of_a_wrong_size(media: Path) -> None:
    drawing = (media / "catalogue/pot/picture.svg").read_text()
    (media / "catalogue/pot/in-gebruik.svg").write_text(drawing.replace("400 300", "300 300"))
    assert "in-gebruik.svg:1: fout: viewBox is '0 0 300 300'" in one(media)


def test_a_logo_may_be_drawn_as_its_owner_wants(media: Path) -> None:
    (media / "logos").mkdir()
    (media / "logos/partner.svg").write_text('<svg viewBox="0 0 9 9"><text>P</text></svg>')
    assert said(look(media)) == []


def test_what_lies_in_the_case_is_also_drawn_in_use(media: Path) -> None:
    spoil(media / "catalogue/pot/entry.toml", "effort = 1", "effort = 1\nin_koffer = true")
    assert "pot/in-gebruik.svg:0: let op: dit ligt in de koffer" in one(media)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Bel 0800-1234567.", "'0800-1234567' staat niet bij de nagebelde nummers"),
        ("Dat kost 15 euro.", "een bedrag hoort in entry.toml"),
        ("U betaalt 25%.", "een bedrag hoort in entry.toml"),
    ],
)
def test_a_figure_that_nobody_keeps_up(media: Path, typed: str, reason: str) -> None:
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", typed)
    assert any(f"nl.md:13: let op: {reason}" in text for text in said(look(media)))


def test_a_number_that_somebody_rang(media: Path) -> None:
    phones = media / "vocabulary/phones.toml"
    phones.write_text('[geldfit]\nnumber = "0800-8115"\nyear = 2026\n')
    spoil(media / "catalogue/pot/nl.md", "Houd uw handen droog.", "Bel 0800-8115 of bel 112.")
    assert said(look(media)) == []
