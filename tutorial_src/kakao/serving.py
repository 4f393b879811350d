"""Loopback servers for a WSGI application: waitress on 127.0.0.1 and ::1, in one thread.

Nothing that practice Kakao answers takes long, so requests are answered one after the other: handing each to a
thread of waitress's pool costs a sixth of the logins a second.
"""

import contextlib
import socket
import sys
import threading
from collections import deque
from collections.abc import Callable
from urllib.parse import quote

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError, get_header_lines
from waitress.server import TcpWSGIServer
from waitress.task import WSGITask

from .records import NOTE

LARGEST_BODY = 1024 * 1024
LARGEST_HEADERS = 64 * 1024
IDLE_SECONDS = 60  # a kept connection on which nothing is asked is closed
MOST_CONNECTIONS = 400  # Windows cannot wait for more than 512 sockets at once
DRAINED = 32  # times `LARGEST_HEADERS`: a client that sends for ever is hung up on
TRIES = 10
ASCII = bytes(range(128))
# On Windows SO_REUSEADDR would let two servers share a port; everywhere else it lets us have ours back at once.
OWN_THE_PORT = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)


class Parser(HTTPRequestParser):
    """Keeps the headers as they were sent: a WSGI environment has neither their order nor their case."""

    sent_headers: list[tuple[str, str]] = []

    def parse_header(self, header_plus: bytes) -> None:
        """Read the request line and the headers."""
        line, end, headers = header_plus.partition(b"\r\n")
        try:  # curl sends a Korean query as it was typed
            super().parse_header(quote(line, safe=ASCII).encode() + end + headers)
        except ValueError as error:  # a number of 5,000 digits, an address that is none
            raise ParsingError(str(error)) from error
        lines = get_header_lines(headers)
        pairs = (line.decode("latin-1").partition(":") for line in lines)
        self.sent_headers = [(name, value.strip(" \t")) for name, _, value in pairs]


class Task(WSGITask):
    """Hands the headers on, for whoever records the exchange."""

    def get_environment(self) -> dict:
        """The environment of PEP 3333, and `tutorial.headers`; waitress adds `REQUEST_URI` itself."""
        return super().get_environment() | {"tutorial.headers": self.request.sent_headers}


class Channel(HTTPChannel):
    """One connection."""

    parser_class, task_class = Parser, Task

    def handle_close(self) -> None:
        """Take in what is still on its way, else the client loses the answer with the rest (RFC 9112, 9.6)."""
        with contextlib.suppress(OSError):  # nothing more has come yet
            for _ in range(DRAINED):
                self.socket.recv(LARGEST_HEADERS)
        super().handle_close()


class Listener(TcpWSGIServer):
    """A server on one address."""

    channel_class = Channel

    def pull_trigger(self) -> None:
        """Nothing to wake up: who answers is the thread that waits for the sockets."""


class Servers:
    """The listeners of one port on 127.0.0.1 and ::1. A `with` block serves in a thread, and stops."""

    def __init__(self, sockets: list[socket.socket], app: Callable):
        self._requests = deque()
        self._map: dict[int, wasyncore.dispatcher] = {}  # every socket there is, by its number
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        settings = Adjustments(
            sockets=sockets,
            max_request_body_size=LARGEST_BODY,
            max_request_header_size=LARGEST_HEADERS,
            channel_timeout=IDLE_SECONDS,
            connection_limit=MOST_CONNECTIONS,
            clear_untrusted_proxy_headers=False,
            ident=None,
        )
        more = {"dispatcher": self, "adj": settings, "bind_socket": False}
        self.listeners = [
            Listener(app, self._map, _sock=one, sockinfo=(one.family, one.type, one.proto, one.getsockname()), **more)
            for one in sockets
        ]
        self.port: int = sockets[0].getsockname()[1]
        self.url = f"http://localhost:{self.port}"

    def add_task(self, channel: Channel) -> None:
        """A whole request has come in on this connection: waitress says so to its dispatcher, which is us."""
        self._requests.append(channel)

    def _serve(self) -> None:
        while not self._stopping.is_set():
            wasyncore.loop(IDLE_SECONDS / 2, use_poll=True, map=self._map, count=1)
            while self._requests:
                self._requests.popleft().service()

    def start(self) -> None:
        """Serve in a thread of its own and return at once."""
        self._thread.start()

    def wait(self) -> None:
        """Return when the servers have stopped."""
        while self._thread.is_alive():
            self._thread.join(1)  # with a limit: on Windows an endless join does not hear Ctrl+C

    def shutdown(self) -> None:
        """Stop, free the port, and hang up on everybody."""
        self._stopping.set()
        if self._thread.is_alive():
            self.listeners[0].trigger.pull_trigger()
            self._thread.join()
        wasyncore.close_all(self._map)

    def free_port(self) -> None:
        """Listen no more, at once and from any thread: for a process that is about to end."""
        for listener in self.listeners:
            listener.socket.close()

    def __enter__(self) -> "Servers":
        self.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self.shutdown()


def listen(app: Callable, port: int = 9000, log: Callable[[str], None] | None = None) -> Servers:
    """Bind `port` of 127.0.0.1, and of ::1 where there is IPv6; port 0 takes a free one, the same on both.

    `log` gets a short line for each request, by default stderr does. Raises `OSError` for a taken port.
    """
    logged = _logged(app, log or _to_stderr)
    for _ in range(TRIES - 1 if port == 0 else 0):
        with contextlib.suppress(OSError):  # the free port of one address may be taken on the other
            return Servers(_bind(port), logged)
    return Servers(_bind(port), logged)


def _bind(port: int) -> list[socket.socket]:
    first = _bound(socket.AF_INET, "127.0.0.1", port)
    if not has_ipv6():
        return [first]
    try:
        return [first, _bound(socket.AF_INET6, "::1", first.getsockname()[1])]
    except OSError:
        first.close()
        raise


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        bound.setsockopt(socket.SOL_SOCKET, OWN_THE_PORT, 1)
        if family == socket.AF_INET6:
            bound.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        bound.bind((host, port))
        bound.listen()  # of two that bind at once, one is refused here
    except OSError:
        bound.close()
        raise
    return bound


def has_ipv6() -> bool:
    """Whether this computer has the address ::1."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def _logged(app: Callable, log: Callable[[str], None]) -> Callable:
    """The application, with one short line for each request: no query, which may hold a code."""

    def answer(environ: dict, start_response: Callable):
        def start(status: str, *more):
            path = environ["REQUEST_URI"].partition("?")[0]
            note = environ.get(NOTE, "")
            log(" ".join(filter(None, (environ["REQUEST_METHOD"], path, status[:3], note))))
            return start_response(status, *more)

        return app(environ, start)

    return answer


def _to_stderr(line: str) -> None:
    sys.stderr.write(f"{line}\n")
