"""The recorder: wraps a WSGI application and writes each exchange down as one JSON line (PEP 3333).

It runs inside the servers. Cookies of other programs, passwords and real keys are taken out before anything
is written; a line is written before the response's last byte leaves, so that whoever has the answer
finds the exchange in the history. A request that is still without an answer after `OPEN` seconds gets a line of
its own, with status 0; the finished exchange has the same id.
"""

import base64
import io
import re
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from urllib.parse import quote, unquote

from .redaction import Redactor, current

BODY = 8 * 1024  # bytes of a body that are kept
OPEN = 1.0  # seconds
AT_ONCE_BYTES = 1024 * 1024  # bytes of a response that are gathered before it is streamed
HEADERS = "tutorial.headers"  # in the WSGI environment: the request's headers in their order and case
_VISITOR = re.compile(r"scripted-visitor/([\w%.~-]+)")
_NO_ANSWER = {"status": "0 ", "printed": [], "error": ""}
_numbers = count(time.time_ns())


class Recorder:
    """A WSGI application around another; `after()` adds what the server holds after an exchange."""

    def __init__(
        self,
        app: Callable,
        *,
        server: str,
        write: Callable[[dict], None],
        redactor: Redactor,
        after: Callable[[], dict] = dict,
    ) -> None:
        self._app, self._server, self._write, self._redactor, self._after = app, server, write, redactor, after
        self._open: dict[str, Callable[[], dict]] = {}  # what to write of each request that has no answer yet
        self._told: set[str] = set()  # those of them that were written

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        """Have one request answered, and write it down (PEP 3333)."""
        started = time.time()
        sent = environ["wsgi.input"] = _Kept(environ["wsgi.input"])
        said: dict = {"printed": [], "error": ""}
        self._redactor.learn_fields(environ.get("QUERY_STRING", ""))
        if (cookies := environ.get("HTTP_COOKIE")) and who(environ.get("HTTP_USER_AGENT", "")) == "browser":
            self._redactor.learn_foreign(cookies)

        def note(status: str, headers: list, *exc_info: object) -> Callable:
            said["status"], said["headers"] = status, list(headers)
            return start_response(status, headers, *exc_info)

        heads = {"id": new_id(self._server), "server": self._server, "started": started}

        def finish(body: bytes, size: int) -> None:
            self._open.pop(heads["id"], None)
            exchange = {**heads, **_request(environ, sent), **_response(said, body, size), **self._after()}
            exchange["ended"] = time.time()
            self._write(self._redactor.redact(exchange))

        self._open[heads["id"]] = lambda: {**heads, **_request(environ, sent), **_response(_NO_ANSWER, b"", 0)}
        token = current.set(said)
        try:
            return _gather(self._app(environ, note), finish)
        except BaseException:
            self._open.pop(heads["id"], None)
            raise
        finally:
            current.reset(token)

    def write_waiting(self) -> None:
        """Write down, once, each request that has waited for `OPEN` seconds; to be called every now and then."""
        waiting = dict(self._open)
        for name, request in waiting.items():
            exchange = request()
            if name not in self._told and time.time() - exchange["started"] >= OPEN:
                self._told.add(name)
                self._write(self._redactor.redact({**exchange, "ended": time.time()}))
        self._told &= set(waiting)


def new_id(server: str) -> str:
    """A name for one more exchange, different from all others."""
    return f"{server}-{next(_numbers)}"


def as_text(body: bytes) -> tuple[str, str]:
    """A body as text and its encoding, or in base64; a character that the limit cut in two is left out."""
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(body) == BODY:
            return body[: error.start].decode("utf-8"), "utf-8"
        return base64.b64encode(body).decode("ascii"), "base64"


class _Kept:
    """The request's body on its way to the view, its beginning kept (`wsgi.input` of PEP 3333)."""

    def __init__(self, body: io.BufferedIOBase) -> None:
        self._body, self.kept, self.size = body, b"", 0

    def read(self, *size: int) -> bytes:
        return self._keep(self._body.read(*size))

    def readline(self, *size: int) -> bytes:
        return self._keep(self._body.readline(*size))

    def readinto(self, buffer: memoryview) -> int:
        part = self.read(len(buffer))
        buffer[: len(part)] = part
        return len(part)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")

    def _keep(self, part: bytes) -> bytes:
        self.size += len(part)
        if len(self.kept) < BODY:
            self.kept += part[: BODY - len(self.kept)]
        return part


def who(user_agent: str) -> str:
    """Who sent a request, by User-Agent: "browser", a scripted visitor's name, "firstProject", "program"."""
    if visitor := _VISITOR.search(user_agent):
        return unquote(visitor[1])
    if user_agent.endswith(" firstProject"):
        return "firstProject"
    return "browser" if user_agent.startswith("Mozilla/") else "program"


def _request(environ: dict, sent: _Kept) -> dict:
    headers = environ.get(HEADERS) or _headers(environ)
    path, _, query = (environ.get("REQUEST_URI") or environ.get("RAW_URI") or _target(environ)).partition("?")
    return {
        "who": who(environ.get("HTTP_USER_AGENT", "")),
        "method": environ["REQUEST_METHOD"],
        "host": environ.get("HTTP_HOST", ""),
        "path": path,
        "query": query,
        "request_headers": headers,
        "request_body": sent.kept.decode("utf-8", "replace"),
        "request_size": sent.size,
    }


def _response(said: dict, body: bytes, size: int) -> dict:
    status, _, reason = said.get("status", "500 ").partition(" ")
    text, encoding = as_text(body)
    return {
        "status": int(status),
        "reason": reason,
        "response_headers": said.get("headers", []),
        "response_body": text,
        "response_size": size,
        "response_encoding": encoding,
        "printed": "".join(said["printed"]),
        "error": said["error"],
        **({"could_not_start": True} if said.get("could_not_start") else {}),
    }


def _headers(environ: dict) -> list:
    names = [name for name in environ if name.startswith("HTTP_")]
    headers = [[name[5:].replace("_", "-").title(), environ[name]] for name in names]
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            headers.append([name.replace("_", "-").title(), environ[name]])
    return headers


def _target(environ: dict) -> str:
    path = quote(environ.get("PATH_INFO", "").encode("latin-1"))
    return f"{path}?{environ['QUERY_STRING']}" if environ.get("QUERY_STRING") else path


def _gather(chunks: Iterable[bytes], finish: Callable[[bytes, int], None]) -> Iterable[bytes]:
    """The response, recorded: whole when it is small, streamed with its last chunk held back when not."""
    iterator = iter(chunks)
    try:
        whole = b"".join(_until(AT_ONCE_BYTES, iterator))
    except BaseException:
        _close(chunks)
        finish(b"", 0)
        raise
    if len(whole) > AT_ONCE_BYTES:
        return _stream(chunks, iterator, whole, finish)
    _close(chunks)
    finish(whole[:BODY], len(whole))
    return [whole]


def _until(limit: int, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The chunks up to the one that passes the limit, in bytes."""
    size = 0
    while size <= limit and (chunk := next(chunks, None)) is not None:
        size += len(chunk)
        yield chunk


def _stream(chunks: Iterable, iterator: Iterator[bytes], held: bytes, finish: Callable) -> Iterator[bytes]:
    kept, size = held[:BODY], len(held)
    try:
        for chunk in iterator:
            yield held
            held = chunk
            size += len(chunk)
    finally:
        _close(chunks)
        finish(kept, size)
    yield held


def _close(chunks: Iterable) -> None:
    if hasattr(chunks, "close"):
        chunks.close()
