"""What is risky or undocumented is said where it happens, once, with the reason."""

import pytest

from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, row, said, steps
from tutorial_src import locale

LOGIN = "http://localhost:9000/oauth/authorize?client_id=key&redirect_uri=http%3A%2F%2F127.0.0.1%3A8000%2Foauth"
TOKEN = {**KAKAO, "who": "firstProject"}


def kinds(*exchanges) -> list[str]:
    """The flags of the last of these."""
    return [flag["kind"] for flag in steps(*exchanges)[-1]["arrow"]["flags"]]


def to_kakao(login: str = LOGIN, **more):
    return said(response_headers=[["Location", login]], status=302, **more)


def test_a_plain_visit_has_no_flag():
    assert kinds(said(sets=(SET_SESSION,))) == []


@pytest.mark.parametrize("query", ["client_secret=x", "a=1&access_token=x", "Password1=x", "refresh_token="])
def test_a_secret_in_an_address(query):
    assert kinds(said(query=query)) == ["secret-in-url"]


def test_the_reason_names_the_parameter():
    text = steps(said(query="client_secret=x"))[0]["arrow"]["flags"][0]["text"]
    assert text.startswith("client_secret is in the address") and "=x" not in text


def test_a_key_that_is_no_secret_is_not_flagged():
    assert kinds(said(query="client_id=key&code=abc")) == []


def test_get_for_a_token():
    assert kinds(said("/oauth/token", **KAKAO)) == ["get-for-token"]


def test_post_for_a_token_is_as_kakao_documents_it():
    assert kinds(said("/oauth/token", method="POST", request_body="code=1", **TOKEN)) == []


def test_a_code_that_was_exchanged_before():
    first = said("/oauth/token", method="POST", request_body="code=1", **TOKEN)
    again = said("/oauth/token", method="POST", request_body="code=1", status=400, **TOKEN)
    assert kinds(first, again) == ["code-twice"]


def test_a_code_that_was_refused_is_not_used_up():
    refused = said("/oauth/token", query="code=1", status=401, **KAKAO)
    assert "code-twice" not in kinds(refused, said("/oauth/token", query="code=1", **KAKAO))


def test_a_redirect_to_kakao_without_state():
    assert kinds(to_kakao()) == ["no-state"]


def test_a_redirect_to_kakao_with_state():
    assert kinds(to_kakao(f"{LOGIN}&state=x")) == []


def test_a_way_back_that_leads_to_another_host():
    assert kinds(to_kakao(f"{LOGIN}&state=x", host="localhost:8000")) == ["other-host"]


def test_a_session_cookie_that_scripts_can_read():
    assert kinds(said(sets=(f"sessionid={SESSION}; SameSite=Lax",))) == ["no-httponly"]


def test_a_session_cookie_under_another_name_is_known_by_its_row():
    assert kinds(said(sets=(f"blog={SESSION}; SameSite=Lax",), sessions=[row()])) == ["no-httponly"]


def test_a_session_cookie_without_same_site():
    assert kinds(said(sets=(f"sessionid={SESSION}; HttpOnly",))) == ["no-samesite"]


def test_other_cookies_may_be_as_they_are():
    assert kinds(said(sets=("color=blue",))) == []


def test_a_session_cookie_that_is_taken_back_may_be_as_it_is():
    assert kinds(said(sets=("sessionid=; Max-Age=0",))) == []


def test_a_cookie_that_browsers_drop():
    assert kinds(said(sets=("big=" + "x" * 5000,))) == ["too-large"]


def test_a_cookie_that_another_port_will_see():
    assert kinds(said(host="127.0.0.1:9000"), said(sets=("a=1",))) == ["other-port"]


def test_a_cookie_that_came_to_another_port():
    seen = steps(said(sets=("a=1",)), said(cookie="a=1", host="127.0.0.1:9000"))[1]["arrow"]["flags"]
    assert seen[0]["text"].startswith("127.0.0.1:8000 set the cookie a, and 127.0.0.1:9000 sees it")


def test_a_shared_port_is_told_once_for_each_cookie():
    other = {"cookie": "a=1", "host": "127.0.0.1:9000"}
    assert kinds(said(sets=("a=1",)), said(**other), said(**other)) == []


def test_an_address_that_is_refused_is_nobodys():
    assert kinds(said(host="127.0.0.1:1", status=400), said(sets=("a=1",))) == []


def test_cookies_of_other_programs_are_told_once():
    first, second = (steps(browsed(hidden_cookies=2), browsed(hidden_cookies=2))[n]["arrow"] for n in (0, 1))
    assert [flag["kind"] for flag in first["flags"]] == ["other-programs"] and second["flags"] == []


def test_the_same_flag_stands_once_in_a_step():
    assert kinds(said(query="client_secret=x&access_token=y")) == ["secret-in-url"]


def test_a_redirect_to_what_is_no_address_is_passed_over():
    assert kinds(to_kakao("http://[bad"), to_kakao(f"{LOGIN[:60]}http://[bad&state=x")) == []


def test_the_reason_is_in_the_readers_language():
    locale.use("ko")
    text = steps(said(query="client_secret=x"))[0]["arrow"]["flags"][0]["text"]
    assert text.startswith("주소에 client_secret 값이 들어 있습니다.")
