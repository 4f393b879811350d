"""Loopback servers for a WSGI application: HTTP/1.1, connections kept, a thread for each.

Werkzeug's development server does 400 whole flows a second on a kept connection where this one does 800: it
sends an answer in pieces, and it is more than is needed here.
"""

import contextlib
import io
import socket
import sys
import threading
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from urllib.parse import unquote_to_bytes

from tutorial_src.system.ports import own_the_port

from .records import NOTE

LARGEST_BODY = 1024 * 1024
IDLE_SECONDS = 60  # a kept connection on which nothing is asked is closed
POLL_SECONDS = 0.05  # how soon a listener sees that it should stop
TRIES = 10


class Handler(BaseHTTPRequestHandler):
    """One connection; each of its requests becomes a call of the application (PEP 3333)."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = IDLE_SECONDS

    def answer(self) -> None:
        """Read a request, call the application, send what it says."""
        body = self._body()
        if body is None:
            return
        environ = self._environ(body)
        status, headers, content = self._run(environ)
        self.log_request(status, environ.get(NOTE, ""))
        self._send(status, headers, content)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def _body(self) -> bytes | None:
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not length.isdecimal():
            self.close_connection = True
            return self.send_error(411)
        if len(length) > 9 or int(length) > LARGEST_BODY:
            self.close_connection = True
            return self.send_error(413)
        return self.rfile.read(int(length))

    def _environ(self, body: bytes) -> dict:
        path, _, query = self.path.partition("?")
        host, port = self.server.server_address[:2]
        environ = {
            "REQUEST_METHOD": self.command,
            "SCRIPT_NAME": "",
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": query,
            "SERVER_NAME": host,
            "SERVER_PORT": str(port),
            "SERVER_PROTOCOL": self.request_version,
            "REMOTE_ADDR": self.client_address[0],
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            # As they were sent: a WSGI environment keeps neither the order of headers nor their case.
            "REQUEST_URI": self.path,
            "tutorial.headers": self.headers.items(),
        }
        for name, value in self.headers.items():
            if "_" not in name:  # else X_Y could pass for X-Y
                key = "HTTP_" + name.upper().replace("-", "_")
                environ[key] = f"{environ[key]},{value}" if key in environ else value
        return environ

    def _run(self, environ: dict) -> tuple[str, list, bytes]:
        started = []
        try:
            chunks = self.server.app(environ, lambda status, headers, _=None: started.append((status, headers)))
            content = b"".join(chunks)
            if close := getattr(chunks, "close", None):
                close()
            return (*started[-1], content)
        except Exception:
            traceback.print_exc()
            return "500 Internal Server Error", [("Content-Type", "text/plain")], b"Internal Server Error\n"

    def _send(self, status: str, headers: list, content: bytes) -> None:
        names = {name.lower() for name, _ in headers}
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
        if "content-length" not in names:
            lines.append(f"Content-Length: {len(content)}")
        lines.append(f"Date: {self.date_time_string()}")
        if self.close_connection:
            lines.append("Connection: close")
        head = "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"
        self.wfile.write(head if self.command == "HEAD" else head + content)

    def log_request(self, code: object = "-", size: object = "") -> None:
        """One short line: no query, which may hold a code."""
        path = getattr(self, "path", "").partition("?")[0]  # what is not HTTP has no path
        self.server.log(" ".join(filter(None, (self.command, path, str(code)[:3], str(size)))))

    def log_error(self, format: str, *args: object) -> None:
        """The time-out of an idle connection, or a request that is not HTTP: nothing that a reader needs."""


class Listener(ThreadingMixIn, TCPServer):
    """A server on one address; remembers its connections, to close them with it."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, family: socket.AddressFamily, address: tuple[str, int], app: Callable, log: Callable):
        self.address_family, self.app, self.log = family, app, log
        self.connections: set[socket.socket] = set()
        super().__init__(address, Handler)

    def server_bind(self) -> None:
        """Bind, never beside another server on the same port."""
        own_the_port(self.socket)
        if self.address_family == socket.AF_INET6:
            self.socket.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        super().server_bind()

    def process_request(self, request, client_address) -> None:
        """Note the connection and give it a thread."""
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request) -> None:
        """Forget the connection and close it."""
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request, client_address) -> None:
        """A browser that goes away in the middle is no error worth a traceback."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        """Stop listening and hang up on everybody; their threads end with that."""
        super().server_close()
        for connection in list(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class Servers:
    """The listeners of one port on 127.0.0.1 and ::1. A `with` block serves in threads, and stops."""

    def __init__(self, listeners: list[Listener]):
        self.listeners = listeners
        self.port: int = listeners[0].server_address[1]
        self.url = f"http://localhost:{self.port}"
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        """Serve in threads of their own and return at once."""
        self._threads = [
            threading.Thread(target=listener.serve_forever, args=[POLL_SECONDS], daemon=True)
            for listener in self.listeners
        ]
        for thread in self._threads:
            thread.start()

    def serve_forever(self) -> None:
        """Serve until `shutdown()` is called from another thread, or Ctrl+C."""
        self.start()
        self.wait()

    def wait(self) -> None:
        """Return when the servers have stopped."""
        for thread in self._threads:
            while thread.is_alive():
                thread.join(1)  # with a limit: on Windows an endless join does not hear Ctrl+C

    def shutdown(self) -> None:
        """Stop, and free the port."""
        for listener in self.listeners:
            if self._threads:
                listener.shutdown()
            listener.server_close()
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> "Servers":
        self.start()
        return self

    def __exit__(self, *failure: object) -> None:
        self.shutdown()


def listen(app: Callable, port: int = 9000, log: Callable[[str], None] | None = None) -> Servers:
    """Bind `port` of 127.0.0.1, and of ::1 where there is IPv6; port 0 takes a free one, the same on both.

    `log` gets a short line for each request, by default stderr does. Raises `OSError` for a taken port.
    """
    log = log or _to_stderr
    for _ in range(TRIES - 1 if port == 0 else 0):
        with contextlib.suppress(OSError):  # the free port of one address may be taken on the other
            return _bind(app, port, log)
    return _bind(app, port, log)


def _bind(app: Callable, port: int, log: Callable) -> Servers:
    first = Listener(socket.AF_INET, ("127.0.0.1", port), app, log)
    if not has_ipv6():
        return Servers([first])
    try:
        return Servers([first, Listener(socket.AF_INET6, ("::1", first.server_address[1]), app, log)])
    except OSError:
        first.server_close()
        raise


def has_ipv6() -> bool:
    """Whether this computer has the address ::1."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


def _to_stderr(line: str) -> None:
    sys.stderr.write(f"{line}\n")
