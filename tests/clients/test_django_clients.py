"""The requests of django-allauth and python-social-auth, as they were captured, sent by hand."""

import pytest

from tests.kakao.fixtures import SECRET, SECRET_KEY, query_of
from tutorial_src.kakao import PRACTICE_REDIRECT_URI

# django-allauth


def test_allauth_sends_an_empty_scope(member):
    assert "code" in query_of(member.agree(scope="", state="s"))


def test_allauth_posts_a_form_with_everything(member):
    code = member.code(client_id=SECRET_KEY, scope="")
    answer = member.token(client_id=SECRET_KEY, code=code, client_secret=SECRET)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/json")


def test_allauth_reads_the_profile_with_bearer(member):
    answer = member.api("GET", "/v2/user/me", member.tokens()["access_token"])
    assert answer.json()["kakao_account"]["profile"]["nickname"] == "김하늘"


# python-social-auth


@pytest.fixture
def social_code(member) -> str:
    """A code for a query that is not percent-encoded."""
    member.agree(client_id=SECRET_KEY)
    query = f"client_id={SECRET_KEY}&redirect_uri={PRACTICE_REDIRECT_URI}&state=a1B2&response_type=code"
    return query_of(member.get(f"/oauth/authorize?{query}"))["code"]


@pytest.fixture
def social_token(member, social_code) -> str:
    """An access token for a request without redirect URI."""
    fields = {"code": social_code, "client_secret": SECRET, "redirect_uri": None}
    return member.token(client_id=SECRET_KEY, **fields).json()["access_token"]


def test_social_auth_sends_no_redirect_uri_for_the_token(social_token):
    assert social_token


def test_social_auth_sends_the_token_twice(member, social_token):
    headers = {"Authorization": f"Bearer {social_token}", "Content_Type": "application/x-www-form-urlencoded"}
    answer = member.get("/v2/user/me", params={"access_token": social_token}, headers=headers)
    assert answer.json()["properties"]["nickname"] == "김하늘"


def test_social_auth_without_its_header_would_be_refused(member, social_token):
    assert member.get("/v2/user/me", params={"access_token": social_token}).json()["code"] == -401
