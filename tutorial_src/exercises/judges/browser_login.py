"""What the learner's own browser did at `oauth()` and at Kakao, read from what the servers recorded."""

import json

from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import CannotTell, NotTried, NotYet
from tutorial_src.locale import _
from tutorial_src.servers.kakao_app import LiveKakao
from tutorial_src.traffic.exchange import Exchange

from .page_views import is_from_kakao, is_same_jar, sender, session_cookie

OAUTH = "/oauth/"


def got_a_token(examiner: Examiner) -> None:
    """Raise unless the learner's browser asked for a token with a code of its own, and got one."""
    if isinstance(examiner.kakao, LiveKakao):
        raise CannotTell(
            _(
                "The real Kakao does not tell this notebook who asks for tokens. If you see an"
                " `access_token` in your browser, you have it."
            )
        )
    asked = [x for x in examiner.of_learner("kakao") if x.path == "/oauth/token" and x.status]
    own = {x.parameters.get("code") for x in examiner.of_learner() if x.path == OAUTH}
    if any(x.status == 200 and x.parameters.get("code") in own for x in asked):
        return
    if not asked:
        raise NotTried(_("Your browser has not asked Kakao for a token yet. It is seen as soon as you click the link."))
    raise _somebody_elses(asked[-1]) if asked[-1].status == 200 else _refused(asked[-1])


def _somebody_elses(x: Exchange) -> NotYet:
    return NotYet(
        _(
            "You have got a token, but not your own: that code came with another visitor. Whoever holds the link can use"
            " it."
        ),
        observed=f"code={x.parameters.get('code', '')[:8]}…",
        expected=_("A code with which your own browser came back to `/oauth`."),
        look=_("write a comment in your browser, then run the cell with `lesson.token_uri` again"),
    )


def _refused(x: Exchange) -> NotYet:
    said = json_of(x.response_body)
    code = str(said.get("error_code", x.status))
    reasons = {
        "KOE320": _("Kakao does not know this code any more: it was used, or it is too old."),
        "KOE303": _("The redirect URI in this address is not the one to which the code was sent."),
        "KOE101": _("Kakao does not know the `client_id` in this address."),
        "KOE010": _("Kakao asks for the client secret. `lesson.require_secret(False)` switches that off."),
    }
    looks = {
        "KOE320": _("write another comment; each one brings a new code"),
        "KOE010": _("lesson 07 comes to that"),
    }
    return NotYet(
        reasons.get(code, _("Kakao refused this token request.")),
        observed=f"{code}: {said.get('error_description', x.reason)}",
        expected=_("JSON with an `access_token`."),
        look=looks.get(code, _("the four parameters in the address bar")),
    )


def came_back_without_ticket(examiner: Examiner) -> None:
    """Raise unless the jar from which a comment came came back from Kakao without its session cookie."""
    ticket, submitted, visits = _seen(examiner)
    back = _back(examiner, submitted, visits)
    if any(ticket not in x.sent_cookies and is_same_jar(before, x, ticket) for x, before in back):
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
    if any(ticket not in x.sent_cookies and x.host != before.host and _same_program(x, before) for x, before in back):
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


def _same_program(x: Exchange, before: Exchange) -> bool:
    return sender(x)[0] == sender(before)[0]


def _not_back(visits: list[Exchange], submitted: list[Exchange]) -> Exception:
    if visits and "error" in visits[-1].parameters:
        return NotYet(
            _("You pressed Cancel: you came back without a code, and that is another error."),
            observed=f"/oauth/?{visits[-1].query}",
            expected=_("A request to `/oauth` with a code."),
            look=_("Kakao's page: agree this time"),
        )
    if visits:
        return NotYet(
            _("That page was opened by hand: your browser did not come from Kakao."),
            observed=f"GET {visits[-1].target}",
            expected=_("A comment, then Kakao, then `/oauth` with a code."),
            look=_("submit a comment first, and let Kakao send you back"),
        )
    if submitted:
        return NotTried(_("You are on your way: your browser has submitted a comment, and is not back from Kakao yet."))
    return NotTried(_("Your browser has not submitted a comment in this lesson yet."))


def _has_ticket(x: Exchange, ticket: str) -> NotYet:
    return NotYet(
        _("You came back with your ticket."),
        observed=f"Cookie: {ticket}={x.sent_cookies[ticket][:8]}…",
        expected=_("A request to `/oauth` without `sessionid`."),
        look=_("the cookies of `127.0.0.1`, not those of `localhost`; delete after Submit and before you agree"),
    )


def _another_host(x: Exchange, before: Exchange) -> NotYet:
    return NotYet(
        _("No ticket came, but you have not lost it: it belongs to another host, and is still in your jar."),
        observed=_("You submitted at `{there}` and came back to `{here}`.", there=before.host, here=x.host),
        expected=_("The same host for both, and the cookie deleted in between."),
        look=_("begin with `lesson.open('/blogMain/')`"),
    )


def _another_jar(x: Exchange, before: Exchange) -> NotYet:
    empty = _(
        "No cookie that lay beside the ticket came along. A private window looks like that, and so does a jar"
        " that was emptied."
    )
    return NotYet(
        _("No ticket came, but this looks like another cookie jar, in which the ticket never lay."),
        observed=empty if _same_program(x, before) else _("The comment came from another browser."),
        expected=_("One window for both, and only the cookie `sessionid` deleted in between."),
        look=_("the window in which you submit: go on at Kakao in the same one"),
    )


def _not_elsewhere(x: Exchange, before: Exchange, ticket: str) -> NotYet:
    expected = _("A comment at `localhost`, and a return to `127.0.0.1` without a session cookie.")
    if before.host == x.host:
        says = (
            _("You began and ended at the same host.")
            if ticket in x.sent_cookies
            else _("You came back without your ticket, but to the host at which you began: you have deleted it.")
        )
        look = _("the host in the address bar, before you press Submit")
        return NotYet(
            says,
            observed=_("You submitted at `{there}` and came back to `{here}`.", there=before.host, here=x.host),
            expected=expected,
            look=look,
        )
    if ticket in x.sent_cookies:
        return NotYet(
            _("You changed the host, and a ticket came all the same: your browser has an older one for this host."),
            observed=f"Cookie: {ticket}={x.sent_cookies[ticket][:8]}…",
            expected=expected,
            look=_("delete `sessionid` of `127.0.0.1` first (F12), or use a private window"),
        )
    return NotYet(
        _("No ticket came, but you came back in another browser, in which it never lay."),
        observed=_("The comment came from another browser."),
        expected=expected,
        look=_("the window in which you submit: go on at Kakao in the same one"),
    )


def json_of(text: str) -> dict:
    """What an answer says in JSON; empty for anything but an object."""
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
