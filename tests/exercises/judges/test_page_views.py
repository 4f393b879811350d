"""Which tickets were torn up, read from the exchanges alone: one's own jar against all that only looks like it."""

import pytest

from tests.support.exchanges import exchange
from tutorial_src.exercises.judges.page_views import lost
from tutorial_src.traffic.exchange import Exchange

CHROME, FIREFOX = "Mozilla/5.0 Chrome/140", "Mozilla/5.0 Firefox/144"
MINE, OTHER = "m" * 32, "o" * 32
JUPYTER = {"hidden_cookies": 2}
RELOAD = [["Cache-Control", "max-age=0"]]


def opened(
    at: float, cookies: str = "", gives: str = "", more: list | None = None, agent: str = CHROME, **told: object
) -> Exchange:
    """A page that was opened at this second, with these cookies, and the id that it handed over."""
    asked = [["User-Agent", agent], *([["Cookie", cookies]] if cookies else []), *(more or [])]
    given = [["Set-Cookie", f"sessionid={gives}; HttpOnly; Path=/"]] if gives else []
    return exchange(started=at, ended=at + 0.5, request_headers=asked, response_headers=given, **told)


def brings(ticket: str) -> str:
    """A `Cookie` header with this id."""
    return f"sessionid={ticket}"


@pytest.mark.parametrize(
    "pages",
    [
        [opened(1, gives=MINE, **JUPYTER), opened(2, gives=OTHER, **JUPYTER)],
        [opened(1, "lax=2", gives=MINE), opened(2, "lax=2", gives=OTHER)],
        [opened(1, gives=MINE), opened(2, more=RELOAD, gives=OTHER)],
        [opened(1, gives=MINE), opened(2, more=[["cache-control", "no-cache"]], gives=OTHER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, more=RELOAD, gives=OTHER)],  # all cookies were deleted
        [opened(1, brings(MINE), **JUPYTER), opened(2, path="/blogMain/", **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, gives=OTHER, **JUPYTER), opened(3, brings(OTHER), **JUPYTER)],
    ],
    ids=[
        "beside JupyterLab",
        "beside a cookie of ours",
        "loaded again",
        "loaded again without the cache",
        "an emptied jar, loaded again",
        "a ticket of an earlier day",
        "with a new one since",
    ],
)
def test_a_ticket_that_its_own_jar_does_not_bring_any_more_is_lost(pages):
    assert lost(pages) == [MINE]


@pytest.mark.parametrize(
    "pages",
    [
        [opened(1, gives=MINE, **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, brings(MINE), **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, gives=OTHER)],
        [opened(1, gives=MINE), opened(2, gives=OTHER)],
        [opened(1, "lax=2", gives=MINE), opened(2, gives=OTHER)],
        [opened(1, "csrftoken=a", gives=MINE), opened(2, "csrftoken=b", gives=OTHER)],
        [opened(1, gives=MINE), opened(2, path="/blogMain/"), opened(3, path="/blogMain/", more=RELOAD)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, agent=FIREFOX, gives=OTHER, **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, host="localhost:8000", gives=OTHER, **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(1.2, gives=OTHER, **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, **JUPYTER), opened(3, brings(MINE), **JUPYTER)],
        [opened(1, gives=MINE, **JUPYTER), opened(2, brings(MINE), gives='""', **JUPYTER), opened(3, **JUPYTER)],
        [opened(1, **JUPYTER), opened(2, **JUPYTER)],
    ],
    ids=[
        "handed out",
        "still there",
        "a private window beside JupyterLab",
        "a private window",
        "without the other cookie",
        "with another cookie of that name",
        "a private window, loaded again",
        "another browser",
        "another host",
        "two tabs at once",
        "brought again",
        "taken back by the server",
        "never had one",
    ],
)
def test_what_only_looks_like_a_lost_ticket_is_none(pages):
    assert lost(pages) == []


def test_an_emptied_jar_that_was_filled_by_other_tabs_is_seen_at_the_next_deletion():
    pages = [opened(1, gives=MINE), opened(2, gives=OTHER), opened(3, more=RELOAD, gives="n" * 32)]
    assert lost(pages) == [OTHER]


def test_the_port_is_no_other_jar():
    assert lost([opened(1, gives=MINE, **JUPYTER), opened(2, host="127.0.0.1:9000", **JUPYTER)]) == [MINE]
