"""One exchange: what a request and its response said, as a frozen record in the words of HTTP."""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from tutorial_src.display.html import cut, verbatim

from . import query
from .cookies import Cookie, Pair, by_name, received, sent, unquoted
from .headers import header, readable

Headers = list[list[str]]
EXAMINER = "examiner"  # the visitor who checks exercises: seen in the live view, left out of a lesson's own records
FETCHED = ("style", "image", "font", "script")  # by a page, for itself (W3C Fetch Metadata)
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
    could_not_start: bool = False  # whether this is the page that says why the site does not run
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
        return query.by_name(self.query)

    @cached_property
    def sent_pairs(self) -> tuple[Pair, ...]:
        """Name and value of each cookie that the request carried, as it travelled."""
        return tuple(sent(self.request_headers))

    @cached_property
    def received(self) -> tuple[Cookie, ...]:
        """The cookies that the response sets, with their attributes; one whose time is up is to be dropped."""
        return tuple(received(self.response_headers, host=self.host, path=self.path, now=self.ended))

    @property
    def set_pairs(self) -> list[tuple[str, str | None]]:
        """Name and value of each cookie that the response sets, as it travelled; None for one that it takes back."""
        return [(cookie.name, None if cookie.is_over(self.ended) else cookie.value) for cookie in self.received]

    @property
    def sent_cookies(self) -> dict[str, str]:
        """The cookies that the request carried, as the site's view finds them."""
        return by_name(self.sent_pairs)

    @property
    def set_cookies(self) -> dict[str, str]:
        """The cookies that the response told the browser to keep; an expired one has the value ""."""
        return {name: unquoted(value or "") for name, value in self.set_pairs}

    @property
    def location(self) -> str:
        """Where a redirect points to, or ""."""
        return header(self.response_headers, "location")

    @property
    def uri(self) -> str:
        """The address that was asked for, as a browser shows it."""
        return f"http://{self.host}{self.target}"

    @property
    def is_static(self) -> bool:
        """Whether this fetched a stylesheet, a picture or the like."""
        kind = header(self.response_headers, "content-type")
        # An answer "304 Not Modified" has no type; what a browser wants it for stands in the request.
        wanted = header(self.request_headers, "sec-fetch-dest")
        return kind.startswith(STATIC) or wanted in FETCHED or self.path == "/favicon.ico"

    def __repr__(self) -> str:
        """Both messages as HTTP writes them (RFC 9112), the long bodies cut."""
        asked = [f"{self.method} {self.target} HTTP/1.1", *_header_lines(self.request_headers)]
        answered = [f"HTTP/1.1 {self.status} {self.reason}", *_header_lines(self.response_headers)]
        bodies = [self.request_body, self.response_body if self.response_encoding == "utf-8" else ""]
        first, second = (["", cut(body, self.LONGEST)] if body else [] for body in bodies)
        return "\n".join([*asked, *first, "", "", *answered, *second])

    def _repr_html_(self) -> str:
        return verbatim(repr(self))


def _header_lines(headers: Headers) -> list[str]:
    return [f"{name}: {readable(value).strip()}" for name, value in headers]
