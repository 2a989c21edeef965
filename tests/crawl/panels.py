"""What is crawled: the panels, sizes, themes and languages of the kiosk."""

from dataclasses import dataclass
from itertools import product

from msgspec.structs import replace

from kiosk.screen import World
from koffer.config import Config
from koffer.config.schema import Kiosk
from tests.kiosk.conftest import make_world

PANELS = (
    "1280x800@10.1in",
    "800x1280@10.1in",
    "720x1280@7in",
    "1920x1080@13.3in",
    "1920x1080@15.6in",
    "3840x2160@24in",
)
NARROW = PANELS[2]
SIZES = ("normaal", "groot")
THEMES = ("dag", "avond", "contrast")
LANGUAGES = ("nl", "en")
MORE = ("tr", "ar")


@dataclass(frozen=True, order=True)
class Setting:
    """One way in which the kiosk may stand there."""

    panel: str
    text: str
    theme: str
    lang: str

    def __str__(self) -> str:
        return f"{self.panel} {self.text} {self.theme} {self.lang}"


def settings() -> list[Setting]:
    """The large ones first, so that at the end no worker is left alone with one."""
    whole = [Setting(*one) for one in product(reversed(PANELS), SIZES, THEMES, LANGUAGES)]
    ends = (PANELS[0], NARROW)
    return whole + [Setting(*one) for one in product(ends, SIZES, ("dag",), MORE)]


def world_of(setting: Setting) -> World:
    kiosk = Kiosk(
        panel=setting.panel, language=setting.lang, theme=setting.theme, text=setting.text
    )
    return make_world(setting.panel, Config(kiosk=kiosk))


def heard(world: World, texts: set[str]) -> World:
    """The same world, which notes every text that is asked for in its language."""

    def note(say):
        def said(text: str) -> str:
            texts.add(text)
            return say(text)

        return said

    return replace(world, languages={k: note(v) for k, v in world.languages.items()})
