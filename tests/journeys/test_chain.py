"""The whole chain with real processes: touch, hear, keep, take home, count, sync, overview."""

import html
import re
import subprocess
import wave
from array import array
from pathlib import Path
from urllib.request import urlopen

import pytest
import zxingcpp
from PIL import Image

from koffer.demo.parts import command, start_admin
from koffer.demo.place import Place, prepare
from koffer.demo.results import save_results
from koffer.demo.visit import visit_by_itself

LOUD = 1000


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory):
    """A visit that went by itself, with the admin still there."""
    import os

    env = {k: v for k, v in os.environ.items() if not k.startswith(("KOFFER_", "SDL_"))}
    place = prepare(tmp_path_factory.mktemp("koffer"), env)
    with start_admin(place, quiet=True):
        visit_by_itself(place, "kort")
        list(save_results(place))
        yield place


def qr_of(place: Place) -> str:
    picture = next(place.folder.glob("*mee-naar-huis.png"))
    found = zxingcpp.read_barcodes(Image.open(picture))
    assert len(found) == 1
    return found[0].text


def kept_entry(place: Place) -> str:
    """The number in the address is the entry that was kept."""
    found = re.search(r"/M/(\d+)", qr_of(place))
    assert found
    return found[1]


def test_the_qr_on_the_glass_opens_a_page_with_the_kept_entry(visited):
    address = qr_of(visited)
    assert address == address.upper()
    with urlopen(address.replace("HTTP://", "http://")) as answer:
        page = html.unescape(answer.read().decode())
        assert "Set-Cookie" not in answer.headers
    title = title_of(kept_entry(visited))
    assert title in page


def title_of(number: str) -> str:
    from datetime import date

    from koffer.catalogue import load_catalogue
    from koffer.home import media_folder

    entry = load_catalogue(media_folder(), date(2026, 11, 20)).by_number(int(number))
    assert entry
    return entry.text("nl").title


def test_the_sound_is_speech_and_silence(visited):
    with wave.open(str(visited.sound_file)) as file:
        assert (file.getframerate(), file.getsampwidth(), file.getnchannels()) == (22050, 2, 1)
        samples = array("h", file.readframes(file.getnframes()))
    tenth = [max(map(abs, samples[i : i + 2205])) for i in range(0, len(samples) - 2205, 2205)]
    assert sum(peak > LOUD for peak in tenth) > 20
    assert sum(peak == 0 for peak in tenth) > 20


def row_of(page: str, title: str) -> list[str]:
    """The numbers in the row of this entry in the last table of the overview."""
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", page, flags=re.S)
    mine = [row for row in rows if f"<span>{html.escape(title)}</span>" in row or title in row]
    return re.findall(r"<td[^>]*>\s*(?:<[^>]+>\s*)*(\d+)", mine[-1])


def test_staff_see_the_visit_in_the_overview(visited):
    page = (visited.folder / "beheer-overzicht.html").read_text(encoding="utf-8")
    assert re.search(r"<b[^>]*>1</b>\s*|>1<", page)
    # bekeken, voorgelezen, op een lijst, mee naar huis
    assert row_of(page, title_of(kept_entry(visited))) == ["1", "1", "1", "1"]


def test_nothing_of_the_visit_is_left_but_counts(visited):
    kiosk = visited.home / "kiosk"
    wal = kiosk / "interest.db-wal"
    assert not wal.exists() or wal.stat().st_size == 0


def test_every_command_explains_itself():
    for name in ("demo", "kiosk", "admin", "shoot", "speak", "check"):
        done = subprocess.run(command(name, "--help"), capture_output=True, text=True, check=True)
        assert "Usage" in done.stdout


def test_a_wrong_configuration_is_told_with_its_line(tmp_path: Path):
    (tmp_path / "koffer.toml").write_text("[kiosk]\nthema = 'dag'\n", encoding="utf-8")
    done = subprocess.run(
        command("kiosk"),
        env={"KOFFER_HOME": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "koffer.toml:2" in done.stderr
    assert "theme" in done.stderr
    assert "Traceback" not in done.stderr
