"""Who may sign in, and what they are told when it does not work."""

import stat
from pathlib import Path

import pytest
from flask import abort
from flask_security import roles_required

from admin.accounts.demo import DEMO_EMAIL, demo_sign_in
from admin.accounts.people import new_password, set_account
from admin.limits import WRONG_SIGN_INS
from admin.storage.tables import users
from tests.admin.conftest import MakeHub
from tests.admin.driver import EMAIL, PASSWORD, DrivenHub, csrf_of, sign_in

PAGES = (
    "/",
    "/koffers",
    "/overzicht.csv",
    "/bijeenkomsten",
    "/bijeenkomsten/x/y",
    "/koffers/koppelen",
    "/koffers/x/ontkoppelen",
)


@pytest.mark.parametrize("page", PAGES)
def test_staff_pages_ask_to_sign_in_first(hub: DrivenHub, page: str) -> None:
    answer = hub.visitor().get(page)
    assert answer.status_code == 302
    assert answer.location.startswith("/aanmelden?next=")


def test_in_and_out(stored_hub: DrivenHub) -> None:
    staff = stored_hub.staff()
    page = staff.get("/")
    assert f"<b>{EMAIL}</b>" in page.text
    assert staff.get("/afmelden").status_code == 405, "a picture on a page must not sign out"
    answer = staff.post("/afmelden", data={"csrf_token": csrf_of(page)})
    assert answer.location == "/aanmelden"
    assert staff.get("/").status_code == 302


def test_signing_in_goes_on_to_the_page_that_was_asked_for(hub: DrivenHub) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "redacteur")
    client = hub.visitor()
    page = client.get("/aanmelden?next=/koffers")
    assert 'action="/aanmelden?next=/koffers"' in page.text
    form = {"email": EMAIL, "password": PASSWORD, "csrf_token": csrf_of(page)}
    assert client.post("/aanmelden?next=/koffers", data=form).location == "/koffers"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "/\\evil.example"]
)
def test_signing_in_never_goes_elsewhere(hub: DrivenHub, elsewhere: str) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "redacteur")
    client = hub.visitor()
    token = csrf_of(client.get("/aanmelden"))
    form = {"email": EMAIL, "password": PASSWORD, "csrf_token": token}
    answer = client.post("/aanmelden", query_string={"next": elsewhere}, data=form)
    assert not (answer.location or "/").startswith(("http:", "https:", "//", "/\\"))


@pytest.mark.parametrize(
    ("email", "password", "words"),
    [
        (EMAIL, "niet-het-wachtwoord", "Het e-mailadres of het wachtwoord klopt niet."),
        ("niemand@koffer.example", PASSWORD, "Het e-mailadres of het wachtwoord klopt niet."),
        (EMAIL, "", "Vul uw wachtwoord in."),
        ("", PASSWORD, "Vul uw e-mailadres in."),
        ("geen adres", PASSWORD, "klopt niet."),
    ],
)
def test_what_is_wrong_is_said_in_words_beside_the_field(
    hub: DrivenHub, email: str, password: str, words: str
) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "medewerker")
    page = sign_in(hub.visitor(), email, password)
    assert page.status_code == 200
    assert words in page.text
    assert 'aria-invalid="true" aria-describedby=' in page.text
    assert f'value="{email}"' in page.text, "what was typed is still there"


def test_a_form_without_its_token_is_refused_in_words(hub: DrivenHub) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "medewerker")
    client = hub.visitor()
    client.post("/aanmelden", data={"email": EMAIL, "password": PASSWORD})
    assert client.get("/").status_code == 302


def test_after_many_wrong_passwords_one_must_wait(hub: DrivenHub) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "medewerker")
    client = hub.visitor()
    allowed = int(WRONG_SIGN_INS.split()[0])
    token = csrf_of(client.get("/aanmelden"))
    form = {"email": EMAIL, "password": "niet-het-wachtwoord", "csrf_token": token}
    answers = [client.post("/aanmelden", data=form) for _ in range(allowed + 1)]
    assert [one.status_code for one in answers] == [200] * allowed + [429]
    assert "Even wachten" in answers[-1].text
    assert client.get("/aanmelden").status_code == 200


def test_a_page_for_another_role_says_so(hub: DrivenHub) -> None:
    hub.app.add_url_rule("/geheim", "geheim", roles_required("beheerder")(lambda: abort(500)))
    answer = hub.staff().get("/geheim")
    assert answer.status_code == 403
    assert "Dit mag u niet zien" in answer.text


def test_passwords_are_kept_as_argon2(hub: DrivenHub) -> None:
    set_account(hub.app, EMAIL, PASSWORD, "medewerker")
    assert hub.rows(users)[0]["password"].startswith("$argon2id$")


def test_a_new_password_replaces_the_old_one_and_signs_out(hub: DrivenHub) -> None:
    staff = hub.staff()
    set_account(hub.app, EMAIL, "vier-gele-fietsen", "medewerker")
    assert staff.get("/").status_code == 302
    assert sign_in(hub.visitor(), EMAIL, PASSWORD).status_code == 200
    assert sign_in(hub.visitor(), EMAIL, "vier-gele-fietsen").status_code == 302


def test_the_demo_has_one_account_that_stays_the_same(make_hub: MakeHub) -> None:
    demo = make_hub("demo")
    words = demo_sign_in(demo.hub.home)
    assert words.email == DEMO_EMAIL
    assert sign_in(demo.visitor(), words.email, words.password).status_code == 302
    again = make_hub("demo")
    assert demo_sign_in(again.hub.home) == words
    assert len(again.rows(users)) == 1


def test_a_thrown_away_demo_password_is_made_anew(make_hub: MakeHub) -> None:
    demo = make_hub("demo")
    (demo.hub.home.admin / "demo-aanmelden.txt").unlink()
    again = make_hub("demo")
    words = demo_sign_in(again.hub.home)
    assert sign_in(again.visitor(), words.email, words.password).status_code == 302


def test_secrets_are_for_nobody_else(demo: DrivenHub) -> None:
    folder = demo.hub.home.admin
    assert modes(folder, demo.hub.home.pair_file) == {"0o700", "0o600"}
    assert modes(folder / "keys.json", folder / "demo-aanmelden.txt") == {"0o600"}


def test_sessions_survive_a_restart(make_hub: MakeHub) -> None:
    first, again = make_hub(), make_hub()
    assert first.app.config["SECRET_KEY"] == again.app.config["SECRET_KEY"]


def test_only_the_demo_has_a_ready_account(hub: DrivenHub) -> None:
    assert hub.rows(users) == []


def test_passwords_can_be_read_out() -> None:
    password = new_password()
    assert len(password) == 19
    assert not set(password) & set("01ilo")


def modes(*paths: Path) -> set[str]:
    return {oct(stat.S_IMODE(path.stat().st_mode)) for path in paths}
