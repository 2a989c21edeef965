"""Run the kiosk of the demo: in a window, or by itself."""

import os
import subprocess

from koffer.demo.parts import DemoError, command
from koffer.demo.place import Place

LONGEST_S = 900.0  # it takes one minute where nothing else is going on


def show_kiosk(place: Place) -> None:
    """Until the window is closed."""
    done = subprocess.run(command("kiosk"), env=dict(place.env), check=False)
    _judge(done.returncode, "")


def visit_by_itself(place: Place, script: str = "demo") -> None:
    """The real kiosk without a screen; SDL writes what would be heard to a file.

    Raises: DemoError with what the kiosk said.
    """
    env = {
        **place.env,
        "SDL_VIDEODRIVER": "offscreen",
        "SDL_AUDIODRIVER": "disk",
        "SDL_DISKAUDIOFILE": str(place.folder / "geluid.raw"),
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    }
    words = command("kiosk", "--visit", str(place.folder), "--script", script)
    try:
        done = subprocess.run(
            words, env=env, timeout=LONGEST_S, check=False, stderr=subprocess.PIPE, text=True
        )
    except subprocess.TimeoutExpired as error:
        raise DemoError("het bezoek duurde te lang") from error
    _judge(done.returncode, done.stderr)


def _judge(code: int, said: str) -> None:
    if code != os.EX_OK:
        raise DemoError(f"de kiosk stopte met een fout\n{said}".strip())
