"""A volunteer's day by touch only, with an office over the network, and with one by stick."""

from collections import Counter
from pathlib import Path

from admin.storage.tables import counters, sittings, suitcases
from admin.suitcases.registry import register
from koffer.sync.pair import load_or_create_pair
from tests.journeys.suitcase import Suitcase, brought, let_in


def opened(suitcase: Suitcase) -> Suitcase:
    """From the first screen to "Koffer klaar?", as the manual says."""
    suitcase.wake().tap("Hulp").tap("Voor de vrijwilliger")
    suitcase.type("1234").tap("Goed")
    assert "Koffer klaar?" in suitcase.texts()
    return suitcase


def set_up(suitcase: Suitcase) -> Suitcase:
    suitcase.sees("Nog geen plaats").tap("Andere plaats").tap("Tholen").tap("Markt")
    assert "Vrijdag 20 november 2026" in suitcase.texts()
    suitcase.tap("Dag later").tap("Dag eerder").tap("Ja, dat klopt")
    suitcase.sees("Plaats: Markt Tholen")
    return suitcase


def visit(suitcase: Suitcase) -> None:
    """Somebody looks, keeps the first thing, and goes away."""
    suitcase.wake().tap("Ligt in de koffer")
    while "Zet op mijn lijst" not in suitcase.labels():
        suitcase.tap(suitcase.labels()[0])
        assert suitcase.screen != "begin"
    suitcase.tap("Zet op mijn lijst").tap("Begin")
    suitcase.advance(600)
    assert suitcase.screen == "attract"


def talked(suitcase: Suitcase) -> Suitcase:
    opened(suitcase).tap("Gesprek gehad")
    suitcase.sees("Gesprek gehad: 1")
    return suitcase


def counted(suitcase: Suitcase) -> Counter[str]:
    """What the admin has of the market, by kind."""
    here = {row["id"] for row in suitcase.hub.rows(sittings) if row["venue"] == "Markt"}
    found: Counter[str] = Counter()
    for row in suitcase.hub.rows(counters):
        if row["sitting"] in here:
            found[str(row["kind"])] += int(row["value"])
    return found


def assert_the_admin_shows_it(suitcase: Suitcase) -> None:
    found = counted(suitcase)
    assert (found["talk"], found["kept"]) == (1, 2)
    assert found["visit"] == 2, "a volunteer is no visitor"
    here = [row for row in suitcase.hub.rows(sittings) if row["venue"] == "Markt"]
    told = [(row["day"], row["municipality"], row["clock"], row["closed"]) for row in here]
    assert told == [("2026-11-20", "Tholen", "confirmed", True)]
    page = suitcase.hub.staff().get("/bijeenkomsten").text
    assert "Tholen" in page
    assert "Koffer 7" in suitcase.hub.staff().get("/koffers").text
    suitcase.hub.assert_sums_agree()


def test_a_day_with_a_network(suitcase: Suitcase) -> None:
    set_up(opened(suitcase))
    suitcase.sees("Kantoor kent de koffer niet").tap("Kantoor").tap("Koppelen")
    suitcase.sees("Bel eerst kantoor").tap("Vraag een code")
    suitcase.sees("Typ deze code in het beheer bij Koffers.")
    let_in(suitcase.hub.staff(), suitcase.code())
    suitcase.sees("Gekoppeld: Koffer 7").tap("Klaar").tap("Terug").sees("Alles klaar")
    suitcase.tap("Start")
    visit(suitcase)
    visit(suitcase)
    talked(suitcase).tap("Afsluiten")
    assert "Er is 1 gesprek geteld." in suitcase.texts()
    suitcase.tap("Ja, sluit af").sees("Haal nu de stekker eruit.")
    suitcase.until(suitcase.syncing.is_up_to_date)
    assert any(text.startswith("Alles verstuurd") for text in suitcase.sees_sent())
    assert_the_admin_shows_it(suitcase)


def test_a_day_without_a_network(suitcase: Suitcase, tmp_path: Path) -> None:
    """Known to the office, but out of its reach; a stick goes to and fro."""
    pair = load_or_create_pair(suitcase.home.pair_file)
    with suitcase.hub.hub.database.writing() as connection:
        register(connection, pair, 0)
        connection.execute(suitcases.update().values(name="Koffer 7"))
    suitcase.cut()
    set_up(opened(suitcase)).tap("Start")
    visit(suitcase)
    visit(suitcase)
    talked(suitcase).tap("Afsluiten").tap("Ja, sluit af").sees("De koffer bewaart alles.")
    suitcase.tap("Naar het begin")
    opened(suitcase).tap("Kantoor").tap("Met een stick").sees("Er zit geen stick in de koffer")
    stick = tmp_path / "stick"
    stick.mkdir()
    suitcase.sticks = [stick]
    suitcase.sees("De stick zit in de koffer").tap("Zet op de stick")
    suitcase.sees("Alles staat op de stick").sees("De stick mag eruit.")
    suitcase.sticks = []
    suitcase.sees("Er zit geen stick in de koffer")
    brought(suitcase.hub.staff(), stick)
    assert_the_admin_shows_it(suitcase)
    suitcase.sticks = [stick]
    suitcase.sees("De stick zit in de koffer").tap("Lees antwoord")
    suitcase.sees("Het antwoord van kantoor is gelezen")
    assert [one for one in suitcase.store.pending(500) if one.kind in ("talk", "kept")] == []


def test_a_stick_that_fails_is_told_and_nothing_is_lost(suitcase: Suitcase, tmp_path: Path) -> None:
    suitcase.cut()
    set_up(opened(suitcase)).tap("Gesprek gehad").tap("Kantoor").tap("Met een stick")
    one, two = tmp_path / "a", tmp_path / "b"
    one.mkdir()
    two.mkdir()
    suitcase.sticks = [one, two]
    suitcase.sees("De stick zit in de koffer").tap("Zet op de stick")
    suitcase.sees("Er zitten meer sticks in").sees("Laat er één zitten.")
    suitcase.sticks = [tmp_path / "gone"]
    suitcase.tap("Zet op de stick").sees("De stick ging er te vroeg uit")
    (one / "vreemd.koffer").write_bytes(b"geen antwoord")
    suitcase.sticks = [one]
    suitcase.tap("Lees antwoord").sees("Het antwoord op de stick klopt niet")
    suitcase.tap("Zet op de stick").sees("Alles staat op de stick")
    assert suitcase.store.pending(1), "only the office may say that it has them"
