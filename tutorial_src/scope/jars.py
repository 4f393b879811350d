"""A visitor's cookie jar, as it follows from what the visitor sends and what the servers set."""

from dataclasses import dataclass, field, replace

from tutorial_src.traffic.cookies import LARGEST, Cookie, header, host_name, received, sent, split
from tutorial_src.traffic.exchange import Exchange

Key = tuple[str, str, str]


@dataclass
class Jar:
    """The cookies of one visitor. `is_browser`: a real one, whose cookies may be older than the history."""

    is_browser: bool = False
    cookies: dict[Key, Cookie] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)  # that the visitor has been seen at

    def compare(self, x: Exchange) -> tuple[list[Cookie], list[Cookie], list[tuple[str, str]]]:
        """What a request says of the jar: cookies that are as known, missing ones, other pairs sent."""
        pairs, same, missing = sent(x.request_headers), [], []
        for cookie in self._fitting(x):
            if (cookie.name, cookie.value) in pairs:
                pairs.remove((cookie.name, cookie.value))
                same.append(cookie)
            elif self._must_travel(cookie, x):
                missing.append(cookie)
        return same, missing, pairs

    def hear_request(self, x: Exchange) -> set[Key]:
        """Follow what the visitor sent; answers the cookies that must have been there before we looked."""
        self._drop_expired(x.started)
        if self.is_browser and is_bare(x):
            return set()
        host = host_name(x.host)
        _same, missing, others = self.compare(x)
        for cookie in missing:
            del self.cookies[cookie.key]
        found = [self._changed(missing, name, value, host, x.started) for name, value in others]
        for cookie in found:
            if not self._is_newer(cookie, x.started):
                self.cookies[cookie.key] = cookie
        first_time = host not in self.hosts
        self.hosts.add(host)
        return {cookie.key for cookie in found} if first_time and self.is_browser else set()

    def hear_response(self, x: Exchange) -> None:
        """Follow what the server set."""
        for cookie in received(x.response_headers, host=x.host, path=x.path, now=x.ended):
            if not self._takes(cookie, host_name(x.host)):
                continue
            if cookie.expires is not None and cookie.expires <= x.ended:
                self.cookies.pop(cookie.key, None)
            else:
                self.cookies[cookie.key] = cookie

    def _fitting(self, x: Exchange) -> list[Cookie]:
        host = host_name(x.host)
        return [
            c for c in self.cookies.values() if c.goes_to(host, x.path) and (c.expires is None or c.expires > x.started)
        ]

    @staticmethod
    def _must_travel(cookie: Cookie, x: Exchange) -> bool:
        """Whether its absence says that it is gone: not set meanwhile, and held back by no rule."""
        if cookie.secure or cookie.since > x.started:
            return False
        if not _is_cross_site(x):
            return True
        mode = header(x.request_headers, "sec-fetch-mode") or "navigate"
        return mode == "navigate" and x.method in ("GET", "HEAD") and cookie.same_site.lower() != "strict"

    @staticmethod
    def _takes(cookie: Cookie, host: str) -> bool:
        if host != cookie.host and not host.endswith(f".{cookie.host}"):
            return False  # no server may set a cookie for another's host (RFC 6265, 5.3)
        return len(f"{cookie.name}{cookie.value}".encode()) <= LARGEST

    def _drop_expired(self, now: float) -> None:
        past = [key for key, c in self.cookies.items() if c.expires is not None and c.expires <= now]
        for key in past:
            del self.cookies[key]

    def _is_newer(self, cookie: Cookie, started: float) -> bool:
        """Whether the jar holds one that was set while this request was on its way."""
        return cookie.key in self.cookies and self.cookies[cookie.key].since > started

    @staticmethod
    def _changed(missing: list[Cookie], name: str, value: str, host: str, now: float) -> Cookie:
        """A cookie that came with another value than known keeps its attributes."""
        for cookie in missing:
            if cookie.name == name:
                return replace(cookie, value=value, since=now)
        return Cookie(name=name, value=value, host=host, since=now, is_known=False)


def is_bare(x: Exchange) -> bool:
    """Whether this tells nothing about a browser's jar: some of what a page loads travels without cookies."""
    return (x.is_static or _is_cross_site(x)) and not x.hidden_cookies and not sent(x.request_headers)


def _is_cross_site(x: Exchange) -> bool:
    """Whether another site's page led here: then SameSite holds cookies back (RFC 6265bis, 5.2).

    Browsers say so in Sec-Fetch-Site; of whoever does not, the Referer tells it.
    """
    told, referer = (header(x.request_headers, name) for name in ("sec-fetch-site", "referer"))
    return told == "cross-site" if told else host_name(split(referer).netloc) not in ("", host_name(x.host))
