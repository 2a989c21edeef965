"""How often somebody may be wrong."""

from typing import Any

from flask import Flask, Response
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_security import current_user

WRONG_SIGN_INS = "10 per 5 minutes"
WRONG_ROUNDS = "60 per 5 minutes"
WRONG_CODES = "5 per 10 minutes"
PAIR_STARTS = "10 per 5 minutes"
# Every five seconds for ten minutes, by a few suitcases behind one address.
PAIR_POLLS = "400 per 10 minutes"


def add_limits(app: Flask) -> None:
    """Count failures, per caller and in memory; who does well is never stopped.

    Asking for a code is counted always, because nobody proves anything there.
    """
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")
    views: dict[str, Any] = app.view_functions
    # Agreeing names a code as well, so it is a try too.
    codes = limiter.shared_limit(
        WRONG_CODES, scope="codes", key_func=_account, deduct_when=_wrong_code
    )
    rules: dict[str, Any] = {
        "security.login": limiter.limit(
            WRONG_SIGN_INS, methods=["POST"], deduct_when=_sign_in_failed
        ),
        "api.sync": limiter.limit(WRONG_ROUNDS, deduct_when=_refused),
        "api.token": limiter.limit(WRONG_ROUNDS, deduct_when=_refused),
        "api.pair_start": limiter.limit(PAIR_STARTS),
        "api.pair_poll": limiter.limit(PAIR_POLLS),
        "suitcases.pair_code": codes,
        "suitcases.pair_decide": codes,
    }
    for name, rule in rules.items():
        views[name] = rule(views[name])


def _account() -> str:
    """Who is signed in, from wherever; a stranger is sent away before a code is looked at."""
    return getattr(current_user, "fs_uniquifier", "") or get_remote_address()


def _sign_in_failed(response: Response) -> bool:
    # A good sign-in sends the browser on; a wrong one shows the form again.
    return response.status_code in (200, 400)


def _refused(response: Response) -> bool:
    return 400 <= response.status_code < 500


def _wrong_code(response: Response) -> bool:
    return response.status_code == 422
