"""A list of entries: of a room, of a subject, or of what lies in the koffer."""

from pathlib import Path
from typing import ClassVar, Literal

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.entrytiles import FEW, entry_tiles
from kiosk.parts.heading import heading, heading_height
from kiosk.parts.pages import MOST_CHOICES, OTHERS, paged
from kiosk.parts.tile import Tile, koffer_band, picture_share, tile, tile_grid
from kiosk.screen import Scene, Screen
from kiosk.screens.entry import EntryScreen
from kiosk.wrap import set_text
from koffer.catalogue import Catalogue, Entry
from koffer.catalogue.groups import LONG_LIST, Group, grouped

Source = Literal["room", "topic", "koffer"]


class Listing(Screen, frozen=True):
    """Entries of one source; ``item`` is the room or the subject.

    A long list first asks for a ``group``: a room or a difficulty.
    """

    source: Source
    item: str = ""
    page: int = 0
    group: str = ""
    name: ClassVar[str] = "kamer"

    def view(self, scene: Scene) -> Display:
        entries = found(self, scene.world.catalogue)
        ops, rest = self._head(scene, entries)
        if not entries:
            return ops + _empty(scene, rest)
        if not self.group and len(entries) > LONG_LIST:
            return ops + _groups(self, scene, rest)
        return ops + entry_tiles(scene, rest, entries, self.page, EntryScreen, self._onto)

    def _onto(self, page: int) -> Turn:
        return Turn(replace(self, page=page))

    def _head(self, scene: Scene, entries: tuple[Entry, ...]) -> tuple[Display, Rect]:
        box, f = scene.content, scene.f
        title = self.title(scene)
        legend = self.source != "koffer" and any(entry.facts.in_koffer for entry in entries)
        words = scene.say("ligt in de koffer")
        style = scene.small()
        wide = scene.measure(words, style.em, False) + 15.2 * f if legend else 0.0
        beside = legend and scene.measure(title, *_title_face(scene)) + wide + 6 * f < box.w
        height = max(heading_height(scene, box.w - (wide if beside else 0), title), 10.4 * f)
        top, rest = box.top(height, 2.6 * f)
        ops: Display = (heading(scene, top, title, valign="middle"),)
        if beside:
            right = Rect(top.x, top.y + (top.h - 10.4 * f) / 2, top.w, 10.4 * f)
            ops += koffer_band(scene, right, words)
        return ops, rest

    def title(self, scene: Scene) -> str:
        catalogue, lang = scene.world.catalogue, scene.visit.lang
        if self.source == "room":
            return catalogue.rooms[self.item].name(lang)
        if self.source == "topic":
            return catalogue.topics[self.item].name(lang)
        return scene.say("Ligt in de koffer")


def _title_face(scene: Scene) -> tuple[float, bool]:
    return scene.style(bold=True, kind="title").em, True


def found(listing: Listing, catalogue: Catalogue) -> tuple[Entry, ...]:
    """The entries: what lies in the koffer first, then the small and cheap."""
    whole = _whole(listing, catalogue)
    if not listing.group:
        return whole
    groups = grouped(whole, catalogue, _by(listing))
    return next((group.entries for group in groups if group.id == listing.group), ())


def _by(listing: Listing) -> str:
    """Somebody in a room knows where: ask what; the subject of the house asks where."""
    return "room" if listing.item == "wonen" else "difficulty"


def _whole(listing: Listing, catalogue: Catalogue) -> tuple[Entry, ...]:
    if listing.source == "room":
        return catalogue.in_room(listing.item)
    if listing.source == "topic":
        return catalogue.in_topic(listing.item)
    return catalogue.in_koffer()


def _groups(listing: Listing, scene: Scene, box: Rect) -> Display:
    """At most six pictures, each of what stands for its group."""
    catalogue = scene.world.catalogue
    groups = grouped(_whole(listing, catalogue), catalogue, _by(listing))
    most = MOST_CHOICES if len(groups) > FEW else FEW
    cells = tile_grid(scene, box, [_group_face(scene, group) for group in groups], most)
    cells, shown, more = paged(scene, box, groups, listing.page, OTHERS, cells)
    faces = [_group_face(scene, group) for group in shown]
    share = picture_share(scene, cells[0], faces)
    ops: Display = ()
    for cell, group, face in zip(cells, shown, faces, strict=False):
        to = Go(replace(listing, page=0, group=group.id))
        ops += tile(scene, cell, face, to, "kamer", share)
    onward = Turn(replace(listing, page=listing.page + 1))
    return ops + more(onward, Turn(replace(listing, page=0)))


def _group_face(scene: Scene, group: Group) -> Tile:
    name = group.term.name(scene.visit.lang) if group.term else scene.say("Iets anders")
    path, crop = _picture(scene, group)
    return Tile(name, path, crop=crop)


def _picture(scene: Scene, group: Group) -> tuple[Path, tuple[float, ...] | None]:
    """The room itself, the entry that stands for a difficulty, or the first one of the rest."""
    term, world = group.term, scene.world
    if term and term.area:
        return world.media / "scenes" / "house.svg", tuple(float(part) for part in term.area)
    if term and term.picture in world.catalogue.entries:
        return world.catalogue.entries[term.picture].picture, None
    return group.entries[-1].picture, None


def _empty(scene: Scene, box: Rect) -> Display:
    text = scene.say("Hier staat nog niets. Vraag het aan de vrijwilliger.")
    return (set_text(text, box, scene.style(), scene.measure, valign="middle"),)


def room_list(room: str) -> Listing:
    return Listing("room", room)


def topic_list(topic: str) -> Listing:
    return Listing("topic", topic)


def koffer_list() -> Listing:
    return Listing("koffer")
