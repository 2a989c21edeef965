"""A small media folder in which everything is right, to be spoilt by a test."""

import shutil
from datetime import date
from pathlib import Path

from koffer.check import Report, Subject, check
from koffer.home import Home, media_folder

TODAY = date(2026, 1, 15)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">'
    '<rect width="400" height="300" fill="#F1DFC1"/></svg>\n'
)
ENTRY = """\
number = {number}
kind = "{kind}"
topics = ["wonen"]
rooms = ["keuken"]
difficulties = ["eten-koken"]
who_pays = ["zelf"]
effort = 1
related = ["{other}"]

[price]
from_euro = 5
to_euro = 10
year = 2025
checked_on = 2025-12-01
"""
CRIB = """
[crib]
show = "Zet een dichte pot klaar."
say = "Wilt u dit potje eens proberen?"
plus = "U hoeft niet te knijpen."
minus = "Niet elke pot past."
hygiene = "Veeg de pot af."
count_back = "Opener, pot"
"""
NL = """\
# Pot open
kort: Pot open

Een pot openen met minder kracht.

## wat
Iets voor een deksel dat vastzit.

## wie
Voor wie een pot lastig openkrijgt.

## let-op
Houd uw handen droog.

## kosten
Het kost {prijs}.

## waar
Vraag het aan {contact}.
"""
EN = """\
# Jar opener
kort: Jar opener

Open a jar with less strength.

## wat
A handy thing for a tight lid.

## wie
For those with stiff hands.

## let-op
Keep your hands dry.

## kosten
It costs {prijs}.

## waar
Ask {contact}.
"""
VOCABULARY = {
    "rooms": '[keuken]\nnl = "Keuken"\nen = "Kitchen"\narea = [0, 0, 10, 10]\n',
    "topics": '[wonen]\nnl = "Wonen"\nen = "Living"\n',
    "difficulties": '[eten-koken]\nnl = "Eten"\nen = "Eating"\npicture = "pot"\n',
}
MAIN = """\
first = "q0"

[unsure]
nl = "Dat weet ik niet"
en = "I do not know"
because_nl = "omdat u zei: dat weet ik niet"
because_en = "because you said: I do not know"
results = ["pot"]
"""
QUESTION = """\
number = 0
nl = "Wat wilt u openen?"
en = "What do you want to open?"

[answer.pot]
nl = "Een pot"
en = "A jar"
because_nl = "omdat u zei: een pot"
because_en = "because you said: a jar"
picture = "entry/pot"
results = ["pot"]

[answer.bus]
nl = "Een bus"
en = "A tin"
because_nl = "omdat u zei: een bus"
because_en = "because you said: a tin"
picture = "room/keuken"
results = ["bus"]
"""
REGION = """\
name = "Tholen"
province = "Zeeland"

[contact]
name = "WijZijn Tholen"
phone = "0166 - 00 00 00"
example = true

[services.bus]
on = false
"""


def make(root: Path) -> Path:
    """A media folder with the thing ``pot``, the service ``bus``, one question, one region."""
    media = root / "media"
    for name in ("words", "lexicon"):
        shutil.copytree(media_folder() / name, media / name)
    for name, text in VOCABULARY.items():
        (media / "vocabulary").mkdir(exist_ok=True)
        (media / "vocabulary" / f"{name}.toml").write_text(text)
    (media / "scenes").mkdir()
    (media / "scenes/house.svg").write_text(SVG)
    for number, slug, kind, other in ((1, "pot", "thing", "bus"), (2, "bus", "service", "pot")):
        place = media / "catalogue" / slug
        place.mkdir(parents=True)
        facts = ENTRY.format(number=number, kind=kind, other=other)
        (place / "entry.toml").write_text(facts + (CRIB if kind == "thing" else ""))
        (place / "nl.md").write_text(NL)
        (place / "en.md").write_text(EN)
        (place / "picture.svg").write_text(SVG)
    for path, text in (
        ("questions/questionnaire.toml", MAIN),
        ("questions/q0.toml", QUESTION),
        ("regions/tholen.toml", REGION),
    ):
        (media / path).parent.mkdir(exist_ok=True)
        (media / path).write_text(text)
    return media


def spoil(path: Path, old: str, new: str) -> None:
    """Replaces ``old``, which must be there once."""
    text = path.read_text()
    assert text.count(old) == 1, old
    path.write_text(text.replace(old, new))


def look(media: Path, today: date = TODAY) -> Report:
    return check(Subject(Home(media.parent / "home"), media, today))


def said(report: Report) -> list[str]:
    return [str(found.mistake) for found in report.findings]
