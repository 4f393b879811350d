"""What the learner does in a browser of their own: a token, and a ticket that is lost; by HTTP, and in Chromium."""

import re
from dataclasses import replace

import pytest

from tests.exercises.students import student_of
from tests.support.server_house import until
from tutorial_src.browser.browser import Browser
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.exercises.progress import Progress
from tutorial_src.servers.kakao_app import LiveKakao
from tutorial_src.traffic.log import Traffic

CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"


@pytest.fixture(scope="module")
def student():
    with student_of("oauth_token_uri") as student:
        student.write("oauth", catalogue.finished("oauth_token_uri", "blogapp/views.py", "oauth"))
        yield student


@pytest.fixture(autouse=True)
def begun_anew(student, monkeypatch, tmp_path):
    """What earlier tests did is not of this lesson."""
    practice, shown = student.lesson._practice, Traffic._exchanges
    seen = {x.id for x in practice.examiner.traffic.everything()}
    monkeypatch.setattr(practice, "progress", Progress(tmp_path, dict))
    monkeypatch.setattr(Traffic, "_exchanges", lambda traffic: [x for x in shown(traffic) if x.id not in seen])


@pytest.fixture
def chrome(student) -> Browser:
    """A browser that is no scripted visitor to the servers."""
    return own_browser(student)


def own_browser(student, agent: str = CHROME) -> Browser:
    """A browser of the learner's, with a jar of its own."""
    browser = student.lesson.browser("chrome")
    browser._http.headers["User-Agent"] = agent
    return browser


@pytest.fixture
def fresh_kakao(student):
    """A Kakao that asks everybody for consent."""
    student.lesson.kakao.restart()


def logged_in(browser: Browser) -> str:
    """Comment and agree; the token URI that `oauth()` printed for it."""
    browser.comment("hello")
    browser.agree()
    return browser.page.history[-1].url


def token_uri(student) -> str:
    return str(student.lesson.token_uri)


def test_without_a_click_there_is_no_token(student, chrome):
    token = student.task("token")
    assert token.check().outcome is Outcome.NOT_TRIED
    logged_in(chrome)
    assert token.check().outcome is Outcome.NOT_TRIED


def test_a_click_on_ones_own_token_uri_is_right(chrome, student):
    token = student.task("token")
    logged_in(chrome)
    chrome.get(token_uri(student))
    assert token.check().outcome is Outcome.RIGHT


def test_it_stays_right_when_the_page_is_reloaded(chrome, student):
    token = student.task("token")
    logged_in(chrome)
    uri = token_uri(student)
    assert [chrome.get(uri).status for _time in range(2)] == [200, 400]
    assert token.check().outcome is Outcome.RIGHT


def test_a_token_with_a_code_of_somebody_else_is_not_ones_own(chrome, student):
    token = student.task("token")
    logged_in(student.visitor())
    chrome.get(token_uri(student))
    verdict = token.check()
    assert verdict.outcome is Outcome.NOT_YET and "not your own" in verdict.says


@pytest.mark.parametrize(
    "name, value, says, code",
    [
        ("code", "made-up", "does not know this code any more", "KOE320"),
        ("redirect_uri", "http://localhost:8000/oauth", "not the one to which the code was sent", "KOE303"),
        ("client_id", "0" * 32, "does not know the `client_id`", "KOE101"),
        ("grant_type", "password", "refused this token request", "KOE310"),
    ],
)
def test_a_refusal_is_told_by_its_code(chrome, student, name, value, says, code):
    token = student.task("token")
    logged_in(chrome)
    chrome.get(re.sub(rf"(?<=[?&]{name}=)[^&]*", value, token_uri(student)))
    verdict = token.check()
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says and code in verdict.observed


def test_a_secret_that_is_asked_for_is_told_with_the_mend(chrome, student):
    token = student.task("token")
    student.lesson.require_secret()
    logged_in(chrome)
    chrome.get(token_uri(student))
    student.lesson.require_secret(False)
    assert "lesson.require_secret(False)" in token.check().says


def test_the_real_kakao_tells_nothing(student):
    token = student.task("token")
    token.examiner = replace(token.examiner, kakao=LiveKakao())
    assert token.check().outcome is Outcome.CANNOT_TELL


def test_who_comes_back_without_the_ticket_has_lost_it(student, chrome):
    lost = student.task("lost_ticket")
    chrome.comment("I will lose my ticket")
    del chrome.cookies["sessionid"]
    chrome.agree()
    assert chrome.page.status == 500
    assert lost.check().outcome is Outcome.RIGHT


def test_before_the_comment_and_on_the_way_it_is_not_tried(student, chrome):
    lost = student.task("lost_ticket")
    assert "not submitted a comment" in lost.check().says
    chrome.comment("wait")
    verdict = lost.check()
    assert verdict.outcome is Outcome.NOT_TRIED and "on your way" in verdict.says


@pytest.mark.parametrize(
    "comes_back, says",
    [
        (lambda chrome: chrome.comment("x") and chrome.agree(), "came back with your ticket"),
        (lambda chrome: chrome.comment("x") and chrome.cancel(), "pressed Cancel"),
        (lambda chrome: chrome.get("/oauth/"), "opened by hand"),
        (lambda chrome: chrome.get("/oauth/?code=abc"), "opened by hand"),
        (lambda chrome: chrome.comment("x") and chrome.get("/oauth/?code=abc"), "opened by hand"),
    ],
    ids=["with the ticket", "cancelled", "by hand", "by hand with a code", "by hand after a comment"],
)
def test_another_way_to_oauth_is_told_for_what_it_is(student, chrome, fresh_kakao, comes_back, says):
    lost = student.task("lost_ticket")
    comes_back(chrome)
    verdict = lost.check()
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


@pytest.mark.parametrize(
    "agent, seen",
    [
        (CHROME, "A private window looks like that"),
        (FIREFOX, "came from another browser"),
    ],
    ids=["a private window", "another browser"],
)
def test_another_jar_has_lost_no_ticket(student, chrome, agent, seen):
    lost = student.task("lost_ticket")
    chrome.comment("The ticket stays here")
    other = own_browser(student, agent)
    other.get(chrome.page.url)
    other.agree()
    verdict = lost.check()
    assert verdict.outcome is Outcome.NOT_YET and "another cookie jar" in verdict.says and seen in verdict.observed


def test_an_emptied_jar_looks_like_another_one(student, chrome):
    lost = student.task("lost_ticket")
    chrome.comment("All of them away")
    chrome.cookies.replace("127.0.0.1", "")
    chrome.agree()
    assert "so does a jar that was emptied" in lost.check().observed


def test_a_ticket_of_another_host_is_not_lost(chrome, student):
    lost = student.task("lost_ticket")
    elsewhere = student.lesson.site.url.replace("127.0.0.1", "localhost")
    chrome.post(f"{elsewhere}/blogMain/detail/1/", {"comment_textfield": "Same computer?"})
    chrome.agree()
    verdict = lost.check()
    assert verdict.outcome is Outcome.NOT_YET and "belongs to another host" in verdict.says


def test_a_scripted_visitor_does_not_do_it_for_the_learner(student):
    lost = student.task("lost_ticket")
    stray = student.visitor()
    stray.comment("I will lose my ticket")
    del stray.cookies["sessionid"]
    stray.agree()
    assert lost.check().outcome is Outcome.NOT_TRIED


@pytest.fixture
def fresh_student():
    with student_of("oauth_token_uri", inside=False) as student:
        student.write("oauth", catalogue.finished("oauth_token_uri", "blogapp/views.py", "oauth"))
        yield student


@pytest.mark.browser
def test_both_are_seen_in_a_real_browser_without_being_asked(fresh_student, page):
    student = fresh_student
    token, lost = (student.lesson.exercise(name) for name in ("token", "lost_ticket"))
    page.goto(f"{student.lesson.site.url}/blogMain/detail/1/")
    page.fill("textarea", "From a real browser")
    page.locator("form:has(textarea) button").click()
    page.fill("input[name=name]", "me")
    page.locator("form#name button").click()
    page.locator("button[value=agree]").click()
    page.wait_for_url("**/blogMain/")
    page.goto(token_uri(student))
    until(lambda: token.is_solved)
    assert not lost.is_solved
    page.context.clear_cookies(name="kakao_practice")
    page.goto(f"{student.lesson.site.url}/blogMain/detail/1/")
    page.fill("textarea", "I will lose my ticket")
    page.locator("form:has(textarea) button").click()
    page.fill("input[name=name]", "me, too")
    page.locator("form#name button").click()
    page.context.clear_cookies(name="sessionid")
    page.locator("button[value=agree]").click()
    until(lambda: lost.is_solved)
