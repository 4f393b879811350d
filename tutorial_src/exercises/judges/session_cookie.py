"""The tickets of a learner's own browser: one that was torn up, one that was borrowed, and every half of the way."""

from tutorial_src.display.html import short
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import host_name
from tutorial_src.traffic.jars import same_host, sender

from .page_views import held, lost, of_others, pages, session_cookie

LOST, BORROWED = Words("cookie_and_session", "lost_ticket"), Words("sessions_in_depth", "borrowed")
LENGTH = 32  # characters of a session id (django.contrib.sessions.backends.base)


def has_lost_its_ticket(examiner: Examiner) -> None:
    """Right when a cookie was deleted, the next page was opened without it, and its row is still there."""
    opened = pages(examiner)
    if not opened:
        raise LOST.not_tried("not_opened")
    name = session_cookie(examiner)
    gone = lost(opened, name)
    if any(examiner.sessions.get(ticket) for ticket in gone):
        return
    if gone:
        raise LOST.not_yet("row_gone", id=short(gone[-1]))
    raise _half_way(opened, name)


def _half_way(opened: list[Exchange], name: str) -> NotYet:
    """How far one is who still has the ticket, the cookie of this name, or never had one."""
    last, with_ticket = opened[-1], [x for x in opened if held(x, name)]
    if not with_ticket:
        return LOST.not_yet("no_ticket", page=last.uri)
    if ticket := last.sent_cookies.get(name):
        return LOST.not_yet("still_comes", observed=f"Cookie: {name}={short(ticket)}")
    given = f"Set-Cookie: {name}={short(held(with_ticket[-1], name))}"
    return _elsewhere(last, with_ticket) or LOST.not_yet("half_way", observed=given)


def _elsewhere(last: Exchange, with_ticket: list[Exchange]) -> NotYet | None:
    """Why a request without a ticket proves nothing, when a ticket was there before."""
    others = [x for x in with_ticket if x.ended <= last.started]
    if not others:
        return None
    before = others[-1]
    if not same_host(before, last):
        seen = LOST.reply("seen.host", host=host_name(last.host), other=host_name(before.host))
    elif sender(before) != sender(last):
        seen = LOST.reply("seen.browser")
    else:
        seen = LOST.reply("seen.jar")
    return LOST.not_yet("another_jar", observed=seen)


def has_borrowed_a_ticket(examiner: Examiner) -> None:
    """Right when the browser brought an id that a scripted visitor was given, and the site went on with it."""
    opened, name = pages(examiner), session_cookie(examiner)
    theirs = of_others(examiner.traffic, name)
    if not theirs:
        raise BORROWED.cannot_tell("nobody_else")
    if not opened:
        raise BORROWED.not_tried("not_opened")
    went_on_with = {brought for x in opened if (brought := x.sent_cookies.get(name)) == held(x, name)}
    if not any(map(examiner.sessions.get, went_on_with & theirs.keys())):
        raise _not_theirs(opened, theirs, name)


def _not_theirs(opened: list[Exchange], theirs: dict[str, str], name: str) -> NotYet:
    """How far one is who has not brought a number that opens somebody else's row."""
    last = opened[-1]
    brought = last.sent_cookies.get(name, "")
    if not brought and held(last, name):
        return BORROWED.not_yet("half_way", observed=f"Set-Cookie: {name}={held(last, name)}")
    if not brought:
        return BORROWED.not_yet("no_ticket")
    seen = f"Cookie: {name}={short(brought, LENGTH)}"
    if brought in theirs:
        return BORROWED.not_yet("row_gone", observed=seen)
    if any(x.set_cookies.get(name) == brought for x in opened):
        return BORROWED.not_yet("its_own", observed=seen)
    return BORROWED.not_yet("not_known", says=_unknown(brought), observed=seen)


def _unknown(brought: str) -> str:
    """Why the site does not know this number."""
    if brought.strip("'\"`") != brought:
        return BORROWED.reply("quotation_marks")
    if len(brought) != LENGTH:
        return BORROWED.reply("too_short", count=len(brought))
    return BORROWED.reply("never_given")
