"""What the answers lead to: at most three suggestions, each with its reason, or an advice."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display, Fill, Hit, Icon, Image, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import EDGE_MM, SHADOW_MM, Face, key
from kiosk.parts.pages import paged
from kiosk.parts.privatehead import private_title
from kiosk.parts.reading import line_pages, lines_in
from kiosk.parts.tile import koffer_sign
from kiosk.screen import Scene, Screen
from kiosk.screens.entry import EntryScreen
from kiosk.wrap import block_height, break_lines, set_text
from koffer.catalogue import Catalogue
from koffer.questions import MOST_RESULTS, Questionnaire, Result, Walk, results, worded

SIGN_MM = 24.0


class OutcomeScreen(Screen, frozen=True):
    """Misschien helpt dit: ``slugs``, the smallest solution first."""

    walk: Walk
    private: bool
    slugs: tuple[str, ...]
    page: int = 0
    name: ClassVar[str] = "uitkomst"

    def view(self, scene: Scene) -> Display:
        asked = _asked(scene, self.walk)
        head = private_title if self.private else titled
        title, rest = head(scene, scene.say("Misschien helpt dit"))
        found = [one for one in results(asked, self.walk).results if one.slug in self.slugs]
        cells, shown, more = paged(
            scene, rest, found, self.page, cells=_cells(scene, rest, self.private)
        )
        ops = title
        for cell, one in zip(cells, shown, strict=False):
            ops += _suggestion(scene, cell, asked, one)
        return ops + more(Turn(replace(self, page=self.page + 1)), Turn(replace(self, page=0)))

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        return self.private

    def interest(self) -> tuple[tuple[str, str], ...]:
        answers = tuple(("answer", item) for item in self.walk.steps[-1].counted())
        return answers + tuple(("result", slug) for slug in self.slugs)


def _cells(scene: Scene, box: Rect, private: bool) -> tuple[Rect, ...]:
    """Three rows; two where large letters fill a narrow glass, or a key beside the title takes
    the room of the reasons."""
    few = scene.small_groot or (private and scene.large and scene.panel.two_rows)
    return box.rows(2 if few else MOST_RESULTS, scene.gap)


def _asked(scene: Scene, walk: Walk) -> Questionnaire:
    """In the words that fit for whom it is."""
    assert scene.world.questions is not None
    return worded(scene.world.questions, walk)


def _suggestion(scene: Scene, rect: Rect, asked: Questionnaire, one: Result) -> Display:
    """A wide tile: picture, name, and "omdat u zei: ..." below it."""
    f, theme = scene.f, scene.theme
    entry = scene.world.catalogue.entries[one.slug]
    action = Go(EntryScreen(one.slug))
    body = replace(rect, y=rect.y + SHADOW_MM) if scene.pressed == action else rect
    radius = 4.0 * f
    picture, words = body.left(min(body.h * 4 / 3, body.w * _share(scene)), 0)
    ops: Display = (
        Fill(replace(rect, y=rect.y + SHADOW_MM), theme["schaduw"], round_corners(radius)),
        Fill(body, theme["vlak"], round_corners(radius), EDGE_MM, theme["rand"]),
        Image(picture, entry.picture, (radius, 0.0, 0.0, radius)),
        Fill(body, None, round_corners(radius), EDGE_MM, theme["rand"]),
        Fill(Rect(picture.right - EDGE_MM, body.y, EDGE_MM, body.h), theme["rand"]),
    )
    if entry.facts.in_koffer:
        size = 10.5 * f
        sign = Rect(picture.x + 1.5 * f, picture.bottom - size - 1.5 * f, size, size)
        ops += koffer_sign(scene, sign)
    box = words.inset((2.0 if scene.panel.narrow else 4.0) * f, 0.6 * f)
    text_of = entry.text(scene.visit.lang)
    name = text_of.short if scene.panel.narrow else text_of.title
    because = one.because(asked, scene.visit.lang)
    text = _name_and_reason(scene, box, name, because)
    return (*ops, *text, Hit(body, action, f"{text_of.title}, {because}", "choice", "hulpmiddel"))


def _share(scene: Scene) -> float:
    return 0.24 if scene.panel.narrow else 0.34


def _name_and_reason(scene: Scene, box: Rect, name: str, because: str) -> Display:
    for leading in (1.2, 1.03):
        strong = replace(scene.style(bold=True), leading=leading)
        plain = replace(scene.style(), leading=leading)
        high = block_height(len(break_lines(name, box.w, strong, scene.measure)), strong)
        low = block_height(len(break_lines(because, box.w, plain, scene.measure)), plain)
        if high + low <= box.h:
            break
    if high + low > box.h:
        return (set_text(name, box, strong, scene.measure, valign="middle"),)
    top = box.y + (box.h - high - low) / 2
    return (
        set_text(name, Rect(box.x, top, box.w, high), strong, scene.measure),
        set_text(because, Rect(box.x, top + high, box.w, low), plain, scene.measure),
    )


class AdviceScreen(Screen, frozen=True):
    """Not an entry and not to be kept: what to do today."""

    walk: Walk
    private: bool
    page: int = 0
    name: ClassVar[str] = "advies"

    def view(self, scene: Scene) -> Display:
        card = results(_asked(scene, self.walk), self.walk).advice[0]
        lang, f, theme = scene.visit.lang, scene.f, scene.theme
        head = private_title if self.private else titled
        title, rest = head(scene, card.title(lang))
        inner = _beside_sign(scene, rest)
        pages = line_pages(scene, card.lines(lang), inner)
        ops = title
        if len(pages) > 1:
            place, rest = rest.under((24.0 if scene.large else 20.0) * f, scene.gap)
            inner = _beside_sign(scene, rest)
            pages = line_pages(scene, card.lines(lang), inner)
            onward = Turn(replace(self, page=(self.page + 1) % len(pages)))
            ops += key(scene, place, Face(scene.say("Meer"), "verder", 9.0), onward)
        frame = Fill(rest, theme["letop_vlak"], round_corners(4.0 * f), 0.8, theme["letop"])
        shown = lines_in(scene, pages[self.page % len(pages)], inner)
        return (*ops, frame, *_sign(scene, rest), *shown)

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        return self.private

    def interest(self) -> tuple[tuple[str, str], ...]:
        return tuple(("answer", item) for item in self.walk.steps[-1].counted())


def _beside_sign(scene: Scene, box: Rect) -> Rect:
    """Where the words stand: at the right of the sign, where there is room for one."""
    f = scene.f
    inner = box.inset(5.0 * f, 3.0 * f)
    return inner if scene.panel.narrow else inner.left(SIGN_MM * f, 6.0 * f)[1]


def _sign(scene: Scene, box: Rect) -> Display:
    """A warning in shape too, not in colour alone."""
    if scene.panel.narrow:
        return ()
    size = SIGN_MM * scene.f
    place = Rect(box.x + 5.0 * scene.f, box.y + (box.h - size) / 2, size, size)
    return (Icon(place, "let-op", scene.theme["inkt"]),)
