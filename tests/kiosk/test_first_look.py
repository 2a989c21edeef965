"""The first screen is shown before the kiosk is ready, and must be the one it shows then."""

import subprocess
import sys

import pytest
from msgspec.structs import replace

from kiosk.firstlook import first_look
from koffer.config import Config
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver

PANELS = ("1280x800@10.1in", "800x1280@10.1in", "720x1280@7in")
# A touch leads to these; none of them may keep the first screen waiting.
AFTER_IT = ("kiosk.kiosk", "kiosk.view", "kiosk.screens.begin", "kiosk.interest", "sqlite_utils")


@pytest.mark.parametrize("lang", ["nl", "en", "tr", "ar"])
@pytest.mark.parametrize("panel", PANELS)
def test_the_first_look_is_what_the_kiosk_shows(panel: str, lang: str) -> None:
    settings = replace(Config().kiosk, language=lang, text="groot", theme="avond")
    world = make_world(panel, replace(Config(), kiosk=settings))
    assert first_look(world) == Driver(world).glass.display


def test_what_a_touch_leads_to_is_loaded_after_the_first_look() -> None:
    told = f"import sys, kiosk.start; print([one for one in {AFTER_IT} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
