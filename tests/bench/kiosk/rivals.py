"""What is compared, and how each is started as it would be in a suitcase."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.kiosk import floor
from tests.bench.kiosk.glass import Glass
from tests.bench.kiosk.html import write_pages
from tests.bench.kiosk.plan import Pages, Plan, floor_plan, kiosk_plan

FLOOR, KIOSK, BROWSER = "floor", "kiosk", "Chromium"
SILENT = "kiosk without a sound device"  # to see what the open sound device costs
# The program itself: its Debian wrapper is a shell script, which would only make it slower.
_CHROMIUM = ("/usr/lib/chromium/chromium", "chromium", "chromium-browser")
_QUIET = (
    "--no-sandbox",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-quic",
    "--password-store=basic",
    "--force-color-profile=srgb",
    "--window-position=0,0",
    "--window-size=1280,800",
)
STOP_S = 10.0
# Libraries of ours load this where it is; it is here for the tests only.
_LACKING = ("PIL",)


@dataclass(frozen=True)
class Rival:
    """``env`` comes on top of what every program gets."""

    name: str
    words: tuple[str, ...]
    env: tuple[tuple[str, str], ...]
    plan: Plan


class Running:
    """A rival that was started; ``began`` is the moment before it was."""

    def __init__(self, rival: Rival, glass: Glass) -> None:
        env = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "LANG": "C.UTF-8",
            "DISPLAY": glass.name,
            **dict(rival.env),
        }
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            rival.words,
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    @property
    def pid(self) -> int:
        return self._process.pid

    def stop(self) -> None:
        for kind in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.pid, kind)
                self._process.wait(STOP_S)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
            break
        self._process.wait()


@contextmanager
def running(rival: Rival, glass: Glass) -> Iterator[Running]:
    """Started, until the block ends."""
    one = Running(rival, glass)
    try:
        yield one
    finally:
        one.stop()


def chromium() -> str | None:
    return next((path for name in _CHROMIUM if (path := shutil.which(name))), None)


def rivals(pages: Pages, folder: Path) -> list[Rival]:
    """``folder`` gets the state of each."""
    plan = kiosk_plan(pages)
    in_browser = replace(plan, small=None)  # its page shows one pressed key only
    index = write_pages(pages, folder / "pages")
    koffer = (str(Path(sys.executable).with_name("koffer")), "kiosk")
    lacking = _as_on_a_suitcase(folder / "lacking")
    browser = chromium() or "chromium"
    profile = f"--user-data-dir={folder / 'profile'}"
    return [
        Rival(FLOOR, (sys.executable, str(Path(floor.__file__))), (), floor_plan()),
        # A sound device that is always there, so that the speech worker runs.
        Rival(KIOSK, koffer, (*_own(folder, "home", lacking), ("SDL_AUDIODRIVER", "dummy")), plan),
        Rival(SILENT, koffer, _own(folder, "silent", lacking), plan),
        Rival(BROWSER, (browser, "--kiosk", *_QUIET, profile, index.as_uri()), (), in_browser),
    ]


def _own(folder: Path, name: str, lacking: str) -> tuple[tuple[str, str], ...]:
    """Its own state, because only one kiosk can use it."""
    (folder / name).mkdir()
    return ("KOFFER_HOME", str(folder / name)), ("PYTHONPATH", lacking)


def _as_on_a_suitcase(folder: Path) -> str:
    """A path of modules on which what is only here for development cannot be imported."""
    folder.mkdir()
    for name in _LACKING:
        (folder / f"{name}.py").write_text('raise ImportError("not on a suitcase")\n')
    given = os.environ.get("PYTHONPATH")
    return os.pathsep.join([str(folder), *([given] if given else [])])
