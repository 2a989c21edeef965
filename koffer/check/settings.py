"""koffer.toml: its mistakes, a municipality that is not known, a panel that is too small."""

import math
import re
from collections.abc import Collection, Iterator

from koffer.check.report import Finding
from koffer.config import Config, load_config
from koffer.glass import shortage
from koffer.home import Home
from koffer.mistakes import Mistake, MistakesError, suggestion
from koffer.tomlfile import read_toml

KIND = "instelling"
_PANEL = re.compile(r"(\d{3,5})x(\d{3,5})@(\d{1,2}(?:\.\d+)?)in")


def read_settings(home: Home) -> tuple[Config, list[Finding]]:
    """The settings (the defaults when the file is no good) and what is wrong with them."""
    try:
        return load_config(home.config_file), []
    except MistakesError as error:
        return Config(), [Finding(mistake, KIND) for mistake in error.mistakes]


def check_settings(home: Home, config: Config, regions: Collection[str]) -> Iterator[Finding]:
    """What the schema cannot see."""
    name = config.place.municipality
    if name and name not in regions:
        text = f"de gemeente '{name}' staat niet in media/regions.{suggestion(name, regions)}"
        yield _at(home, "place.municipality", text)
    size = panel_mm(config.kiosk.panel, config.kiosk.px_per_mm)
    if size is None:
        text = f"'{config.kiosk.panel}' is geen scherm; schrijf bijvoorbeeld 1280x800@10.1in"
        yield _at(home, "kiosk.panel", text)
    elif shortage(*size) > 1.0:
        text = f"dit scherm is {size[0]:.0f} bij {size[1]:.0f} mm; te klein voor grote toetsen"
        yield _at(home, "kiosk.panel", text, warning=True)


def panel_mm(name: str, px_per_mm: float | None) -> tuple[float, float] | None:
    """Width and height of a panel in mm; a measured ``px_per_mm`` wins over the diagonal."""
    found = _PANEL.fullmatch(name.strip())
    if not found:
        return None
    width, height, inches = int(found[1]), int(found[2]), float(found[3])
    density = px_per_mm or math.hypot(width, height) / (inches * 25.4)
    return width / density, height / density


def _at(home: Home, key: str, text: str, *, warning: bool = False) -> Finding:
    path = home.config_file
    line = read_toml(path).line_of(key) if path.exists() else 0
    return Finding(Mistake(path, line, text, warning), KIND)
