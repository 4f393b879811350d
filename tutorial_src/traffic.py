"""Exchanges: what one request and its response said, as frozen records read from the servers' histories.

A history is a file of JSON lines, one exchange a line, written by `recorder.py` inside each server.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from urllib.parse import parse_qsl

from .diagram import Diagram
from .locale import _
from .show import Table

Headers = list[list[str]]
STATIC = ("image/", "font/", "text/css", "text/javascript", "application/javascript")  # media types


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One request and its response, in the words of HTTP (RFC 9110)."""

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
    def is_static(self) -> bool:
        """Whether this fetched a stylesheet, a picture or the like."""
        kind = next((value for name, value in self.response_headers if name.lower() == "content-type"), "")
        return kind.startswith(STATIC) or self.path == "/favicon.ico"


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

    def _exchanges(self) -> list[Exchange]:
        found = [x for history in self._histories for x in history.read() if x.started >= self._since]
        return sorted((x for x in found if not x.is_static), key=lambda x: x.started)

    def _table(self) -> Table:
        everything = self._exchanges()
        shown = everything[-self.SHOWN:]
        return Table(
            title=_("Exchanges: the last {shown} of {count}", shown=len(shown), count=len(everything)),
            columns=[_("who"), _("request"), "Cookie", _("response"), "Set-Cookie"],
            rows=[[x.who, f"{x.method} {x.host}{x.target}", pairs(x.sent_cookies),
                   f"{x.status} {x.location and '→ ' + x.location}", pairs(x.set_cookies)] for x in shown],
            code=[1, 2, 3, 4],
            empty=_("Nothing yet. Open a page of the site, or send a scripted visitor."),
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


def pairs(cookies: dict[str, str]) -> str:
    """`name=value`, one a line; an expired cookie is named as such."""
    return "\n".join(f"{name}={value}" if value else _("{name} expired", name=name) for name, value in cookies.items())


def _cookies(headers: Headers, wanted: str) -> list:
    found = []
    for name, value in headers:
        if name.lower() == wanted:
            try:
                found += SimpleCookie(value).items()
            except CookieError:
                continue
    return found
