"""The real transport against real sockets that do all the wrong things."""

import gzip
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kiosk.sync.transport import MOST_BYTES, HttpTransport, OfflineError
from tests.kiosk.sync.conftest import PAIR, SOON_S, Loop
from tests.kiosk.sync.hub import MemoryHub

Act = Callable[[BaseHTTPRequestHandler, bytes], None]


class Server:
    """Does with each POST what ``act`` says."""

    def __init__(self) -> None:
        self.act: Act = lambda handler, body: answer(handler, 200, b"{}")
        self.seen: list[dict[str, str]] = []
        self.over = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                server.seen.append({"path": self.path, **dict(self.headers)})
                body = self.rfile.read(int(self.headers["Content-Length"]))
                server.act(self, body)

            def log_message(self, *args: object) -> None:
                """Silence."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_port}"

    def close(self) -> None:
        self.over.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


@contextmanager
def transport(
    server: Server, patience_s: float = SOON_S, whole_s: float = SOON_S
) -> Iterator[HttpTransport]:
    made = HttpTransport(server.url + "/", "woord", patience_s=patience_s, whole_s=whole_s)
    yield made
    made.close()


def test_a_round_is_gzipped_json_with_the_word_of_the_pair(server: Server) -> None:
    bodies = []

    def keep(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        bodies.append(gzip.decompress(body))
        answer(handler, 200, gzip.compress(b'{"hub": 1}'), Content_Encoding="gzip")

    server.act = keep
    with transport(server) as sender:
        assert json.loads(sender.post(b'{"protocol": 1}').body) == {"hub": 1}
    assert bodies == [b'{"protocol": 1}']
    assert server.seen[0]["path"] == "/api/v1/sync"
    assert server.seen[0]["Authorization"] == "Bearer woord"
    assert server.seen[0]["Content-Type"] == "application/json"
    assert server.seen[0]["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("status", [301, 302, 307, 308, 401, 413, 426, 500, 503])
def test_an_answer_is_handed_over_and_never_followed(server: Server, status: int) -> None:
    server.act = lambda handler, body: answer(
        handler, status, b"<html>", Location=server.url + "/elders", Retry_After="0"
    )
    with transport(server) as sender:
        assert sender.post(b"{}").status == status
    assert len(server.seen) == 1


def hang_up(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def stop_halfway(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"{")
    hang_up(handler, body)


def talk_nonsense(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    handler.wfile.write(b"\x15\x03\x01 this is not HTTP\r\n\r\n")
    hang_up(handler, body)


def claim_gzip(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    answer(handler, 200, b"not gzip at all", Content_Encoding="gzip")


def never_end(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    bomb = gzip.compress(b" " * (20 * MOST_BYTES))
    answer(handler, 200, bomb, Content_Encoding="gzip")


@pytest.mark.parametrize("act", [hang_up, stop_halfway, talk_nonsense, claim_gzip, never_end])
def test_what_is_no_answer_is_offline(server: Server, act: Act) -> None:
    server.act = act
    with transport(server) as sender:
        with pytest.raises(OfflineError):
            sender.post(b"{}")
        server.act = lambda handler, body: answer(handler, 200, b"good again")
        assert sender.post(b"{}").body == b"good again"


def test_silence_is_offline(server: Server) -> None:
    server.act = lambda handler, body: server.over.wait(SOON_S) and None
    with transport(server, patience_s=0.2) as sender, pytest.raises(OfflineError):
        sender.post(b"{}")


def test_dripping_is_offline(server: Server) -> None:
    def drip(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        while not server.over.wait(0.02):
            try:
                handler.wfile.write(b" ")
            except OSError:
                return

    server.act = drip
    with transport(server, whole_s=0.3) as sender, pytest.raises(OfflineError):
        sender.post(b"{}")


def test_nobody_there_is_offline() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}"
        sender = HttpTransport(address, PAIR.token, patience_s=0.2)
        with pytest.raises(OfflineError):
            sender.post(b"{}")
        sender.close()


@pytest.mark.parametrize("url", ["http://niet.bestaat.invalid", "http://[", "nonsense"])
def test_an_address_that_leads_nowhere_is_offline(url: str) -> None:
    sender = HttpTransport(url, PAIR.token, patience_s=0.2)
    with pytest.raises(OfflineError):
        sender.post(b"{}")
    sender.close()


def test_stopping_does_not_wait_for_a_hub_that_hangs(server: Server) -> None:
    answered = []
    server.act = lambda handler, body: answered.append(server.over.wait(SOON_S))
    with transport(server) as sender:
        loop = Loop(sender)
        loop.syncer.start(loop.clock_s)
        loop.syncer.close()
        assert answered == []
        loop.store.close()


def test_the_whole_way_to_a_hub(server: Server, hub: MemoryHub) -> None:
    server.act = lambda handler, body: answer(handler, 200, hub.take(gzip.decompress(body)))
    with transport(server) as sender:
        loop = Loop(sender)
        for _ in range(3):
            loop.store.count("opened", "hulp-1")
            assert loop.round() == "ok"
        assert list(hub.values.values()) == [3]
        server.act = hang_up
        loop.store.count("opened", "hulp-1")
        assert loop.round() == "offline"
        loop.store.close()
