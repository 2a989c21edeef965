"""Make accounts."""

import secrets

from flask import Flask
from flask_security import SQLAlchemySessionUserDatastore, hash_password, verify_password

ROLES = ("beheerder", "redacteur", "medewerker")
# Without letters and digits that look alike.
_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_password() -> str:
    """Sixteen signs in four groups (79 bits), fit to be read out and typed over."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(4))
    return "-".join(groups)


def set_account(app: Flask, email: str, password: str, role: str) -> None:
    """Make the account, or give a known one this password and role."""
    with app.app_context():
        people = _datastore(app)
        wanted = people.find_or_create_role(role)
        user = people.find_user(email=email)
        if user is None:
            user = people.create_user(email=email, password=hash_password(password))
        elif not verify_password(password, user.password or ""):
            user.password = hash_password(password)
            # Whoever was signed in with the old password is signed out.
            people.set_uniquifier(user)
        user.roles = [wanted]
        people.commit()  # type: ignore[no-untyped-call]


def _datastore(app: Flask) -> SQLAlchemySessionUserDatastore:
    people: SQLAlchemySessionUserDatastore = app.extensions["security"].datastore
    return people
