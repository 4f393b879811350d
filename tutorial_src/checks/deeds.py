"""What was done, as the exchanges tell it: the pages that the learner opened, the session ids that a browser brought.

No server sees a jar. Two requests are taken for one jar's when the same program sent them to the same host, and
other programs' cookies (JupyterLab's, say) came along with both or with neither: a private window has none of them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tutorial_src.exchange import Exchange
from tutorial_src.scope.cookies import header, host_name

from .examiner import Examiner

SESSION = "sessionid"
Jar = tuple[str, str, bool]


def pages(examiner: Examiner) -> list[Exchange]:
    """The pages of the site that the learner opened in this lesson, oldest first."""
    return [x for x in examiner.of_learner() if _is_page(x)]


def jar(x: Exchange) -> Jar:
    """By what the jar of a request is known: program, host, and whether other programs' cookies came along."""
    return header(x.request_headers, "user-agent"), host_name(x.host), bool(x.hidden_cookies)


def held(x: Exchange) -> str:
    """The session id that the jar holds after this exchange, or ""."""
    return x.set_cookies.get(SESSION, x.sent_cookies.get(SESSION, ""))


def lost(opened: Iterable[Exchange]) -> list[str]:
    """The ids that a jar held, and that it did not bring to a page that it opened later; nor did it ever again."""
    holds: dict[Jar, tuple[str, float]] = {}
    gone: list[str] = []
    for x in opened:
        brought = x.sent_cookies.get(SESSION, "")
        known, since = holds.get(jar(x), ("", 0.0))
        if known and not brought and x.started >= since:
            gone.append(known)
        gone = [old for old in gone if old != brought]
        if brought or SESSION in x.set_cookies:
            holds[jar(x)] = held(x), x.ended
    return gone


def heads(x: Exchange) -> str:
    """Request and response line by line, without the page that came back; one empty line between them."""
    return repr(replace(x, response_body="")).replace("\n\n\n", "\n\n")


def of_others(exchanges: Sequence[Exchange]) -> dict[str, str]:
    """The ids that the site first handed to somebody else than the learner's browser, and to whom."""
    first: dict[str, str] = {}
    for x in exchanges:
        if given := x.set_cookies.get(SESSION):
            first.setdefault(given, x.who)
    return {given: who for given, who in first.items() if who != "browser"}


def _is_page(x: Exchange) -> bool:
    """Whether somebody opened this: what a page or the developer tools fetch says so (W3C Fetch Metadata)."""
    wanted = header(x.request_headers, "sec-fetch-mode")
    return x.method in ("GET", "POST") and wanted in ("", "navigate") and not x.path.startswith("/.well-known/")
