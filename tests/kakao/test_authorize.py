"""`GET /oauth/authorize`: section 1 of the contract, row by row."""

import socket
from urllib.parse import urlsplit

import pytest

from tests.kakao.fixtures import BUSINESS_KEY, OFF_KEY, authorize_path, heading, query_of
from tutorial_src.kakao import PRACTICE_REDIRECT_URI

ADMIN, BAD = "앱 관리자 설정 오류", "잘못된 요청"


def test_a_stranger_sees_the_login_page(visitor):
    assert heading(visitor.authorize()) == "카카오 로그인"


def test_after_the_login_comes_the_consent_page(visitor):
    after = visitor.press(visitor.authorize(), "people", person="4100000001")
    assert heading(visitor.get(after.headers["Location"])) == "동의하기"


def test_agreeing_leads_back_with_a_code(member):
    answer = member.agree()
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(PRACTICE_REDIRECT_URI + "?code=")


def test_a_code_is_86_characters_long(member):
    assert len(member.code()) == 86


def test_a_remembered_consent_leads_straight_back(member):
    member.agree()
    assert member.authorize().status_code == 302


def test_each_visit_brings_another_code(member):
    member.agree()
    assert query_of(member.authorize())["code"] != query_of(member.authorize())["code"]


def test_a_new_item_in_scope_is_asked_for(member):
    member.agree()
    page = member.authorize(scope="talk_message").text
    assert "talk_message" in page
    assert "profile_image" not in page


def test_an_item_that_was_agreed_to_is_not_asked_for_again(member):
    member.agree("talk_message")
    assert member.authorize(scope="talk_message,profile_nickname").status_code == 302


def test_cancelling_leads_back_with_access_denied(member):
    answer = member.press(member.authorize(), "consent", answer="cancel")
    query = "?error=access_denied&error_description=User%20denied%20access"
    assert answer.headers["Location"] == PRACTICE_REDIRECT_URI + query


def test_cancelling_is_not_remembered(member):
    member.press(member.authorize(), "consent", answer="cancel")
    assert heading(member.authorize()) == "동의하기"


@pytest.mark.parametrize("state", ["abc", "a b+c&d=e%20", "한글 🐻", "", "<script>\n"])
def test_state_comes_back_unchanged(member, state):
    assert query_of(member.agree(state=state))["state"] == state


def test_state_comes_back_with_a_cancelled_consent(member):
    answer = member.press(member.authorize(state="xyz"), "consent", answer="cancel")
    assert query_of(answer)["state"] == "xyz"


def test_state_comes_back_with_login_required(visitor):
    assert query_of(visitor.authorize(prompt="none", state="xyz")) == {"error": "login_required", "state": "xyz"}


def test_state_comes_back_with_consent_required(member):
    answer = query_of(member.authorize(prompt="none", state="xyz"))
    assert (answer["error"], answer["state"]) == ("consent_required", "xyz")


def test_no_state_is_made_up(member):
    assert list(query_of(member.agree())) == ["code"]


def test_a_redirect_uri_with_a_query_keeps_it(kakao, member):
    uri = "http://127.0.0.1:8000/oauth?from=kakao"
    kakao.register_redirect_uri(next(iter(kakao.store.clients)), uri)
    assert member.agree(redirect_uri=uri).headers["Location"].startswith(uri + "&code=")


@pytest.mark.parametrize(
    "scope", ["talk_message profile_image", "talk_message,profile_image", "talk_message, profile_image"]
)
def test_scope_is_separated_by_commas_or_spaces(member, scope):
    page = member.authorize(scope=scope).text
    assert 'value="talk_message"' in page
    assert 'value="profile_image"' in page


def test_service_terms_may_be_sent_along(member):
    assert list(query_of(member.agree(service_terms="service_20250101,marketing"))) == ["code"]


def test_an_empty_scope_is_no_scope(member):
    assert 'value="talk_message"' in member.authorize(scope="").text


def test_a_query_that_is_not_percent_encoded_is_understood(member, kakao):
    key = next(iter(kakao.store.clients))
    page = member.get(f"/oauth/authorize?client_id={key}&redirect_uri={PRACTICE_REDIRECT_URI}&response_type=code")
    assert heading(page) == "동의하기"


# prompt


def test_prompt_none_without_login_says_login_required(visitor):
    assert query_of(visitor.authorize(prompt="none"))["error"] == "login_required"


def test_prompt_none_without_consent_says_consent_required(member):
    query = "?error=consent_required&error_description=user%20consent%20required."
    assert member.authorize(prompt="none").headers["Location"] == PRACTICE_REDIRECT_URI + query


def test_prompt_none_with_both_brings_a_code(member):
    member.agree()
    assert "code" in query_of(member.authorize(prompt="none"))


@pytest.mark.parametrize("prompt", ["login", "select_account", "create", "login,select_account", "login create"])
def test_prompt_asks_for_the_login_again(member, prompt):
    assert heading(member.authorize(prompt=prompt)) == "카카오 로그인"


def test_prompt_login_asks_only_once(member):
    after = member.press(member.authorize(prompt="login"), "people", person="4100000002")
    assert heading(member.get(after.headers["Location"])) == "동의하기"


def test_login_hint_points_at_the_person(visitor):
    page = visitor.authorize(login_hint="seoyeon@kakao.example").text
    assert 'value="4100000003" autofocus' in page


# Refused with a page, never with a redirect


@pytest.mark.parametrize(
    ("sent", "title"),
    [
        ({"redirect_uri": PRACTICE_REDIRECT_URI + "/"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": "http://localhost:8000/oauth"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": "http://127.0.0.1:8001/oauth"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": "https://127.0.0.1:8000/oauth"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": "http://127.0.0.1:8000/OAUTH"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": "https://evil.example/"}, f"{ADMIN} (KOE006)"),
        ({"redirect_uri": ""}, f"{ADMIN} (KOE006)"),
        ({"client_id": "f" * 32}, f"{ADMIN} (KOE101)"),
        ({"client_id": ""}, f"{ADMIN} (KOE101)"),
        ({"client_id": OFF_KEY}, f"{ADMIN} (KOE004)"),
        ({"scope": "account_email"}, f"{BAD} (KOE205)"),
        ({"scope": "profile_nickname,friends"}, f"{BAD} (KOE205)"),
        ({"response_type": "id_token"}, f"{BAD} (KOE201)"),
        ({"response_type": "token"}, f"{BAD} (KOE202)"),
        ({"client_id": None}, f"{BAD} (KOE207)"),
        ({"redirect_uri": None}, f"{BAD} (KOE207)"),
        ({"response_type": None}, f"{BAD} (KOE207)"),
        ({"code_challenge": "x" * 43, "code_challenge_method": "plain"}, f"{BAD} (KOE001)"),
        ({"code_challenge": "x" * 43}, f"{BAD} (KOE001)"),
        ({"code_challenge": "short", "code_challenge_method": "S256"}, f"{BAD} (KOE001)"),
    ],
)
def test_a_bad_request_is_answered_with_a_page(member, sent, title):
    page = member.authorize(**sent)
    assert (page.status_code, heading(page)) == (400, title)
    assert "Location" not in page.headers


def test_a_parameter_sent_twice_is_malformed(member):
    page = member.get("/oauth/authorize?client_id=a&client_id=b")
    assert heading(page) == f"{BAD} (KOE001)"


def test_bytes_that_are_no_text_are_malformed(base):
    with socket.create_connection(("127.0.0.1", urlsplit(base).port), timeout=10) as peer:
        peer.sendall(b"GET /oauth/authorize?state=\xff HTTP/1.0\r\nHost: localhost\r\n\r\n")
        page = b"".join(iter(lambda: peer.recv(65536), b"")).decode()
    assert "(KOE001)" in page


def test_bytes_that_are_no_text_are_malformed_however_they_are_written(visitor):
    assert heading(visitor.get("/oauth/authorize?state=%FF")) == f"{BAD} (KOE001)"


def test_a_korean_query_may_be_sent_as_it_was_typed(member, base):
    member.agree()
    with socket.create_connection(("127.0.0.1", urlsplit(base).port), timeout=10) as peer:
        cookie = "; ".join(f"{name}={value}" for name, value in member.cookies.items())
        head = f"GET {authorize_path()}&state=한글 HTTP/1.0\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n"
        peer.sendall(head.encode())
        answer = b"".join(iter(lambda: peer.recv(65536), b"")).decode()
    assert "&state=%ED%95%9C%EA%B8%80\r\n" in answer


def test_a_wrong_path_is_koe002(visitor):
    page = visitor.get("/oauth/authorise")
    assert (page.status_code, heading(page)) == (400, f"{BAD} (KOE002)")


def test_posting_to_authorize_is_malformed(visitor):
    page = visitor.post("/oauth/authorize")
    assert (page.status_code, page.headers["Allow"]) == (405, "GET, HEAD")


def test_koe205_lists_the_items(member):
    assert "friends, birthday" in member.authorize(scope="friends,birthday").text.replace("<code>", "").replace(
        "</code>", ""
    )


def test_koe006_shows_both_values(member):
    page = member.authorize(redirect_uri="http://localhost:8000/oauth").text
    assert "http://localhost:8000/oauth" in page
    assert PRACTICE_REDIRECT_URI in page


def test_the_page_for_an_unknown_key_has_no_app_name(visitor):
    assert "firstProject" not in visitor.authorize(client_id="f" * 32).text


def test_a_business_app_may_ask_for_the_email(member):
    assert heading(member.authorize(client_id=BUSINESS_KEY, scope="account_email")) == "동의하기"
