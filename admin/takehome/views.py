"""The public page behind a QR code; no cookies, no script that it needs."""

from flask import Blueprint, Response, abort, make_response, render_template, send_file

from admin.hub import current_hub
from admin.takehome.contact import WhoToCall, has_logo, who_to_call
from admin.takehome.page import ListPage, list_page
from admin.takehome.words import words_in
from koffer.takehome import TakeHomeList, parse

_DAY_S = 24 * 3600


def takehome_pages() -> Blueprint:
    """``/M/…``, its lower case, and the pictures on it."""
    pages = Blueprint("takehome", __name__, template_folder="templates")
    for prefix in ("M", "m"):
        pages.add_url_rule(f"/{prefix}/", view_func=taken_home, defaults={"path": ""})
        pages.add_url_rule(f"/{prefix}/<path:path>", view_func=taken_home)
    pages.get("/media/<slug>.svg")(picture)
    pages.get("/media/logos/<name>")(logo)
    return pages


def taken_home(path: str) -> Response:
    """The list that the address itself holds."""
    hub, wanted = current_hub(), parse(path)
    today = hub.today()
    asked = wanted or TakeHomeList(())
    found = list_page(asked, hub.shelf.on(today, asked.municipality), today)
    lang, words = words_in(asked.language)
    regions, organisation = hub.shelf.regions(today), hub.config.organisation
    call = who_to_call(asked.municipality, lang, regions, organisation)
    if not found.kept:
        return make_response(_nothing(lang, words, call), 404)
    return make_response(_page(found, lang, words, call))


def picture(slug: str) -> Response:
    """The drawing of one entry."""
    hub = current_hub()
    entry = hub.shelf.on(hub.today()).entries.get(slug)
    if entry is None or not entry.picture.is_file():
        abort(404)
    return send_file(entry.picture, mimetype="image/svg+xml", max_age=_DAY_S)


def logo(name: str) -> Response:
    """The logo of a partner that a municipality's file names."""
    shelf = current_hub().shelf
    path = shelf.media / "logos" / name
    if not has_logo(name, shelf.regions(current_hub().today())) or not path.is_file():
        abort(404)
    return send_file(path, max_age=_DAY_S)


def _page(found: ListPage, lang: str, words: dict[str, str], call: WhoToCall) -> str:
    return render_template("takehome/list.html", found=found, lang=lang, words=words, call=call)


def _nothing(lang: str, words: dict[str, str], call: WhoToCall) -> str:
    return render_template("takehome/nothing.html", lang=lang, words=words, call=call)
