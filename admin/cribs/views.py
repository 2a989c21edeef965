"""The cribs as one page; the browser prints it."""

from flask import Blueprint, Response, url_for
from flask_security import auth_required

from admin.hub import current_hub
from koffer.cribs import STYLE, crib_page


def crib_pages() -> Blueprint:
    """The page and how it looks; our own policy keeps a style out of a page."""
    pages = Blueprint("cribs", __name__)
    pages.get("/spiekbriefjes")(cribs)
    pages.get("/spiekbriefjes.css")(style)
    return pages


@auth_required("session")
def cribs() -> str:
    """How a volunteer shows each thing, with the amounts of today."""
    hub = current_hub()
    today = hub.today()
    back = url_for("interest.overview")
    return crib_page(hub.shelf.on(today), today, url_for("cribs.style"), back)


def style() -> Response:
    return Response(STYLE, mimetype="text/css")
