"""One exchange: what a request and its response said, as a frozen record in the words of HTTP."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import ClassVar
from urllib.parse import parse_qsl

from tutorial_src.display.html import cut, verbatim

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
        # An answer "304 Not Modified" has no type; what a browser wants it for stands in the request.
        wanted = next((value for name, value in self.request_headers if name.lower() == "sec-fetch-dest"), "")
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
    return [f"{name}: {value.strip()}" for name, value in headers]


def _cookies(headers: Headers, wanted: str) -> list:
    found = []
    for name, value in headers:
        if name.lower() == wanted:
            try:
                found += SimpleCookie(value).items()
            except CookieError:
                continue
    return found
