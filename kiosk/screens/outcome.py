"""What the answers lead to: at most three suggestions, each with its reason, or an advice."""

from typing import ClassVar

from msgspec.structs import replace

from kiosk.actions import Go, Turn
from kiosk.display import Display, Fill, Icon, round_corners
from kiosk.geometry import Rect
from kiosk.parts.heading import titled
from kiosk.parts.key import Face, key
from kiosk.parts.privatehead import private_title
from kiosk.parts.reading import line_pages, lines_in
from kiosk.parts.suggestion import Suggestion
from kiosk.parts.suggestions import suggestions
from kiosk.screen import Scene, Screen
from kiosk.screens.entry import EntryScreen
from koffer.catalogue import Catalogue
from koffer.questions import Questionnaire, Walk, results, worded

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
        found = tuple(
            Suggestion(
                scene.world.catalogue.entries[one.slug],
                one.because(asked, scene.visit.lang),
                Go(EntryScreen(one.slug)),
            )
            for one in results(asked, self.walk).results
            if one.slug in self.slugs
        )
        onward, again = Turn(replace(self, page=self.page + 1)), Turn(replace(self, page=0))
        return title + suggestions(scene, rest, found, self.page, onward, again)

    def delicate(self, catalogue: Catalogue) -> bool:  # noqa: ARG002
        return self.private

    def interest(self) -> tuple[tuple[str, str], ...]:
        answers = tuple(("answer", item) for item in self.walk.steps[-1].counted())
        return answers + tuple(("result", slug) for slug in self.slugs)


def _asked(scene: Scene, walk: Walk) -> Questionnaire:
    """In the words that fit for whom it is."""
    assert scene.world.questions is not None
    return worded(scene.world.questions, walk)


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
