"""The recorder: wraps a WSGI application and writes each exchange down as one JSON line (PEP 3333).

It runs inside the servers. Cookies of other programs, passwords and real keys are taken out before anything
is written; a line is written before the response's last byte leaves, so that whoever has the answer
finds the exchange in the history.
"""

import base64
import contextvars
import io
import json
import re
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

BODY = 8 * 1024  # bytes of a body that are kept
AT_ONCE = 1024 * 1024  # bytes of a response that are gathered before it is streamed
_VISITOR = re.compile(r"scripted-visitor/([\w%.~-]+)")
_PASSWORD = re.compile(r"((?:^|&)[^=&]*password[^=&]*=)[^&]*", re.IGNORECASE)

current: contextvars.ContextVar = contextvars.ContextVar("exchange being recorded", default=None)


class Recorder:
    """A WSGI application around another; `after()` adds what the server holds after an exchange."""

    def __init__(self, app: Callable, *, server: str, write: Callable[[dict], None], veil: "Veil",
                 after: Callable[[], dict] = dict) -> None:
        self._app, self._server, self._write, self._veil, self._after = app, server, write, veil, after

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        started = time.time()
        sent = environ["wsgi.input"] = _Kept(environ["wsgi.input"])
        said: dict = {"printed": [], "error": ""}
        token = current.set(said)

        def note(status: str, headers: list, *exc_info: object) -> Callable:
            said["status"], said["headers"] = status, list(headers)
            return start_response(status, headers, *exc_info)

        def finish(body: bytes, size: int) -> None:
            self._write(self._veil.over(
                {"id": f"{self._server}-{time.time_ns()}", "server": self._server, "started": started,
                 **_request(environ, sent), **_response(said, body, size), **self._after(), "ended": time.time()}
            ))

        try:
            return _gather(self._app(environ, note), finish)
        finally:
            current.reset(token)


class Veil:
    """Takes out what must not be written: other programs' cookies, passwords, real keys and tokens."""

    def __init__(self, own_cookies: Iterable[str], secrets: Iterable[str] = (), *, live: bool = False) -> None:
        self._own = set(own_cookies)
        self._secrets = [secret for secret in secrets if secret]
        self._live = live  # a live Kakao: its codes and tokens are secrets, too

    def over(self, exchange: dict) -> dict:
        """The exchange as it may be written."""
        for name, value in exchange["response_headers"]:
            if name.lower() == "set-cookie":
                self._own.add(value.partition("=")[0].strip())
        if exchange["who"] == "browser":
            exchange["request_headers"], exchange["hidden_cookies"] = self._own_cookies(exchange["request_headers"])
        exchange["request_body"] = _PASSWORD.sub(r"\1•••", exchange["request_body"])
        return self._without_secrets(exchange) if self._live or self._secrets else exchange

    def text(self, text: str) -> str:
        """`text` without any real key, code or token."""
        for secret in self._secrets:
            text = text.replace(secret, "•••")
        return _LIVE.sub(r"\1•••", text) if self._live else text

    def _own_cookies(self, headers: list) -> tuple[list, int]:
        kept, hidden = [], 0
        for name, value in headers:
            if name.lower() == "cookie":
                cookies = [part.strip() for part in value.split(";")]
                own = [cookie for cookie in cookies if cookie.partition("=")[0] in self._own]
                hidden += len(cookies) - len(own)
                value = "; ".join(own)
            if value or name.lower() != "cookie":
                kept.append([name, value])
        return kept, hidden

    def _without_secrets(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {name: self._without_secrets(part) for name, part in value.items()}
        return [self._without_secrets(part) for part in value] if isinstance(value, list | tuple) else value


_LIVE = re.compile(
    r"((?:\b(?:code|access_token|refresh_token|id_token|client_secret|client_id)=|Bearer )"
    r"|\"(?:access_token|refresh_token|id_token)\"\s*:\s*\")[^&\s\"']+"
)


class History:
    """A history file being written: one JSON line an exchange, safe under threads."""

    KEPT = 2000  # exchanges of earlier runs

    def __init__(self, path: Path, tell: Callable[[], None] = lambda: None) -> None:
        self._lock = threading.Lock()
        self._tell = tell
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_file() and path.stat().st_size > 20_000_000:
            path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[-self.KEPT:]))
        self._file = path.open("ab", buffering=0)
        if path.stat().st_size and not path.read_bytes().endswith(b"\n"):
            self._file.write(b"\n")  # a crash tore the last line: let ours start on a new one

    def write(self, exchange: dict) -> None:
        """Append one exchange, and tell whoever listens."""
        line = json.dumps(exchange, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"
        with self._lock:
            self._file.write(line)
        self._tell()


class Printing(io.TextIOBase):
    """Stands in for `sys.stdout`: prints on, and notes what is printed while an exchange is recorded."""

    def __init__(self, out: io.TextIOBase, veil: Veil) -> None:
        self._out, self._veil = out, veil

    def write(self, text: str) -> int:
        said = current.get()
        if said is not None and sum(map(len, said["printed"])) < BODY:
            said["printed"].append(text[:BODY])
        self._out.write(self._veil.text(text))
        return len(text)

    def flush(self) -> None:
        self._out.flush()


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
    """Who sent a request, by its User-Agent: "browser", a scripted visitor's name, "firstProject", "program"."""
    from urllib.parse import unquote

    if visitor := _VISITOR.search(user_agent):
        return unquote(visitor[1])
    if user_agent.endswith(" firstProject"):
        return "firstProject"
    return "browser" if user_agent.startswith("Mozilla/") else "program"


def _request(environ: dict, sent: _Kept) -> dict:
    headers = environ.get("tutorial.headers") or _headers(environ)
    path, _, query = (environ.get("REQUEST_URI") or environ.get("RAW_URI") or _target(environ)).partition("?")
    return {
        "who": who(environ.get("HTTP_USER_AGENT", "")),
        "method": environ["REQUEST_METHOD"], "host": environ.get("HTTP_HOST", ""), "path": path, "query": query,
        "request_headers": [list(header) for header in headers],
        "request_body": sent.kept.decode("utf-8", "replace"), "request_size": sent.size,
    }


def _response(said: dict, body: bytes, size: int) -> dict:
    status, _, reason = said.get("status", "500 ").partition(" ")
    text, encoding = _text(body)
    return {
        "status": int(status), "reason": reason,
        "response_headers": [list(header) for header in said.get("headers", [])],
        "response_body": text, "response_size": size, "response_encoding": encoding,
        "printed": "".join(said["printed"]), "error": said["error"],
    }


def _text(body: bytes) -> tuple[str, str]:
    """A body as text and its encoding; a character that the limit cut in two is left out."""
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if len(body) - error.start < 4:
            return body[: error.start].decode("utf-8"), "utf-8"
        return base64.b64encode(body).decode("ascii"), "base64"


def _headers(environ: dict) -> list:
    names = [name for name in environ if name.startswith("HTTP_")]
    headers = [[name[5:].replace("_", "-").title(), environ[name]] for name in names]
    for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
        if environ.get(name):
            headers.append([name.replace("_", "-").title(), environ[name]])
    return headers


def _target(environ: dict) -> str:
    from urllib.parse import quote

    path = quote(environ.get("PATH_INFO", "").encode("latin-1"))
    return f"{path}?{environ['QUERY_STRING']}" if environ.get("QUERY_STRING") else path


def _gather(chunks: Iterable[bytes], finish: Callable[[bytes, int], None]) -> Iterable[bytes]:
    """The response, recorded: whole when it is small, streamed with its last chunk held back when not."""
    parts, size = [], 0
    iterator = iter(chunks)
    for chunk in iterator:
        parts.append(chunk)
        size += len(chunk)
        if size > AT_ONCE:
            return _stream(chunks, iterator, b"".join(parts), finish)
    _close(chunks)
    whole = b"".join(parts)
    finish(whole[:BODY], size)
    return [whole]


def _stream(chunks: Iterable, iterator: Iterable[bytes], held: bytes, finish: Callable) -> Iterable[bytes]:
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


def stand_in_for_stdout(veil: Veil) -> None:
    """Let `print` in a view be noted with its exchange."""
    sys.stdout = Printing(sys.stdout, veil)
