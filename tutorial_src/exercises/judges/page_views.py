"""What was done, as the exchanges tell it: the pages that the learner opened, the session ids that a browser brought.

No server sees a jar: `jars.is_same_jar` has the rules by which two requests are taken for one jar's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import parse_qs

from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.traffic.cookies import SESSION
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header, split
from tutorial_src.traffic.jars import is_same_jar
from tutorial_src.traffic.session_cookie import SessionCookie


def session_cookie(examiner: Examiner) -> str:
    """The name of the site's session cookie, by all that this lesson has seen (`SessionCookie` has the rules)."""
    seen = SessionCookie(examiner.keys())
    for x in examiner.traffic.everything():
        seen.hear(x)
    return seen.name


def pages(examiner: Examiner) -> list[Exchange]:
    """The pages of the site that the learner opened in this lesson, oldest first."""
    return [x for x in examiner.of_learner() if _is_page(x)]


def held(x: Exchange, ticket: str) -> str:
    """The session id that the jar holds after this exchange, in the cookie of this name, or ""."""
    return x.set_cookies.get(ticket, x.sent_cookies.get(ticket, ""))


def lost(opened: Iterable[Exchange], ticket: str = SESSION) -> list[str]:
    """The ids that a jar held, and that it did not bring to a page that it opened later; nor did it ever again."""
    before: list[Exchange] = []
    gone: list[str] = []
    for x in opened:
        brought = x.sent_cookies.get(ticket, "")
        last = next((one for one in reversed(before) if is_same_jar(one, x, but=ticket)), None)
        if not brought and last and held(last, ticket):
            gone.append(held(last, ticket))
        gone = [old for old in gone if old != brought]
        before.append(x)
    return gone


def heads(x: Exchange) -> str:
    """Request and response line by line, without the page that came back; one empty line between them."""
    return repr(replace(x, response_body="")).replace("\n\n\n", "\n\n")


def of_others(exchanges: Sequence[Exchange], ticket: str) -> dict[str, str]:
    """The ids that the site first handed to somebody else than the learner's browser, and to whom."""
    first: dict[str, str] = {}
    for x in exchanges:
        if given := x.set_cookies.get(ticket):
            first.setdefault(given, x.who)
    return {given: who for given, who in first.items() if who != "browser"}


def is_from_kakao(examiner: Examiner, x: Exchange) -> bool:
    """Whether Kakao has given the learner's browser the code that came here; the real one tells nobody."""
    if not examiner.kakao.is_recorded:
        return "code" in x.parameters
    led_to = [parse_qs(split(answer.location).query) for answer in examiner.of_learner("kakao")]
    return x.parameters.get("code") in [code for query in led_to for code in query.get("code", [])]


def _is_page(x: Exchange) -> bool:
    """Whether somebody opened this: what a page or the developer tools fetch says so (W3C Fetch Metadata)."""
    wanted = header(x.request_headers, "sec-fetch-mode")
    return x.method in ("GET", "POST") and wanted in ("", "navigate") and not x.path.startswith("/.well-known/")
