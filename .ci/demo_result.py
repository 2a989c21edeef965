"""Whether the demo left what it promises: python .ci/demo_result.py FOLDER."""

import sys
import wave
from pathlib import Path

import numpy as np
from PIL import Image

FEWEST_STEPS = 8
FEWEST_COLOURS = 40
LEAST_SECONDS = 3.0
LEAST_LOUDNESS = 200.0
OVERVIEW = "beheer-overzicht"


def main(folder: Path) -> None:
    steps = sorted(folder.glob("[0-9][0-9]-*.png"))
    assert len(steps) >= FEWEST_STEPS, f"only {len(steps)} pictures of steps"
    assert (folder / f"{OVERVIEW}.png") in list(folder.glob("*.png")), "no picture of the admin"
    for picture in (*steps, folder / f"{OVERVIEW}.png"):
        look(picture)
    page = (folder / f"{OVERVIEW}.html").read_text(encoding="utf-8")
    assert "bezoek" in page, "the overview has no visits"
    listen(folder / "geluid.wav")


def look(picture: Path) -> None:
    """A blank picture has one colour, and an almost blank one a few."""
    with Image.open(picture) as image:
        pixels = np.asarray(image.convert("RGB")).reshape(-1, 3)
    colours, counts = np.unique(pixels, axis=0, return_counts=True)
    most = counts.max() / len(pixels)
    assert len(colours) >= FEWEST_COLOURS, f"{picture.name} is blank: {len(colours)} colours"
    assert most < 0.97, f"{picture.name} is blank: {most:.0%} has one colour"
    sys.stdout.write(f"{picture.name}: {len(colours)} colours\n")


def listen(file: Path) -> None:
    with wave.open(str(file)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        samples = np.frombuffer(sound.readframes(sound.getnframes()), dtype="<i2")
    loudness = float(np.sqrt(np.mean(samples.astype(float) ** 2)))
    assert seconds >= LEAST_SECONDS, f"{file.name} lasts {seconds:.1f} s"
    assert loudness >= LEAST_LOUDNESS, f"{file.name} is silent"
    sys.stdout.write(f"{file.name}: {seconds:.0f} s, loudness {loudness:.0f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
