"""A view found no value in the session: which of the causes it was this time, by the evidence.

The cookie that came, or did not come, with the request that failed is held against three things: the answer that
sent the visitor to Kakao, the way that led back, and the row. Where they leave two causes open, the diagnosis says so.
"""

from dataclasses import dataclass
from difflib import get_close_matches

from tutorial_src import sessions
from tutorial_src.exchange import Exchange
from tutorial_src.scope.cookies import host_name, sent

from . import lost_cookie, lost_row, undecided
from .chart import Chart, Row, same_host, sender
from .diagnosis import Diagnosis
from .evidence import site_time
from .words import Words

# What the lessons keep in a session. Another name counts when some session holds it, or one like it.
KEPT = ("client_id", "redirect_uri", "state", "comment", "blog_id", "access_token")


@dataclass(frozen=True, kw_only=True)
class Case:
    """What is known of one lost session."""

    x: Exchange
    words: Words
    chart: Chart
    came: str  # the session id that came with the request, or ""
    row: Row | None  # its row
    start: Exchange | None  # the answer that sent this visitor to Kakao
    left: str  # the session id that the visitor had after it, or ""
    left_row: Row | None

    @property
    def host(self) -> str:
        """The host name of the request that failed."""
        return host_name(self.x.host)

    @property
    def elsewhere(self) -> bool:
        """Whether the visitor was sent to Kakao from another host name, and had a session there."""
        return bool(self.start and self.left and not same_host(self.start, self.x))

    @property
    def wanted(self) -> list[str] | None:
        """What of the failing line comes out of a session; None when the line cannot be read."""
        if self.words.names is None:
            return None
        held = {name for row in self.chart.rows.values() for name in row.data}
        return [name for name in self.words.names if name in KEPT or get_close_matches(name, held, cutoff=0.75)]

    def missing(self, row: Row | None) -> list[str]:
        """What of that a row does not hold."""
        data = row.data if row else {}
        return [name for name in self.wanted or () if data.get(name) is None]


def is_lost(words: Words) -> bool:
    """Whether this is what a view says that found nothing in the session."""
    if words.kind == "TypeError":
        return "NoneType" in words.text
    if words.kind == "KeyError":
        return any(asked in words.code for asked in ("session[", "session.pop("))
    return words.kind == "WrongValue" and "None" in words.text


def diagnose(x: Exchange, words: Words, chart: Chart) -> Diagnosis | None:
    """The cause that the evidence supports; None when the error has nothing to do with the way back from Kakao."""
    came, start = chart.brought(x), chart.start(x)
    left = chart.left_with(start) if start else ""
    case = Case(
        x=x, words=words, chart=chart, came=came, row=chart.rows.get(came), start=start, left=left,
        left_row=chart.rows.get(left),
    )  # fmt: skip
    if not _is_way_back(case) or case.wanted == []:
        return None
    arrived = next((hop for hop in chart.way(x) if hop.server == "kakao"), None)
    if arrived and sender(arrived) != sender(x):
        return lost_cookie.other_visitor(case, arrived)
    if start and not left:
        return undecided.no_row_seen(case) if _has_odd_cookie(start) else lost_row.nobody_wrote(case)
    if case.elsewhere and case.came != left:
        return _elsewhere(case)
    return _with_cookie(case) if came else _without_cookie(case)


def _is_way_back(case: Case) -> bool:
    """Whether Kakao sends a visitor back with this request, or the failing line reads the session in plain words."""
    return bool("code" in case.x.parameters or case.start or "session" in case.words.code)


def _has_odd_cookie(start: Exchange) -> bool:
    """Whether a cookie went along that may be the session's under another name."""
    names = {name for name, _value in sent(start.request_headers)} | set(start.set_cookies)
    return bool(names - {"csrftoken", "messages"})


def _elsewhere(case: Case) -> Diagnosis:
    if case.left_row and case.left_row.data and not case.left_row.gone:
        return lost_cookie.other_host(case)
    return lost_row.nobody_wrote(case) if case.left_row and not case.left_row.gone else undecided.nothing_known(case)


def _without_cookie(case: Case) -> Diagnosis:
    if not case.start:
        return lost_cookie.by_hand(case) if _is_made_up(case) else undecided.no_start(case)
    if case.left_row and not case.left_row.data and not case.left_row.gone:
        return lost_row.nobody_wrote(case)
    return lost_cookie.on_this_host(case)


def _is_made_up(case: Case) -> bool:
    """Whether nobody at Kakao sent this visitor here, as far as Kakao's side was watched."""
    return case.chart.is_watched and not list(case.chart.way(case.x))


def _with_cookie(case: Case) -> Diagnosis:
    if case.row is None:
        return _unknown_id(case)
    if case.row.gone:
        return lost_row.gone(case)
    if case.row.expires is not None and case.row.expires <= case.x.ended:
        return lost_row.expired(case)
    now = site_time(case.x)
    if now is not None and case.row.expires is not None and case.row.expires <= now and not case.missing(case.row):
        return lost_row.clock_is_wrong(case, now)
    if case.left and case.came != case.left:
        return lost_cookie.another_session(case)
    if not case.start and _is_made_up(case):
        return lost_cookie.by_hand(case)
    if case.missing(case.row) and not case.words.corrupted:
        return lost_row.nobody_wrote(case)
    return lost_row.unreadable(case) if case.words.corrupted and case.row.data else undecided.row_is_fine(case)


def _unknown_id(case: Case) -> Diagnosis:
    giver = case.chart.given.get(case.came)
    if giver and giver.exchange.host != case.x.host and same_host(giver.exchange, case.x):
        return lost_cookie.other_server(case, giver)
    if ":" in case.came:  # signed_cookies: the cookie itself is the session
        data = sessions.decode(case.came)
        if data and any(data.get(name) is None for name in case.wanted or ()):
            return lost_row.not_in_cookie(case, data)
    if case.left and case.came != case.left:
        return undecided.strange_cookie(case)
    return undecided.no_row_seen(case)
