"""Finding a stick, the thread that waits for it, and the commands."""

import threading
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.interest import open_store
from kiosk.stick.commands import stick
from kiosk.stick.errand import StickErrand
from kiosk.stick.finding import sticks
from kiosk.stick.stick import Ending, NoStick, Stick
from kiosk.stick.words import Outcome
from koffer.home import Home
from koffer.interest import keys_for
from koffer.sync.pair import load_or_create_pair
from tests.kiosk.stick.conftest import Office, Suitcase

SOON_S = 60
KEYS = keys_for(["rollator"], ["nl"])


def test_only_what_is_mounted_is_a_stick(tmp_path: Path) -> None:
    for name in ("media/ans/STICK", "media/ans/leftover", "run/media/bert/MUSIC", "media/file"):
        (tmp_path / name).mkdir(parents=True)
    places = [f"{tmp_path}/media/*/*", f"{tmp_path}/run/media/*/*", f"{tmp_path}/nowhere/*"]
    found = sticks(places, lambda path: path.name != "leftover")
    assert [path.name for path in found] == ["STICK", "MUSIC"]
    assert sticks(places) == [], "folders of the same disk"


def test_a_stick_that_falters_is_no_stick(tmp_path: Path) -> None:
    (tmp_path / "ans" / "STICK").mkdir(parents=True)

    def falters(path: Path) -> bool:
        raise OSError(path)

    assert sticks([f"{tmp_path}/*/*"], falters) == []
    assert sticks(["not/from/the/root/*", "/"], lambda path: True) == []


def test_this_machine_can_be_searched() -> None:
    assert isinstance(sticks(), list)


def test_without_a_pair_there_is_no_stick() -> None:
    none = NoStick()
    assert not none.available()
    ended = {none.export(), none.import_(), none.export_work()()(), none.import_work()()()}
    assert ended == {Outcome("stick.unpaired")}


def ended(made: Stick, *, exports: bool) -> Outcome:
    """As the loop does it: the slow part elsewhere, the end of it here."""
    ready = threading.Event()
    work = made.export_work() if exports else made.import_work()
    errand = StickErrand(work, ready.set)
    assert ready.wait(SOON_S)
    outcome = errand.poll()
    assert outcome
    assert errand.poll() is None, "only once"
    return outcome


def test_a_thread_waits_for_the_stick(suitcase: Suitcase, office: Office) -> None:
    suitcase.count()
    assert ended(suitcase.stick, exports=True).key == "stick.written"
    (suitcase.path / "antwoord.koffer").write_bytes(office.answer(*suitcase.files()))
    assert ended(suitcase.stick, exports=False).key == "stick.read"
    assert not suitcase.store.pending(1)


def test_a_stick_that_hangs_holds_nobody_up() -> None:
    let_go, ready = threading.Event(), threading.Event()

    def hangs() -> Ending:
        let_go.wait(SOON_S)
        return lambda: Outcome("stick.written")

    errand = StickErrand(hangs, ready.set)
    assert errand.poll() is None
    let_go.set()
    assert ready.wait(SOON_S)
    assert errand.poll() == Outcome("stick.written")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_ours_ends_in_words() -> None:
    ready = threading.Event()

    def fails() -> Ending:
        raise RuntimeError("a mistake")

    errand = StickErrand(fails, ready.set)
    assert ready.wait(SOON_S)
    errand._thread.join(SOON_S)
    assert errand.poll() == Outcome("stick.broken")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("KOFFER_HOME", str(tmp_path / "home"))
    (tmp_path / "stick").mkdir()
    return Home(tmp_path / "home")


def run(name: str, home: Home) -> Result:
    folder = home.root.parent / "stick"
    return CliRunner().invoke(stick, [name, str(folder)], catch_exceptions=False)


def test_the_commands_bring_and_fetch(home: Home) -> None:
    home.kiosk.mkdir(parents=True)
    store = open_store(home.interest_db, now=datetime.now)
    store.begin_sitting("2026-11-23", "markt", "", "confirmed", KEYS)
    store.count("opened", "rollator")
    busy = run("export", home)
    assert (busy.exit_code, "De kiosk is aan" in busy.output) == (2, True)
    store.close()
    written = run("export", home)
    assert (written.exit_code, written.output) == (
        0,
        "Alles staat op de stick. De stick mag eruit.\n",
    )
    folder, pair = home.root.parent / "stick", load_or_create_pair(home.pair_file)
    assert run("import", home).exit_code == 2
    answer = Office().answer(*(folder / "koffer").iterdir(), pair=pair)
    (folder / "antwoord.koffer").write_bytes(answer)
    assert run("import", home).output.startswith("Het antwoord van kantoor is gelezen.")
    assert run("export", home).output.startswith("Er is niets nieuws.")


def test_the_commands_say_what_is_not_there(home: Home) -> None:
    assert "nog niets geteld" in run("export", home).output
    assert not home.interest_db.exists()
    nowhere = CliRunner().invoke(stick, ["export", str(home.root / "nowhere")])
    assert nowhere.exit_code == 2
