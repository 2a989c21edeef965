"""Onderwerpen: the five subjects, and the koffer."""

from dataclasses import dataclass, replace
from typing import ClassVar

from kiosk.actions import Go
from kiosk.display import Display, Fill, Hit, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.pages import grid
from kiosk.screen import Scene, Screen
from kiosk.screens.listing import koffer_list, topic_list
from kiosk.tokens import TopicColors
from kiosk.wrap import block_height, break_lines, set_text


@dataclass(frozen=True)
class Subject:
    """One tile of this screen."""

    label: str
    line: str
    icon: str
    colors: TopicColors
    screen: Screen


@dataclass(frozen=True)
class Topics(Screen):
    """Kies een onderwerp."""

    name: ClassVar[str] = "onderwerpen"

    def view(self, scene: Scene) -> Display:
        title, rest = titled(scene, scene.say("Kies een onderwerp"))
        subjects = _subjects(scene)
        cells = grid(scene, rest)
        if len(cells) < len(subjects):
            cells = rest.rows(len(subjects), 3.0)
        shown = tuple(
            op
            for cell, one in zip(cells, subjects, strict=False)
            for op in _subject(scene, cell, one)
        )
        return title + shown


def _subjects(scene: Scene) -> tuple[Subject, ...]:
    theme, lang = scene.theme, scene.visit.lang
    found = [
        Subject(
            term.name(lang), term.line(lang), term.id, theme.topics[term.id], topic_list(term.id)
        )
        for term in scene.world.catalogue.topics.values()
    ]
    leather = "#8A4218" if theme.name == "dag" else theme["koffer_rand"]
    on = "#FFFFFF" if theme.name == "dag" else theme["koffer"]
    colors = TopicColors(leather, theme["koffer"], on, leather)
    found.append(
        Subject(
            scene.say("In de koffer"), scene.say("Pak en probeer"), "koffer", colors, koffer_list()
        )
    )
    return tuple(found)


def _subject(scene: Scene, rect: Rect, subject: Subject) -> Display:
    f, colors = scene.f, subject.colors
    action = Go(subject.screen)
    body = replace(rect, y=rect.y + 0.8) if scene.pressed == action else rect
    size = min(25.0 * f, body.h - 3.0 * f)
    plate = Rect(body.x + 4 * f, body.y + (body.h - size) / 2, size, size)
    words = Rect(plate.right + 4 * f, body.y, body.right - plate.right - 6 * f, body.h)
    ops: Display = (
        Fill(replace(rect, y=rect.y + 0.8), scene.theme["schaduw"], round_corners(4 * f)),
        Fill(body, colors.soft, round_corners(4 * f), 0.6, colors.edge),
        Fill(plate, colors.strong, round_corners(min(4.0 * f, size / 5)), 0.5, colors.edge),
        Icon(plate.middle(size * 0.68, size * 0.68), subject.icon, colors.on),
        *_words(scene, words, subject),
    )
    label = f"{subject.label} {subject.line}"
    return (*ops, Hit(body, action, label, "choice", subject.screen.name))


def _words(scene: Scene, box: Rect, subject: Subject) -> Display:
    name = replace(scene.style(bold=True, kind="title"), leading=1.15)
    line = replace(scene.style(), leading=1.2)
    high = block_height(len(break_lines(subject.label, box.w, name, scene.measure)), name)
    low = block_height(len(break_lines(subject.line, box.w, line, scene.measure)), line)
    if high + low > box.h:
        return (set_text(subject.label, box, name, scene.measure, valign="middle"),)
    top = box.y + (box.h - high - low) / 2
    return (
        set_text(subject.label, Rect(box.x, top, box.w, high), name, scene.measure),
        set_text(subject.line, Rect(box.x, top + high, box.w, low), line, scene.measure),
    )
