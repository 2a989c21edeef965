"""One question of pairing over HTTP, in bounded time and bounded memory."""

import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from kiosk.sync.transport import PATIENCE_S, WHOLE_S, Answer, OfflineError, read_whole

if TYPE_CHECKING:
    import urllib3


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
        self._token, self._patience_s = token, patience_s

    @cached_property
    def _pool(self) -> "urllib3.PoolManager":
        import urllib3  # noqa: PLC0415 - by the first question, as in kiosk.sync.transport

        patience = urllib3.Timeout(connect=self._patience_s, read=self._patience_s)
        headers = {"Content-Type": "application/json", "User-Agent": "demonstratiekoffer"}
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        return urllib3.PoolManager(1, headers, retries=False, timeout=patience)

    def post(self, path: str, body: bytes) -> Answer:
        if not self._url.startswith(("http://", "https://")):
            raise OfflineError("the address of the hub is not one of the web")
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - as above

        try:
            response = self._pool.request(
                "POST", self._url + path, body=body, preload_content=False, redirect=False
            )
            return read_whole(response, self._monotonic() + self._whole_s, self._monotonic)
        except (HTTPError, OSError) as error:
            raise OfflineError(type(error).__name__) from error

    def close(self) -> None:
        if "_pool" in vars(self):
            self._pool.clear()
