"""Pictures of every screen, and beside each the facts: areas, texts, and what is said."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pygame
from msgspec.structs import replace

from kiosk.devices.fonts import Fonts
from kiosk.devices.paint import Painter
from kiosk.devices.pictures import Pictures
from kiosk.display import Display, hits, texts
from kiosk.geometry import Rect
from kiosk.letters import CAP_HEIGHT_EM
from kiosk.narration import narrate
from kiosk.screen import Screen, World
from kiosk.screens.begin import Begin
from kiosk.screens.emptylist import EmptyList
from kiosk.screens.entry import EntryScreen, RelatedScreen
from kiosk.screens.help import Help
from kiosk.screens.house import House
from kiosk.screens.language import Language
from kiosk.screens.letters import Letters
from kiosk.screens.listing import Listing, koffer_list, room_list, topic_list
from kiosk.screens.mylist import MyList
from kiosk.screens.question import QuestionScreen, after, question_screen
from kiosk.screens.sound import Sound
from kiosk.screens.takehome import TakeHome
from kiosk.screens.topics import Topics
from kiosk.speaking import NOTHING, Speaking
from kiosk.staff.shots import staff_shots
from kiosk.state import State, Visit
from kiosk.view import view
from koffer.questions import answer, start

CARDS_SHOT = ("wat", "let-op", "kosten", "waar")


class Shot(msgspec.Struct, frozen=True):
    """One picture: its name, what to draw, and the light of the reader if any."""

    name: str
    state: State
    speaking: Speaking = NOTHING


def every_shot(world: World, visit: Visit) -> Iterator[Shot]:
    """Every screen there is, in the order in which a visitor meets them."""
    kept = _some_kept(world)
    full = replace(visit, kept=kept)
    yield Shot("01-attract", State("attract", visit))
    for name, screen in _screens(world, kept):
        yield Shot(name, State("visit", replace(full, screen=screen)))
    yield Shot("02-begin-lijst-leeg", State("visit", visit, notice=_empty(world, visit)))
    first = kept[0]
    reading = replace(full, screen=EntryScreen(first), kept=kept[1:], reading=True)
    spoken = Speaking(True, 1, 0, 5, 2)
    yield Shot(f"05-{first}-voorlezen", State("visit", reading), _second(world, reading, spoken))
    yield Shot("09-bent-u-er-nog", State("asking", full, deadline=30.0))
    yield Shot("10-dank-u-wel", State("thanks", visit))
    yield Shot("11-een-ogenblik", State("failed", visit))
    for name, state in staff_shots(visit, len(world.catalogue.entries), min(world.regions)):
        yield Shot(name, state)


def _empty(world: World, visit: Visit) -> str:
    return world.languages[visit.lang]("Uw lijst is nog leeg. Tik op een hartje.")


def _some_kept(world: World) -> tuple[str, ...]:
    wanted = ("wandbeugel", "nachtlamp-met-sensor", "samen-eten")
    there = [slug for slug in wanted if slug in world.catalogue.entries]
    return tuple(there or list(world.catalogue.entries)[:3])


def _second(world: World, visit: Visit, speaking: Speaking) -> Speaking:
    """The light on the second sentence of the card, or on the first where that is all."""
    screen = visit.screen
    assert isinstance(screen, EntryScreen)
    card = world.catalogue.entries[screen.slug].text(visit.lang).cards["wat"]
    display = view(world, State("visit", visit))
    shown = [one for one in narrate(display, world.languages[visit.lang]) if one.text in card]
    if not shown:
        return speaking
    passage = shown[min(1, len(shown) - 1)]
    return replace(speaking, passage=passage.key, last=len(passage.text.split()) - 1)


def _screens(world: World, kept: tuple[str, ...]) -> Iterator[tuple[str, Screen]]:
    yield "02-begin", Begin()
    yield "03-huis", House()
    for room in world.catalogue.rooms.values():
        if room.area:
            yield f"04-kamer-{room.id}", room_list(room.id)
    yield "04-ligt-in-de-koffer", koffer_list()
    yield "04-ligt-in-de-koffer-2", replace(koffer_list(), page=1)
    yield from _questions(world)
    yield "15-onderwerpen", Topics()
    for topic in world.catalogue.topics:
        yield f"15-onderwerp-{topic}", topic_list(topic)
    yield from _entries(world)
    yield "07-mijn-lijst", MyList()
    yield "07-alles-weg", EmptyList()
    yield "08-mee-naar-huis", TakeHome(kept)
    yield "12-letters", Letters()
    yield "12-taal", Language()
    yield "12-hulp", Help()
    yield "12-geluid", Sound()


def _questions(world: World) -> Iterator[tuple[str, Screen]]:
    """Every page of every question on the way, and what the first answers lead to."""
    asked = world.questions
    if asked is None:
        return
    walk = start(asked)
    yield "06-vraag-voor-wie", question_screen(asked, walk)
    second = answer(asked, walk, next(iter(asked.questions[walk.now].answers)))
    for name in asked.questions[second.now].answers:
        third = answer(asked, second, name)
        screen = after(asked, third)
        yield f"06-vraag-{name}", screen
        if isinstance(screen, QuestionScreen):
            last = answer(asked, third, next(iter(asked.questions[third.now].answers)))
            yield f"06-uitkomst-{name}", after(asked, last)


def _entries(world: World) -> Iterator[tuple[str, Screen]]:
    yield "05-kijk-ook", RelatedScreen(next(iter(world.catalogue.entries)))
    for number, slug in enumerate(world.catalogue.entries):
        for card in CARDS_SHOT if number < 12 else ("wat",):
            yield f"05-{slug}-{card}", EntryScreen(slug, card)


def facts(world: World, shot: Shot, display: Display) -> dict[str, Any]:
    """The published facts of one screen (docs/shoot.md)."""
    panel, visit = world.panel, shot.state.visit
    return {
        "screen": _name(shot),
        "panel": {
            "width_px": panel.width_px,
            "height_px": panel.height_px,
            "px_per_mm": round(panel.px_per_mm, 4),
        },
        "theme": visit.theme,
        "text": visit.text,
        "lang": visit.lang,
        "hits": [
            {
                "label": hit.label,
                "role": hit.role,
                "px": _px(world, hit.rect),
                "mm": _mm(hit.rect),
                "leads_to": hit.leads_to,
            }
            for hit in hits(display)
        ],
        "texts": [
            {
                "text": text.text,
                "px": _px(world, text.rect),
                "cap_height_mm": round(text.em * CAP_HEIGHT_EM, 2),
            }
            for text in texts(display)
            if text.text
        ],
        "spoken": [one.text for one in narrate(display, world.languages[shot.state.lang])],
    }


def _name(shot: Shot) -> str:
    named = {"attract": "attract", "asking": "bent-u-er-nog", "thanks": "dank-u-wel"}
    named["failed"] = "een-ogenblik"
    screen = shot.state.visit.screen
    if isinstance(screen, Listing) and shot.state.mode == "visit":
        return f"kamer:{screen.item or 'koffer'}"
    return named.get(shot.state.mode, screen.name)


def _px(world: World, rect: Rect) -> list[int]:
    scale = world.panel.px_per_mm
    left, top = round(rect.x * scale), round(rect.y * scale)
    return [left, top, round(rect.right * scale) - left, round(rect.bottom * scale) - top]


def _mm(rect: Rect) -> list[float]:
    return [round(value, 2) for value in (rect.x, rect.y, rect.w, rect.h)]


def shoot(world: World, fonts: Fonts, visit: Visit, folder: Path) -> Iterator[str]:
    """Write NAME.png and NAME.json for every screen, and yield each name."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = Pictures(world.media / "icons")
    size = (world.panel.width_px, world.panel.height_px)
    for shot in every_shot(world, visit):
        surface = pygame.Surface(size)
        display = view(world, shot.state, None, shot.speaking)
        Painter(surface, world.panel, fonts, pictures).paint(display)
        pygame.image.save(surface, folder / f"{shot.name}.png")
        text = json.dumps(facts(world, shot, display), ensure_ascii=False, indent=1)
        (folder / f"{shot.name}.json").write_text(text + "\n", encoding="utf-8")
        yield shot.name
