"""Runs the desk until it is stopped."""

import errno
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import ExitStack

import uvicorn

from svodka.desk.app import make_app
from svodka.desk.options import DeskOptions
from svodka.desk.safety.hosts import is_loopback
from svodka.presentation.messages import Messages
from svodka.store import SqliteStore


class PortTakenError(RuntimeError):
    """Somebody else listens at this port already."""


def serve(options: DeskOptions, words: Messages, say: Callable[[str], None], open_browser: bool = True) -> None:
    """Serves the desk; `say` is told where it is. An empty store is made where there is none.

    Raises PortTakenError, StoreError.
    """
    make_sure_of(options)
    with ExitStack() as held:
        listening = held.enter_context(bound(options))
        address = address_of(listening, options.host)
        if not is_loopback(options.host):
            say(words("desk.serving.open_to_all", host=options.host))
        say(words("desk.serving.at", address=address))
        if open_browser:
            threading.Timer(0.3, webbrowser.open, [address]).start()
        server(options).run([listening])


def server(options: DeskOptions) -> uvicorn.Server:
    """The server, ready to run on a bound socket."""
    settings = uvicorn.Config(
        make_app(options), log_level="warning", access_log=False, server_header=False, date_header=False,
        timeout_keep_alive=30, timeout_graceful_shutdown=2, h11_max_incomplete_event_size=65536, lifespan="on",
        proxy_headers=False,
    )  # fmt: skip
    return uvicorn.Server(settings)


def bound(options: DeskOptions) -> socket.socket:
    """A socket bound to where the desk listens. Raises PortTakenError."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((options.host.strip("[]"), options.port))
    except OSError as error:
        made.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(str(options.port)) from error
        raise
    return made


def address_of(listening: socket.socket, host: str) -> str:
    """The address to open in a browser on this machine."""
    shown = "127.0.0.1" if host in {"0.0.0.0", "::"} else host  # noqa: S104 - compared, not bound
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{listening.getsockname()[1]}/"


def make_sure_of(options: DeskOptions) -> None:
    """Makes an empty store where there is none. Raises StoreError."""
    if not options.store.exists():
        with SqliteStore.writing(options.store):
            pass
