"""The page of the stick: who may see it, what it says, how long it stays."""

import io
import re
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from admin.stick.kept import Upload, keep, recall
from admin.stick.words import ALL_TOO_LARGE, NOTHING_CHOSEN, REFUSED
from tests.admin.driver import DrivenHub, csrf_of
from tests.admin.stick.conftest import Office, Told, send

_INLINE = re.compile(r"""<style|\sstyle=|<script|\son\w+=|javascript:""")


def link_of(page: str) -> str:
    found = re.search(r'href="(/stick/[^"]+/antwoord\.koffer)"', page)
    assert found, page
    return found[1]


def _unsigned(page: TestResponse) -> str:
    """Without the token of its form, which holds the second in which it was signed."""
    return page.text.replace(csrf_of(page), "")


@pytest.mark.parametrize("path", ["/stick", "/stick/x", "/stick/x/antwoord.koffer"])
def test_only_staff(hub: DrivenHub, path: str) -> None:
    answer = hub.visitor().get(path)
    assert (answer.status_code, answer.location.split("?")[0]) == (302, "/aanmelden")


def test_a_form_from_elsewhere_is_not_taken(hub: DrivenHub, office: Office, told: Told) -> None:
    files = {"files": [(io.BytesIO(told.file(3)), "telling.koffer")]}
    assert office.client.post("/stick", data=files).status_code == 400
    assert hub.visitor().post("/stick", data={"files": []}).status_code == 400


def test_nothing_chosen(office: Office) -> None:
    page = office.bring([])
    assert page.status_code == 400
    assert NOTHING_CHOSEN in page.text
    assert 'aria-invalid="true"' in page.text


def test_the_result_is_a_page_that_can_be_read_again(office: Office, told: Told) -> None:
    page = office.bring([("telling.koffer", told.file(3)), ("foto.jpg", b"\xff\xd8")])
    assert page.request.path.startswith("/stick/")
    assert "Een deel is ingelezen" in page.text
    assert "1 van 2 bestanden" in page.text
    assert REFUSED["strange"] in page.text
    again = office.client.get(page.request.path)
    assert _unsigned(again) == _unsigned(page)


def test_the_answer_is_a_file_to_save(office: Office, told: Told) -> None:
    page = office.bring([("telling.koffer", told.file(3))])
    assert "De stick is ingelezen" in page.text
    answer = office.client.get(link_of(page.text))
    assert answer.mimetype == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="antwoord-2026-11-22.koffer"'
    )
    assert answer.headers["Cache-Control"] == "no-store"


def test_no_answer_when_nothing_was_taken(office: Office) -> None:
    page = office.bring([("foto.jpg", b"\xff\xd8")])
    assert "Er is niets ingelezen" in page.text
    assert "antwoord.koffer" not in page.text
    assert office.client.get(f"{page.request.path}/antwoord.koffer").status_code == 404


def test_names_of_files_are_only_shown(office: Office) -> None:
    names = [
        "<script>alert(1)</script>",
        "x" * 300,
        "../../etc/passwd",
    ]
    page = office.bring([(name, b"een foto") for name in names]).text
    shown = page.replace("<wbr>", "")
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" not in shown, "what is before a slash is a folder"
    assert ">passwd<" in shown
    assert "x" * 100 in shown
    assert "x" * 101 not in shown


def test_too_much_at_once_is_said(
    office: Office, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    page = office.bring([(f"{nth}.koffer", b"x" * 1_500_000) for nth in range(3)])
    assert page.status_code == 200, "more than other pages take"
    assert page.text.count(REFUSED["too-large"]) == 3
    monkeypatch.setattr("admin.stick.views.MOST_UPLOAD_BYTES", 2_000_000)
    page = office.bring([(f"{nth}.koffer", b"x" * 1_500_000) for nth in range(3)])
    assert (page.status_code, ALL_TOO_LARGE in page.text) == (413, True)


def test_a_stranger_cannot_send_much(hub: DrivenHub) -> None:
    visitor = hub.visitor()
    token = csrf_of(visitor.get("/aanmelden"))
    assert send(visitor, token, [("groot", b"x" * 1_100_000)]).status_code == 413


def test_it_goes_after_a_day(hub: DrivenHub, office: Office, told: Told) -> None:
    page = office.bring([("telling.koffer", told.file(3))])
    folder = hub.hub.home.admin / "stick"
    assert [path.stat().st_mode & 0o777 for path in folder.iterdir()] == [0o600]
    hub.clock.travel(hours=25)
    assert office.client.get(page.request.path).status_code == 404
    office.bring([("telling.koffer", told.file(3))])
    assert len(list(folder.iterdir())) == 1, "the older one is gone"


@pytest.mark.parametrize("name", ["x", "..", "0000000000-" + "0" * 32, "9999999999-" + "0" * 32])
def test_what_is_not_there_is_not_there(office: Office, name: str) -> None:
    assert office.client.get(f"/stick/{name}/antwoord.koffer").status_code == 404


def test_a_kept_file_that_is_damaged_is_not_there(tmp_path: Path, hub: DrivenHub) -> None:
    name = keep(tmp_path, Upload([], b"answer"), hub.clock.now)
    assert recall(tmp_path, name, hub.clock.now)
    (tmp_path / name).write_bytes(b"{")
    assert recall(tmp_path, name, hub.clock.now) is None


def test_the_pages_need_nothing_that_is_forbidden(office: Office, told: Told) -> None:
    for page in (office.client.get("/stick"), office.bring([("telling.koffer", told.file(3))])):
        assert not _INLINE.search(page.text), _INLINE.search(page.text)
        assert page.text.count("<h1") == 1
