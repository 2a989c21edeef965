"""What the demo leaves: the sound as WAV, and the admin's overview as a page and a picture."""

import contextlib
import shutil
import subprocess
import tempfile
import wave
from collections.abc import Iterator
from pathlib import Path

from koffer.demo.parts import DemoError, command
from koffer.demo.place import Place

SOUND_HZ = 22050
SAMPLE_BYTES = 2
BROWSER_S = 120.0
BROWSER_TRIES = 3
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def save_results(place: Place) -> Iterator[str]:
    """Write them one by one; each line says in Dutch what came where."""
    pictures = sorted(place.folder.glob("[0-9]*.png"))
    if not pictures:
        raise DemoError("er kwam geen enkel plaatje")
    yield f"{len(pictures)} plaatjes van het bezoek"
    yield _sound(place)
    report = place.folder / "beheer-overzicht.html"
    subprocess.run(
        # Of always: this month may have ended since the visit, or not begun in the Netherlands.
        command("admin", "report", str(report), "--period", "alles"),
        env=dict(place.env),
        check=True,
        stdout=subprocess.DEVNULL,
    )
    yield f"het overzicht van het beheer: {report.name}"
    yield _picture_of(report)
    yield f"Alles staat in {place.folder}"


def _sound(place: Place) -> str:
    raw = place.folder / "geluid.raw"
    if not raw.exists() or not raw.stat().st_size:
        return "geen geluid: deze computer kon het niet maken"
    data = raw.read_bytes()
    with wave.open(str(place.sound_file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(SAMPLE_BYTES)
        out.setframerate(SOUND_HZ)
        out.writeframes(data)
    raw.unlink()
    seconds = len(data) / SOUND_HZ / SAMPLE_BYTES
    return f"het geluid van het bezoek, {seconds:.0f} seconden: {place.sound_file.name}"


def _picture_of(page: Path) -> str:
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        return "geen plaatje van het overzicht: er is geen Chromium (apt install chromium)"
    picture = page.with_suffix(".png")
    for _ in range(BROWSER_TRIES):
        _photograph(browser, page, picture)
        if picture.exists():
            return f"en als plaatje: {picture.name}"
    return "geen plaatje van de pagina"


def _photograph(browser: str, page: Path, picture: Path) -> None:
    """A browser without a screen; on a busy machine it may stop or hang, and make nothing."""
    flags = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,1400",
        f"--screenshot={picture}",
    )
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile,
        contextlib.suppress(subprocess.TimeoutExpired),
    ):
        words = [browser, *flags, f"--user-data-dir={profile}", page.as_uri()]
        subprocess.run(words, check=False, capture_output=True, timeout=BROWSER_S)
