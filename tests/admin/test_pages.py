"""What holds for every page: nothing inline, nothing from elsewhere, words for errors."""

import re

import pytest
from werkzeug.test import TestResponse

from tests.admin.driver import DrivenHub, a_sitting

PUBLIC = ("/M/22-3", "/m/22", "/M/nergens", "/toegankelijkheid", "/nergens")
STAFF = (
    "/",
    "/koffers",
    "/koffers/koppelen",
    "/stick",
    "/?periode=alles",
    "/bijeenkomsten",
    "/spiekbriefjes",
)
FILES = ("/static/beheer.css", "/static/voorlezen.js", "/favicon.ico", "/media/wandbeugel.svg")
_ELSEWHERE = re.compile(
    r"""(?:src|href|action)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import"""
)
_INLINE = re.compile(r"""<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:""")


@pytest.fixture
def pages(hub: DrivenHub) -> dict[str, TestResponse]:
    hub.case().counted(
        a_sitting(), {("visit", "h10"): 12, ("opened", "rollator"): 9, ("kept", "rollator"): 8}
    )
    hub.clock.travel(days=20)
    visitor, staff = hub.visitor(), hub.staff()
    return {path: visitor.get(path) for path in (*PUBLIC, "/aanmelden")} | {
        path: staff.get(path) for path in STAFF
    }


def test_the_policy_of_every_page_is_strict(pages: dict[str, TestResponse]) -> None:
    for path, page in pages.items():
        policy = page.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';"), path
        assert "unsafe" not in policy
        assert "http" not in policy
        assert page.headers["X-Content-Type-Options"] == "nosniff"


def test_no_page_needs_what_its_policy_forbids(pages: dict[str, TestResponse]) -> None:
    for path, page in pages.items():
        assert not _INLINE.search(page.text), (path, _INLINE.search(page.text))
        assert not _ELSEWHERE.search(page.text), path


def test_every_page_has_a_language_one_heading_and_a_title(pages: dict[str, TestResponse]) -> None:
    for path, page in pages.items():
        assert '<html lang="' in page.text, path
        assert page.text.count("<h1") == 1, path
        assert re.search(r"<title>[^<]{8,}</title>", page.text), path


@pytest.mark.parametrize("path", [*PUBLIC, *FILES])
def test_visitors_get_no_cookie(hub: DrivenHub, path: str) -> None:
    with hub.visitor().get(path) as page:
        assert "Set-Cookie" not in page.headers


def test_the_cookie_of_staff_is_guarded(hub: DrivenHub, demo: DrivenHub) -> None:
    for one, secure in ((hub, True), (demo, False)):
        cookie = one.visitor().get("/aanmelden").headers["Set-Cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
        assert ("Secure" in cookie) is secure


def test_what_staff_saw_is_not_kept_by_the_browser(pages: dict[str, TestResponse]) -> None:
    assert {pages[path].headers["Cache-Control"] for path in STAFF} == {"no-store"}


def test_files_are_ours(hub: DrivenHub) -> None:
    client = hub.visitor()
    for name in ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"):
        with client.get(f"/letters/{name}") as letters:
            assert letters.mimetype == "font/ttf"
    assert client.get("/letters/..%2f__init__.py").status_code == 404
    for path in FILES[:2]:
        with client.get(path) as file:
            assert not _ELSEWHERE.search(file.get_data(as_text=True))


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [("/nergens", 404, "Deze pagina is er niet"), ("/koffers/9", 404, "adres")],
)
def test_errors_are_dutch_words(hub: DrivenHub, path: str, status: int, words: str) -> None:
    page = hub.visitor().get(path)
    assert page.status_code == status
    assert words in page.text
    assert "Bel WijZijn" in page.text


def test_a_fault_of_ours_is_said_calmly_and_logs_no_list(
    hub: DrivenHub, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("admin.takehome.views.list_page", broken)
    page = hub.visitor().get("/M/12-47-3")
    assert page.status_code == 500
    assert "Het ligt niet aan u" in page.text
    assert "12-47-3" not in caplog.text


def test_the_menu_names_only_pages_that_are_there(pages: dict[str, TestResponse]) -> None:
    menu = pages["/"].text.split('aria-label="Menu"')[1].split("</nav>")[0]
    assert set(re.findall(r'href="([^"]+)"', menu)) <= set(pages)


def test_charts_are_tables_with_the_number_as_text(pages: dict[str, TestResponse]) -> None:
    page = pages["/?periode=alles"].text
    assert page.count("<table") == 5
    assert '<tr><th scope="row">10 uur</th><td class="count">12</td></tr>' in page
