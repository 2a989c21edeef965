"""One POST over HTTP, in bounded time and bounded memory.

urllib3 is loaded by the first round, on its own thread: at the start it would hold up the first
touch by 0.05 s.
"""

import gzip
import time
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    import urllib3

PATIENCE_S = 20.0
WHOLE_S = 60.0
MOST_BYTES = 1024 * 1024
PATH = "/api/v1/sync"
_CHUNK = 64 * 1024


class OfflineError(Exception):
    """No answer: no network, no hub, a connection that was cut, or one that took too long."""


class Answer(msgspec.Struct, frozen=True):
    """What came back, whatever it was."""

    status: int
    body: bytes


class Transport(Protocol):
    """Brings a round to the hub."""

    def post(self, body: bytes) -> Answer:
        """Raises: OfflineError. Called on another thread than the rest."""

    def close(self) -> None:
        """Give connections back."""


class HttpTransport:
    """``url`` is the hub's address without a path; ``token`` proves who we are.

    ``patience_s`` bounds connecting and each silence, ``whole_s`` the answer as a whole.
    Redirects are not followed, and nothing is tried twice: the next round does that.
    """

    def __init__(
        self,
        url: str,
        token: str,
        *,
        patience_s: float = PATIENCE_S,
        whole_s: float = WHOLE_S,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = url.rstrip("/") + PATH
        self._whole_s = whole_s
        self._monotonic = monotonic
        self._token, self._patience_s = token, patience_s

    @cached_property
    def _pool(self) -> "urllib3.PoolManager":
        import urllib3  # noqa: PLC0415 - see above

        return urllib3.PoolManager(
            num_pools=1,
            maxsize=1,
            retries=False,
            timeout=urllib3.Timeout(connect=self._patience_s, read=self._patience_s),
            headers={
                "Authorization": f"Bearer {self._token}",
                "Content-Type": "application/json",
                "Content-Encoding": "gzip",
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
                "User-Agent": "demonstratiekoffer",
            },
        )

    def post(self, body: bytes) -> Answer:
        if not self._url.startswith(("http://", "https://")):
            raise OfflineError("the address of the hub is not one of the web")
        from urllib3.exceptions import HTTPError  # noqa: PLC0415 - see above

        try:
            packed = gzip.compress(body, mtime=0)
            response = self._pool.request(
                "POST", self._url, body=packed, preload_content=False, redirect=False
            )
            return read_whole(response, self._monotonic() + self._whole_s, self._monotonic)
        except (HTTPError, OSError) as error:
            raise OfflineError(type(error).__name__) from error

    def close(self) -> None:
        if "_pool" in vars(self):
            self._pool.clear()


def read_whole(
    response: "urllib3.BaseHTTPResponse", until_s: float, monotonic: Callable[[], float]
) -> Answer:
    """A sender that drips or never ends is cut off.

    Raises: OfflineError; or what urllib3 raises when the connection breaks.
    """
    body = bytearray()
    try:
        while chunk := response.read1(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > MOST_BYTES or monotonic() > until_s:
                response.close()
                raise OfflineError("an answer without end")
        return Answer(response.status, bytes(body))
    finally:
        response.release_conn()
