"""Cookies, read in one place as browsers read them: `Cookie`, `Set-Cookie`, what is kept, and what is sent (RFC 6265).

Nothing is refused for being odd: a blank, a quote, JSON or Hangul in one cookie hides no other one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_tz

from tutorial_src.display.html import short
from tutorial_src.locale import _

from .headers import Headers, host_name, in_bytes, readable

SESSION = "sessionid"  # Django's setting SESSION_COOKIE_NAME, unless the learner changes it
LARGEST = 4096  # bytes of a cookie's name and value together; a larger one is not kept
LONGEST = 10**10  # seconds that a cookie is kept at most: three hundred years, which every system's calendar holds
BLANKS = " \t"  # what RFC 6265 strips; `str.strip()` would also take a byte of "à" in UTF-8
_ESCAPED = re.compile(r"\\(?:([0-3][0-7]{2})|(.))")
Pair = tuple[str, str]
Key = tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class Cookie:
    """One cookie as a browser keeps it; `expires` in seconds since 1970, None: until the browser closes."""

    name: str
    value: str  # as it travels: quotes are a part of it (RFC 6265, 5.2)
    host: str  # a host name without its port: cookies ignore ports
    path: str = "/"
    for_subdomains: bool = False  # a Domain attribute was given
    expires: float | None = None
    http_only: bool = False
    secure: bool = False
    same_site: str = ""
    since: float = 0.0  # when it was set last, in seconds since 1970
    by: str = ""  # host and port that set it; "" when nobody saw that
    is_known: bool = True  # False: seen only as a browser sent it, which tells no attributes

    @property
    def key(self) -> Key:
        """What makes a cookie the same one: setting it again replaces it (RFC 6265, 5.3)."""
        return self.host, self.path, self.name

    @property
    def attributes(self) -> str:
        """Its attributes for reading, the expiry apart."""
        if not self.is_known:
            return "?"
        told = [f"Domain={self.host}"] if self.for_subdomains else []
        told += [f"Path={self.path}", *["HttpOnly"] * self.http_only, *["Secure"] * self.secure]
        return " · ".join(told + [f"SameSite={self.same_site}"] * bool(self.same_site))

    @property
    def size(self) -> int:
        """Bytes of name and value, which `LARGEST` limits."""
        return len(f"{self.name}{self.value}".encode("utf-8", "replace"))

    def goes_to(self, host: str, path: str) -> bool:
        """Whether a browser sends it along to this host and path (RFC 6265, 5.4)."""
        return (host == self.host or self.for_subdomains and _is_below(host, self.host)) and _is_within(path, self.path)

    def is_over(self, now: float) -> bool:
        """Whether its time is up: a browser drops it."""
        return self.expires is not None and self.expires <= now


class Store(dict[Key, Cookie]):
    """The cookies that a browser keeps (RFC 6265, 5.3), by their key, in the order in which they came into it."""

    def keep(self, cookie: Cookie, host: str, now: float) -> None:
        """Take in what a response of this host sets; one that replaces another keeps the other's place."""
        self.drop_expired(now)
        if host != cookie.host and not _is_below(host, cookie.host) or cookie.size > LARGEST:
            return  # no server may set a cookie for another's host
        if cookie.is_over(now):
            self.pop(cookie.key, None)
        else:
            self[cookie.key] = cookie

    def drop_expired(self, now: float) -> None:
        """Forget those whose time is up."""
        for key in [key for key, cookie in self.items() if cookie.is_over(now)]:
            del self[key]

    def fitting(self, host: str, path: str, now: float) -> list[Cookie]:
        """Those that go along to an address, in the order of RFC 6265, 5.4: longer path first, then older first."""
        found = [cookie for cookie in self.values() if cookie.goes_to(host, path) and not cookie.is_over(now)]
        return sorted(found, key=lambda cookie: -len(cookie.path))


def sent(headers: Headers) -> list[Pair]:
    """Name and value of each cookie in the `Cookie` header, in its order, also of two that share a name."""
    return [_pair(part) for line in _lines(headers, "cookie") for part in parts(line)]


def parts(line: str) -> list[str]:
    """The cookies of a `Cookie` header, each as it stands there."""
    return [part for part in (one.strip(BLANKS) for one in line.split(";")) if part not in ("", "=")]


def written(pairs: Iterable[Pair]) -> str:
    """A `Cookie` header for these, as `requests` sends it; `sent` reads it back."""
    return in_bytes("; ".join(map(as_sent, pairs)))


def as_sent(pair: Pair) -> str:
    """`name=value`; a cookie without a name is its value alone (RFC 6265bis, 5.8.3)."""
    return "=".join(pair) if pair[0] or "=" in pair[1] else pair[1]


def as_text(pairs: Iterable[tuple[str, str | None]]) -> list[str]:
    """Each cookie for reading, long values cut; one without a value (None) was taken back, and is named as such."""
    return [_("{name} expired", name=name) if value is None else as_sent((name, short(value))) for name, value in pairs]


def by_name(pairs: Iterable[Pair]) -> dict[str, str]:
    """What the site's view finds in `request.COOKIES` (django.http.cookie.parse_cookie): one value a name, unquoted.

    Of two cookies of one name Django takes the last, although browsers send the more specific path first, and other
    servers take that one: no order is to be relied on (RFC 6265, 4.2.2). What the site did follows from what it read.
    """
    return {name: unquoted(value) for name, value in pairs}


def unquoted(value: str) -> str:
    """A value without the quotes and escapes that Django puts around an odd one (`http.cookies`)."""
    if len(value) < 2 or value[0] != '"' or value[-1] != '"':
        return value
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], value[1:-1])


def received(headers: Headers, *, host: str, path: str, now: float) -> list[Cookie]:
    """What the `Set-Cookie` headers say; an expiry that has passed means: drop it."""
    lines = _lines(headers, "set-cookie")
    return [cookie for line in lines if (cookie := _cookie(line, host, path, now)).name]


def _lines(headers: Headers, wanted: str) -> list[str]:
    return [value for name, value in headers if name.lower() == wanted]


def _cookie(line: str, netloc: str, path: str, now: float) -> Cookie:
    """The cookie of one line (RFC 6265, 5.2 and 5.3); without a name, it is to be ignored."""
    first, *rest = line.split(";")
    name, value = _pair(first)
    attributes = (part.partition("=") for part in rest)
    said = {key.strip(BLANKS).lower(): readable(text.strip(BLANKS)) for key, _equals, text in attributes}
    domain = said.get("domain", "").removeprefix(".").lower()
    return Cookie(
        name=name,
        value=value,
        host=domain or host_name(netloc),
        for_subdomains=bool(domain),
        path=said["path"] if said.get("path", "").startswith("/") else _folder(path),
        expires=_expires(said, now),
        since=now,
        by=netloc,
        http_only="httponly" in said,
        secure="secure" in said,
        same_site=said.get("samesite", ""),
    )


def _pair(part: str) -> Pair:
    """Name and value; what has no `=` is a value without a name."""
    name, equals, value = part.partition("=")
    name, value = (name, value) if equals else ("", name)
    return readable(name.strip(BLANKS)), readable(value.strip(BLANKS))


def _expires(said: dict[str, str], now: float) -> float | None:
    """Max-Age goes before Expires; what cannot be read counts as not said (RFC 6265, 5.2)."""
    if re.fullmatch("-?[0-9]+", said.get("max-age", "")):
        return now + max(-LONGEST, min(float(said["max-age"]), LONGEST))
    try:  # whatever the zone that is named: dates of cookies are in UTC (5.1.1)
        date = datetime(*parsedate_tz(said["expires"])[:6], tzinfo=timezone.utc).timestamp()
        return min(date, now + LONGEST)
    except (KeyError, TypeError, ValueError, OverflowError, IndexError):
        return None


def _folder(path: str) -> str:
    """The default path: the request's, up to its last slash (RFC 6265, 5.1.4)."""
    return path.rpartition("/")[0] or "/"


def _is_below(host: str, domain: str) -> bool:
    """Whether a host is one of a domain's; an address in numbers has none below it (RFC 6265, 5.1.3)."""
    return host.endswith(f".{domain}") and not host.rpartition(".")[2].isdigit()


def _is_within(path: str, folder: str) -> bool:
    """Whether a path matches a cookie's (RFC 6265, 5.1.4)."""
    return path == folder or path.startswith(folder if folder.endswith("/") else f"{folder}/")
