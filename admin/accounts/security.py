"""Sign-in by Flask-Security, in Dutch and in our own pages."""

from typing import Any, NoReturn

from flask import Blueprint, Flask, abort
from flask_security import Security, SQLAlchemySessionUserDatastore
from sqlalchemy.orm import scoped_session, sessionmaker

from admin.accounts.models import Role, User
from admin.start import Keys
from admin.storage import Database

_WRONG = "Het e-mailadres of het wachtwoord klopt niet. Probeer het nog eens."
_SETTINGS: dict[str, Any] = {
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_SCHEMES": ["argon2"],
    "SECURITY_DEPRECATED_PASSWORD_SCHEMES": [],
    "SECURITY_PASSWORD_LENGTH_MIN": 12,
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "SECURITY_LOGIN_URL": "/aanmelden",
    "SECURITY_LOGOUT_URL": "/afmelden",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_POST_LOGIN_VIEW": "/",
    "SECURITY_POST_LOGOUT_VIEW": "/aanmelden",
    "SECURITY_LOGIN_USER_TEMPLATE": "accounts/sign_in.html",
    "SECURITY_FLASH_MESSAGES": False,
    "SECURITY_MSG_GENERIC_AUTHN_FAILED": (_WRONG, "error"),
}


def add_sign_in(app: Flask, database: Database, keys: Keys) -> None:
    """Add the pages /aanmelden and /afmelden and who is signed in."""
    app.config.update(_SETTINGS)
    app.config.update(SECRET_KEY=keys.secret_key, SECURITY_PASSWORD_SALT=keys.password_salt)
    session = scoped_session(sessionmaker(database.engine))
    security = Security(app, SQLAlchemySessionUserDatastore(session, User, Role))
    security.unauthz_handler(_may_not)
    app.register_blueprint(Blueprint("accounts", __name__, template_folder="templates"))

    @app.teardown_appcontext
    def give_back(_error: BaseException | None) -> None:
        session.remove()


def _may_not(_func: str, _params: list[str] | None) -> NoReturn:
    abort(403)
