"""A session whose cookie did not come, or another one did: who held it back, by the evidence."""

from typing import TYPE_CHECKING

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import (
    another_came,
    code,
    is_expired,
    left_line,
    none_came,
    row_lines,
    strict_line,
    whole,
)
from tutorial_src.diagnosis.evidence.log import Given, same_host, sender
from tutorial_src.diagnosis.evidence.redirect_chain import (
    first_of_chain,
    initiator,
    is_cross_site,
    is_led_by_another,
    is_same_browser,
)
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import LARGEST, Cookie, host_name
from tutorial_src.traffic.exchange import Exchange

from . import inconclusive, lost_row

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def other_host(case: "Case") -> Diagnosis:
    """The visitor began on another host name, and the cookie stayed there (RFC 6265, 5.1.3)."""
    there = host_name(case.start.host)
    return Diagnosis(
        cause="other-host",
        exchange=case.x,
        words=case.words.all,
        title=_("The visitor began on {there} and came back on {here}", there=there, here=case.host),
        happened=_("The view found no value in the session, since the cookie of the session did not come along."),
        why=_(
            "A browser sends a cookie only to the host that set it, and for a cookie `localhost` and `127.0.0.1`"
            " are two hosts. The cookie is on {there}; the redirect URI leads to {here}.",
            there=there,
            here=case.host,
        ),
        mend=_(
            "Use one host name: open the blog at `http://{netloc}/`, write the comment there, and agree again.",
            netloc=case.x.host,
        ),
        evidence=(left_line(case), none_came(case) if not case.came else another_came(case), *row_lines(case)),
    )


def on_this_host(case: "Case") -> Diagnosis:
    """No cookie came to the host that has it: an attribute held it back, the site took it back, or it was deleted."""
    given = case.log.given.get(case.left)
    taken = case.log.taken.get(sender(case.x))
    if taken and taken.ended >= case.start.ended and same_host(taken, case.x):
        return lost_row.taken_back(case, taken)
    if given and is_strict(given) and is_cross_site(case.x, case.log):
        return strict(case, given)
    if case.left_row and is_expired(case.left_row, case.x):
        return lost_row.expired(case)
    if given and (reason := held_back(given.cookie, case.x)):
        return by_attribute(case, given, reason)
    if given and is_strict(given) and case.x.who == "browser" and is_led_by_another(case.x, case.log):
        return inconclusive.strict_or_deleted(case, given)  # Firefox counts the redirects of a way, Chromium does not
    if given and given.cookie.secure and case.x.who == "browser":
        return inconclusive.cookie_did_not_come(case)  # browsers differ in what `Secure` means on this computer
    if not case.left_row or case.left_row.gone or not is_same_browser(case.x, case.start, case.log):
        return inconclusive.cookie_did_not_come(case)
    return deleted(case)


def strict(case: "Case", given: Given) -> Diagnosis:
    """SameSite=Strict held it back: the visitor came from a page of another site (RFC 6265bis, 5.2)."""
    first, where = first_of_chain(case.x, case.log), whole(initiator(case.x, case.log))
    return Diagnosis(
        cause="samesite-strict",
        exchange=case.x,
        words=case.words.all,
        title=_("The cookie is `SameSite=Strict`, and the visitor came from Kakao's page"),
        happened=_("The view found no value in the session, since the cookie of the session did not come along."),
        why=_(
            "A cookie with `SameSite=Strict` stays at home when a page of another site begins the way, and a"
            " page of {host} began this one. So the browser held it back.",
            host=where,
        ),
        mend=_(
            'Set `SESSION_COOKIE_SAMESITE = "Lax"` in `settings.py`, which is Django\'s own default, and begin anew.'
        ),
        evidence=(
            strict_line(case, given),
            Line(_("The way back began on a page of {host}.", host=where), first),
            none_came(case),
            *row_lines(case),
        ),
    )


def deleted(case: "Case") -> Diagnosis:
    """The cookie was there when the visitor left, and nothing but the jar itself can have lost it."""
    return Diagnosis(
        cause="cookie-deleted",
        exchange=case.x,
        words=case.words.all,
        title=_("The session cookie is gone from the visitor's jar"),
        happened=_("The view found no value in the session, since the cookie of the session did not come along."),
        why=_(
            "The visitor had the cookie when they left for Kakao, and came back to the same host without it. No"
            " attribute of the cookie held it back, and the site did not take it back: it was deleted in the"
            " browser. Its row is still there, but nobody shows its id any more."
        ),
        mend=_(
            "Write the comment again: the visitor gets a new session. A finished `oauth()` expects that a session"
            " can be lost, and sends the visitor back to the post."
        ),
        evidence=(left_line(case), none_came(case), *row_lines(case)),
    )


def by_attribute(case: "Case", given: Given, reason: str) -> Diagnosis:
    """The cookie's own attributes keep it from this address."""
    return Diagnosis(
        cause="cookie-held-back",
        exchange=case.x,
        words=case.words.all,
        title=_("The browser may not send the session cookie to this address"),
        happened=_("The view found no value in the session, since the cookie of the session did not come along."),
        why=reason,
        mend=_("Take that `SESSION_COOKIE_…` line out of `settings.py` again, and begin anew."),
        evidence=(
            Line(
                _(
                    "The site set the session cookie {id} with {attributes}.",
                    id=code(case.left),
                    attributes=f"`{given.cookie.attributes}`",
                ),
                given.exchange,
            ),
            none_came(case),
        ),
    )


def other_visitor(case: "Case", arrived: Exchange) -> Diagnosis:
    """The code was sent to one visitor, and another one brought it."""
    return Diagnosis(
        cause="other-visitor",
        exchange=case.x,
        words=case.words.all,
        title=_("Somebody else opened this address than the visitor whom Kakao sent here"),
        happened=_("The view found no value in the session: this visitor has none."),
        why=_(
            "Kakao gave the code to one visitor, and another one came with it. Each has a cookie jar of"
            " their own, and only the first one's holds the session."
        ),
        mend=_("Let one visitor go the whole way: comment, consent, and back."),
        evidence=(
            Line(_("Kakao sent {who} to this address.", who=whole(arrived.who)), arrived),
            Line(_("The visitor who came is {who}.", who=whole(case.x.who)), case.x),
        ),
    )


def another_session(case: "Case") -> Diagnosis:
    """Another session's cookie came back than the one that the visitor left with."""
    giver = case.log.given.get(case.came)
    from_where = [Line(_("Here the site gave {id}.", id=code(case.came)), giver.exchange)] if giver else []
    return Diagnosis(
        cause="other-session",
        exchange=case.x,
        words=case.words.all,
        title=_("The visitor came back with another session than they left with"),
        happened=_("The view found no value in the session: a session was there, but not the one of this visit."),
        why=_(
            "`detail()` wrote into the session {left}, and the cookie that came opens {came}.",
            left=code(case.left),
            came=code(case.came),
        ),
        mend=_(
            "Write the comment again, and change no cookie on the way. A site that keeps its values through a"
            " login does so with `cycle_key()`."
        ),
        evidence=(left_line(case), another_came(case), *from_where),
    )


def other_server(case: "Case", giver: Given) -> Diagnosis:
    """A server on another port of the same host name set a cookie of that name: cookies ignore ports."""
    evidence = [
        Line(
            _("The server {host} set this cookie: {id}.", host=whole(giver.exchange.host), id=code(case.came)),
            giver.exchange,
        ),
        Line(_("It came to {host}, where no row has this id.", host=whole(case.x.host)), case.x),
    ]
    return Diagnosis(
        cause="other-server-cookie",
        exchange=case.x,
        words=case.words.all,
        title=_("Another server's cookie of the same name took the place of the session cookie"),
        happened=_("The view found no value in the session: the id that came opens no row of this site."),
        why=_(
            "Cookies ignore ports. {other} is on the same host name and sets a cookie of the same name, so"
            " it overwrote the one of {host}.",
            other=whole(giver.exchange.host),
            host=whole(case.x.host),
        ),
        mend=_(
            "Give the site's cookie a name of its own in `settings.py`, such as"
            ' `SESSION_COOKIE_NAME = "blog_sessionid"`, or let the other server use another host name.'
        ),
        evidence=tuple(([left_line(case)] if case.left else []) + evidence),
    )


def by_hand(case: "Case") -> Diagnosis:
    """Nobody sent this visitor here: the address was opened by hand, with a code in it."""
    return Diagnosis(
        cause="opened-by-hand",
        exchange=case.x,
        words=case.words.all,
        title=_("The address was opened by hand, with a code in it"),
        happened=_("The view found no value in the session."),
        why=_(
            "Kakao sent nobody to this address. So nobody went through `detail()`, which puts the values into"
            " the session."
        ),
        mend=_("Begin at a post: write a comment, press Submit, and agree at Kakao."),
        evidence=(
            Line(_("No answer of Kakao led to this address before."), case.x),
            another_came(case) if case.came else none_came(case),
        ),
    )


def held_back(cookie: Cookie, x: Exchange) -> str:
    """The attribute that keeps a cookie from this request, in a sentence; "" when none does."""
    if len(f"{cookie.name}{cookie.value}".encode()) > LARGEST:
        return _("The cookie is larger than {limit} bytes: browsers drop it.", limit=LARGEST)
    if cookie.secure and x.who != "browser":
        return _("The cookie has `Secure`, so it travels over HTTPS alone, and this address is `http://`.")
    if not cookie.goes_to(host_name(x.host), x.path):
        return _(
            "The cookie is for {path}, and this request asks for {asked}.", path=whole(cookie.path), asked=whole(x.path)
        )
    if cookie.expires is not None and cookie.expires <= x.started:
        return _("The cookie's time in the browser was over before the visitor came back.")
    return ""


def is_strict(given: Given) -> bool:
    """Whether the site gave this cookie with `SameSite=Strict`."""
    return given.cookie.same_site.lower() == "strict"
