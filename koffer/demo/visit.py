"""Run the kiosk of the demo: in a window, or by itself."""

import os
import subprocess

from koffer.demo.parts import DemoError, command
from koffer.demo.place import Place

LONGEST_S = 300.0


def show_kiosk(place: Place) -> None:
    """Until the window is closed."""
    _run(command("kiosk"), dict(place.env), None)


def visit_by_itself(place: Place) -> None:
    """The real kiosk without a screen; SDL writes what would be heard to a file."""
    env = {
        **place.env,
        "SDL_VIDEODRIVER": "offscreen",
        "SDL_AUDIODRIVER": "disk",
        "SDL_DISKAUDIOFILE": str(place.folder / "geluid.raw"),
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    }
    _run(command("kiosk", "--visit", str(place.folder)), env, LONGEST_S)


def _run(words: list[str], env: dict[str, str], longest_s: float | None) -> None:
    try:
        done = subprocess.run(words, env=env, timeout=longest_s, check=False)
    except subprocess.TimeoutExpired as error:
        raise DemoError("het bezoek duurde te lang") from error
    if done.returncode != os.EX_OK:
        raise DemoError("de kiosk stopte met een fout")
