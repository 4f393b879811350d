"""requests-oauthlib's OAuth2Session against practice Kakao: section 4 of the contract."""

import pytest
from oauthlib.oauth2.rfc6749.errors import (
    AccessDeniedError,
    InvalidClientError,
    InvalidGrantError,
    MismatchingStateError,
)
from requests_oauthlib import OAuth2Session

from tests.kakao.fixtures import SECRET, SECRET_KEY
from tutorial_src.kakao import PRACTICE_KEY, PRACTICE_REDIRECT_URI


@pytest.fixture(autouse=True)
def plain_http(monkeypatch):
    """oauthlib refuses http unless it is told that this is a test."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")


@pytest.fixture
def session():
    """Make a session."""
    sessions = []

    def make(client_id: str = PRACTICE_KEY, **more) -> OAuth2Session:
        sessions.append(OAuth2Session(client_id, redirect_uri=PRACTICE_REDIRECT_URI, **more))
        return sessions[-1]

    yield make
    for made in sessions:
        made.close()


def back_from(session: OAuth2Session, member, base: str, answer: str = "agree", **more) -> str:
    """Where the browser arrives after the consent."""
    uri, _ = session.authorization_url(f"{base}/oauth/authorize", **more)
    page = member.get(uri)
    return (page if page.status_code == 302 else member.press(page, "consent", answer=answer)).headers["Location"]


def log_in(session: OAuth2Session, member, base: str, **more) -> dict:
    """The whole walk, with the key in the form as Kakao wants it."""
    back = back_from(session, member, base)
    more = {"include_client_id": True} | more
    return session.fetch_token(f"{base}/oauth/token", authorization_response=back, **more)


def test_it_logs_in_with_the_key_in_the_form(session, member, base):
    assert log_in(session(), member, base)["token_type"] == "bearer"


def test_it_logs_in_with_a_secret(session, member, base):
    assert log_in(session(SECRET_KEY), member, base, client_secret=SECRET)["access_token"]


def test_it_reads_the_profile(session, member, base):
    client = session()
    log_in(client, member, base)
    assert client.get(f"{base}/v2/user/me").json()["kakao_account"]["profile"]["nickname"] == "김하늘"


def test_its_basic_authentication_gets_koe101_null(session, member, base):
    with pytest.raises(InvalidClientError, match=r"Not exist client_id \[null\]"):
        log_in(session(SECRET_KEY), member, base, client_secret=SECRET, include_client_id=None)


def test_a_missing_secret_is_told(session, member, base):
    with pytest.raises(InvalidClientError, match="Bad client credentials"):
        log_in(session(SECRET_KEY), member, base)


def test_the_scope_that_was_asked_for_is_granted(session, member, base):
    token = log_in(session(scope=["profile_nickname"]), member, base)
    assert token["scope"] == ["profile_nickname"]


def test_a_scope_other_than_the_one_asked_for_is_noticed(session, member, base):
    with pytest.raises(Warning, match="Scope has changed"):
        log_in(session(scope=["profile_nickname", "talk_message"]), member, base)


def test_a_code_used_twice_is_told(session, member, base):
    back = back_from(session(), member, base, state="s")
    for_token = {"authorization_response": back, "include_client_id": True}
    session(state="s").fetch_token(f"{base}/oauth/token", **for_token)
    with pytest.raises(InvalidGrantError, match="authorization code not found"):
        session(state="s").fetch_token(f"{base}/oauth/token", **for_token)


def test_a_cancelled_consent_is_told(session, member, base):
    client = session()
    back = back_from(client, member, base, answer="cancel")
    with pytest.raises(AccessDeniedError, match="User denied access"):
        client.fetch_token(f"{base}/oauth/token", authorization_response=back)


def test_a_changed_state_is_noticed(session, member, base):
    client = session(state="mine")
    back = back_from(client, member, base, state="mine").replace("state=mine", "state=forged")
    with pytest.raises(MismatchingStateError):
        client.fetch_token(f"{base}/oauth/token", authorization_response=back)


def test_pkce_works(session, member, base):
    assert log_in(session(pkce="S256"), member, base)["access_token"]


def test_it_refreshes(session, member, base):
    client = session()
    old = log_in(client, member, base)
    new = client.refresh_token(f"{base}/oauth/token", client_id=PRACTICE_KEY)
    assert new["access_token"] != old["access_token"]
