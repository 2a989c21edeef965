"""The list of sittings, and the page to put one right."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any, TypeVar

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask_security import auth_required, current_user, roles_accepted
from werkzeug.wrappers import Response

from admin.accounts.people import ROLES
from admin.hub import Hub, current_hub
from admin.interest.asked import policy_of
from admin.pages.dates import month_in_words
from admin.places import town_choices
from admin.sittings import queries
from admin.sittings.forms import Filled, Spot, filled_in
from admin.sittings.listing import line, spot_in_words
from admin.sittings.moving import ChangedMeanwhileError, put_right, sitting_row

View = TypeVar("View", bound=Callable[..., Any])
_UNDO = "bijeenkomst"


def sitting_pages() -> Blueprint:
    """``/bijeenkomsten`` and what is under it."""
    pages = Blueprint(
        "sittings", __name__, template_folder="templates", url_prefix="/bijeenkomsten"
    )
    pages.get("")(_staff(listing))
    pages.post("/ongedaan")(_staff(undo))
    pages.get("/<suitcase>/<sitting>")(_staff(edit))
    pages.post("/<suitcase>/<sitting>")(_staff(save))
    pages.post("/<suitcase>/<sitting>/terug")(_staff(as_said))
    return pages


def _staff(view: View) -> View:
    decorated: View = auth_required("session")(roles_accepted(*ROLES)(view))
    return decorated


def listing() -> str:
    """Every sitting that somebody should look at, then the others."""
    hub, month = current_hub(), request.args.get("maand", "")
    today, policy = hub.today(), policy_of(hub)
    regions, tomorrow = hub.shelf.regions(today), (today + timedelta(days=1)).isoformat()
    with hub.database.reading() as connection:
        first = queries.doubtful(connection, tomorrow)
        rest = queries.others(connection, tomorrow, month)
        months = queries.months(connection)
    return render_template(
        "sittings/listing.html",
        doubtful=[line(row, regions, policy, today) for row in first],
        others=[line(row, regions, policy, today) for row in rest],
        months=[(one, month_in_words(one)) for one in months],
        month=month if month in months else "",
        most=queries.MOST_OTHERS,
        done=_done(hub),
    )


def edit(suitcase: str, sitting: str) -> str:
    """The form, as the sitting stands now."""
    hub = current_hub()
    row = _found(hub, suitcase, sitting)
    now = Spot.of(row)
    return _form(hub, row, Filled(now.day, now.venue, now.municipality, {}))


def save(suitcase: str, sitting: str) -> Response | tuple[str, int]:
    """Put it where staff say, or show the form again with what is wrong."""
    hub = current_hub()
    row = _found(hub, suitcase, sitting)
    with hub.database.reading() as connection:
        known = queries.municipalities(connection)
    filled = filled_in(request.form, {*known, *hub.shelf.regions(hub.today())}, hub.today())
    if filled.mistakes:
        return _form(hub, row, filled), 422
    new = Spot(filled.day, filled.venue, filled.municipality, current_user.email)
    return _moved(hub, row, new, filled)


def as_said(suitcase: str, sitting: str) -> Response | tuple[str, int]:
    """Back to what the suitcase said itself."""
    hub = current_hub()
    row = _found(hub, suitcase, sitting)
    said = Spot.said(row)
    return _moved(hub, row, said, Filled(said.day, said.venue, said.municipality, {}))


def undo() -> Response:
    """Put the last one back where it was."""
    hub, last = current_hub(), session.pop(_UNDO, None)
    if last is None:
        return redirect(url_for("sittings.listing"))
    old, new = Spot(*last["old"]), Spot(*last["new"])
    try:
        put_right(hub.database, last["suitcase"], last["id"], new, old)
    except ChangedMeanwhileError:
        session[_UNDO] = last | {"late": True}
    else:
        session[_UNDO] = last | {"old": tuple(new), "new": tuple(old), "undone": True}
    return redirect(url_for("sittings.listing", gedaan=last["id"]))


def _moved(
    hub: Hub, row: Mapping[str, Any], new: Spot, filled: Filled
) -> Response | tuple[str, int]:
    old, mistakes = Spot.of(row), {}
    if request.form.get("was", "") != _was(old):
        mistakes = {"was": "Iemand anders heeft dit net veranderd. Kijk het nog eens na."}
        return _form(hub, row, filled._replace(mistakes=mistakes)), 409
    try:
        put_right(hub.database, row["suitcase"], row["id"], old, new)
    except ChangedMeanwhileError:
        abort(409)
    session[_UNDO] = {
        "suitcase": row["suitcase"], "id": row["id"], "old": tuple(old), "new": tuple(new),
    }  # fmt: skip
    return redirect(url_for("sittings.listing", gedaan=row["id"]))


def _form(hub: Hub, row: Mapping[str, Any], filled: Filled) -> str:
    today = hub.today()
    regions = hub.shelf.regions(today)
    with hub.database.reading() as connection:
        known, venues = queries.municipalities(connection), queries.venues(connection)
    return render_template(
        "sittings/edit.html",
        row=row,
        line=line({**row, "case_name": "", "visits": 0}, regions, policy_of(hub), today),
        said=spot_in_words(Spot.said(row), regions),
        filled=filled,
        towns=town_choices(regions, known),
        venues=venues,
        today=today.isoformat(),
        was=_was(Spot.of(row)),
    )


def _found(hub: Hub, suitcase: str, sitting: str) -> dict[str, Any]:
    with hub.database.reading() as connection:
        row = sitting_row(connection, suitcase, sitting)
    return row or abort(404)


def _done(hub: Hub) -> dict[str, Any] | None:
    """What was just done, for the page that follows it."""
    last = session.get(_UNDO)
    if last is None or last["id"] != request.args.get("gedaan"):
        return None
    words = spot_in_words(Spot(*last["new"]), hub.shelf.regions(hub.today()))
    return {"words": words, "late": last.get("late", False), "undone": last.get("undone", False)}


def _was(spot: Spot) -> str:
    return "|".join(part or "" for part in spot)
