"""Exchanges: what one request and its response said, as frozen records read from the servers' histories.

A history is a file of JSON lines, one exchange a line, written by `recorder.py` inside each server.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qsl

from . import diagram
from .diagram import Diagram
from .locale import _
from .show import Table, cut, pairs, short_uri, verbatim

Headers = list[list[str]]
STATIC = ("image/", "font/", "text/css", "text/javascript", "application/javascript")  # media types


@dataclass(frozen=True, kw_only=True, repr=False)
class Exchange:
    """One request and its response, in the words of HTTP (RFC 9110)."""

    LONGEST: ClassVar[int] = 500  # characters of a body that are shown
    id: str
    server: str  # "site" or "kakao"
    who: str  # "browser", a scripted visitor's name, or "firstProject" for the site's own requests
    started: float  # seconds since 1970, as time.time()
    ended: float
    method: str
    host: str
    path: str  # percent-encoded, as it was sent
    query: str  # likewise
    request_headers: Headers
    request_body: str
    request_size: int  # bytes
    status: int
    reason: str
    response_headers: Headers
    response_body: str
    response_size: int  # bytes
    response_encoding: str  # "utf-8", or "base64" for what is not text
    printed: str = ""  # what the view printed meanwhile
    error: str = ""  # the end of the traceback, when the view failed
    hidden_cookies: int = 0  # cookies of other programs that were left out
    sessions: list | None = None  # raw session rows afterwards; None: as before
    kakao: dict | None = None  # what practice Kakao holds afterwards; None: as before

    @property
    def target(self) -> str:
        """Path and query, as in the request line."""
        return f"{self.path}?{self.query}" if self.query else self.path

    @property
    def parameters(self) -> dict[str, str]:
        """The query, decoded."""
        return dict(parse_qsl(self.query, keep_blank_values=True))

    @property
    def sent_cookies(self) -> dict[str, str]:
        """The cookies that the request carried."""
        return {name: morsel.value for name, morsel in _cookies(self.request_headers, "cookie")}

    @property
    def set_cookies(self) -> dict[str, str]:
        """The cookies that the response told the browser to keep; an expired one has the value ""."""
        return {name: morsel.value for name, morsel in _cookies(self.response_headers, "set-cookie")}

    @property
    def location(self) -> str:
        """Where a redirect points to, or ""."""
        return next((value for name, value in self.response_headers if name.lower() == "location"), "")

    @property
    def uri(self) -> str:
        """The address that was asked for, as a browser shows it."""
        return f"http://{self.host}{self.target}"

    @property
    def is_static(self) -> bool:
        """Whether this fetched a stylesheet, a picture or the like."""
        kind = next((value for name, value in self.response_headers if name.lower() == "content-type"), "")
        return kind.startswith(STATIC) or self.path == "/favicon.ico"

    def __repr__(self) -> str:
        """Both messages as HTTP writes them (RFC 9112), the long bodies cut."""
        asked = [f"{self.method} {self.target} HTTP/1.1", *_header_lines(self.request_headers)]
        answered = [f"HTTP/1.1 {self.status} {self.reason}", *_header_lines(self.response_headers)]
        bodies = [self.request_body, self.response_body if self.response_encoding == "utf-8" else ""]
        first, second = (["", cut(body, self.LONGEST)] if body else [] for body in bodies)
        return "\n".join([*asked, *first, "", "", *answered, *second])

    def _repr_html_(self) -> str:
        return verbatim(repr(self))


class Traffic(Sequence):
    """The exchanges of both servers, oldest first, without static files; read anew at every look."""

    SHOWN = 12

    def __init__(self, histories: Iterable[Path], since: float = 0.0) -> None:
        self._histories = [_History(path) for path in histories]
        self._since = since

    def __len__(self) -> int:
        return len(self._exchanges())

    def __getitem__(self, index: int | slice) -> "Exchange | list[Exchange]":
        return self._exchanges()[index]

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges())

    def diagram(self, last: int = SHOWN) -> Diagram:
        """A sequence diagram of the last exchanges."""
        return Diagram(self._exchanges()[-last:])

    def everything(self) -> list[Exchange]:
        """Static files, too, and in the order in which the exchanges ended: so they came to be known."""
        return sorted(self._found(), key=lambda x: x.ended)

    def _exchanges(self) -> list[Exchange]:
        return sorted((x for x in self._found() if not x.is_static), key=lambda x: x.started)

    def _found(self) -> list[Exchange]:
        return [x for history in self._histories for x in history.read() if x.started >= self._since]

    def _table(self) -> Table:
        everything = list(enumerate(self._exchanges()))
        shown = everything[-self.SHOWN :]
        return Table(
            title=_("Exchanges: the last {shown} of {count}", shown=len(shown), count=len(everything)),
            columns=["", _("who"), _("request"), "Cookie", _("response"), "Set-Cookie"],
            rows=[[str(number), diagram.name(x.who), *summary(x)] for number, x in shown],
            code=[0, 2, 3, 4, 5],
            empty=_("Nothing yet. Open a page of the site, or send a scripted visitor."),
            notes=[
                _("`lesson.traffic[{number}]` shows one of them whole.", number=x) for x, _y in shown[-1:]
            ],
        )

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()


class _History:
    """One history file, of which only what is new is read each time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offset = 0
        self._exchanges: list[Exchange] = []

    def read(self) -> list[Exchange]:
        if not self._path.is_file() or self._path.stat().st_size < self._offset:
            self._offset, self._exchanges = 0, []
        if self._path.is_file():
            with self._path.open("rb") as lines:
                lines.seek(self._offset)
                whole, newline, _torn = lines.read().rpartition(b"\n")
            self._offset += len(whole) + len(newline)
            self._exchanges += [x for x in map(from_line, whole.splitlines()) if x]
        return self._exchanges


def from_line(line: bytes) -> Exchange | None:
    """The exchange of one line of a history; None for a line that a crash left torn."""
    try:
        said = json.loads(line)
        return Exchange(**{name: said[name] for name in _NAMES if name in said})
    except (ValueError, TypeError):
        return None


_NAMES = [field.name for field in fields(Exchange)]


def summary(x: Exchange) -> list[str]:
    """Request, cookies sent, response and cookies set, each short enough for a table's cell."""
    return [
        request_cell(x.method, x.uri),
        "\n".join(pairs(x.sent_cookies)),
        response_cell(x.status, x.reason, x.location),
        "\n".join(pairs(x.set_cookies)),
    ]


def request_cell(method: str, uri: str) -> str:
    """Method, host and path; below them the names of the parameters."""
    return f"{method} {short_uri(uri)}".replace(" ? ", "\n? ", 1)


def response_cell(status: int, reason: str, location: str) -> str:
    """Status and where it leads; below that the names of the parameters."""
    return f"{status} → {short_uri(location)}".replace(" ? ", "\n? ", 1) if location else f"{status} {reason}"


def _header_lines(headers: Headers) -> list[str]:
    return [f"{name}: {value}" for name, value in headers]


def _cookies(headers: Headers, wanted: str) -> list:
    found = []
    for name, value in headers:
        if name.lower() == wanted:
            try:
                found += SimpleCookie(value).items()
            except CookieError:
                continue
    return found
