"""Error pages in plain words, with what to do next."""

from flask import Flask, Response, make_response, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError

from admin.api.errors import for_error

_WORDS = {
    400: ("Dat ging niet goed", "Ga terug en probeer het nog eens."),
    403: ("Dit mag u niet zien", "Uw account is niet voor deze pagina. Vraag de beheerder."),
    404: ("Deze pagina is er niet", "Misschien is het adres niet goed overgenomen."),
    429: ("Even wachten", "Het ging een paar keer mis. Probeer het over vijf minuten opnieuw."),
    500: ("Er ging iets mis", "Het ligt niet aan u. Probeer het zo nog eens."),
}


def add_error_pages(app: Flask) -> None:
    app.register_error_handler(HTTPException, _explain)
    app.register_error_handler(InternalServerError, _explain)


def _explain(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None:
        # Somebody already made the answer, such as a redirect.
        return make_response(error.response)
    if request.path.startswith("/api/"):
        return for_error(error)
    title, words = _WORDS.get(status, _WORDS[500 if status >= 500 else 400])
    return make_response(render_template("pages/error.html", title=title, words=words), status)
