"""``koffer admin`` as a person types it."""

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from admin.commands import admin
from koffer.home import Home
from koffer.sync.pair import load_or_create_pair

PATIENCE_S = 60.0


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return Home(tmp_path)


@pytest.mark.usefixtures("home")
def test_an_account_with_a_made_password() -> None:
    said = CliRunner().invoke(admin, ["account", "ans@koffer.example", "--role", "beheerder"])
    assert said.exit_code == 0, said.output
    assert "Account voor ans@koffer.example (beheerder) is klaar." in said.output
    assert "Wachtwoord: " in said.output


@pytest.mark.usefixtures("home")
def test_a_taken_port_is_said_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(admin, ["--host", "127.0.0.1", "--port", port])
    assert result.exit_code != 0
    assert f"Poort {port} is al in gebruik" in result.output


@pytest.mark.usefixtures("home")
def test_a_database_that_is_not_there_is_said_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nergens/hub.db")
    result = CliRunner().invoke(admin, ["report", "x.html"])
    assert result.exit_code != 0
    assert "De database is niet te bereiken" in result.output
    assert "Traceback" not in result.output


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["account", "ans@koffer.example", "--password", "kort"], "minstens 12 tekens"),
        (["account", "ans"], "geen e-mailadres"),
        (["account", "ans@koffer.example", "--role", "baas"], "baas"),
        (["--port", "0"], "0"),
    ],
)
def test_what_is_wrong_is_said(words: list[str], said: str) -> None:
    result = CliRunner().invoke(admin, words)
    assert result.exit_code != 0
    assert said in result.output


def test_a_mistake_in_the_settings_is_said_with_its_line(home: Home) -> None:
    home.config_file.write_text("[admin]\nprot = 8460\n")
    result = CliRunner().invoke(admin, ["report", "x.html"])
    assert result.exit_code != 0
    assert "koffer.toml:2" in result.output
    assert "Bedoelt u 'port'?" in result.output


def test_the_report_stands_alone(home: Home) -> None:
    file = home.root / "overzicht.html"
    said = CliRunner().invoke(admin, ["report", str(file)])
    assert said.exit_code == 0, said.output
    page = file.read_text(encoding="utf-8")
    assert "Wat vinden bezoekers handig?" in page
    assert page.count("data:font/ttf;base64,") == 2
    for asked in ('src="', "<link", "http://", "@import"):
        assert asked not in page.replace("http://www.w3.org/2000/svg", "")


def test_it_serves_and_stops_when_told(home: Home) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "koffer", "admin", "--port", str(port)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as hub:
        assert hub.stdout
        said = [hub.stdout.readline() for _ in range(3)]
        try:
            body = until_it_answers(f"http://127.0.0.1:{port}/api/v1/health")
        finally:
            hub.send_signal(signal.SIGTERM)
        said += hub.stdout.readlines()
        assert hub.wait(PATIENCE_S) == 0
    assert body == b'{"ok":true}'
    assert said[0] == f"Het beheer staat op http://127.0.0.1:{port}/\n"
    assert said[1].startswith("Aanmelden: demo@koffer.example  wachtwoord: ")
    assert said[3:] == [], "the log is quiet"
    assert load_or_create_pair(home.pair_file).suitcase
    assert (home.admin / "hub.db").stat().st_size


def until_it_answers(address: str) -> bytes:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(address) as answer:
            return bytes(answer.read())
    raise AssertionError("the hub does not answer")
