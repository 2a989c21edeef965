"""Passages of known level.

Published examples of B1 and C1 were read (docs/inhoudscontrole.md names them and their scores) but
are not copied here: these passages are our own, made to the published descriptions; only the two
pieces of law are published texts. B1: short
active sentences of everyday words, one message each. C1 of a government: long sentences, passive,
abstract nouns and official words.
"""

import pytest

from koffer.home import media_folder
from koffer.plainlanguage import PlainWords, advise, read_plain_words, score

A2 = """
Dit is een lamp voor de nacht.
Loopt u langs? Dan gaat de lamp aan.
U ziet waar u loopt.
"""
B1 = """
U leent een stoel voor onder de douche.
Dat kan zes weken en het kost u niets.
Neem uw pas van de verzekering mee.
Past de stoel niet? Breng hem dan terug.
De winkel zoekt samen met u een andere stoel.
"""
B2 = """
Wanneer u tijdelijk een douchestoel nodig hebt, kunt u die meestal lenen via de thuiszorgwinkel.
De zorgverzekeraar betaalt de kosten, mits u voldoet aan de voorwaarden van de uitleenregeling.
Na afloop van de uitleenperiode levert u het artikel schoongemaakt bij de winkel in.
"""
C1 = """
De verstrekking van hulpmiddelen in bruikleen wordt gedurende een periode van maximaal
zesentwintig weken vergoed uit hoofde van de basisverzekering, met dien verstande dat de medische
noodzakelijkheid daarvan voorafgaand door de daartoe bevoegde functionaris dient te worden
vastgesteld.
""".replace("\n", " ")
# Laws are published and belong to nobody (Auteurswet, article 11).
GRONDWET_1 = (
    "Allen die zich in Nederland bevinden, worden in gelijke gevallen gelijk behandeld. "
    "Discriminatie wegens godsdienst, levensovertuiging, politieke gezindheid, ras, geslacht, "
    "handicap, seksuele gerichtheid of op welke grond dan ook, is niet toegestaan."
)
# Wmo 2015, article 1.1.1, "maatwerkvoorziening", the first of its parts as one sentence.
WMO_1_1_1 = (
    "Een op de behoeften, persoonskenmerken en mogelijkheden van een persoon afgestemd geheel van "
    "diensten, hulpmiddelen, woningaanpassingen en andere maatregelen ten behoeve van "
    "zelfredzaamheid, daaronder begrepen kortdurend verblijf in een instelling ter ontlasting van "
    "de mantelzorger, het daarvoor noodzakelijke vervoer, alsmede hulpmiddelen, "
    "woningaanpassingen en andere maatregelen."
)
EASY_EN = "You can borrow a chair for the shower.\nIt costs you nothing.\nBring it back after use."
HARD_EN = (
    "Temporary provision of assistive equipment is reimbursed in accordance with the applicable "
    "insurance regulations, subject to prior authorisation by a qualified medical professional."
)


@pytest.fixture(scope="module")
def dutch() -> PlainWords:
    return read_plain_words(media_folder() / "words" / "nl.toml")[0]


@pytest.fixture(scope="module")
def english() -> PlainWords:
    return read_plain_words(media_folder() / "words" / "en.toml")[0]


@pytest.mark.parametrize("passage", [A2, B1])
def test_easy_passages_get_no_advice(passage: str, dutch: PlainWords) -> None:
    assert advise(passage, "nl", dutch) == ()
    assert score(passage, "nl", dutch).lowest >= 80


def test_the_levels_keep_their_order(dutch: PlainWords) -> None:
    scores = [score(passage, "nl", dutch) for passage in (B1, B2, C1)]
    for formula in (0, 1):
        values = [found.formulas[formula][1] for found in scores]
        assert values == sorted(values, reverse=True)


def test_b2_is_below_the_line(dutch: PlainWords) -> None:
    assert score(B2, "nl", dutch).lowest < 70
    assert {one.kind for one in advise(B2, "nl", dutch)} >= {"niveau", "lange-zin"}


def test_c1_is_very_hard_and_everything_is_named(dutch: PlainWords) -> None:
    found = advise(C1, "nl", dutch)
    assert dict(score(C1, "nl", dutch).formulas)["Flesch-Douma"] < 45
    assert {one.kind for one in found} >= {"niveau", "lange-zin", "lijdend", "moeilijk-woord"}
    assert {"hulpmiddelen", "in bruikleen", "basisverzekering"} <= {one.quote for one in found}


@pytest.mark.parametrize(
    ("law", "words"),
    [
        (GRONDWET_1, set()),
        (WMO_1_1_1, {"hulpmiddelen", "zelfredzaamheid", "mantelzorger", "alsmede"}),
    ],
)
def test_a_published_law_is_very_hard(law: str, words: set[str], dutch: PlainWords) -> None:
    assert dict(score(law, "nl", dutch).formulas)["Flesch-Douma"] < 30
    found = advise(law, "nl", dutch)
    assert {one.kind for one in found} >= {"niveau", "lange-zin"}
    assert words <= {one.quote for one in found}


def test_english(english: PlainWords) -> None:
    assert advise(EASY_EN, "en", english) == ()
    hard = {one.kind for one in advise(HARD_EN, "en", english)}
    assert hard >= {"niveau", "lange-zin", "lijdend", "moeilijk-woord"}
