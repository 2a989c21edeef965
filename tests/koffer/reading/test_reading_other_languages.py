"""Turkish and Arabic: figures, money and abbreviations come out as words."""

import pytest

from koffer.home import media_folder
from koffer.reading import load_lexicon, read

LEXICON = load_lexicon(media_folder() / "lexicon")


def said(text: str, lang: str) -> str:
    return " ".join(sentence.spoken for sentence in read(text, lang, LEXICON))


@pytest.mark.parametrize(
    ("lang", "text", "spoken"),
    [
        ("tr", "€ 25,-", "25 avro"),
        ("tr", "€ 2,50 öder.", "2 avro 50 öder."),
        ("tr", "Elma, armut vb. alınır.", "Elma, armut ve benzeri alınır."),
        ("tr", "Örn. 5 kg", "örneğin 5 kilo"),
        ("tr", "1.250 kişi", "1250 kişi"),
        ("tr", "24/7", "günde 24 saat, haftada 7 gün"),
        ("tr", "Ali & Veli", "Ali ve Veli"),
        ("tr", "%10", "yüzde 10"),
        ("ar", "€ 25,-", "25 يورو"),
        ("ar", "10% خصم", "10 بالمئة خصم"),
        ("ar", "د. أحمد", "دكتور أحمد"),
        ("ar", "5 كم", "5 كيلومتر"),
        ("ar", "24/7", "طوال اليوم, كل أيام الأسبوع"),
    ],
)
def test_basics(lang: str, text: str, spoken: str) -> None:
    assert said(text, lang) == spoken
