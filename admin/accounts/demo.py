"""The one account of a demonstration, so that a newcomer can sign in at once."""

from dataclasses import dataclass

from flask import Flask

from admin.accounts.people import new_password, set_account
from koffer.home import Home
from koffer.privatefile import load_or_create

DEMO_EMAIL = "demo@koffer.example"
_FILE = "demo-aanmelden.txt"


@dataclass(frozen=True)
class SignIn:
    """What to type on the sign-in page."""

    email: str
    password: str


def demo_sign_in(home: Home) -> SignIn:
    """The same words every time; made the first time.

    Raises: OSError when the folder cannot be written.
    """
    text = load_or_create(home.admin / _FILE, _new_sign_in)
    email, password = text.decode().split()
    return SignIn(email, password)


def _new_sign_in() -> bytes:
    return f"{DEMO_EMAIL}\n{new_password()}\n".encode()


def make_demo_account(app: Flask, home: Home) -> None:
    """Let the demo sign-in work, also after its file was thrown away."""
    sign_in = demo_sign_in(home)
    set_account(app, sign_in.email, sign_in.password, "beheerder")
