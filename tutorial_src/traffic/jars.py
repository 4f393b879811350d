"""A visitor's cookie jar, as it follows from what the visitor sends and what the servers set; and whose jar it is."""

from dataclasses import dataclass, field, replace

from .cookies import Cookie, Key, Pair, Store
from .exchange import Exchange
from .headers import header, host_name, split

Sender = tuple[str, str]  # who sent a request, and the User-Agent


@dataclass
class Jar:
    """The cookies of one visitor. `is_browser`: a real one, whose cookies may be older than the history."""

    is_browser: bool = False
    cookies: Store = field(default_factory=Store)
    hosts: set[str] = field(default_factory=set)  # that the visitor has been seen at
    neighbours: dict[str, bool] = field(default_factory=dict)  # host: whether other programs' cookies came along

    def compare(self, x: Exchange) -> tuple[list[Cookie], list[Cookie], list[Pair]]:
        """What a request says of the jar: cookies that are as known, missing ones, other pairs sent."""
        pairs, same, missing = list(x.sent_pairs), [], []
        for cookie in self.cookies.fitting(host_name(x.host), x.path, x.started):
            if (cookie.name, cookie.value) in pairs:
                pairs.remove((cookie.name, cookie.value))
                same.append(cookie)
            elif self._must_travel(cookie, x):
                missing.append(cookie)
        return same, missing, pairs

    def hear_request(self, x: Exchange) -> set[Key]:
        """Follow what the visitor sent; answers the cookies that must have been there before we looked."""
        self.cookies.drop_expired(x.started)
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
        self.neighbours[host] = bool(x.hidden_cookies)
        return {cookie.key for cookie in found} if first_time and self.is_browser else set()

    def hear_response(self, x: Exchange) -> None:
        """Follow what the server set."""
        for cookie in x.received:
            self.cookies.keep(cookie, host_name(x.host), x.ended)

    @staticmethod
    def _must_travel(cookie: Cookie, x: Exchange) -> bool:
        """Whether its absence says that it is gone: not set meanwhile, and held back by no rule."""
        if cookie.secure or cookie.since > x.started:
            return False
        if not _is_cross_site(x):
            return True
        mode = header(x.request_headers, "sec-fetch-mode") or "navigate"
        return mode == "navigate" and x.method in ("GET", "HEAD") and cookie.same_site.lower() != "strict"

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


@dataclass(frozen=True)
class Likeness:
    """How much speaks for a request having come out of a jar, and how much against it."""

    agreeing: int
    against: int


def likeness(jar: Jar, x: Exchange, *, but: str = "") -> Likeness:
    """Is this the same jar? No server sees one: what a request brings is held against what the jar must hold.

    1. A cookie that comes with the value that the jar has for it agrees, `but` the one in question: an ID can be
       copied from one jar into another, and it may be what was deleted.
    2. A cookie that is not there, or has another value, speaks against it, unless a rule holds it back
       (`Jar._must_travel`).
    3. Other programs' cookies (JupyterLab's, say) count as one that is there or not: a private window has none.
    4. What a page loads for itself, or another site loads, without any cookie, says nothing (`is_bare`).
    """
    if is_bare(x):
        return Likeness(0, 0)
    same, missing, _others = jar.compare(x)
    came, were = bool(x.hidden_cookies), jar.neighbours.get(host_name(x.host), bool(x.hidden_cookies))
    known = [cookie for cookie in same if cookie.name != but]
    lost = [cookie for cookie in missing if cookie.name != but]
    return Likeness(len(known) + (came and were and host_name(x.host) in jar.neighbours), len(lost) + (came != were))


def is_same_jar(before: Exchange, x: Exchange, *, but: str = "") -> bool:
    """Whether a request certainly came out of the jar of one before, the cookie of the name `but` left aside.

    1. The same program sent both, to the same host, and the first had its answer by then.
    2. A scripted visitor's jar is known by its name and User-Agent; a program's is not known at all.
    3. A page that is loaded again is asked for out of its own jar.
    4. Else at least one cookie agrees (`likeness`), and other programs' cookies come with both or with neither.
    """
    if sender(before) != sender(x) or not same_host(before, x) or before.ended > x.started:
        return False
    if x.who != "browser":
        return x.who != "program"
    if bool(before.hidden_cookies) != bool(x.hidden_cookies):
        return _is_reload(before, x)
    jar = Jar()
    jar.hear_request(before)
    jar.hear_response(before)
    return likeness(jar, x, but=but).agreeing > 0 or _is_reload(before, x)


def sender(x: Exchange) -> Sender:
    """Who sent a request: the name, and the User-Agent, which tells one jar from another of that name."""
    return x.who, header(x.request_headers, "user-agent")


def same_host(one: Exchange, other: Exchange) -> bool:
    """Whether a browser's cookies for the one go to the other, too: cookies ignore ports (RFC 6265, 8.5)."""
    return host_name(one.host) == host_name(other.host)


def is_bare(x: Exchange) -> bool:
    """Whether this tells nothing about a browser's jar: some of what a page loads travels without cookies."""
    return (x.is_static or _is_cross_site(x)) and not x.hidden_cookies and not x.sent_pairs


def _is_cross_site(x: Exchange) -> bool:
    """Whether another site's page led here: then SameSite holds cookies back (RFC 6265bis, 5.2).

    Browsers say so in Sec-Fetch-Site; of whoever does not, the Referer tells it.
    """
    told, referer = (header(x.request_headers, name) for name in ("sec-fetch-site", "referer"))
    return told == "cross-site" if told else host_name(split(referer).netloc) not in ("", host_name(x.host))


def _is_reload(before: Exchange, x: Exchange) -> bool:
    """Whether a page was loaded again (Cache-Control, RFC 9111, 5.2.1); a link or a typed address does not say so."""
    said = header(x.request_headers, "cache-control")
    return x.target == before.target and ("max-age=0" in said or "no-cache" in said)
