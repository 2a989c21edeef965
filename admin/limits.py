"""How often somebody may be wrong."""

from typing import Any

from flask import Flask, Response
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

WRONG_SIGN_INS = "10 per 5 minutes"
WRONG_ROUNDS = "60 per 5 minutes"


def add_limits(app: Flask) -> None:
    """Count failures only, per caller and in memory; who does well is never stopped."""
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")
    views: dict[str, Any] = app.view_functions
    views["security.login"] = limiter.limit(
        WRONG_SIGN_INS, methods=["POST"], deduct_when=_sign_in_failed
    )(views["security.login"])
    views["api.sync"] = limiter.limit(WRONG_ROUNDS, deduct_when=_round_failed)(views["api.sync"])


def _sign_in_failed(response: Response) -> bool:
    # A good sign-in sends the browser on; a wrong one shows the form again.
    return response.status_code in (200, 400)


def _round_failed(response: Response) -> bool:
    return 400 <= response.status_code < 500
