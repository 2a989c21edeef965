"""Wat gaat moeilijker? One question a screen, with pictures to choose from."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Action, Go, Turn
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.answers import answer_cells, answer_faces, divided, key_cells, unsure_face
from kiosk.parts.face import alike
from kiosk.parts.heading import heading, heading_height, title_style
from kiosk.parts.key import Face, key, side_mm
from kiosk.parts.privatehead import private_title
from kiosk.parts.tile import picture_share, tile
from kiosk.screen import Scene, Screen
from kiosk.screens.listing import koffer_list
from kiosk.screens.outcome import AdviceScreen, OutcomeScreen
from kiosk.wrap import set_text
from koffer.catalogue import Catalogue
from koffer.questions import (
    MOST_RESULTS,
    Question,
    Questionnaire,
    Walk,
    answer,
    depth,
    results,
    start,
    worded,
)


class QuestionScreen(Screen, frozen=True):
    """``walk`` holds the answers so far: they live here and nowhere else."""

    walk: Walk
    private: bool
    page: int = 0
    name: ClassVar[str] = "vraag"

    def view(self, scene: Scene) -> Display:
        asked = _asked(scene, self.walk)
        question = asked.questions[self.walk.now]
        ops, rest = _head(self, scene, question)
        bottom, tiles = divided(scene, question, rest)
        return (*ops, *_answers(self, scene, question, tiles), *_keys(self, scene, bottom, tiles))

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        return self.private

    def interest(self) -> tuple[tuple[str, str], ...]:
        return answered(self.walk)


def answered(walk: Walk) -> tuple[tuple[str, str], ...]:
    """What the last answer counts as."""
    return tuple(("answer", item) for item in walk.steps[-1].counted()) if walk.steps else ()


def first_question(asked: Questionnaire) -> QuestionScreen:
    """The door leads here."""
    return question_screen(asked, start(asked))


def question_screen(asked: Questionnaire, walk: Walk) -> QuestionScreen:
    question = asked.questions[walk.now]
    return QuestionScreen(walk, question.private or question.delicate)


def after(asked: Questionnaire, walk: Walk) -> Screen:
    """The next question, or what the answers lead to."""
    if not walk.done:
        return question_screen(asked, walk)
    outcome = results(asked, walk)
    private = any(_is_private(asked.questions[step.question]) for step in walk.steps)
    if outcome.advice:  # what cannot wait comes before anything to look at
        return AdviceScreen(walk, private)
    if not outcome.results:
        return koffer_list()
    slugs = tuple(one.slug for one in outcome.results[:MOST_RESULTS])
    return OutcomeScreen(walk, private, slugs)


def _is_private(question: Question) -> bool:
    return question.private or question.delicate


def _asked(scene: Scene, walk: Walk) -> Questionnaire:
    """In the words that fit for whom it is."""
    assert scene.world.questions is not None
    return worded(scene.world.questions, walk)


def _head(screen: QuestionScreen, scene: Scene, question: Question) -> tuple[Display, Rect]:
    """The question; on a private one a key that empties the screen at once."""
    text = question.text(scene.visit.lang)
    if screen.private:
        return private_title(scene, text)
    box = scene.content
    top, rest = box.top(heading_height(scene, box.w, text), scene.gap)
    return (heading(scene, top, text, valign="middle"), *_number(screen, scene, top, text)), rest


def _number(screen: QuestionScreen, scene: Scene, top: Rect, title: str) -> Display:
    """Vraag 2 van 3, at the right, where the title leaves room."""
    asked, walk = _asked(scene, screen.walk), screen.walk
    done = len(walk.steps)
    words = scene.say("Vraag {number} van {of}").format(
        number=done + 1, of=done + depth(asked, walk.now)
    )
    style, large = scene.small(), title_style(scene)
    wide = scene.measure(words, style.em, False) + 8.0 * scene.f
    if scene.measure(title, large.em, True) + wide > top.w:
        return ()
    return (set_text(words, top, style, scene.measure, align="right", valign="middle"),)


def _shown(
    screen: QuestionScreen, scene: Scene, question: Question, box: Rect
) -> tuple[tuple[Rect, ...], list[str], int]:
    """The cells, the answers of this page, and how many pages there are."""
    ids = list(question.answers)
    cells = answer_cells(scene, box, answer_faces(scene, question, ids))
    pages = -(-len(ids) // len(cells))
    page = screen.page % pages
    return cells, ids[page * len(cells) : (page + 1) * len(cells)], pages


def _answers(screen: QuestionScreen, scene: Scene, question: Question, box: Rect) -> Display:
    cells, ids, _ = _shown(screen, scene, question, box)
    asked = _asked(scene, screen.walk)
    faces = answer_faces(scene, question, ids)
    share = picture_share(scene, cells[0], faces)
    ops: Display = ()
    for cell, name, face in zip(cells, ids, faces, strict=False):
        to = after(asked, answer(asked, screen.walk, name))
        ops += tile(scene, cell, face, Go(to), to.name, share)
    return ops


def _keys(screen: QuestionScreen, scene: Scene, box: Rect, tiles: Rect) -> Display:
    asked = _asked(scene, screen.walk)
    question = asked.questions[screen.walk.now]
    _, _, pages = _shown(screen, scene, question, tiles)
    unsure = after(asked, answer(asked, screen.walk))
    keys: list[tuple[Face, Action, str]] = [
        (unsure_face(scene, asked, box), Go(unsure), unsure.name)
    ]
    if pages > 1:
        turn = Turn(replace(screen, page=(screen.page + 1) % pages))
        words, short = scene.say("Meer antwoorden"), scene.say("Meer")
        more = Face(words, "verder", 9.0, short=short, side_mm=side_mm(scene))
        keys.append((more, turn, "vraag"))
    cells = key_cells(scene, box, len(keys))
    faces = alike(scene, cells, [face for face, _, _ in keys])
    return tuple(
        op
        for cell, face, (_, action, to) in zip(cells, faces, keys, strict=False)
        for op in key(scene, cell, face, action, leads_to=to)
    )
