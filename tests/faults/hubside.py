"""A real hub in a process of its own: the whole application, on a real port and a real file."""

import logging
import socket
import threading
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec.structs import replace
from werkzeug.serving import make_server

from admin.app import create_app
from koffer.config import Config
from koffer.home import Home
from tests.faults.steps import Steps

HOST = "127.0.0.1"
CONFIG = replace(Config(), mode="fleet")


def reserved(port: int = 0) -> socket.socket:
    """A port that stays ours while no hub listens; until then a connection is refused."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    held.bind((HOST, port))
    return held


def serve(home: Path, port: int, pipe: Connection) -> None:
    """Says "ready". Then each message is the step of the requests at which to die, or None.

    The answer is how many steps were taken since the message before.
    """
    logging.disable()
    app = create_app(CONFIG, Home(home))
    listening = reserved(port)
    listening.listen()
    server = make_server(HOST, port, app, threaded=True, fd=listening.fileno())
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    # Each request has a thread of its own, so that only requests are counted.
    steps = Steps()
    pipe.send("ready")
    while True:
        last = pipe.recv()
        pipe.send(steps.taken)
        steps.set(last)
