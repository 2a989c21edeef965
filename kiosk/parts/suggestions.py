"""At most three suggestions with the reason of each: said once above those that share it, or on
each of them, on as many pages as the glass needs."""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from kiosk.actions import Action
from kiosk.display import Display
from kiosk.geometry import Rect
from kiosk.parts.key import MAIN, Face, key
from kiosk.parts.suggestion import Suggestion, fits, picture_shares, suggestion
from kiosk.screen import Scene
from kiosk.wrap import Style, set_text, text_height

MOST_ROWS, FEW_ROWS = 3, 2
Page = tuple[Suggestion, ...]


class Form(msgspec.Struct, frozen=True):
    """How many a page, in which letters the reason stands above them (None: on each of them), and
    how wide their pictures are."""

    pages: tuple[Page, ...]
    rows: int
    above: Style | None
    share: float


def suggestions(
    scene: Scene, box: Rect, found: Page, page: int, onward: Action, again: Action
) -> Display:
    """The ``page``-th page; ``onward`` shows the next, and on the last ``again`` the first."""
    if not found:
        return ()
    form = _form(scene, box, found)
    number = page % len(form.pages)
    shown, last = form.pages[number], number == len(form.pages) - 1
    reason, cells = _divided(scene, box, form, shown)
    ops: Display = ()
    if form.above:
        ops += (set_text(_said(shown[0]), reason, form.above, scene.measure),)
    for cell, one in zip(cells, shown, strict=False):
        ops += suggestion(scene, cell, one, form.share, with_reason=form.above is None)
    if len(form.pages) == 1:
        return ops
    more, round_again = Face(scene.say("Meer"), "verder", 9.0, look=MAIN), scene.say("Opnieuw")
    face = Face(round_again, "opnieuw", 9.0, look=MAIN) if last else more
    place, _ = box.under(_key_height(scene))
    return ops + key(scene, place, face, again if last else onward, leads_to="page")


def _form(scene: Scene, box: Rect, found: Page) -> Form:
    """The first in which all is shown; else the last, which has the most room."""
    for form in _forms(scene, found):
        if _holds(scene, box, form):
            break
    return form


def _forms(scene: Scene, found: Page) -> Iterator[Form]:
    """Different reasons on one page rather than on a page each, and large letters rather than few
    pages; the least letters only where the longest reason leaves no room for a suggestion."""
    shares = picture_shares(scene)
    if len({one.because for one in found}) > 1:
        yield from (Form((found,), max(len(found), FEW_ROWS), None, share) for share in shares)
    styles = (scene.style(leading=1.2), scene.style(leading=1.03), scene.small(leading=1.15))
    most = min(MOST_ROWS, max(FEW_ROWS, len(found)))
    for style in styles:
        for rows in range(most, 0, -1):
            yield from (Form(_by_reason(found, rows), rows, style, share) for share in shares)


def _by_reason(found: Page, rows: int) -> tuple[Page, ...]:
    runs = [tuple(run) for _, run in groupby(found, key=lambda one: one.because)]
    return tuple(run[at : at + rows] for run in runs for at in range(0, len(run), rows))


def _holds(scene: Scene, box: Rect, form: Form) -> bool:
    for page in form.pages:
        _, cells = _divided(scene, box, form, page)
        for cell, one in zip(cells, page, strict=False):
            if not fits(scene, cell, one, form.share, with_reason=form.above is None):
                return False
    return True


def _divided(scene: Scene, box: Rect, form: Form, page: Page) -> tuple[Rect, tuple[Rect, ...]]:
    """Where the reason stands, and the rows below it."""
    reason = Rect(box.x, box.y, box.w, 0.0)
    if len(form.pages) > 1:
        _, box = box.under(_key_height(scene), scene.gap)
    if form.above:
        high = text_height(_said(page[0]), box.w, form.above, scene.measure)
        reason, box = box.top(high, min(scene.gap, 2.0))
    return reason, box.rows(form.rows, scene.gap)


def _said(one: Suggestion) -> str:
    """Omdat u zei: ..., as the beginning of a line."""
    return one.because[:1].upper() + one.because[1:]


def _key_height(scene: Scene) -> float:
    return (24.0 if scene.large and not scene.panel.narrow else 20.4) * scene.f
