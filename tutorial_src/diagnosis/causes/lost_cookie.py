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
from tutorial_src.diagnosis.evidence.log import Given
from tutorial_src.diagnosis.evidence.redirect_chain import (
    first_of_chain,
    initiator,
    is_cross_site,
    is_led_by_another,
    is_same_browser,
)
from tutorial_src.traffic.cookies import LARGEST, Cookie
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import host_name
from tutorial_src.traffic.jars import same_host, sender

from . import inconclusive, lost_row

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def other_host(case: "Case") -> Diagnosis:
    """The visitor began on another host name, and the cookie stayed there (RFC 6265, 5.1.3)."""
    return case.diagnosis(
        "other-host",
        left_line(case),
        another_came(case),
        *row_lines(case),
        there=host_name(case.start.host),
        here=case.host,
        netloc=case.x.host,
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
    if given and (attribute := held_back(given.cookie, case.x)):
        return by_attribute(case, given, attribute)
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
    return case.diagnosis(
        "samesite-strict",
        strict_line(case, given),
        Line.of("began-on", first, host=where),
        none_came(case),
        *row_lines(case),
        host=where,
    )


def deleted(case: "Case") -> Diagnosis:
    """The cookie was there when the visitor left, and nothing but the jar itself can have lost it."""
    return case.diagnosis("cookie-deleted", left_line(case), none_came(case), *row_lines(case))


def by_attribute(case: "Case", given: Given, attribute: str) -> Diagnosis:
    """The cookie's own attributes keep it from this address."""
    given_line = Line.of("given-with", given.exchange, id=code(case.left), attributes=f"`{given.cookie.attributes}`")
    return case.diagnosis(
        "cookie-held-back",
        given_line,
        none_came(case),
        form=attribute,
        limit=LARGEST,
        path=whole(given.cookie.path),
        asked=whole(case.x.path),
    )


def other_visitor(case: "Case", arrived: Exchange) -> Diagnosis:
    """The code was sent to one visitor, and another one brought it."""
    return case.diagnosis(
        "other-visitor",
        Line.of("sent-here", arrived, who=whole(arrived.who)),
        Line.of("who-came", case.x, who=whole(case.x.who)),
    )


def another_session(case: "Case") -> Diagnosis:
    """Another session's cookie came back than the one that the visitor left with."""
    giver = case.log.given.get(case.came)
    from_where = [Line.of("given-here", giver.exchange, id=code(case.came))] if giver else []
    return case.diagnosis(
        "other-session", left_line(case), another_came(case), *from_where, left=code(case.left), came=code(case.came)
    )


def other_server(case: "Case", giver: Given) -> Diagnosis:
    """A server on another port of the same host name set a cookie of that name: cookies ignore ports."""
    other, host = whole(giver.exchange.host), whole(case.x.host)
    return case.diagnosis(
        "other-server-cookie",
        *([left_line(case)] if case.left else []),
        Line.of("other-server", giver.exchange, host=other, id=code(case.came)),
        Line.of("no-row-here", case.x, host=host),
        other=other,
        host=host,
    )


def by_hand(case: "Case") -> Diagnosis:
    """Nobody sent this visitor here: the address was opened by hand, with a code in it."""
    return case.diagnosis("opened-by-hand", Line.of("nobody-led", case.x), another_came(case))


def held_back(cookie: Cookie, x: Exchange) -> str:
    """What keeps a cookie from this request, a form of "cookie-held-back"; "" when nothing does."""
    if cookie.size > LARGEST:
        return "too-large"
    if cookie.secure and x.who != "browser":
        return "secure"
    if not cookie.goes_to(host_name(x.host), x.path):
        return "another-path"
    if cookie.is_over(x.started):
        return "expired"
    return ""


def is_strict(given: Given) -> bool:
    """Whether the site gave this cookie with `SameSite=Strict`."""
    return given.cookie.same_site.lower() == "strict"
