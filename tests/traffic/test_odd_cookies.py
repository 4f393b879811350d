"""Odd cookies, really sent to a running site: every place that shows cookies shows them, and hides none beside them."""

import http.client
import json
import secrets
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from tests.support.desks import opened_lesson
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.exercises.judges.page_views import held, session_cookie
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.scope.steps import Steps
from tutorial_src.scope.text import text
from tutorial_src.traffic.cookies import Cookie
from tutorial_src.traffic.diagram import mermaid
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.har import from_har, to_har
from tutorial_src.traffic.headers import in_bytes

ODD = {
    "a blank": ("theme", "dark mode"),
    "JSON": ("prefs", '{"a": 1, "b": [2]}'),
    "Hangul": ("이름", "값"),
    "a name that Python refuses": ("a[]", "1"),
    "no name": ("", "alone"),
    "quotes": ("q", '"x, y"'),
    "empty": ("e", ""),
}


@pytest.fixture(scope="module")
def lesson() -> Iterator[Lesson]:
    """A lesson whose site keeps something in the session."""
    with opened_lesson("oauth_token_uri") as lesson:
        yield lesson


@pytest.fixture(scope="module")
def session(lesson) -> str:
    """The ID of a session of the site, which has a row."""
    visitor = lesson.browser(f"visitor-{secrets.token_hex(4)}")
    visitor.comment("hello")
    return visitor.cookies["sessionid"]


@pytest.fixture(scope="module", params=ODD, ids=list(ODD))
def odd(request) -> tuple[str, str]:
    """Name and value of an odd cookie."""
    return ODD[request.param]


@pytest.fixture(scope="module")
def sent(lesson, session, odd) -> Exchange:
    """What the site recorded of a request with an odd cookie before the session's, sent byte by byte."""
    who = f"odd-{secrets.token_hex(4)}"
    name, value = odd
    line = f"{name}={value}; sessionid={session}" if name else f"{value}; sessionid={session}"
    connection = http.client.HTTPConnection(urlsplit(lesson.site.url).netloc, timeout=20)
    headers = {"Cookie": line.encode(), "User-Agent": f"Mozilla/5.0 scripted-visitor/{who}"}
    connection.request("GET", "/blogMain/", headers=headers)
    assert connection.getresponse().status == 200
    connection.close()
    return next(x for x in lesson.traffic if x.who == who)


def shown(odd: tuple[str, str]) -> str:
    """How a short odd cookie is shown: cut after its eighth character."""
    name, value = odd
    short = value if len(value) <= 9 else f"{value[:8]}…"
    return f"{name}={short}" if name else short


def test_the_exchange_has_both(sent, session, odd):
    assert sent.sent_pairs == (odd, ("sessionid", session))


def test_the_table_of_the_traffic_shows_both(lesson, sent, session, odd):
    told = repr(lesson.traffic)
    assert shown(odd) in told and f"sessionid={session[:8]}" in told


def test_the_exchange_is_written_as_it_travelled(sent, session, odd):
    assert f"Cookie: {'='.join(odd) if odd[0] else odd[1]}; sessionid={session}" in repr(sent)


def test_the_diagram_shows_both(sent, session, odd):
    drawn = mermaid([sent])
    assert f"sessionid={session[:8]}" in drawn and (odd[0] or odd[1]) in drawn


def test_the_live_view_shows_both_and_knows_the_session(lesson, sent, session, odd):
    made = Steps(lesson.traffic.everything())
    arrow = made.add(sent)["arrow"]
    assert [cookie["name"] for cookie in arrow["sent"]] == [odd[0] or odd[1], "sessionid"] and arrow["session"]
    assert session in text(made.all) and odd[1] in text(made.all)


def test_a_har_file_keeps_both(sent, session, odd):
    har = json.loads(json.dumps(to_har([sent])))
    told = [(cookie["name"], cookie["value"]) for cookie in har["log"]["entries"][0]["request"]["cookies"]]
    assert told == [odd, ("sessionid", session)] and from_har(har) == [sent]


def test_the_doctor_and_the_judges_find_the_session(lesson, sent, session):
    log = EvidenceLog()
    for x in lesson.traffic.everything():
        log.add(x)
    assert log.session_id_sent(sent) == session
    assert held(sent, session_cookie(lesson._practice.examiner)) == session


# The scripted visitor


def test_a_scripted_visitor_sends_and_shows_it(lesson, visitor, odd):
    visitor.cookies[odd[0]] = odd[1]
    page = visitor.get("/blogMain/")
    assert next(x for x in lesson.traffic if x.who == visitor.name).sent_pairs == (odd,)
    assert f"Cookie: {shown(odd)}" in repr(page)


def test_a_header_is_sent_again_letter_by_letter(lesson, visitor):
    line = 'b=2;a=1; a=3; alone; prefs={"a": 1}; 이름=값'
    visitor.send("GET", "/blogMain/", cookies=line)
    sent = next(x for x in lesson.traffic if x.who == visitor.name)
    assert ["Cookie", in_bytes(line)] in sent.request_headers and dict(visitor.cookies)["prefs"] == '{"a": 1}'


def test_the_longer_path_goes_first_then_the_older_cookie(lesson, visitor):
    visitor.cookies.replace("127.0.0.1", "z=1; b=2; a=3")
    longer = Cookie(name="long", value="4", host="127.0.0.1", path="/blogMain/")
    visitor.cookies.store.keep(longer, "127.0.0.1", now=0)
    visitor.get("/blogMain/")
    sent = next(x for x in lesson.traffic if x.who == visitor.name)
    assert [name for name, _value in sent.sent_pairs] == ["long", "z", "b", "a"]


def test_of_two_cookies_of_one_name_the_site_reads_the_last(lesson, visitor, session):
    visitor.send("GET", "/blogMain/", cookies=f"sessionid=first; sessionid={session}")
    sent = next(x for x in lesson.traffic if x.who == visitor.name)
    assert sent.sent_cookies == {"sessionid": session}


def test_of_one_name_both_are_shown(lesson, visitor):
    visitor.send("GET", "/blogMain/", cookies="a=below; a=above")
    assert "a=below" in repr(lesson.traffic) and "a=above" in repr(lesson.traffic)


# A real browser


@pytest.mark.browser
def test_what_a_real_browser_sends_is_what_is_shown(lesson, chromium):
    who = f"chromium-{secrets.token_hex(4)}"
    context = chromium.new_context(user_agent=f"Mozilla/5.0 scripted-visitor/{who}")
    page = context.new_page()
    page.goto(f"{lesson.site.url}/blogMain/")
    for name, value in ODD.values():
        page.evaluate("line => { document.cookie = line }", f"{name}={value}" if name else value)
    kept = page.evaluate("document.cookie")
    page.goto(f"{lesson.site.url}/blogMain/")
    context.close()
    sent = [x for x in lesson.traffic if x.who == who][-1].sent_pairs
    assert "; ".join("=".join(pair) if pair[0] else pair[1] for pair in sent) == kept
    assert set(sent) >= set(ODD.values())
