"""What the learner's own browser did at `oauth()` and at Kakao, read from what the servers recorded."""

import json

from tutorial_src.exchange import Exchange
from tutorial_src.kakao_app import LiveKakao
from tutorial_src.locale import _

from .examiner import Examiner
from .verdict import CannotTell, NotTried, NotYet

OAUTH = "/oauth/"


def got_a_token(examiner: Examiner) -> None:
    """Raise unless the learner's browser asked for a token with a code of its own, and got one."""
    if isinstance(examiner.kakao, LiveKakao):
        raise CannotTell(_("The real Kakao does not tell this notebook who asks for tokens. If you see an"
                           " `access_token` in your browser, you have it."))  # fmt: skip
    asked = [x for x in examiner.of_learner("kakao") if x.path == "/oauth/token" and x.status]
    own = {x.parameters.get("code") for x in examiner.of_learner() if x.path == OAUTH}
    if any(x.status == 200 and x.parameters.get("code") in own for x in asked):
        return
    if not asked:
        raise NotTried(_("Your browser has not asked Kakao for a token yet. It is seen as soon as you click the link."))
    raise _somebody_elses(asked[-1]) if asked[-1].status == 200 else _refused(asked[-1])


def _somebody_elses(x: Exchange) -> NotYet:
    return NotYet(
        _("You have got a token, but not your own: that code came with another visitor. Whoever holds the link can use"
          " it."),
        observed=f"code={x.parameters.get('code', '')[:8]}…",
        expected=_("A code with which your own browser came back to `/oauth`."),
        look=_("write a comment in your browser, then run the cell with `lesson.token_uri` again"),
    )  # fmt: skip


def _refused(x: Exchange) -> NotYet:
    said = _json(x.response_body)
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
    """Raise unless the learner's browser submitted a comment, and came back from Kakao without `sessionid`."""
    site = examiner.of_learner()
    submitted = [x for x in site if x.method == "POST" and x.path.startswith("/blogMain/detail/")]
    visits = [x for x in site if x.path == OAUTH]
    back = [(x, before[-1]) for x in visits if "code" in x.parameters
            if (before := [one for one in submitted if one.started < x.started])]  # fmt: skip
    if any("sessionid" not in x.sent_cookies and x.host == before.host for x, before in back):
        return
    if not back:
        raise _not_back(visits, submitted)
    raise _another_host(*back[-1]) if "sessionid" not in back[-1][0].sent_cookies else _has_ticket(back[-1][0])


def _not_back(visits: list[Exchange], submitted: list[Exchange]) -> Exception:
    if visits and "error" in visits[-1].parameters:
        return NotYet(
            _("You pressed Cancel: you came back without a code, and that is another error."),
            observed=f"/oauth/?{visits[-1].query}", expected=_("A request to `/oauth` with a code."),
            look=_("Kakao's page: agree this time"),
        )  # fmt: skip
    if visits:
        return NotYet(
            _("That page was opened by hand: your browser did not come from Kakao."),
            observed=f"GET {visits[-1].target}", expected=_("A comment, then Kakao, then `/oauth` with a code."),
            look=_("submit a comment first, and let Kakao send you back"),
        )  # fmt: skip
    if submitted:
        return NotTried(_("You are on your way: your browser has submitted a comment, and is not back from Kakao yet."))
    return NotTried(_("Your browser has not submitted a comment in this lesson yet."))


def _has_ticket(x: Exchange) -> NotYet:
    return NotYet(
        _("You came back with your ticket."),
        observed=f"Cookie: sessionid={x.sent_cookies['sessionid'][:8]}…",
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


def _json(text: str) -> dict:
    try:
        said = json.loads(text)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
