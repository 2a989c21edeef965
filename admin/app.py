"""Build the hub: the one place where its parts meet."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from flask_babel import Babel  # type: ignore[import-untyped]
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from admin.accounts.demo import make_demo_account
from admin.accounts.security import add_sign_in
from admin.api.views import api_pages
from admin.cribs import crib_pages
from admin.hub import EXTENSION, Hub
from admin.interest.views import interest_pages
from admin.limits import add_limits
from admin.pages import add_look
from admin.sittings.views import sitting_pages
from admin.start import load_keys, open_hub_database
from admin.stick.views import stick_pages
from admin.storage import Database
from admin.suitcases.views import suitcase_pages
from admin.takehome.shelf import Shelf
from admin.takehome.views import takehome_pages
from koffer.config import Config
from koffer.home import Home, media_folder

LOOPBACK = ("127.0.0.1", "::1", "localhost")
_SETTINGS: dict[str, Any] = {
    "BABEL_DEFAULT_LOCALE": "nl_NL",
    "SESSION_COOKIE_NAME": "koffer",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax",
    "MAX_CONTENT_LENGTH": 1024 * 1024,
    # A tablet may lie open for a day before somebody signs in.
    "WTF_CSRF_TIME_LIMIT": None,
}


def utc_now() -> datetime:
    return datetime.now(UTC)


class HubApp(Flask):
    """Flask, but the log of a fault never holds the address: it may hold somebody's list."""

    def log_exception(self, exc_info: Any) -> None:
        self.logger.error("A page failed", exc_info=exc_info)


def create_app(config: Config, home: Home, *, now: Callable[[], datetime] = utc_now) -> Flask:
    """The web application, with its database ready.

    Raises:
        OSError: the home folder cannot be written.
        sqlalchemy.exc.OperationalError: the database cannot be reached.
    """
    app = HubApp("admin")
    app.config.update(_SETTINGS)
    # A hub on a server is only reached over HTTPS.
    app.config["SESSION_COOKIE_SECURE"] = config.mode == "fleet"
    log = logging.getLogger("admin")
    database = open_hub_database(config, home, now())
    shelf = Shelf(media_folder(), config.organisation.contact, log)
    app.extensions[EXTENSION] = Hub(config, home, database, shelf, now, log)
    _add_parts(app, config, home, database)
    return app


def _add_parts(app: Flask, config: Config, home: Home, database: Database) -> None:
    Babel(app)
    protection = CSRFProtect(app)
    add_sign_in(app, database, load_keys(home))
    for pages in (interest_pages(), sitting_pages(), suitcase_pages(), takehome_pages()):
        app.register_blueprint(pages)
    app.register_blueprint(stick_pages())
    app.register_blueprint(crib_pages())
    api = api_pages()
    app.register_blueprint(api)
    protection.exempt(api)
    add_look(app)
    add_limits(app)
    if config.mode == "fleet" and config.admin.host in LOOPBACK:
        # Only a proxy on this machine can reach us, so what it says of the caller is true.
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)  # type: ignore[method-assign]
    if config.mode == "demo":
        make_demo_account(app, home)
