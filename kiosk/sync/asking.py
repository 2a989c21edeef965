"""One question of pairing over HTTP, in bounded time and bounded memory."""

import time
from collections.abc import Callable
from typing import Protocol

import urllib3

from kiosk.sync.transport import PATIENCE_S, WHOLE_S, Answer, OfflineError, read_whole


class Asking(Protocol):
    """Brings a question to the office."""

    def post(self, path: str, body: bytes) -> Answer:
        """Raises: OfflineError. Called on another thread than the rest."""

    def close(self) -> None:
        """Give connections back."""


class HttpAsking:
    """``url`` is the office's address without a path; bounds as in ``kiosk.sync.transport``.

    ``token`` proves who we are, where the question asks for that.
    """

    def __init__(
        self,
        url: str,
        token: str = "",
        *,
        patience_s: float = PATIENCE_S,
        whole_s: float = WHOLE_S,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = url.rstrip("/")
        self._whole_s = whole_s
        self._monotonic = monotonic
        patience = urllib3.Timeout(connect=patience_s, read=patience_s)
        headers = {"Content-Type": "application/json", "User-Agent": "demonstratiekoffer"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._pool = urllib3.PoolManager(1, headers, retries=False, timeout=patience)

    def post(self, path: str, body: bytes) -> Answer:
        if not self._url.startswith(("http://", "https://")):
            raise OfflineError("the address of the hub is not one of the web")
        try:
            response = self._pool.request(
                "POST", self._url + path, body=body, preload_content=False, redirect=False
            )
            return read_whole(response, self._monotonic() + self._whole_s, self._monotonic)
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise OfflineError(type(error).__name__) from error

    def close(self) -> None:
        self._pool.clear()
