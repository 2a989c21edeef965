"""The page on which staff bring in a stick, and the answer for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from flask_security import auth_required, current_user, roles_accepted
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from admin.accounts.people import ROLES
from admin.hub import Hub, current_hub
from admin.stick.files import MOST_FILE_BYTES, take_file
from admin.stick.kept import Upload, keep, recall
from admin.stick.words import ALL_TOO_LARGE, NOTHING_CHOSEN
from koffer.stick import SUFFIX, joined

MOST_UPLOAD_BYTES = 64 * 1024 * 1024
View = TypeVar("View", bound=Callable[..., Any])


def stick_pages() -> Blueprint:
    """``/stick``: choose files, read what came of each, save the answer."""
    pages = Blueprint("stick", __name__, template_folder="templates", url_prefix="/stick")
    # Before anything looks at the form, and only for who is signed in.
    pages.url_value_preprocessor(_allow_much)
    pages.get("")(_staff(choose))
    pages.post("")(_staff(bring_in))
    pages.get("/<name>")(_staff(result))
    pages.get(f"/<name>/antwoord{SUFFIX}")(_staff(answer))
    pages.register_error_handler(RequestEntityTooLarge, _too_large)
    return pages


def _staff(view: View) -> View:
    decorated: View = auth_required("session")(roles_accepted(*ROLES)(view))
    return decorated


def choose() -> str:
    """The form."""
    return render_template("stick/choose.html", wrong="")


def bring_in() -> AnyResponse | tuple[str, int]:
    """Take in each file by itself; then show what came of it on a page of its own."""
    hub, now = current_hub(), current_hub().now()
    files = [one for one in request.files.getlist("files") if one.filename]
    if not files:
        return render_template("stick/choose.html", wrong=NOTHING_CHOSEN), 400
    found = [take_file(hub, _name_of(one), _read(one), now) for one in files]
    file = joined(document for one in found for document in one.answers)
    name = keep(_folder(hub), Upload([one.judged for one in found], file), now)
    return redirect(url_for("stick.result", name=name), 303)


def result(name: str) -> str:
    """What came of each file."""
    upload = _upload(name)
    good = sum(one.is_good for one in upload.files)
    return render_template("stick/result.html", name=name, upload=upload, good=good)


def answer(name: str) -> Response:
    """The file for the stick."""
    upload = _upload(name)
    if not upload.answer:
        abort(404)
    called = f"antwoord-{current_hub().today()}{SUFFIX}"
    return Response(
        upload.answer,
        mimetype="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{called}"'},
    )


def _upload(name: str) -> Upload:
    hub = current_hub()
    upload = recall(_folder(hub), name, hub.now())
    if upload is None:
        abort(404)
    return upload


def _read(file: FileStorage) -> bytes:
    """One byte more than is allowed is enough to know."""
    return file.stream.read(MOST_FILE_BYTES + 1)


def _name_of(file: FileStorage) -> str:
    """Without folders, and not so long that it fills the page."""
    return (file.filename or "").replace("\\", "/").rsplit("/", 1)[-1][:100]


def _folder(hub: Hub) -> Path:
    return hub.home.admin / "stick"


def _allow_much(_endpoint: str | None, _values: dict[str, Any] | None) -> None:
    if current_user.is_authenticated:
        request.max_content_length = MOST_UPLOAD_BYTES


def _too_large(_error: RequestEntityTooLarge) -> tuple[str, int]:
    return render_template("stick/choose.html", wrong=ALL_TOO_LARGE), 413
