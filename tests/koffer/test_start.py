"""What is loaded when the suitcase is switched on, and what it says when it cannot start."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from kiosk.machine import _store
from kiosk.run import default_log_level
from koffer.home import Home

SLOW = (
    *("click", "email", "importlib.metadata", "importlib.resources", "sqlite3", "ssl", "tempfile"),
    *("typing_extensions", "urllib3", "kiosk.kiosk", "koffer.reading"),
)
LATE = ("importlib.metadata", "numpy", "pygame.pkgdata", "soundfile", "ssl", "urllib3")
SHOWN = f"import kiosk.start, sys; print([one for one in {SLOW} if one in sys.modules])"


def run(*words: str, **env: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_first_screen_waits_for_no_library_that_it_does_not_need() -> None:
    assert run("-c", SHOWN).stdout.strip() == "[]"


def test_the_first_touch_waits_for_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    """Not for what libraries were loaded without; and afterwards that is there for others."""
    started = (
        "import kiosk.start, sys; from kiosk.loop import Loop; "
        f"Loop.run = lambda self: print([one for one in {LATE} if one in sys.modules]); "
        "kiosk.start.start(); import numpy, typing_extensions, pygame.pkgdata"
    )
    done = run("-c", started, KOFFER_HOME=str(tmp_path), SDL_AUDIODRIVER="dummy")
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_the_first_touch_waits_for_no_network() -> None:
    loaded = "import kiosk.syncing, kiosk.staff.opening, sys; print('urllib3' in sys.modules)"
    assert run("-c", loaded).stdout.strip() == "False"


def test_a_wrong_setting_is_told_in_dutch(tmp_path: Path) -> None:
    (tmp_path / "koffer.toml").write_text("schrem = 1\n", encoding="utf-8")
    done = run("-m", "koffer", "kiosk", KOFFER_HOME=str(tmp_path))
    assert done.returncode == 2
    assert "koffer.toml klopt niet" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_other_command_is_found(tmp_path: Path) -> None:
    done = run("-m", "koffer", "--help", KOFFER_HOME=str(tmp_path))
    assert done.returncode == 0
    assert "shoot" in done.stdout


def test_a_word_that_is_no_level_of_the_log_stops_nothing(monkeypatch) -> None:
    for asked, level in (("rommel", "WARNING"), ("info", "INFO"), ("", "WARNING")):
        monkeypatch.setenv("KOFFER_LOG", asked)
        assert default_log_level() == level


def test_a_home_that_cannot_be_made_is_told_to_staff_and_visitors_go_on(tmp_path: Path) -> None:
    (tmp_path / "kiosk").write_text("geen map", encoding="utf-8")
    with ExitStack() as stack:
        store = _store(Home(tmp_path), stack)
        store.count("opened", "potopener")
        assert "store.broken" in store.messages()
