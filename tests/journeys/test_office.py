"""Pairing, renewing and sending away, between a suitcase that is touched and a real hub."""

from pathlib import Path

import msgspec

from admin.storage.tables import counters, suitcases
from admin.suitcases import pairing as hub_pairing
from kiosk.screen import World
from koffer.home import Home
from koffer.sync.pair import load_or_create_pair
from tests.admin.driver import DrivenHub
from tests.admin.suitcase import on_the_air
from tests.journeys.suitcase import Suitcase, let_in


def paired(suitcase: Suitcase) -> Suitcase:
    suitcase.enter().choose("Tholen", "Markt").tap("Kantoor").tap("Koppelen")
    suitcase.tap("Vraag een code").sees("Typ deze code in het beheer bij Koffers.")
    let_in(suitcase.hub.staff(), suitcase.code())
    suitcase.sees("Gekoppeld: Koffer 7").tap("Klaar")
    return suitcase.until(lambda: suitcase.condition == "ok")


def values(hub: DrivenHub) -> dict[tuple[str, str], int]:
    return {(str(row["kind"]), str(row["item"])): row["value"] for row in hub.rows(counters)}


def test_a_suitcase_that_nobody_knows_is_paired_and_goes_on_without_a_restart(
    suitcase: Suitcase,
) -> None:
    assert suitcase.send() == "refused"
    paired(suitcase)
    suitcase.tap("Terug").tap("Gesprek gehad").tap("Gesprek gehad")
    assert suitcase.send() == "ok"
    assert values(suitcase.hub)["talk", "h10"] == 2
    assert [row["name"] for row in suitcase.hub.rows(suitcases)] == ["Koffer 7"]


def test_the_office_says_no(suitcase: Suitcase) -> None:
    suitcase.enter().tap("Kantoor").tap("Koppelen").tap("Vraag een code")
    suitcase.sees("Typ deze code in het beheer bij Koffers.")
    let_in(suitcase.hub.staff(), suitcase.code(), answer="nee")
    suitcase.sees("Kantoor wil deze koffer niet koppelen")
    assert "Nieuwe code" in suitcase.labels()


def test_nobody_types_it(suitcase: Suitcase) -> None:
    suitcase.enter().tap("Kantoor").tap("Koppelen").tap("Vraag een code")
    suitcase.sees("Typ deze code in het beheer bij Koffers.")
    first = suitcase.code()
    for _ in range(12):
        suitcase.pass_time(50)
        suitcase.turn()
    suitcase.sees("De code is verlopen")
    suitcase.tap("Nieuwe code").sees("Typ deze code in het beheer bij Koffers.")
    assert suitcase.code() != first


def test_leaving_the_screen_does_not_end_the_code(suitcase: Suitcase) -> None:
    suitcase.enter().tap("Kantoor").tap("Koppelen").tap("Vraag een code")
    suitcase.sees("Typ deze code in het beheer bij Koffers.")
    code = suitcase.code()
    suitcase.tap("Terug")
    let_in(suitcase.hub.staff(), code)
    suitcase.until(lambda: suitcase.condition == "ok")


def test_a_suitcase_that_was_sent_away_keeps_counting_and_may_come_back(
    suitcase: Suitcase,
) -> None:
    paired(suitcase)
    with suitcase.hub.hub.database.writing() as connection:
        hub_pairing.revoke(connection, str(suitcase.hub.rows(suitcases)[0]["id"]))
    suitcase.tap("Terug").tap("Gesprek gehad")
    assert suitcase.send() == "revoked"
    suitcase.sees("De koffer is ontkoppeld")
    suitcase.tap("Kantoor").tap("Koppelen").tap("Vraag een code")
    suitcase.sees("Typ deze code in het beheer bij Koffers.")
    let_in(suitcase.hub.staff("beheerder"), suitcase.code())
    suitcase.sees("Gekoppeld: Koffer 7").until(lambda: suitcase.condition == "ok")
    suitcase.until(suitcase.syncing.is_up_to_date)
    assert values(suitcase.hub)["talk", "h10"] == 1


def test_the_token_is_renewed_every_month_and_the_old_one_ends(suitcase: Suitcase) -> None:
    paired(suitcase)
    first = load_or_create_pair(suitcase.home.pair_file)
    assert first.since == "2026-11-22", "the hub's day, not that of the suitcase"
    suitcase.hub.clock.travel(days=31)
    suitcase.send()
    suitcase.until(lambda: load_or_create_pair(suitcase.home.pair_file).token != first.token)
    suitcase.until(lambda: suitcase.condition == "ok")
    second = load_or_create_pair(suitcase.home.pair_file)
    assert (second.previous, second.suitcase) == (first.token, first.suitcase)
    (row,) = suitcase.hub.rows(suitcases)
    assert row["next_token_hash"] is None, "the new one is in use"
    assert suitcase.send() == "ok"


def test_a_hub_put_back_from_before_the_renewal_still_knows_the_suitcase(
    suitcase: Suitcase,
) -> None:
    paired(suitcase)
    (before,) = suitcase.hub.rows(suitcases)
    test_the_token_is_renewed_every_month(suitcase)
    with suitcase.hub.hub.database.writing() as connection:
        old = {"token_hash": before["token_hash"], "next_token_hash": None}
        connection.execute(suitcases.update().values(**old))
    suitcase.send()
    suitcase.until(lambda: suitcase.condition == "ok")


def test_the_token_is_renewed_every_month(suitcase: Suitcase) -> None:
    if suitcase.condition != "ok":
        paired(suitcase)
    token = load_or_create_pair(suitcase.home.pair_file).token
    suitcase.hub.clock.travel(days=31)
    suitcase.send()
    suitcase.until(lambda: load_or_create_pair(suitcase.home.pair_file).token != token)
    suitcase.until(lambda: suitcase.condition == "ok")


def test_a_lost_reply_to_the_renewal_locks_nobody_out(suitcase: Suitcase) -> None:
    """The hub made a next token that never arrived; the one that is there goes on working."""
    from admin.suitcases.registry import renew_token

    paired(suitcase)
    with suitcase.hub.hub.database.writing() as connection:
        renew_token(connection, str(suitcase.hub.rows(suitcases)[0]["id"]))
    assert suitcase.send() == "ok"
    test_the_token_is_renewed_every_month(suitcase)


def test_a_damaged_pair_file_can_be_paired_again(
    world: World, hub: DrivenHub, tmp_path: Path
) -> None:
    home = Home(tmp_path / "suitcase")
    home.root.mkdir()
    home.pair_file.write_bytes(b'{"suit')
    with on_the_air(hub) as url:
        suitcase = Suitcase(world, home, url, hub)
        suitcase.enter().sees("Niet gekoppeld aan kantoor")
        suitcase.tap("Kantoor").tap("Koppelen").tap("Vraag een code")
        suitcase.sees("Typ deze code in het beheer bij Koffers.")
        let_in(hub.staff(), suitcase.code())
        suitcase.sees("Gekoppeld: Koffer 7").until(lambda: suitcase.condition == "ok")
        suitcase.switch_off()
    assert msgspec.json.decode(home.pair_file.read_bytes())["name"] == "Koffer 7"
