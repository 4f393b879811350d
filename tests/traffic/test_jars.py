"""Is this the same jar? A test for each rule of evidence."""

import pytest

from tests.support.exchanges import exchange
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.jars import Jar, Likeness, is_same_jar, likeness

CHROME, FIREFOX = "Mozilla/5.0 Chrome/140", "Mozilla/5.0 Firefox/144"
CROSS_SITE = [["Sec-Fetch-Site", "cross-site"], ["Sec-Fetch-Mode", "navigate"]]
BESIDE = {"hidden_cookies": 2}


def visit(
    at: float,
    cookie: str = "",
    sets: tuple[str, ...] = (),
    more: list | None = None,
    agent: str = CHROME,
    **told: object,
) -> Exchange:
    """A visit at this second."""
    asked = [["User-Agent", agent], *[["Cookie", cookie]] * bool(cookie), *(more or [])]
    headers = {"request_headers": asked, "response_headers": [["Set-Cookie", line] for line in sets]}
    return exchange(started=at, ended=at + 0.5, **headers, **told)


@pytest.mark.parametrize(
    ("before", "x"),
    [
        (visit(1, sets=("a=1",)), visit(2, "a=1")),
        (visit(1, "a=1"), visit(2, "a=1; b=2")),
        (visit(1, 'prefs={"a": "b c"}'), visit(2, '이름=값; prefs={"a": "b c"}')),
        (visit(1, **BESIDE), visit(2, **BESIDE)),
        (visit(1, sets=("a=1",)), visit(2, "a=1", host="127.0.0.1:9000")),
        (visit(1), visit(2, more=[["Cache-Control", "max-age=0"]])),
        (visit(1, **BESIDE), visit(2, more=[["Cache-Control", "no-cache"]])),
        (visit(1, who="mina"), visit(2, who="mina")),
    ],
    ids=[
        "brings what was set",
        "brings it again",
        "an odd cookie",
        "beside JupyterLab",
        "another port",
        "loaded again",
        "an emptied jar, loaded again",
        "a scripted visitor",
    ],
)
def test_it_is_the_same_jar(before, x):
    assert is_same_jar(before, x)


@pytest.mark.parametrize(
    ("before", "x"),
    [
        (visit(1), visit(2)),
        (visit(1, sets=("a=1",)), visit(2)),
        (visit(1, sets=("a=1",)), visit(2, "a=2")),
        (visit(1, "a=1", sets=("a=; Max-Age=0",)), visit(2, "b=1")),
        (visit(1, "a=1", **BESIDE), visit(2, "a=1")),
        (visit(1, "a=1"), visit(2, "a=1", **BESIDE)),
        (visit(1, "a=1"), visit(2, "a=1", agent=FIREFOX)),
        (visit(1, "a=1"), visit(2, "a=1", host="localhost:8000")),
        (visit(1, "a=1"), visit(1.2, "a=1")),
        (visit(1), visit(2, path="/other", more=[["Cache-Control", "max-age=0"]])),
        (visit(1, "a=1", who="program"), visit(2, "a=1", who="program")),
        (visit(1, who="mina"), visit(2, who="mina", agent="jar/2")),
        (visit(1, who="mina"), visit(2, who="jisu")),
    ],
    ids=[
        "nothing tells",
        "a private window",
        "another value",
        "taken back",
        "a private window beside JupyterLab",
        "a window beside JupyterLab",
        "another browser",
        "another host",
        "no answer yet",
        "another page, loaded again",
        "a program",
        "the same name for somebody new",
        "another visitor",
    ],
)
def test_nothing_proves_that_it_is_the_same_jar(before, x):
    assert not is_same_jar(before, x)


def test_the_cookie_in_question_proves_nothing():
    assert not is_same_jar(visit(1, "sessionid=a"), visit(2, "sessionid=a"), but="sessionid")


# How much speaks for it, and how much against


def jar(*heard: Exchange) -> Jar:
    """A real browser's jar after these."""
    made = Jar(is_browser=True)
    for x in heard:
        made.hear_request(x)
        made.hear_response(x)
    return made


@pytest.mark.parametrize(
    ("x", "agreeing", "against"),
    [
        (visit(2, "a=1; b=2"), 2, 0),
        (visit(2, "a=1"), 1, 1),
        (visit(2, "a=1; b=3"), 1, 1),
        (visit(2), 0, 2),
        (visit(2, "a=1; b=2", **BESIDE), 2, 1),
        (visit(2, more=CROSS_SITE), 0, 0),
        (visit(2, host="localhost:8000", **BESIDE), 0, 0),
        (visit(0.2), 0, 0),
    ],
    ids=[
        "both",
        "one is missing",
        "one is another",
        "none",
        "others' cookies came along",
        "another site led here",
        "a host not seen before",
        "sent before they were set",
    ],
)
def test_each_cookie_speaks_for_or_against(x, agreeing, against):
    assert likeness(jar(visit(0, sets=("a=1", "b=2"))), x) == Likeness(agreeing, against)


@pytest.mark.parametrize(("x", "agreeing", "against"), [(visit(2, **BESIDE), 1, 0), (visit(2), 0, 1)])
def test_other_programs_cookies_count_as_one(x, agreeing, against):
    assert likeness(jar(visit(0, **BESIDE)), x) == Likeness(agreeing, against)


def test_the_cookie_in_question_counts_neither_way():
    seen = jar(visit(0, sets=("a=1", "sessionid=s")))
    assert likeness(seen, visit(2, "a=1"), but="sessionid") == Likeness(1, 0)
    assert likeness(seen, visit(2, "sessionid=s"), but="sessionid") == Likeness(0, 1)
