"""The consent form and the logout that an app asks for: what a person decides, and what is checked again."""

import pytest

from tests.kakao.fixtures import AFTER_LOGOUT, heading
from tutorial_src.kakao import PRACTICE_KEY


def test_only_ticked_items_are_agreed_to(member, kakao):
    member.agree("talk_message")
    assert kakao.snapshot()["consents"][0]["scope"] == ["profile_nickname", "talk_message"]


def test_an_item_that_was_not_on_the_page_cannot_be_ticked(member, kakao):
    member.agree("account_email")
    assert kakao.snapshot()["consents"][0]["scope"] == ["profile_nickname"]


def test_a_consent_form_for_another_address_is_refused(member):
    query = "client_id=c0ffee00c0ffee00c0ffee00c0ffee00&redirect_uri=https://evil.example&response_type=code"
    page = member.press(member.authorize(), "consent", answer="agree", query=query)
    assert heading(page) == "앱 관리자 설정 오류 (KOE006)"


def test_agreeing_after_the_login_is_gone_leads_to_the_login(member, kakao):
    page = member.authorize()
    kakao.store.logins.clear()
    answer = member.press(page, "consent", answer="agree")
    assert answer.headers["Location"].startswith("/oauth/authorize?")


# Logging out of Kakao


def test_logout_ends_the_login_and_leads_back(member):
    answer = member.get(
        "/oauth/logout?client_id=c0ffee00c0ffee00c0ffee00c0ffee00&logout_redirect_uri=http://127.0.0.1:8000/goodbye&state=s"
    )
    assert answer.headers["Location"] == "http://127.0.0.1:8000/goodbye?state=s"
    assert heading(member.authorize()) == "카카오 로그인"


def test_logout_without_state_makes_none_up(member):
    query = f"client_id={PRACTICE_KEY}&logout_redirect_uri={AFTER_LOGOUT}"
    assert member.get(f"/oauth/logout?{query}").headers["Location"] == AFTER_LOGOUT


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("client_id=c0ffee00c0ffee00c0ffee00c0ffee00&logout_redirect_uri=https://evil.example", "KOE007"),
        ("client_id=nobody&logout_redirect_uri=http://127.0.0.1:8000/goodbye", "KOE101"),
        ("client_id=c0ffee00c0ffee00c0ffee00c0ffee00", "KOE207"),
    ],
)
def test_a_bad_logout_is_answered_with_a_page(member, query, code):
    page = member.get(f"/oauth/logout?{query}")
    assert page.status_code == 400
    assert code in heading(page)
