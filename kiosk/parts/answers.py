"""What a page of a question is made of: the pictures of its answers, and the keys below them."""

from pathlib import Path

from kiosk.geometry import Rect
from kiosk.parts.key import Face, side_mm
from kiosk.parts.tile import Tile, tile_grid
from kiosk.screen import Scene
from koffer.questions import Answer, Question, Questionnaire

MOST_ANSWERS = 4


def answer_cells(scene: Scene, box: Rect, faces: list[Tile]) -> tuple[Rect, ...]:
    """Where the answers of one page stand: at most four."""
    return tile_grid(scene, box, faces, MOST_ANSWERS, 1)


def divided(scene: Scene, question: Question, rest: Rect) -> tuple[Rect, Rect]:
    """The keys below the answers; three answers in two columns leave a corner for not knowing."""
    faces = answer_faces(scene, question, list(question.answers))
    cells = answer_cells(scene, rest, faces)
    if len(faces) == MOST_ANSWERS - 1 and len(cells) == MOST_ANSWERS and cells[1].y == cells[0].y:
        return cells[-1], rest
    return rest.under(_key_height(scene), scene.gap)


def answer_faces(scene: Scene, question: Question, ids: list[str]) -> list[Tile]:
    found = []
    for name in ids:
        path, crop = _picture(scene, question.answers[name])
        found.append(Tile(question.answers[name].text(scene.visit.lang), path, crop=crop))
    return found


def _picture(scene: Scene, one: Answer) -> tuple[Path, tuple[float, float, float, float] | None]:
    kind, _, name = one.picture.partition("/")
    scenes = scene.world.media / "scenes"
    if kind == "entry":
        return scene.world.media / "catalogue" / name / "picture.svg", None
    if kind == "room":
        area = scene.world.catalogue.rooms[name].area
        crop = tuple(float(part) for part in area) if area else None
        return scenes / "house.svg", crop  # type: ignore[return-value]
    return scenes / f"{name}.svg", None


def _key_height(scene: Scene) -> float:
    if scene.small_groot:
        return 26.0
    return (24.0 if scene.large else 20.4 if scene.panel.narrow else 20.0) * scene.f


def key_cells(scene: Scene, box: Rect, count: int) -> tuple[Rect, ...]:
    """All of it for one; equal halves; in large letters on a narrow glass Meer needs the least."""
    if count == 1:
        return (box,)
    if not scene.small_groot:
        return box.columns(2, scene.gap)
    more, unsure = box.right_part(29.4, scene.gap)
    return unsure, more


def unsure_face(scene: Scene, asked: Questionnaire, box: Rect) -> Face:
    """Larger where it has a whole corner."""
    corner = box.h > 1.5 * _key_height(scene)
    size = 18.0 if corner else 6.0 if scene.small_groot else 9.0
    text, short = asked.unsure.text(scene.visit.lang), scene.say("Weet ik niet")
    return Face(text, "hulp", size, upright=corner, short=short, side_mm=side_mm(scene))
