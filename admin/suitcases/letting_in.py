"""Let a suitcase in by the code that it shows."""

from collections.abc import Mapping
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_security import current_user
from werkzeug.wrappers import Response

from admin.hub import Hub, current_hub
from admin.suitcases import pairing
from admin.suitcases.listing import Line, lines_of

CHIEF = "beheerder"
LONGEST_NAME = 60
NO_CODE = "Vul de code in die op het scherm van de koffer staat."
WRONG_CODE = "Deze code klopt niet, of hij is voorbij. Kijk nog eens op het scherm van de koffer."
LATE_CODE = "Dat duurde te lang: de code is voorbij. Vraag op de koffer een nieuwe."
CHIEF_ONLY = "Deze koffer is ontkoppeld. Alleen de beheerder kan hem weer koppelen."
Answer = str | tuple[str, int] | Response


def pair() -> str:
    """Where the code of a suitcase is typed."""
    return render_template("suitcases/pair.html", typed="", wrong="")


def pair_code() -> Answer:
    """The suitcase that shows this code, to be agreed to; a wrong code counts as a try."""
    hub, typed = current_hub(), request.form.get("code", "").strip()[:40]
    with hub.database.reading() as connection:
        found = pairing.find(connection, typed, hub.now_s())
    if found is None:
        return _not_found(WRONG_CODE, typed) if typed else _nothing_typed()
    known = _known(hub, found)
    if not _may_let_in(known):
        return _for_the_chief(typed)
    return render_template(
        "suitcases/agree.html",
        code=pairing.in_groups(found["code"]), name=known.name if known else found["name"],
        known=bool(known), revoked=bool(known and known.revoked),
    )  # fmt: skip


def pair_decide() -> Answer:
    """Staff said yes or no."""
    hub, grant = current_hub(), request.form.get("besluit") == "ja"
    name, code = _name_given(), request.form.get("code", "").strip()[:40]
    with hub.database.reading() as connection:
        found = pairing.find(connection, code, hub.now_s())
    if found is None:
        return _not_found(LATE_CODE, "")
    if not _may_let_in(_known(hub, found)):
        return _for_the_chief(code)
    with hub.database.writing() as connection:
        is_first = pairing.decide(connection, found["code"], name or found["name"], grant=grant)
    if not is_first:
        return _not_found(LATE_CODE, "")
    _say(name or found["name"] or "De koffer", grant=grant)
    return redirect(url_for("suitcases.listing"))


def _not_found(wrong: str, typed: str) -> Answer:
    return render_template("suitcases/pair.html", typed=typed, wrong=wrong), 422


def _nothing_typed() -> Answer:
    """No try: no code was guessed."""
    return render_template("suitcases/pair.html", typed="", wrong=NO_CODE), 400


def _for_the_chief(typed: str) -> Answer:
    return render_template("suitcases/pair.html", typed=typed, wrong=CHIEF_ONLY), 403


def _may_let_in(known: Line | None) -> bool:
    """What a beheerder sent away, only a beheerder lets in again."""
    return known is None or not known.revoked or current_user.has_role(CHIEF)


def _known(hub: Hub, found: Mapping[str, Any]) -> Line | None:
    return next((line for line in lines_of(hub) if line.id == found["suitcase"]), None)


def _name_given() -> str:
    typed = "".join(sign for sign in request.form.get("naam", "") if sign.isprintable())
    return typed.strip()[:LONGEST_NAME]


def _say(name: str, *, grant: bool) -> None:
    if grant:
        flash(f"{name} is gekoppeld. Dat staat zo ook op de koffer.", "good")
    else:
        flash("Niet gekoppeld.", "care")
