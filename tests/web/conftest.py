"""The browser and the admin that the tests of pages share."""

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.web import axe
from tests.web.browser import Browser, Page
from tests.web.hub import Served, served_hub

TRIES = 3


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium; where it or axe-core is missing the tests skip, but not in CI."""
    program = shutil.which("chromium") or ""
    missing = (
        "Chromium is not here: apt-get install chromium"
        if not program
        else "axe-core is not here: run npm ci in tests/web"
        if not axe.SCRIPT.exists()
        else ""
    )
    if missing and os.environ.get("KOFFER_TEST_BROWSER") == "required":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    one = started(program, tmp_path_factory)
    yield one
    one.close()


def started(program: str, folders: pytest.TempPathFactory) -> Browser:
    """That a browser does not come up now and then is not for our pages to answer for."""
    for _ in range(TRIES - 1):
        one = Browser(program, folders.mktemp("browser"))
        if one.answers():
            return one
        one.give_up()
    return Browser(program, folders.mktemp("browser"))


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served_hub(tmp_path_factory.mktemp("home")) as served:
        yield served


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; a mistake in its console fails the test."""
    one = browser.page()
    yield one
    one.close()
    assert one.complaints == []


@pytest.fixture
def signed_in(page: Page, hub: Served) -> Page:
    """A page on the overview."""
    page.go(f"{hub.address}/aanmelden")
    page.js("document.querySelector('[name=email]').focus()")
    page.type(hub.email)
    page.js("document.querySelector('[name=password]').focus()")
    page.type(hub.password)
    page.click("form [type=submit]")
    return page
