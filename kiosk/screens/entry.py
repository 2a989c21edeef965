"""One thing or service: its picture, its five cards, and the main key."""

from typing import ClassVar

from kiosk.display import Display
from kiosk.parts.cardnarrow import narrow
from kiosk.parts.cards import CardScreen
from kiosk.parts.cardsteps import stepped
from kiosk.parts.cardtabs import fits_tabs, tabbed
from kiosk.screen import Scene
from koffer.catalogue import Catalogue


class EntryScreen(CardScreen, frozen=True):
    """Shows ``page`` of ``card``; where there is no room for tabs, keys turn through all."""

    name: ClassVar[str] = "hulpmiddel"

    def view(self, scene: Scene) -> Display:
        entry = scene.world.catalogue.entries[self.slug]
        if scene.panel.narrow:
            return narrow(self, scene, entry)
        if scene.large or not fits_tabs(scene):
            return stepped(self, scene, entry)
        return tabbed(self, scene, entry)

    def delicate(self, catalogue: Catalogue) -> bool:
        return catalogue.entries[self.slug].facts.delicate

    def interest(self) -> tuple[tuple[str, str], ...]:
        return (("opened", self.slug),)

    def heard(self) -> tuple[tuple[str, str], ...]:
        return (("heard", self.slug),)
