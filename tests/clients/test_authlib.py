"""Authlib's OAuth2Session against practice Kakao: section 4 of the contract."""

import pytest
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session

from tests.kakao.fixtures import SECRET, SECRET_KEY
from tutorial_src.kakao import PRACTICE_KEY, PRACTICE_REDIRECT_URI


@pytest.fixture
def session(base):
    """Make a session, told to send the secret in the form as Kakao wants it."""
    sessions = []

    def make(client_id: str = PRACTICE_KEY, auth: str = "client_secret_post", **more) -> OAuth2Session:
        session = OAuth2Session(
            client_id,
            redirect_uri=PRACTICE_REDIRECT_URI,
            token_endpoint=f"{base}/oauth/token",
            token_endpoint_auth_method=auth,
            **more,
        )
        sessions.append(session)
        return session

    yield make
    for made in sessions:
        made.close()


def log_in(session: OAuth2Session, member, base: str, **more) -> dict:
    """The whole walk: Authlib's login address, the consent in the browser, Authlib's token request."""
    uri, _ = session.create_authorization_url(f"{base}/oauth/authorize", **more)
    page = member.get(uri)
    back = page if page.status_code == 302 else member.press(page, "consent", answer="agree")
    verifier = {"code_verifier": more["code_verifier"]} if "code_verifier" in more else {}
    return session.fetch_token(authorization_response=back.headers["Location"], **verifier)


def test_it_logs_in_with_the_key_alone(session, member, base):
    assert log_in(session(auth="none"), member, base)["token_type"] == "bearer"


def test_it_logs_in_with_client_secret_post(session, member, base):
    assert log_in(session(SECRET_KEY, client_secret=SECRET), member, base)["access_token"]


def test_it_reads_the_profile(session, member, base):
    client = session(SECRET_KEY, client_secret=SECRET)
    log_in(client, member, base)
    assert client.get(f"{base}/v2/user/me").json()["properties"] == {"nickname": "김하늘"}


def test_its_basic_authentication_gets_koe101_null(session, member, base):
    client = session(SECRET_KEY, client_secret=SECRET, auth="client_secret_basic")
    with pytest.raises(OAuthError, match=r"invalid_client: Not exist client_id \[null\]"):
        log_in(client, member, base)


def test_a_wrong_secret_is_told(session, member, base):
    with pytest.raises(OAuthError, match="Bad client credentials"):
        log_in(session(SECRET_KEY, client_secret="wrong"), member, base)


def test_a_changed_state_is_noticed(session, member, base):
    client = session(state="mine")
    uri, _ = client.create_authorization_url(f"{base}/oauth/authorize", state="forged")
    back = member.press(member.get(uri), "consent", answer="agree")
    with pytest.raises(AuthlibBaseError, match="mismatching_state"):
        client.fetch_token(authorization_response=back.headers["Location"], state="mine")


def test_after_a_cancelled_consent_there_is_no_token(session, member, base):
    client = session()  # finds no code in the address and asks for a grant that Kakao does not have
    uri, _ = client.create_authorization_url(f"{base}/oauth/authorize")
    back = member.press(member.get(uri), "consent", answer="cancel")
    with pytest.raises(OAuthError, match="unsupported_grant_type"):
        client.fetch_token(authorization_response=back.headers["Location"])


def test_pkce_works(session, member, base):
    client = session(auth="none", code_challenge_method="S256")
    assert log_in(client, member, base, code_verifier="v" * 48)["access_token"]


def test_it_refreshes(session, member, base):
    client = session(SECRET_KEY, client_secret=SECRET)
    old = log_in(client, member, base)
    new = client.refresh_token(refresh_token=old["refresh_token"])
    assert new["access_token"] != old["access_token"]
    assert new["refresh_token"] == old["refresh_token"]


def test_a_scope_is_asked_for_and_granted(session, member, base):
    client = session(auth="none", scope="profile_nickname openid")
    assert set(log_in(client, member, base)["scope"].split()) == {"profile_nickname", "openid"}
