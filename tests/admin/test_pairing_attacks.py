"""Somebody who wants to let in a suitcase of their own, or to keep another one out."""

import msgspec
import pytest

from admin.limits import WRONG_CODES
from admin.storage.tables import suitcases
from admin.suitcases.pairing import INTERVAL_S
from tests.admin.driver import DrivenHub, a_sitting, csrf_of
from tests.admin.test_pairing import (
    COUNTS,
    Newcomer,
    boss,
    decide,
    error_of,
    paired,
    type_code,
)


def test_agreeing_to_a_guessed_code_is_a_try_too(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    token = csrf_of(staff.get("/koffers/koppelen"))
    tries = int(WRONG_CODES.split()[0])
    form = {"csrf_token": token, "besluit": "ja", "naam": "x"}
    for guess in range(tries):
        path = "/koffers/koppelen/besluit" if guess % 2 else "/koffers/koppelen"
        answer = staff.post(path, data=form | {"code": "BBBB-BBBB"})
        assert answer.status_code == 422
    late = staff.post("/koffers/koppelen/besluit", data=form | {"code": new.said["user_code"]})
    assert late.status_code == 429
    assert error_of(new.poll()) == (400, "authorization_pending")


def test_a_good_code_costs_no_try(hub: DrivenHub) -> None:
    staff = hub.staff()
    for _ in range(int(WRONG_CODES.split()[0]) + 1):
        new = Newcomer(hub)
        assert type_code(staff, new.said["user_code"]).status_code == 200
        hub.clock.travel(minutes=1)


def test_a_question_that_is_played_again_does_not_lock_the_suitcase_out(
    stored_hub: DrivenHub,
) -> None:
    new = Newcomer(stored_hub)
    case = paired(stored_hub, stored_hub.staff(), new)
    stored_hub.clock.travel(seconds=1)
    case.counted(a_sitting(), COUNTS)
    assert error_of(new.poll()) == (400, "expired_token")
    case.tell()
    assert [row["id"] for row in stored_hub.rows(suitcases)] == [new.id]


def test_the_second_word_of_staff_changes_nothing(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    decide(staff, new.said["user_code"])
    assert "de code is voorbij" in decide(staff, new.said["user_code"], "nee")
    assert new.poll().status_code == 200


def test_only_a_beheerder_lets_in_again_what_was_sent_away(hub: DrivenHub) -> None:
    chief, staff, case = boss(hub), hub.staff(), hub.case()
    path = f"/koffers/{case.pair.suitcase}/ontkoppelen"
    chief.post(path, data={"csrf_token": csrf_of(chief.get(path))})
    again = Newcomer(hub, case.pair.suitcase)
    code = again.said["user_code"]
    refused = type_code(staff, code)
    assert refused.status_code == 403
    assert "Alleen de beheerder kan hem weer koppelen." in refused.text
    assert "Alleen de beheerder" in decide(staff, code)
    assert error_of(again.poll()) == (400, "authorization_pending")
    assert "Deze koffer is eerder ontkoppeld" in type_code(chief, code).text
    assert "is gekoppeld" in decide(chief, code)
    assert again.poll().status_code == 200


def test_staff_without_a_role_pair_nothing(hub: DrivenHub) -> None:
    new, nobody = Newcomer(hub), hub.staff()
    with hub.app.app_context():
        people = hub.app.extensions["security"].datastore
        people.find_user(email="ans@koffer.example").roles = []
        people.commit()
    assert nobody.get("/koffers/koppelen").status_code == 403
    token = csrf_of(nobody.get("/koffers"))
    for path in ("/koffers/koppelen", "/koffers/koppelen/besluit"):
        form = {"csrf_token": token, "code": new.said["user_code"], "besluit": "ja"}
        assert nobody.post(path, data=form).status_code == 403
    assert error_of(new.poll()) == (400, "authorization_pending")


def test_a_form_of_another_site_pairs_nothing(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    hub.app.config["WTF_CSRF_ENABLED"] = True
    form = {"code": new.said["user_code"], "besluit": "ja"}
    assert staff.post("/koffers/koppelen/besluit", data=form).status_code == 400
    assert error_of(new.poll()) == (400, "authorization_pending")


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "\u202eneb", "a\x00b", "x" * 61])
def test_the_name_of_a_stranger_is_only_a_name(hub: DrivenHub, name: str) -> None:
    client, staff = hub.visitor(), hub.staff()
    answer = client.post("/api/v1/pair/start", json={"suitcase": "ab" * 8, "name": name})
    if len(name) > 60:
        assert answer.status_code == 400
        return
    page = type_code(staff, answer.get_json()["user_code"]).text
    assert "<script>" not in page
    assert "\u202e" not in page
    assert "\x00" not in page


def test_one_suitcase_cannot_speak_for_another(hub: DrivenHub) -> None:
    one, other = hub.case(), hub.case()
    request = one.request(suitcase=other.pair.suitcase)
    assert error_of(one.post(msgspec.json.encode(request))) == (401, "unknown_suitcase")


def test_polling_faster_than_asked_never_gives_more(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    new.poll()
    fast = [new.post("poll", device_code=new.said["device_code"]) for _ in range(5)]
    assert {error_of(one)[1] for one in fast} == {"slow_down"}
    hub.clock.travel(seconds=INTERVAL_S)
    decide(staff, new.said["user_code"])
    assert new.poll().status_code == 200
