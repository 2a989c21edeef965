"""Counted by hand, said aloud."""

import re

import pytest

from koffer.home import media_folder
from koffer.plainlanguage import read_plain_words, syllables

DUTCH = """
huis1 open2 eten2 eieren3 ideeën3 geopend3 station2 familie3 financieel4 bureau2 zeeën2 uw1
thuiszorgwinkel4 tweepersoonskamer5 beoordelen4 medicijndispenser6 auto2 koeien2 mooie2 nieuwe2
oefenen3 vrijwilliger4 gemeente3 zorgverzekering5 verhuurder3 alarmknop3 deurbel2 douchestoel3
kalenderklok4 nachtlampje3 rollator3 scootmobiel3 trapleuning3 elektrische4 bijzondere4
huurtoeslag3 buurthuis2 bibliotheek4 computer3 telefoon3 fysiotherapeut6 ergotherapeut5
apotheek3 vergoeding3 overheid3 zelfstandig3 cliënt2 efficiënt4 reünie3 coördinator5 januari4
situatie4 museum3 theater3 radio3 video3 piano3 niveau2 cadeau2 quiz1 leeuw1 bijen2 maaien2
beeldbellen3 geïnteresseerd5 e-bike2 tv2 wc2 Wmo3 AOW3 foto's2 baby2 beige2 zoeken2 elastiek3
"""
ENGLISH = """
house1 open2 area3 idea3 quiet2 people2 little2 wanted2 makes1 council2 family3 every2 boxes2
neighbour2 opener3 physiotherapist6 handles2 used1 called1 needed2 volunteer3 medicine3 changes2
doctor2 insurance3 someone2 reading2 table2 medication4 patient2 special2 radio3 being2 library3
electric3 button2 wheelchair2 sometimes2 company3 carried2 bathroom2 phone1 worried2 stopped1
landed2 houses2 pieces2 horses2 gives1 likes1 question2 station2 million2 money2 whole1 alone2
machine2 agree2 free1 the1 create2 safety2 electricity5 hospital3 appointment3 community4
"""


def counted(text: str) -> list[tuple[str, int]]:
    found = (re.fullmatch(r"(.+?)(\d)", part) for part in text.split())
    return [(match[1], int(match[2])) for match in found if match]


@pytest.mark.parametrize(("lang", "text"), [("nl", DUTCH), ("en", ENGLISH)])
def test_words_counted_by_hand(lang: str, text: str) -> None:
    words, wrong = read_plain_words(media_folder() / "words" / f"{lang}.toml")
    assert not wrong
    differs = [
        (word, count, found)
        for word, count in counted(text)
        if (found := syllables(word, lang, words.syllables)) != count
    ]
    assert differs == []


def test_points_and_brackets_do_not_count() -> None:
    assert syllables("(keuken),", "nl") == 2


def test_figures_and_signs_are_one() -> None:
    assert syllables("0800-8115", "nl") == 1


def test_the_word_lists_name_no_word_twice() -> None:
    for lang in ("nl", "en"):
        words, _ = read_plain_words(media_folder() / "words" / f"{lang}.toml")
        seen = [one.lower() for word in words.word for one in word.find]
        assert sorted(set(seen)) == sorted(seen)
