"""What every screen can do, and what it may look at while it is drawn."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import msgspec

from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.hyphens import load_hyphens
from kiosk.panel import Panel
from kiosk.staff.records import Place, Staff
from kiosk.tokens import Theme
from kiosk.wrap import Measure, Ruler, Style
from koffer.catalogue import Catalogue
from koffer.config import Config
from koffer.mistakes import Mistake
from koffer.questions import Questionnaire
from koffer.regions import Region

if TYPE_CHECKING:
    from kiosk.state import Visit

STAFF_LANG = "nl"
BASE = {"normal": 7.2, "title": 9.0}
LARGE = {"normal": 10.95, "title": 10.95}


@lru_cache(16)
def _ruler(measure: Measure, media: Path, lang: str) -> Ruler:
    return Ruler(measure, load_hyphens(media / "words", lang))


class World(msgspec.Struct, frozen=True):
    """What does not change during a visit.

    The texts of ``catalogue`` name whom to ask in the configured place; ``open_catalogue`` leaves
    that open, for when the suitcase stands elsewhere. ``broken`` is what is left out of them.
    """

    panel: Panel
    catalogue: Catalogue
    config: Config
    media: Path
    measure: Measure
    themes: Mapping[str, Theme]
    languages: "dict[str, Callable[[str], str]]"
    sound: bool = True
    takehome_url: str = ""
    questions: Questionnaire | None = None
    market_questions: Questionnaire | None = None
    regions: Mapping[str, Region] = msgspec.field(default_factory=dict)
    open_catalogue: Catalogue | None = None
    broken: tuple[Mistake, ...] = ()


class Scene(msgspec.Struct, frozen=True, dict=True):
    """A moment: the world, the visit in it, and what is pressed or being said."""

    world: World
    visit: "Visit"
    pressed: object = None
    speaking: bool = False
    seconds_left: int = 0
    history: bool = False
    staff: Staff = msgspec.field(default_factory=Staff)
    now: float = 0.0

    @property
    def place(self) -> Place:
        """Where the suitcase stands, and whom a visitor can call there."""
        return self.staff.place

    @property
    def panel(self) -> Panel:
        return self.world.panel

    @cached_property
    def f(self) -> float:
        """The factor of the grid for this panel."""
        return self.world.panel.factor

    @cached_property
    def large(self) -> bool:
        return self.visit.text == "groot"

    @cached_property
    def theme(self) -> Theme:
        return self.world.themes[self.visit.theme]

    @cached_property
    def measure(self) -> Ruler:
        return _ruler(self.world.measure, self.world.media, self.visit.lang)

    @cached_property
    def small_groot(self) -> bool:
        """Large letters on a narrow glass: one thing a page."""
        return self.large and self.panel.narrow

    def say(self, text: str) -> str:
        """The interface text in the visitor's language."""
        return self.world.languages[self.visit.lang](text)

    def style(
        self, color: str = "inkt", *, bold: bool = False, kind: str = "normal", leading: float = 1.5
    ) -> Style:
        """Letters of this visit's size. ``kind`` is normal or title."""
        sizes = LARGE if self.large else BASE
        return Style(sizes[kind] * self.f, bold, self.theme[color], leading)

    def small(self, color: str = "inkt", *, bold: bool = False, leading: float = 1.15) -> Style:
        """Letters that stay at the least size: the words of the bar and of signs."""
        return Style(BASE["normal"] * self.f, bold, self.theme[color], leading, sign=True)

    @cached_property
    def edge(self) -> float:
        return 4.0 * self.f if not self.panel.narrow else 2.0

    @cached_property
    def gap(self) -> float:
        return 3.0 * self.f

    @cached_property
    def bar_height(self) -> float:
        if self.panel.two_rows:
            return 47.0 * self.f
        return 24.0 if self.f == 1.0 else 23.1 * self.f

    @cached_property
    def whole(self) -> Rect:
        return Rect(0.0, 0.0, self.panel.width_mm, self.panel.height_mm)

    @cached_property
    def content(self) -> Rect:
        """Above the bar, within the edges."""
        above, below = (2.0, 2.4) if self.panel.narrow else (2.6 * self.f, 3.4 * self.f)
        _, rest = self.whole.under(self.bar_height)
        inner = rest.inset(self.edge, 0)
        return Rect(inner.x, above, inner.w, rest.h - above - below)


class Screen(msgspec.Struct, frozen=True):
    """A screen is one file: what it remembers, and how it looks. Subclasses are frozen.

    ``staff``: for the volunteer. ``quiet_end``: behind the code; it ends without a question.
    """

    name: ClassVar[str] = ""
    has_bar: ClassVar[bool] = True
    staff: ClassVar[bool] = False
    quiet_end: ClassVar[bool] = False
    bar_keys: ClassVar[int] = 5

    def still(self) -> "Screen":
        """The same place without what moves by itself: a film changes no screen."""
        return self

    def view(self, scene: Scene) -> Display:
        """Everything but the bar."""
        raise NotImplementedError

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        """Whether it must never read itself aloud."""
        return False

    def interest(self) -> tuple[tuple[str, str], ...]:
        """What is counted when a visitor comes here: (kind, item)."""
        return ()

    def heard(self) -> tuple[tuple[str, str], ...]:
        """What is counted when this screen is read aloud."""
        return ()
