"""kapi: section 3 of the contract, row by row."""

import pytest

from tests.kakao.fixtures import BUSINESS_KEY, SECRET, SECRET_KEY, heading
from tutorial_src.kakao import PRACTICE_KEY

CALLS = [
    ("GET", "/v2/user/me"),
    ("POST", "/v2/user/me"),
    ("GET", "/v1/user/access_token_info"),
    ("POST", "/v1/user/logout"),
    ("POST", "/v1/user/unlink"),
    ("GET", "/v2/user/scopes"),
    ("POST", "/v2/api/talk/memo/default/send"),
    ("GET", "/v1/oidc/userinfo"),
]
MEMBER_ID = 4100000001


# /v2/user/me


def test_me_tells_what_was_agreed_to(member, small_token):
    assert member.api("GET", "/v2/user/me", small_token).json() == {
        "id": MEMBER_ID,
        "connected_at": "2027-01-15T08:00:00Z",
        "properties": {"nickname": "김하늘"},
        "kakao_account": {
            "profile_nickname_needs_agreement": False,
            "profile_image_needs_agreement": True,
            "profile": {"nickname": "김하늘", "is_default_nickname": False},
        },
    }


def test_me_answers_post_as_get(member, token):
    assert member.api("POST", "/v2/user/me", token).json() == member.api("GET", "/v2/user/me", token).json()


def test_me_shows_a_profile_image_that_can_be_had(member, token):
    image = member.api("GET", "/v2/user/me", token).json()["kakao_account"]["profile"]["profile_image_url"]
    assert member.get(image).headers["Content-Type"].startswith("image/svg+xml")


def test_the_image_stands_in_the_old_properties_too(member, token):
    me = member.api("GET", "/v2/user/me", token).json()
    assert me["properties"]["thumbnail_image"] == me["kakao_account"]["profile"]["thumbnail_image_url"]


def test_me_tells_the_email_of_a_business_app(member):
    token = member.tokens(client_id=BUSINESS_KEY, scope="account_email")["access_token"]
    account = member.api("GET", "/v2/user/me", token).json()["kakao_account"]
    assert {name: account[name] for name in account if "email" in name} == {
        "has_email": True,
        "email_needs_agreement": False,
        "is_email_valid": True,
        "is_email_verified": True,
        "email": "haneul@kakao.example",
    }


def test_an_email_that_was_not_agreed_to_is_absent(member):
    member.agree(client_id=BUSINESS_KEY)
    token = member.tokens(client_id=BUSINESS_KEY)["access_token"]
    account = member.api("GET", "/v2/user/me", token).json()["kakao_account"]
    assert {name: account[name] for name in account if "email" in name} == {"email_needs_agreement": True}


def test_a_free_name_is_a_person_of_its_own(visitor):
    visitor.log_in("<b>새 이름</b>")
    me = visitor.api("GET", "/v2/user/me", visitor.tokens()["access_token"]).json()
    assert me["properties"]["nickname"] == "<b>새 이름</b>"
    assert me["id"] > 4100000004


def test_the_token_in_the_query_is_not_heard(member, token):
    assert member.get(f"/v2/user/me?access_token={token}").status_code == 401


# Tokens that do not open


@pytest.mark.parametrize(("method", "path"), CALLS)
@pytest.mark.parametrize(
    ("header", "msg"),
    [
        (None, "no authentication key!"),
        ("Bearer ", "no authentication key!"),
        ("Basic abc", "no authentication key!"),
        ("Bearer unknown", "this access token does not exist"),
    ],
)
def test_without_a_token_every_call_is_refused(visitor, method, path, header, msg):
    answer = visitor.request(method, path, headers={"Authorization": header} if header else {})
    assert (answer.status_code, answer.json()) == (401, {"msg": msg, "code": -401})
    assert answer.headers["WWW-Authenticate"] == "Bearer error=invalid_token"


def test_an_expired_token_is_refused(member, token, clock):
    clock.forward(21599)
    answer = member.api("GET", "/v2/user/me", token)
    assert (answer.status_code, answer.json()["msg"]) == (401, "this access token is already expired")


def test_a_token_lives_until_its_last_second(member, token, clock):
    clock.forward(21598)
    assert member.api("GET", "/v2/user/me", token).status_code == 200


# The other calls


def test_access_token_info(member, token, clock):
    clock.forward(100)
    answer = member.api("GET", "/v1/user/access_token_info", token)
    assert answer.json() == {"id": MEMBER_ID, "expires_in": 21499, "app_id": 1000001}


def test_logout_answers_with_the_id(member, token):
    assert member.api("POST", "/v1/user/logout", token).json() == {"id": MEMBER_ID}


def test_after_logout_the_token_does_not_exist(member, token):
    member.api("POST", "/v1/user/logout", token)
    assert member.api("GET", "/v2/user/me", token).json()["msg"] == "this access token does not exist"


def test_after_logout_the_refresh_token_is_dead(member):
    pair = member.tokens()
    member.api("POST", "/v1/user/logout", pair["access_token"])
    answer = member.token(grant_type="refresh_token", refresh_token=pair["refresh_token"])
    assert answer.json()["error_code"] == "KOE322"


def test_logout_leaves_other_tokens_alive(member, token):
    member.api("POST", "/v1/user/logout", member.tokens()["access_token"])
    assert member.api("GET", "/v2/user/me", token).status_code == 200


def test_logout_leaves_the_login_in_the_browser(member, token):
    member.api("POST", "/v1/user/logout", token)
    assert member.authorize().status_code == 302


def test_unlink_answers_with_the_id(member, token):
    assert member.api("POST", "/v1/user/unlink", token).json() == {"id": MEMBER_ID}


def test_unlink_kills_every_token(member, token):
    other = member.tokens()["access_token"]
    member.api("POST", "/v1/user/unlink", token)
    assert member.api("GET", "/v2/user/me", other).status_code == 401


def test_unlink_kills_a_code_that_is_not_used_yet(member, token):
    code = member.code()
    member.api("POST", "/v1/user/unlink", token)
    assert member.token(code=code).json()["error_code"] == "KOE320"


@pytest.mark.parametrize("path", ["/v2/user/me", "/v2/user/scopes"])
def test_an_unlink_in_the_midst_of_a_call_ends_the_token(member, token, kakao, clock, path):
    (login,) = kakao.store.logins.values()

    def unlink_and_tell():
        kakao.store.unlink(PRACTICE_KEY, login.person)
        return clock()

    kakao.store.clock = unlink_and_tell
    answer = member.api("GET", path, token)
    assert (answer.status_code, answer.json()["msg"]) == (401, "this access token does not exist")


def test_a_consent_that_is_withdrawn_while_it_is_looked_at_is_asked_for_again(member, token, kakao, monkeypatch):
    look = kakao.store.consent

    def look_and_unlink(client_id, person):
        found = look(client_id, person)
        kakao.store.unlink(client_id, person)
        return found

    monkeypatch.setattr(kakao.store, "consent", look_and_unlink)
    assert heading(member.authorize()) == "동의하기"


def test_after_unlink_the_consent_is_asked_for_again(member, token):
    member.api("POST", "/v1/user/unlink", token)
    assert heading(member.authorize()) == "동의하기"


def test_unlink_leaves_other_apps_alone(member, token):
    code = member.code(client_id=SECRET_KEY)
    other = member.token(client_id=SECRET_KEY, client_secret=SECRET, code=code).json()["access_token"]
    member.api("POST", "/v1/user/unlink", token)
    assert member.api("GET", "/v2/user/me", other).status_code == 200


def test_scopes_lists_every_item_of_the_app(member, small_token):
    body = member.api("GET", "/v2/user/scopes", small_token).json()
    assert [scope["id"] for scope in body["scopes"]] == ["profile_nickname", "profile_image", "talk_message"]


def test_scopes_tells_what_was_agreed_to(member, small_token):
    nickname, image, _ = member.api("GET", "/v2/user/scopes", small_token).json()["scopes"]
    known = {"type": "PRIVACY", "using": True, "revocable": False}
    assert nickname == {"id": "profile_nickname", "display_name": "닉네임", "agreed": True} | known
    assert image == {"id": "profile_image", "display_name": "프로필 사진", "agreed": False} | known


def test_an_optional_item_that_was_agreed_to_is_revocable(member, token):
    assert member.api("GET", "/v2/user/scopes", token).json()["scopes"][2]["revocable"] is True


# What is not there


def test_an_unknown_call_is_answered_in_json(visitor):
    answer = visitor.get("/v2/user/you")
    assert (answer.status_code, answer.json()["code"]) == (404, -2)


@pytest.mark.parametrize("path", ["/v1/user/logout", "/v1/user/unlink", "/v2/api/talk/memo/default/send"])
def test_what_changes_something_needs_post(visitor, path):
    answer = visitor.get(path)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
