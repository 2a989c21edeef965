"""The overview, and the same numbers as a file."""

from flask import Blueprint, Response, render_template, request
from flask_security import auth_required

from admin.hub import current_hub
from admin.interest.asked import Answer, answer
from admin.interest.csvfile import as_csv
from admin.interest.period import PERIODS


def interest_pages() -> Blueprint:
    """The start page of the hub and its download."""
    pages = Blueprint("interest", __name__, template_folder="templates")
    pages.get("/")(overview)
    pages.get("/overzicht.csv")(download)
    return pages


@auth_required("session")
def overview() -> str:
    """What visitors found useful, in the months and place that were asked for."""
    return render_template("interest/overview.html", periods=PERIODS, **_asked()._asdict())


@auth_required("session")
def download() -> Response:
    """The same numbers for a spreadsheet."""
    asked = _asked()
    name = f"overzicht-{asked.period.key}.csv"
    return Response(
        as_csv(asked),
        mimetype="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _asked() -> Answer:
    return answer(current_hub(), request.args.get("periode", ""), request.args.get("plaats", ""))
