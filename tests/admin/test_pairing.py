"""A suitcase shows a code, staff type it, and the suitcase gets a token; renewing and revoking."""

import secrets
from typing import Any

import msgspec
import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from admin.accounts.people import set_account
from admin.limits import PAIR_STARTS, WRONG_CODES
from admin.storage.tables import counters, pairings, suitcases
from admin.suitcases.pairing import INTERVAL_S, LASTS_S, SIGNS
from admin.suitcases.registry import token_hash
from koffer.sync.pair import Pair
from tests.admin.driver import EMAIL, PASSWORD, Case, DrivenHub, a_sitting, csrf_of, sign_in

COUNTS = {("visit", "h10"): 6}


class Newcomer:
    """A suitcase that belongs to nobody yet."""

    def __init__(self, hub: DrivenHub, suitcase: str = "", name: str = "Koffer 9") -> None:
        self.hub = hub
        self.id = suitcase or secrets.token_hex(8)
        self.client = hub.visitor()
        self.said: dict[str, Any] = self.post("start", suitcase=self.id, name=name).get_json()

    def post(self, what: str, **message: str) -> TestResponse:
        return self.client.post(f"/api/v1/pair/{what}", data=msgspec.json.encode(message))

    def poll(self) -> TestResponse:
        self.hub.clock.travel(seconds=INTERVAL_S)
        return self.post("poll", device_code=self.said["device_code"])

    def case(self, token: str) -> Case:
        return Case(self.client, Pair(self.id, token), self.hub.clock)


def type_code(staff: FlaskClient, code: str) -> TestResponse:
    token = csrf_of(staff.get("/koffers/koppelen"))
    return staff.post("/koffers/koppelen", data={"csrf_token": token, "code": code})


def decide(staff: FlaskClient, code: str, answer: str = "ja", name: str = "Koffer 9") -> str:
    token = csrf_of(staff.get("/koffers/koppelen"))
    form = {"csrf_token": token, "code": code, "besluit": answer, "naam": name}
    return staff.post("/koffers/koppelen/besluit", data=form, follow_redirects=True).text


def boss(hub: DrivenHub) -> FlaskClient:
    set_account(hub.app, "baas@koffer.example", PASSWORD, "beheerder")
    client = hub.visitor()
    assert sign_in(client, "baas@koffer.example", PASSWORD).status_code == 302
    return client


def paired(hub: DrivenHub, staff: FlaskClient, new: Newcomer) -> Case:
    decide(staff, new.said["user_code"])
    return new.case(new.poll().get_json()["token"])


def error_of(answer: TestResponse) -> tuple[int, str]:
    said: Any = answer.json
    assert len(said["message"].split()) > 2
    return answer.status_code, said["error"]


def test_from_code_to_first_counts(stored_hub: DrivenHub) -> None:
    new, staff = Newcomer(stored_hub), stored_hub.staff()
    code = new.said["user_code"]
    assert (len(code), code[4]) == (9, "-")
    assert set(code) <= set(SIGNS) | {"-"}
    assert new.said["expires_in"] == LASTS_S
    assert new.said["verification_uri"].endswith("/koffers/koppelen")
    assert error_of(new.poll()) == (400, "authorization_pending")
    page = type_code(staff, code.lower().replace("-", " "))
    assert "Is dit de goede koffer?" in page.text
    assert 'value="Koffer 9"' in page.text
    assert "Koffer van Ans is gekoppeld" in decide(staff, code, name="Koffer van Ans")
    token = new.poll().get_json()["token"]
    new.case(token).counted(a_sitting(), COUNTS)
    row = stored_hub.rows(suitcases)[0]
    assert (row["id"], row["name"], row["token_hash"]) == (
        new.id,
        "Koffer van Ans",
        token_hash(token),
    )
    assert token not in str(row)
    stored_hub.assert_sums_agree()


def test_a_lost_answer_is_asked_again_and_only_the_last_token_works(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    decide(staff, new.said["user_code"])
    lost, token = (new.poll().get_json()["token"] for _ in range(2))
    new.case(token).tell()
    case = new.case(lost)
    assert error_of(case.post(msgspec.json.encode(case.request()))) == (401, "unknown_suitcase")


def test_no_is_said_to_the_suitcase(hub: DrivenHub) -> None:
    new = Newcomer(hub)
    assert "Niet gekoppeld" in decide(hub.staff(), new.said["user_code"], "nee")
    assert error_of(new.poll()) == (400, "access_denied")
    assert hub.rows(suitcases) == []


def test_a_code_ends_after_ten_minutes(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    hub.clock.travel(seconds=LASTS_S)
    assert error_of(new.poll()) == (400, "expired_token")
    assert type_code(staff, new.said["user_code"]).status_code == 422
    assert "de code is voorbij" in decide(staff, new.said["user_code"])
    Newcomer(hub)
    assert len(hub.rows(pairings)) == 1, "what is over is thrown away"


def test_agreed_is_no_longer_to_be_found_by_its_code(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    decide(staff, new.said["user_code"])
    assert type_code(staff, new.said["user_code"]).status_code == 422


def test_who_asks_too_often_is_told_to_slow_down(hub: DrivenHub) -> None:
    new = Newcomer(hub)
    new.poll()
    again = new.post("poll", device_code=new.said["device_code"])
    assert error_of(again) == (400, "slow_down")


def test_after_five_wrong_codes_one_must_wait(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    tries = int(WRONG_CODES.split()[0])
    answers = [type_code(staff, "BBBB-BBBB") for _ in range(tries)]
    assert {one.status_code for one in answers} == {422}
    assert "Deze code klopt niet" in answers[0].text
    assert 'aria-describedby="code-fout' in answers[0].text
    late = type_code(staff, new.said["user_code"])
    assert late.status_code == 429
    assert "Even wachten" in late.text
    assert type_code(boss(hub), new.said["user_code"]).status_code == 200, "only this account waits"


def test_an_empty_field_is_no_try(hub: DrivenHub) -> None:
    new, staff = Newcomer(hub), hub.staff()
    for typed in ("", "   ") * int(WRONG_CODES.split()[0]):
        answer = type_code(staff, typed)
        assert answer.status_code == 400
        assert "Vul de code in" in answer.text
        assert 'aria-describedby="code-fout' in answer.text
    assert type_code(staff, new.said["user_code"]).status_code == 200


def test_asking_for_codes_is_limited(hub: DrivenHub) -> None:
    allowed, client = int(PAIR_STARTS.split()[0]), hub.visitor()
    body = msgspec.json.encode({"suitcase": "ab" * 8})
    answers = [client.post("/api/v1/pair/start", data=body) for _ in range(allowed + 1)]
    assert [one.status_code for one in answers] == [200] * allowed + [429]
    assert len(hub.rows(pairings)) == 1, "one code for each suitcase"


def test_many_waiting_codes_stop_new_ones(hub: DrivenHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("admin.suitcases.pairing.MOST_WAITING", 2)
    first = [Newcomer(hub) for _ in range(2)]
    third = first[0].post("start", suitcase="cd" * 8)
    assert error_of(third) == (429, "too_often")


@pytest.mark.parametrize("what", ["start", "poll"])
@pytest.mark.parametrize("body", [b"", b"[]", b'{"suitcase": "../x"}', b"\xff", b'{"a":' * 900])
def test_what_is_no_message(hub: DrivenHub, what: str, body: bytes) -> None:
    answer = hub.visitor().post(f"/api/v1/pair/{what}", data=body)
    assert answer.status_code in (400, 413)
    assert error_of(answer)[1] in ("bad_message", "too_large")


def test_a_known_suitcase_is_paired_again_with_all_its_counts(stored_hub: DrivenHub) -> None:
    staff = stored_hub.staff()
    case = paired(stored_hub, staff, Newcomer(stored_hub))
    case.counted(a_sitting(), COUNTS)
    again = Newcomer(stored_hub, case.pair.suitcase)
    page = type_code(staff, again.said["user_code"]).text
    assert "Deze koffer kennen wij al" in page
    anew = paired(stored_hub, staff, again)
    anew.epoch = case.epoch
    anew.counted(a_sitting(), COUNTS)
    assert error_of(case.post(msgspec.json.encode(case.request())))[0] == 401
    assert sum(row["value"] for row in stored_hub.rows(counters)) == 12
    stored_hub.assert_sums_agree()


def test_pairing_again_ends_the_word_of_a_copied_card(hub: DrivenHub) -> None:
    case = hub.case()
    copy = hub.case(case.pair)
    for one in (case, copy) * 3:
        one.tell()
    assert "Twee koffers met één naam" in hub.staff().get("/koffers").text
    paired(hub, hub.staff(), Newcomer(hub, case.pair.suitcase)).tell()
    assert "Twee koffers met één naam" not in hub.staff().get("/koffers").text


def test_a_revoked_suitcase_is_told_so_keeps_its_counts_and_may_come_back(hub: DrivenHub) -> None:
    chief, case = boss(hub), hub.case()
    case.counted(a_sitting(), COUNTS)
    path = f"/koffers/{case.pair.suitcase}/ontkoppelen"
    assert path in chief.get("/koffers").text
    page = chief.get(path)
    assert "Koffer 7 ontkoppelen?" in page.text
    after = chief.post(path, data={"csrf_token": csrf_of(page)}, follow_redirects=True).text
    assert "Koffer 7 is ontkoppeld. Zijn aantallen zijn er nog." in after
    assert "Ontkoppeld" in after
    body = msgspec.json.encode(case.request())
    assert error_of(case.post(body)) == (401, "revoked")
    assert sum(row["value"] for row in hub.rows(counters)) == 6
    anew = paired(hub, chief, Newcomer(hub, case.pair.suitcase))
    anew.counted(a_sitting(), COUNTS)
    assert sum(row["value"] for row in hub.rows(counters)) == 12


def test_sending_away_is_for_the_beheerder(hub: DrivenHub) -> None:
    case, staff = hub.case(), hub.staff()
    path = f"/koffers/{case.pair.suitcase}/ontkoppelen"
    assert path not in staff.get("/koffers").text
    assert staff.get(path).status_code == 403
    token = csrf_of(staff.get("/koffers"))
    assert staff.post(path, data={"csrf_token": token}).status_code == 403
    assert boss(hub).get("/koffers/weg/ontkoppelen").status_code == 404


def test_a_renewed_token_is_used_from_its_first_use(stored_hub: DrivenHub) -> None:
    case = stored_hub.case()
    lost, token = (renew(case) for _ in range(2))
    case.tell()
    anew = Case(case.client, Pair(case.pair.suitcase, token), case.clock, case.epoch, case.ticket)
    anew.tell()
    body = msgspec.json.encode(case.request())
    assert error_of(case.post(body)) == (401, "unknown_suitcase")
    nobody = Case(case.client, Pair(case.pair.suitcase, lost), case.clock)
    assert error_of(nobody.post(body))[0] == 401
    assert stored_hub.rows(suitcases)[0]["wrong_tickets"] == 0


def renew(case: Case) -> str:
    headers = {"Authorization": f"Bearer {case.pair.token}"}
    answer: Any = case.client.post("/api/v1/token", headers=headers).get_json()
    return str(answer["token"])


def test_strangers_get_no_token(hub: DrivenHub) -> None:
    assert error_of(hub.visitor().post("/api/v1/token")) == (401, "unknown_suitcase")
    assert hub.visitor().get("/koffers/koppelen").status_code == 302
    assert EMAIL not in hub.visitor().post("/koffers/koppelen").text
