"""What was done, as the exchanges tell it: the pages that the learner opened, the session ids that a browser brought.

No server sees a jar. Two requests are taken for one jar's when the same program sent them to the same host, and
something that lay beside the ticket came along with both: another cookie of ours, or other programs' cookies
(JupyterLab's, say). A private window has none of them. A page that is loaded again comes out of its own jar, too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from urllib.parse import parse_qs

from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.servers.kakao_app import LiveKakao
from tutorial_src.traffic.cookies import SESSION, header, host_name, split
from tutorial_src.traffic.exchange import Exchange


def session_cookie(examiner: Examiner) -> str:
    """The name of the site's session cookie (SESSION_COOKIE_NAME): what it holds is the key of a row.

    The one that the site has handed out last, else the one that came last; Django's own name where no row was seen.
    """
    newest_first, keys = examiner.traffic.everything()[::-1], examiner.keys()
    given = (pair for x in newest_first for pair in reversed(x.set_cookies.items()))  # the middleware's come last
    brought = (pair for x in newest_first for pair in reversed(x.sent_cookies.items()))
    return next((name for name, value in chain(given, brought) if value in keys), SESSION)


def pages(examiner: Examiner) -> list[Exchange]:
    """The pages of the site that the learner opened in this lesson, oldest first."""
    return [x for x in examiner.of_learner() if _is_page(x)]


def sender(x: Exchange) -> tuple[str, str]:
    """The program that sent a request, as it calls itself, and the host without its port."""
    return header(x.request_headers, "user-agent"), host_name(x.host)


def held(x: Exchange, ticket: str) -> str:
    """The session id that the jar holds after this exchange, in the cookie of this name, or ""."""
    return x.set_cookies.get(ticket, x.sent_cookies.get(ticket, ""))


def lost(opened: Iterable[Exchange], ticket: str = SESSION) -> list[str]:
    """The ids that a jar held, and that it did not bring to a page that it opened later; nor did it ever again."""
    before: list[Exchange] = []
    gone: list[str] = []
    for x in opened:
        brought = x.sent_cookies.get(ticket, "")
        last = next((one for one in reversed(before) if is_same_jar(one, x, ticket)), None)
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
    if isinstance(examiner.kakao, LiveKakao):
        return "code" in x.parameters
    led_to = [parse_qs(split(answer.location).query) for answer in examiner.of_learner("kakao")]
    return x.parameters.get("code") in [code for query in led_to for code in query.get("code", [])]


def _is_page(x: Exchange) -> bool:
    """Whether somebody opened this: what a page or the developer tools fetch says so (W3C Fetch Metadata)."""
    wanted = header(x.request_headers, "sec-fetch-mode")
    return x.method in ("GET", "POST") and wanted in ("", "navigate") and not x.path.startswith("/.well-known/")


def is_same_jar(before: Exchange, x: Exchange, ticket: str) -> bool:
    """Whether a request came out of the jar of one before, which had its answer by then."""
    if sender(before) != sender(x) or before.ended > x.started:
        return False
    return _came_along(before, x, ticket) or _is_reload(before, x)


def _came_along(before: Exchange, x: Exchange, ticket: str) -> bool:
    """Whether cookies that lay in the jar beside the ticket were sent this time."""
    if x.hidden_cookies or before.hidden_cookies:
        return bool(x.hidden_cookies and before.hidden_cookies)
    return not _beside(before, ticket).isdisjoint(x.sent_cookies.items())


def _beside(x: Exchange, ticket: str) -> set[tuple[str, str]]:
    """Name and value of our other cookies in the jar, after this exchange."""
    return {(name, value) for name, value in {**x.sent_cookies, **x.set_cookies}.items() if name != ticket}


def _is_reload(before: Exchange, x: Exchange) -> bool:
    """Whether a page was loaded again (Cache-Control, RFC 9111, 5.2.1); a link or a typed address does not say so."""
    said = header(x.request_headers, "cache-control")
    return x.target == before.target and ("max-age=0" in said or "no-cache" in said)
