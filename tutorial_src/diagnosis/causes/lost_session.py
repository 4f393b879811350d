"""A view found no value in the session: which of the causes it was this time, by the evidence.

The cookie that came, or did not come, with the request that failed is held against three things: the answer that
sent the visitor to Kakao, the way that led back, and the row. Where they leave two causes open, the diagnosis says so.
"""

from tutorial_src.diagnosis.evidence.case import Case
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.diagnosis.evidence.lines import site_time
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.session_table import sessions
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.jars import same_host, sender

from . import inconclusive, lost_cookie, lost_row


def is_lost(words: ParsedTraceback) -> bool:
    """Whether this is what a view says that found nothing in the session."""
    if words.kind == "TypeError":
        return "NoneType" in words.text
    if words.kind == "KeyError":
        return any(asked in words.code for asked in ("session[", "session.pop("))
    return words.kind == "WrongValue" and "None" in words.text


def diagnose(x: Exchange, words: ParsedTraceback, log: EvidenceLog) -> Diagnosis | None:
    """The cause that the evidence supports; None when the error has nothing to do with the way back from Kakao."""
    came, start = log.session_id_sent(x), log.start(x)
    left = log.left_with(start) if start else ""
    case = Case(
        x=x,
        words=words,
        log=log,
        came=came,
        row=log.rows.get(came),
        start=start,
        left=left,
        left_row=log.rows.get(left),
    )
    if not _is_way_back(case) or case.wanted == []:
        return None
    arrived = next((hop for hop in log.way(x) if hop.server == "kakao"), None)
    if arrived and sender(arrived) != sender(x):
        return lost_cookie.other_visitor(case, arrived)
    if start and not left:
        return inconclusive.no_row_seen(case) if _may_have_session(start, log) else lost_row.nobody_wrote(case)
    if case.elsewhere and case.came != left:
        return _elsewhere(case)
    return _with_cookie(case) if came else _without_cookie(case)


def _is_way_back(case: Case) -> bool:
    """Whether Kakao sends a visitor back with this request, or the failing line reads the session in plain words."""
    return bool("code" in case.x.parameters or case.start or "session" in case.words.code)


def _may_have_session(start: Exchange, log: EvidenceLog) -> bool:
    """Whether a cookie went along that may be the session's under another name."""
    return log.session.may_be({*start.sent_cookies, *start.set_cookies})


def _elsewhere(case: Case) -> Diagnosis:
    if case.left_row and case.left_row.data and not case.left_row.gone:
        return lost_cookie.other_host(case)
    return lost_row.nobody_wrote(case) if case.left_row and not case.left_row.gone else inconclusive.nothing_known(case)


def _without_cookie(case: Case) -> Diagnosis:
    if not case.start:
        return lost_cookie.by_hand(case) if _is_made_up(case) else inconclusive.no_start(case)
    if case.left_row and not case.left_row.data and not case.left_row.gone:
        return lost_row.nobody_wrote(case)
    return lost_cookie.on_this_host(case)


def _is_made_up(case: Case) -> bool:
    """Whether nobody at Kakao sent this visitor here, as far as Kakao's side was watched."""
    return case.log.is_watched and not list(case.log.way(case.x))


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
    return lost_row.unreadable(case) if case.words.corrupted and case.row.data else inconclusive.row_is_fine(case)


def _unknown_id(case: Case) -> Diagnosis:
    giver = case.log.given.get(case.came)
    if giver and giver.exchange.host != case.x.host and same_host(giver.exchange, case.x):
        return lost_cookie.other_server(case, giver)
    if ":" in case.came:  # signed_cookies: the cookie itself is the session
        data = sessions.decode(case.came)
        if data and any(data.get(name) is None for name in case.wanted or ()):
            return lost_row.not_in_cookie(case, data)
    if case.left and case.came != case.left:
        return inconclusive.strange_cookie(case)
    return inconclusive.no_row_seen(case)
