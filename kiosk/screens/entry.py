"""One thing or service: its picture, its five cards, and the main key; and what is like it."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.cardnarrow import narrow
from kiosk.parts.cards import CardScreen, related
from kiosk.parts.cardsteps import stepped
from kiosk.parts.cardtabs import fits_tabs, tabbed
from kiosk.parts.entrytiles import entry_tiles
from kiosk.parts.filmview import film_view
from kiosk.parts.heading import titled
from kiosk.parts.privatehead import private_title
from kiosk.screen import Scene, Screen
from koffer.catalogue import Catalogue


class EntryScreen(CardScreen, frozen=True):
    """Shows ``page`` of ``card``; where there is no room for tabs, keys turn through all."""

    name: ClassVar[str] = "hulpmiddel"

    def view(self, scene: Scene) -> Display:
        entry = scene.world.catalogue.entries[self.slug]
        if self.frame is not None and entry.film:
            return film_view(self, scene, entry, entry.film)
        if scene.panel.narrow:
            return narrow(self, scene, entry)
        if scene.large or not fits_tabs(scene):
            return stepped(self, scene, entry)
        return tabbed(self, scene, entry)

    def still(self) -> Screen:
        return self if self.frame is None else replace(self, frame=None)

    def related_screen(self) -> Screen:
        return RelatedScreen(self.slug)

    def delicate(self, catalogue: Catalogue) -> bool:
        return catalogue.entries[self.slug].facts.delicate

    def interest(self) -> tuple[tuple[str, str], ...]:
        opened = (("opened", self.slug),)
        return opened if self.frame is None else (*opened, ("film", self.slug))

    def heard(self) -> tuple[tuple[str, str], ...]:
        return (("heard", self.slug),)


class RelatedScreen(Screen, frozen=True):
    """Kijk ook naar: as delicate as the entry it belongs to."""

    slug: str
    page: int = 0
    name: ClassVar[str] = "kijk-ook"

    def view(self, scene: Scene) -> Display:
        title, rest = self._head(scene)
        entries = related(scene, scene.world.catalogue.entries[self.slug])
        return title + entry_tiles(scene, rest, entries, self.page, EntryScreen, self._onto)

    def _head(self, scene: Scene) -> tuple[Display, Rect]:
        title, short = scene.say("Kijk ook naar"), scene.say("Kijk ook")
        if not self.delicate(scene.world.catalogue):
            return titled(scene, title, short=short)
        return private_title(scene, short if scene.panel.narrow else title)

    def _onto(self, page: int) -> Turn:
        return Turn(replace(self, page=page))

    def delicate(self, catalogue: Catalogue) -> bool:
        return catalogue.entries[self.slug].facts.delicate
