"""The log: what the exchanges so far have shown, taken in one by one.

Which row each session id had and where it was last seen, who gave which cookie, who was sent where, and
what Kakao holds. Every exchange costs little, so that the live view can keep one, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from tutorial_src.session_table import sessions
from tutorial_src.traffic.cookies import Cookie
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header, split
from tutorial_src.traffic.jars import Sender, sender
from tutorial_src.traffic.query import by_name, parameters
from tutorial_src.traffic.session_cookie import SessionCookie, is_row

from .registered_apps import App, Registered, of_snapshot

AUTHORIZE = "/oauth/authorize"
LONGEST_WAY = 20  # redirects that are followed back


@dataclass(frozen=True)
class Row:
    """One row of `django_session`, the exchanges after which it was first and last seen, and where it was gone."""

    raw: tuple
    written: Exchange  # after which it first said what it says
    seen: Exchange  # after which it last changed, its expiry included
    gone: Exchange | None = None

    @property
    def data(self) -> dict:
        """What it holds, decoded without any key."""
        return sessions.decode(self.raw[1])

    @property
    def expires(self) -> float | None:
        """Seconds since 1970; None when it cannot be read."""
        try:
            return sessions.as_session(self.raw).expires.timestamp()
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True)
class Given:
    """A cookie, and the exchange that set it."""

    cookie: Cookie
    exchange: Exchange


@dataclass(frozen=True)
class Code:
    """An authorization code: Kakao's record of it as last seen, who issued it, and who exchanged it."""

    record: dict
    issued: Exchange
    used: Exchange | None = None


@dataclass
class EvidenceLog:
    """What earlier exchanges showed; `known` is what is registered where no snapshot tells it."""

    known: Registered = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    given: dict[str, Given] = field(default_factory=dict)  # by a cookie's value, the last time
    codes: dict[str, Code] = field(default_factory=dict)
    kakao: dict = field(default_factory=dict)  # Kakao's newest snapshot
    told: Exchange | None = None  # the exchange that the snapshot came with
    recent: list[Exchange] = field(default_factory=list)  # the site's own requests, newest last
    session: SessionCookie = field(default_factory=SessionCookie)
    taken: dict[Sender, Exchange] = field(default_factory=dict)  # the last answer that took a session cookie back
    _led: dict[str, Exchange] = field(default_factory=dict)  # address → who was answered with it last
    _ways: dict[str, Exchange] = field(default_factory=dict)  # id → the exchange that led there
    _starts: dict[tuple, Exchange] = field(default_factory=dict)  # who was sent to Kakao with these parameters

    def add(self, x: Exchange) -> None:
        """Take in one more exchange, after all that ended before it."""
        if came_from := self._led.get(x.uri):
            self._ways[x.id] = came_from
        if x.server == "kakao" and x.path == AUTHORIZE and header(x.request_headers, "sec-fetch-site") == "none":
            self._starts.pop((*sender(x), _key(x.query)), None)  # pasted by hand: nobody knows from where
        if x.location:
            self._led[_address(x)] = x
            to = split(x.location)
            if x.server == "site" and to.path == AUTHORIZE:
                self._starts[(*sender(x), _key(to.query))] = x
        self.session.hear(x)
        self._hear_cookies(x)
        self._hear_rows(x)
        self._hear_kakao(x)

    @property
    def apps(self) -> dict[str, App]:
        """What is registered at Kakao."""
        return of_snapshot(self.kakao.get("apps")) or dict(self.known)

    @property
    def is_watched(self) -> bool:
        """Whether Kakao's own side is recorded: practice Kakao's is."""
        return self.told is not None

    def way(self, x: Exchange) -> Iterator[Exchange]:
        """The redirects that led to this exchange, the nearest first."""
        for _number in range(LONGEST_WAY):
            if (before := self._ways.get(x.id)) is None or before is x:
                return
            yield before
            x = before

    def start(self, x: Exchange) -> Exchange | None:
        """The site's answer that sent this visitor to Kakao, found from the redirects that led back; or None."""
        at_kakao = next((hop for hop in self.way(x) if hop.server == "kakao"), x if x.server == "kakao" else None)
        return self._starts.get((*sender(at_kakao), _asked(at_kakao))) if at_kakao else None

    def session_id_sent(self, x: Exchange) -> str:
        """The session id that came with a request, or ""."""
        return self.session.id_in(x.sent_pairs)

    def left_with(self, x: Exchange) -> str:
        """The session id that the visitor had after this answer, or ""."""
        return self.session.id_in((name, value) for name, value in x.set_pairs if value) or self.session_id_sent(x)

    def _hear_cookies(self, x: Exchange) -> None:
        if not any(name.lower() == "set-cookie" for name, _value in x.response_headers):
            return
        for cookie in x.received:
            if cookie.name == self.session.name and cookie.is_over(x.ended):
                self.taken[sender(x)] = x
            elif cookie.value:
                self.given[cookie.value] = Given(cookie, x)

    def _hear_rows(self, x: Exchange) -> None:
        if not isinstance(x.sessions, list):
            return
        now = {row[0]: tuple(row) for row in x.sessions if is_row(row)}
        for key, raw in now.items():
            before = self.rows.get(key)
            if before is None or before.gone or before.raw[1] != raw[1]:
                self.rows[key] = Row(raw, x, x)
            elif before.raw != raw:
                self.rows[key] = replace(before, raw=raw, seen=x)
        for key, row in self.rows.items():
            if row.gone is None and key not in now:
                self.rows[key] = replace(row, gone=x)

    def _hear_kakao(self, x: Exchange) -> None:
        if isinstance(x.kakao, dict):
            self.kakao, self.told = x.kakao, x
            for record in x.kakao.get("codes") or []:
                self._hear_code(record, x)
        if x.who == "firstProject":
            self.recent = [*self.recent[-9:], x]

    def _hear_code(self, record: object, x: Exchange) -> None:
        value = record.get("value") if isinstance(record, dict) else None
        if not isinstance(value, str):
            return
        known = self.codes.get(value) or Code(record, x)
        used = known.used or (x if record.get("used") else None)
        self.codes[value] = replace(known, record=record, used=used)


def _key(query: str) -> frozenset:
    """The parameters of an authorize request; those that Kakao itself drops on its way are left out."""
    return frozenset((name, value) for name, _raw, value in parameters(query) if name != "prompt")


def _address(x: Exchange) -> str:
    """Where a redirect leads, whole; what is no address stays as it is."""
    try:
        return urljoin(x.uri, x.location)
    except ValueError:
        return x.location


def _asked(x: Exchange) -> frozenset:
    """The parameters of the authorize request that an exchange at Kakao belongs to."""
    if x.path == AUTHORIZE:
        return _key(x.query)
    form = by_name(x.request_body)
    return _key(form.get("query") or split(form.get("continue", "")).query)
