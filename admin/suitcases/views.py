"""The page with all suitcases, and sending one away."""

from flask import Blueprint, abort, flash, redirect, render_template, url_for
from flask_security import auth_required, roles_accepted
from werkzeug.wrappers import Response

from admin.accounts.people import ROLES
from admin.hub import Hub, current_hub
from admin.suitcases import pairing
from admin.suitcases.letting_in import CHIEF, pair, pair_code, pair_decide
from admin.suitcases.listing import Line, lines_of, summary


def suitcase_pages() -> Blueprint:
    pages = Blueprint("suitcases", __name__, template_folder="templates", url_prefix="/koffers")
    staff, chief = roles_accepted(*ROLES), roles_accepted(CHIEF)
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
    found = lines_of(current_hub())
    return render_template("suitcases/listing.html", lines=found, summary=summary(found))


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


def _line(hub: Hub, suitcase: str) -> Line:
    found = [line for line in lines_of(hub) if line.id == suitcase]
    return found[0] if found else abort(404)
