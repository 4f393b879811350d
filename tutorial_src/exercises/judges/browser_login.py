"""What the learner's own browser did at `oauth()` and at Kakao, read from what the servers recorded."""

import json

from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.jars import is_same_jar, sender

from .page_views import is_from_kakao, session_cookie

OAUTH = "/oauth/"
TOKEN, LOST = Words("oauth_token_uri", "token"), Words("oauth_token_uri", "lost_ticket")
ELSEWHERE, RETURN = Words("break_it", "elsewhere"), Words("common", "return_from_kakao")


def got_a_token(examiner: Examiner) -> None:
    """Raise unless the learner's browser asked for a token with a code of its own, and got one."""
    if not examiner.kakao.is_recorded:
        raise TOKEN.cannot_tell("real_kakao")
    asked = [x for x in examiner.of_learner("kakao") if x.path == "/oauth/token" and x.status]
    own = {x.parameters.get("code") for x in examiner.of_learner() if x.path == OAUTH}
    if any(x.status == 200 and x.parameters.get("code") in own for x in asked):
        return
    if not asked:
        raise TOKEN.not_tried("not_asked")
    raise _somebody_elses(asked[-1]) if asked[-1].status == 200 else _refused(asked[-1])


def _somebody_elses(x: Exchange) -> NotYet:
    return TOKEN.not_yet("somebody_elses", observed=f"code={x.parameters.get('code', '')[:8]}…")


def _refused(x: Exchange) -> NotYet:
    said = json_of(x.response_body)
    code = str(said.get("error_code", x.status))
    observed = f"{code}: {said.get('error_description', x.reason)}"
    is_known = TOKEN.has(f"replies.refused.{code}")
    return TOKEN.not_yet(f"refused.{code if is_known else 'other'}", observed=observed)


def came_back_without_ticket(examiner: Examiner) -> None:
    """Raise unless the jar from which a comment came came back from Kakao without its session cookie."""
    ticket, submitted, visits = _seen(examiner)
    back = _back(examiner, submitted, visits)
    if any(ticket not in x.sent_cookies and is_same_jar(before, x, but=ticket) for x, before in back):
        return
    if not back:
        raise _not_back(visits, submitted)
    x, before = back[-1]
    if ticket in x.sent_cookies:
        raise _has_ticket(x, ticket)
    raise _another_host(x, before) if x.host != before.host else _another_jar(x, before)


def came_back_elsewhere(examiner: Examiner) -> None:
    """Raise unless the learner's browser was given a cookie at one host, and came back to another without it."""
    ticket, submitted, visits = _seen(examiner)
    submitted = [x for x in submitted if x.status == 302]
    back = _back(examiner, submitted, visits)
    away = [(x, before) for x, before in back if x.host != before.host and sender(x) == sender(before)]
    if any(ticket not in x.sent_cookies for x, _before in away):
        return
    if not back or back[-1][0].started < submitted[-1].started:
        raise _not_back([x for x in visits if submitted and x.started > submitted[-1].started], submitted)
    raise _not_elsewhere(*back[-1], ticket)


def _seen(examiner: Examiner) -> tuple[str, list[Exchange], list[Exchange]]:
    """The name of the session cookie, the comments of the learner's browser, and its visits to `oauth()`."""
    site = examiner.of_learner()
    submitted = [x for x in site if x.method == "POST" and x.path.startswith("/blogMain/detail/")]
    return session_cookie(examiner), submitted, [x for x in site if x.path == OAUTH]


def _back(examiner: Examiner, submitted: list[Exchange], visits: list[Exchange]) -> list[tuple[Exchange, Exchange]]:
    """Each return with a code that Kakao gave, and the comment that was the last one before it."""
    return [
        (x, before[-1])
        for x in visits
        if is_from_kakao(examiner, x) and (before := [one for one in submitted if one.started < x.started])
    ]


def _not_back(visits: list[Exchange], submitted: list[Exchange]) -> Exception:
    if visits and "error" in visits[-1].parameters:
        return RETURN.not_yet("cancelled", observed=f"/oauth/?{visits[-1].query}")
    if visits:
        return RETURN.not_yet("by_hand", observed=f"GET {visits[-1].target}")
    return RETURN.not_tried("not_back") if submitted else RETURN.not_tried("no_comment")


def _has_ticket(x: Exchange, ticket: str) -> NotYet:
    return LOST.not_yet("ticket_came", observed=f"Cookie: {ticket}={x.sent_cookies[ticket][:8]}…")


def _another_host(x: Exchange, before: Exchange) -> NotYet:
    return LOST.not_yet("another_host", there=before.host, here=x.host)


def _another_jar(x: Exchange, before: Exchange) -> NotYet:
    seen = LOST.reply("seen.jar") if sender(x) == sender(before) else LOST.reply("seen.browser")
    return LOST.not_yet("another_jar", observed=seen)


def _not_elsewhere(x: Exchange, before: Exchange, ticket: str) -> NotYet:
    if before.host == x.host:
        says = ELSEWHERE.reply("began_here") if ticket in x.sent_cookies else ELSEWHERE.reply("deleted")
        return ELSEWHERE.not_yet("same_host", says=says, there=before.host, here=x.host)
    if ticket in x.sent_cookies:
        return ELSEWHERE.not_yet("older_ticket", observed=f"Cookie: {ticket}={x.sent_cookies[ticket][:8]}…")
    return ELSEWHERE.not_yet("another_browser")


def json_of(text: str) -> dict:
    """What an answer says in JSON; empty for anything but an object."""
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
