"""OpenID Connect: discovery, keys, ID tokens, userinfo."""

import pytest
from joserfc import jwt
from joserfc.errors import BadSignatureError
from joserfc.jwk import KeySet

from tests.kakao.fixtures import BUSINESS_KEY
from tutorial_src.kakao import PRACTICE_KEY


def claims_of(visitor, id_token: str) -> dict:
    """The claims of an ID token whose signature fits the published key."""
    keys = KeySet.import_key_set(visitor.get("/.well-known/jwks.json").json())
    return jwt.decode(id_token, keys, algorithms=["RS256"]).claims


def test_discovery_names_every_endpoint(visitor, base):
    found = visitor.get("/.well-known/openid-configuration").json()
    assert {name: found[name].removeprefix(base) for name in found if name.endswith(("_endpoint", "_uri"))} == {
        "authorization_endpoint": "/oauth/authorize",
        "token_endpoint": "/oauth/token",
        "userinfo_endpoint": "/v1/oidc/userinfo",
        "jwks_uri": "/.well-known/jwks.json",
    }


def test_discovery_says_how_clients_identify_themselves(visitor):
    found = visitor.get("/.well-known/openid-configuration").json()
    assert found["token_endpoint_auth_methods_supported"] == ["client_secret_post"]
    assert found["code_challenge_methods_supported"] == ["S256"]
    assert found["id_token_signing_alg_values_supported"] == ["RS256"]


def test_the_published_key_has_no_private_part(visitor):
    (key,) = visitor.get("/.well-known/jwks.json").json()["keys"]
    assert {"kid", "n", "e"} <= set(key)
    assert "d" not in key


def test_an_id_token_tells_who_logged_in_where(member, base, clock):
    claims = claims_of(member, member.tokens(scope="openid", nonce="n-1")["id_token"])
    assert claims == {
        "iss": base,
        "aud": PRACTICE_KEY,
        "sub": "4100000001",
        "iat": int(clock()),
        "exp": int(clock()) + 21599,
        "auth_time": int(clock()),
        "nonce": "n-1",
        "nickname": "김하늘",
    }


def test_an_id_token_tells_the_email_that_was_agreed_to(member):
    tokens = member.tokens(client_id=BUSINESS_KEY, scope="openid,account_email,profile_image")
    claims = claims_of(member, tokens["id_token"])
    assert claims["email"] == "haneul@kakao.example"
    assert claims["picture"].endswith("/people/4100000001.svg")


def test_no_nonce_is_made_up(member):
    assert "nonce" not in claims_of(member, member.tokens(scope="openid")["id_token"])


def test_auth_time_is_the_time_of_the_login(member, clock):
    login = int(clock())
    clock.forward(500)
    assert claims_of(member, member.tokens(scope="openid")["id_token"])["auth_time"] == login


def test_a_changed_id_token_does_not_fit_the_key(member):
    head, _, signature = member.tokens(scope="openid")["id_token"].split(".")
    other = member.tokens(scope="openid", nonce="other")["id_token"].split(".")[1]
    with pytest.raises(BadSignatureError):
        claims_of(member, f"{head}.{other}.{signature}")


def test_without_openid_there_is_no_id_token(member):
    assert "id_token" not in member.tokens()


def test_openid_is_in_the_scope_of_the_token(member):
    assert member.tokens(scope="openid")["scope"] == "profile_nickname openid"


def test_openid_alone_asks_for_no_new_consent(member):
    member.agree()
    assert member.authorize(scope="openid").status_code == 302


def test_a_refresh_brings_an_id_token_too(member):
    tokens = member.tokens(scope="openid")
    body = member.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"]).json()
    assert claims_of(member, body["id_token"])["sub"] == "4100000001"


def test_userinfo_tells_what_was_agreed_to(member):
    token = member.tokens(scope="openid")["access_token"]
    answer = member.api("GET", "/v1/oidc/userinfo", token)
    assert answer.json() == {"sub": "4100000001", "nickname": "김하늘"}


def test_userinfo_needs_openid(member):
    answer = member.api("GET", "/v1/oidc/userinfo", member.tokens()["access_token"])
    assert (answer.status_code, answer.json()["required_scopes"]) == (403, ["openid"])
