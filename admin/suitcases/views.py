"""The page with all suitcases."""

from flask import Blueprint, render_template
from flask_security import auth_required

from admin.hub import current_hub
from admin.suitcases.listing import lines, read_suitcases, summary


def suitcase_pages() -> Blueprint:
    pages = Blueprint("suitcases", __name__, template_folder="templates")
    pages.get("/koffers")(listing)
    return pages


@auth_required("session")
def listing() -> str:
    """Which suitcases there are, when each was last heard of, and who needs somebody."""
    hub = current_hub()
    with hub.database.reading() as connection:
        rows = read_suitcases(connection)
    found = lines(rows, hub.local_now())
    return render_template("suitcases/listing.html", lines=found, summary=summary(found))
