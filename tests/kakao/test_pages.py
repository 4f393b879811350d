"""What a person sees: both languages, names of every kind, and no way in for others."""

import pytest
from bs4 import BeautifulSoup

from tests.kakao.fixtures import authorize_path, heading, query_of
from tutorial_src.kakao.records import PEOPLE, PRACTICE_REDIRECT_URI

PAGES_TO_SEE = ["/", "/inbox", authorize_path(), authorize_path(client_id="unknown"), "/nowhere"]


def in_english(visitor):
    """The same browser, after a click on English."""
    visitor.get("/language/en")
    return visitor


# Words


@pytest.mark.parametrize("path", PAGES_TO_SEE)
@pytest.mark.parametrize(("lang", "title"), [("ko", "연습용 카카오"), ("en", "Practice Kakao")])
def test_every_page_says_that_it_is_practice(visitor, path, lang, title):
    visitor.get(f"/language/{lang}")
    page = BeautifulSoup(visitor.get(path).text, "html.parser")
    assert (page.html["lang"], page.header.strong.text) == (lang, title)


def test_the_buttons_are_korean_as_kakao_has_them(member):
    buttons = [button.text for button in BeautifulSoup(member.authorize().text, "html.parser")("button")]
    assert buttons == ["동의하고 계속하기", "취소"]


def test_the_buttons_are_english_as_kakao_has_them(member):
    buttons = [button.text for button in BeautifulSoup(in_english(member).authorize().text, "html.parser")("button")]
    assert buttons == ["Agree and continue", "Cancel"]


def test_an_error_page_is_english_too(visitor):
    page = in_english(visitor).authorize(redirect_uri="http://localhost:8000/oauth")
    assert heading(page) == "Admin Settings Issue (KOE006)"


def test_the_language_link_leads_back_to_the_page(visitor):
    page = visitor.authorize(state="a b&c")
    link = BeautifulSoup(page.text, "html.parser").select_one("footer a[hreflang=en]")["href"]
    assert heading(visitor.get(visitor.get(link).headers["Location"])) == "Log in with Kakao"


def test_an_unknown_language_is_not_there(visitor):
    assert visitor.get("/language/xx").status_code == 400


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/\\evil.example", "/%0d%0aX:1"])
def test_the_language_link_leads_nowhere_else(visitor, back):
    assert visitor.get(f"/language/en?back={back}").headers["Location"] == "/"


@pytest.mark.parametrize(("path", "kind"), [("/static/kakao.css", "text/css"), ("/favicon.ico", "image/svg+xml")])
def test_what_a_page_needs_is_there(visitor, path, kind):
    answer = visitor.get(path)
    assert (answer.status_code, answer.headers["Content-Type"].split(";")[0]) == (200, kind)


# Logging in


def test_the_login_page_offers_the_practice_people(visitor):
    text = visitor.authorize().text
    assert all(person.nickname in text for person in PEOPLE)


def test_a_person_is_chosen_by_a_button(visitor, kakao):
    visitor.press(visitor.get("/"), "people", person="4100000004")
    assert [login.person.nickname for login in kakao.store.logins.values()] == ["Emma Brown"]


@pytest.mark.parametrize("name", ["홍길동", "O'Brien", "🐻", "a" * 20, "  many   spaces  "])
def test_any_name_may_log_in(visitor, name):
    visitor.log_in(name)
    assert " ".join(name.split()) in BeautifulSoup(visitor.get("/").text, "html.parser").main.text


@pytest.mark.parametrize("name", ["", "   ", "a" * 21, "a\x00b", "\u202etxt"])
def test_a_name_that_nobody_could_have_is_refused(visitor, name):
    assert heading(visitor.log_in(name)) == "이름을 다시 적어 주세요"


def test_a_name_is_shown_and_not_run(visitor):
    visitor.log_in("<b>x</b>")
    assert "<b>x</b>" not in visitor.get("/").text


def test_the_same_name_is_the_same_person(visitor, kakao):
    visitor.log_in("홍길동")
    visitor.log_in("홍길동") if visitor.press(visitor.get("/"), "logout") else None
    assert len([person for person in kakao.store.people.values() if person.nickname == "홍길동"]) == 1


def test_the_login_makes_a_new_cookie(visitor):
    visitor.get("/")
    before = visitor.cookies["kakao_practice"]
    visitor.log_in()
    assert visitor.cookies["kakao_practice"] != before


def test_a_cookie_that_was_planted_before_the_login_opens_nothing(visitor, kakao):
    visitor.get("/")
    planted = visitor.cookies["kakao_practice"]
    visitor.log_in()
    assert kakao.store.login(planted) is None


def test_the_cookie_is_out_of_reach_of_scripts_and_foreign_forms(visitor):
    header = visitor.get("/").headers["Set-Cookie"]
    assert header.endswith("; HttpOnly; Path=/; SameSite=Lax")


def test_logging_out_forgets_the_login(member):
    member.press(member.get("/"), "logout")
    assert heading(member.authorize()) == "카카오 로그인"


def test_a_login_ends_after_a_day(member, clock):
    clock.forward(24 * 3600)
    assert heading(member.authorize()) == "카카오 로그인"


@pytest.mark.parametrize("onward", ["https://evil.example/", "//evil.example", "/\\evil.example", "evil"])
def test_the_login_leads_nowhere_else(visitor, onward):
    answer = visitor.press(visitor.get("/"), "people", person="4100000001", **{"continue": onward})
    assert answer.headers["Location"] == "/"


# The inbox


def test_the_inbox_asks_for_a_login(visitor):
    assert "먼저 로그인" in visitor.get("/inbox").text


def test_the_inbox_is_empty_at_first(member):
    assert "아직 메시지가 없습니다" in member.get("/inbox").text


# In a real browser


def test_a_browser_walks_from_the_login_to_the_app(page, base):
    arrived = []
    page.route(
        "http://127.0.0.1:8000/**",
        lambda route: (arrived.append(route.request.url), route.fulfill(body="ok")),
    )
    page.goto(base + authorize_path())
    page.get_by_role("button", name="김하늘").click()
    page.get_by_role("button", name="동의하고 계속하기").click()
    page.wait_for_url(PRACTICE_REDIRECT_URI + "?code=*")
    assert query_of_url(arrived[0])["code"]


def query_of_url(url: str) -> dict[str, str]:
    """The query of an address."""
    return query_of(type("Answer", (), {"headers": {"Location": url}}))
