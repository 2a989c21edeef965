"""Join the shared parts to the app."""

from flask import Blueprint, Flask, Response, abort, render_template, send_file

from admin.hub import EXTENSION, Hub
from admin.pages.dates import day_in_words, month_in_words, sentence
from admin.pages.errors import add_error_pages
from admin.pages.fonts import FONTS, font_file
from admin.pages.headers import add_headers
from admin.pages.icons import read_icons
from admin.places import town_name

# Only what exists: endpoint, icon, words.
MENU = (
    ("interest.overview", "begin", "Overzicht"),
    ("sittings.listing", "waar", "Bijeenkomsten"),
    ("suitcases.listing", "koffer", "Koffers"),
    ("stick.choose", "versturen", "Stick inlezen"),
    ("cribs.cribs", "print", "Spiekbriefjes"),
)
_YEAR_S = 365 * 24 * 3600


def add_look(app: Flask) -> None:
    """Layout, icons, letters, headers, error pages and the words about accessibility."""
    hub: Hub = app.extensions[EXTENSION]
    icons = read_icons(hub.shelf.media / "icons")
    app.jinja_env.globals.update(
        icon=icons.__getitem__,
        menu=MENU,
        organisation=hub.config.organisation,
        mode=hub.config.mode,
        threshold=hub.config.admin.threshold,
    )
    app.jinja_env.filters["day"] = day_in_words
    app.jinja_env.filters["month"] = month_in_words
    app.jinja_env.filters["sentence"] = sentence
    app.jinja_env.filters["town"] = lambda name: town_name(name, hub.shelf.regions(hub.today()))
    app.register_blueprint(_shared_pages())
    app.after_request(add_headers)
    add_error_pages(app)


def _shared_pages() -> Blueprint:
    pages = Blueprint("pages", __name__, template_folder="templates")
    pages.get("/letters/<name>")(letters)
    pages.get("/favicon.ico")(favicon)
    pages.get("/toegankelijkheid")(accessibility)
    return pages


def letters(name: str) -> Response:
    """One of the two fonts."""
    if name not in FONTS:
        abort(404)
    return send_file(font_file(name), mimetype="font/ttf", max_age=_YEAR_S)


def favicon() -> Response:
    """The suitcase, for browsers that do not read the link in the page."""
    return send_file("static/favicon.svg", mimetype="image/svg+xml", max_age=_YEAR_S)


def accessibility() -> str:
    """How accessible this is, and whom to tell when it is not."""
    return render_template("pages/accessibility.html")
