"""The page with all suitcases, letting one in by its code, and sending one away."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_security import auth_required, roles_accepted
from werkzeug.wrappers import Response

from admin.accounts.people import ROLES
from admin.hub import Hub, current_hub
from admin.suitcases import pairing
from admin.suitcases.listing import Line, lines, read_suitcases, summary

LONGEST_NAME = 60


def suitcase_pages() -> Blueprint:
    pages = Blueprint("suitcases", __name__, template_folder="templates", url_prefix="/koffers")
    staff, chief = roles_accepted(*ROLES), roles_accepted("beheerder")
    signed_in = auth_required("session")
    pages.get("")(signed_in(listing))
    pages.get("/koppelen")(signed_in(staff(pair)))
    pages.post("/koppelen")(signed_in(staff(pair_code)))
    pages.post("/koppelen/besluit")(signed_in(staff(pair_decide)))
    pages.get("/<suitcase>/ontkoppelen")(signed_in(chief(revoke_ask)))
    pages.post("/<suitcase>/ontkoppelen")(signed_in(chief(revoke)))
    return pages


def listing() -> str:
    """Which suitcases there are, when each was last heard of, and who needs somebody."""
    found = _lines(current_hub())
    return render_template("suitcases/listing.html", lines=found, summary=summary(found))


def pair() -> str:
    """Where the code of a suitcase is typed."""
    return render_template("suitcases/pair.html", typed="", wrong="")


def pair_code() -> str | tuple[str, int]:
    """The suitcase that shows this code, to be agreed to; a wrong code counts as a try."""
    hub, typed = current_hub(), request.form.get("code", "").strip()[:40]
    with hub.database.reading() as connection:
        found = pairing.find(connection, typed, _now_s(hub))
    if found is None:
        wrong = (
            "Deze code klopt niet, of hij is voorbij. Kijk nog eens op het scherm van de koffer."
            if typed
            else "Vul de code in die op het scherm van de koffer staat."
        )
        return render_template("suitcases/pair.html", typed=typed, wrong=wrong), 422
    known = [line for line in _lines(hub) if line.id == found["suitcase"]]
    name = known[0].name if known else found["name"]
    return render_template(
        "suitcases/agree.html",
        code=pairing.in_groups(found["code"]), name=name, known=bool(known),
    )  # fmt: skip


def pair_decide() -> Response:
    """Staff said yes or no."""
    hub, grant = current_hub(), request.form.get("besluit") == "ja"
    typed = "".join(sign for sign in request.form.get("naam", "") if sign.isprintable())
    name = typed.strip()[:LONGEST_NAME]
    with hub.database.writing() as connection:
        found = pairing.find(connection, request.form.get("code", ""), _now_s(hub))
        if found:
            pairing.decide(connection, found["code"], name or found["name"], grant=grant)
    if not found:
        flash("Dat duurde te lang: de code is voorbij. Vraag op de koffer een nieuwe.", "care")
    elif grant:
        flash(f"{name or 'De koffer'} is gekoppeld. Dat staat zo ook op de koffer.", "good")
    else:
        flash("Niet gekoppeld.", "care")
    return redirect(url_for("suitcases.listing"))


def revoke_ask(suitcase: str) -> str:
    """What happens when a suitcase is sent away."""
    return render_template("suitcases/revoke.html", line=_line(current_hub(), suitcase))


def revoke(suitcase: str) -> Response:
    """Its token works no more; its counts stay, and it may come back."""
    hub = current_hub()
    line = _line(hub, suitcase)
    with hub.database.writing() as connection:
        pairing.revoke(connection, suitcase)
    flash(f"{line.name} is ontkoppeld. Zijn aantallen zijn er nog.", "good")
    return redirect(url_for("suitcases.listing"))


def _lines(hub: Hub) -> list[Line]:
    with hub.database.reading() as connection:
        rows = read_suitcases(connection)
    return lines(rows, hub.local_now())


def _line(hub: Hub, suitcase: str) -> Line:
    found = [line for line in _lines(hub) if line.id == suitcase]
    return found[0] if found else abort(404)


def _now_s(hub: Hub) -> int:
    return int(hub.now().timestamp())
