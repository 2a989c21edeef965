"""Run the hub under gunicorn: one worker with threads, and a quiet log."""

import errno
import socket
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

from admin.app import create_app
from koffer.config import Config
from koffer.home import Home

THREADS = 8


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """Builds the app inside the worker, so that no database connection is shared by a fork."""

    def __init__(self, config: Config, home: Home, host: str, port: int) -> None:
        self.koffer_config = config
        self.home = home
        self.bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._settings().items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        return create_app(self.koffer_config, self.home)

    def _settings(self) -> dict[str, Any]:
        return {
            "bind": self.bind,
            # One process: SQLite has one writer, and the rate limits live in memory.
            "workers": 1,
            "worker_class": "gthread",
            "threads": THREADS,
            "timeout": 60,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "accesslog": None,
            "control_socket_disable": True,
            "proc_name": "koffer-admin",
        }


def is_free(host: str, port: int) -> bool:
    """Whether nobody listens there; gunicorn would only say so after five seconds."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.errno != errno.EADDRINUSE
    return True


def serve(config: Config, home: Home, host: str, port: int) -> None:
    """Serve until a signal ends it.

    Raises: SystemExit, also when the address is in use.
    """
    Server(config, home, host, port).run()
