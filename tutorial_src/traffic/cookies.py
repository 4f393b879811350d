"""Cookies as the headers carry them: `Cookie` taken apart, `Set-Cookie` with its attributes (RFC 6265)."""

from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import SplitResult, urlsplit

SESSION = "sessionid"  # Django's setting SESSION_COOKIE_NAME, unless the learner changes it
Headers = Sequence[Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Cookie:
    """One cookie as a browser keeps it; `expires` in seconds since 1970, None: until the browser closes."""

    name: str
    value: str
    host: str  # a host name without its port: cookies ignore ports
    path: str = "/"
    for_subdomains: bool = False  # a Domain attribute was given
    expires: float | None = None
    http_only: bool = False
    secure: bool = False
    same_site: str = ""
    since: float = 0.0  # when it came into the jar, in seconds since 1970
    by: str = ""  # host and port that set it; "" when nobody saw that
    is_known: bool = True  # False: seen only as a browser sent it, which tells no attributes

    @property
    def key(self) -> tuple[str, str, str]:
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

    def goes_to(self, host: str, path: str) -> bool:
        """Whether a browser sends it along to this host and path (RFC 6265, 5.4)."""
        beneath = self.for_subdomains and host.endswith(f".{self.host}")
        return (host == self.host or beneath) and _path_matches(path, self.path)


def host_name(netloc: str) -> str:
    """`127.0.0.1:8000` → `127.0.0.1`."""
    name, _colon, port = netloc.rpartition(":")
    return (name if port.isdigit() and name else netloc).lower()


def split(uri: str) -> SplitResult:
    """The parts of an address; of one that is none, all of it as the path."""
    try:
        return urlsplit(uri)
    except ValueError:
        return SplitResult("", "", uri, "", "")


def header(headers: Headers, wanted: str) -> str:
    """The first value of a header, or ""; `wanted` in lower case."""
    return next((value for name, value in headers if name.lower() == wanted), "")


def sent(headers: Headers) -> list[tuple[str, str]]:
    """Name and value of each cookie in the `Cookie` header, in its order."""
    parts = [part for name, value in headers if name.lower() == "cookie" for part in value.split(";")]
    return [_pair(part) for part in parts if "=" in part]


def received(headers: Headers, *, host: str, path: str, now: float) -> list[Cookie]:
    """What the `Set-Cookie` headers say; an expiry that has passed means: drop it."""
    lines = [value for name, value in headers if name.lower() == "set-cookie"]
    return [_cookie(line, host, path, now) for line in lines if "=" in line.partition(";")[0]]


def _cookie(line: str, netloc: str, path: str, now: float) -> Cookie:
    first, *rest = line.split(";")
    name, value = _pair(first)
    said = {key.lower(): text for key, text in map(_pair, rest)}
    domain = said.get("domain", "").lstrip(".").lower()
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


def _pair(part: str) -> tuple[str, str]:
    name, _equals, value = part.partition("=")
    return name.strip(), value.strip().strip('"')


def _expires(said: dict[str, str], now: float) -> float | None:
    """Max-Age goes before Expires; what cannot be read counts as not said (RFC 6265, 5.2)."""
    try:
        return now + int(said["max-age"])
    except (KeyError, ValueError, OverflowError):
        pass
    try:
        return parsedate_to_datetime(said["expires"]).timestamp()
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        return None


def _folder(path: str) -> str:
    """The default path: the request's, up to its last slash (RFC 6265, 5.1.4)."""
    return path.rpartition("/")[0] or "/"


def _path_matches(path: str, cookie_path: str) -> bool:
    if not path.startswith(cookie_path):
        return False
    return path == cookie_path or cookie_path.endswith("/") or path[len(cookie_path)] == "/"


LARGEST = 4096  # bytes of a cookie's name and value together; a larger one is not kept
