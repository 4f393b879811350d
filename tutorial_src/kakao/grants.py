"""`/oauth/token`: a code or a refresh token in, an access token out. Nothing here knows HTTP.

https://developers.kakao.com/docs/latest/en/kakaologin/rest-api (Request token)
RFC 6749, 4.1.3 and 6; RFC 7636, 4.6 (PKCE)
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from hashlib import sha256

from .errors import TokenRefused
from .records import Client, Code, Token
from .store import ACCESS_SECONDS, REFRESH_SECONDS, Store

SignedFor = Callable[[Token], str]


def answer(store: Store, fields: Mapping[str, str], asked_by: str, id_token: SignedFor) -> dict:
    """The JSON for a token request (RFC 6749, 5.1); raises `TokenRefused`.

    `id_token` signs one, for a token whose scope has openid.
    The order of the checks: client_id, secret, grant_type, code, redirect_uri, PKCE.
    """
    client = store.clients.get(fields.get("client_id"))
    if client is None:
        raise TokenRefused("KOE101", client_id=fields.get("client_id", "null"))
    if not store.count_token_request(client):
        raise TokenRefused("KOE237")
    _check_secret(client, fields)
    grant = GRANTS.get(fields.get("grant_type"))
    if grant is None:
        raise TokenRefused("KOE310", grant_type=fields.get("grant_type", "null"))
    token, body = grant(store, client, fields, asked_by)
    if "openid" in token.scope:
        body["id_token"] = id_token(token)
    return body


def by_code(store: Store, client: Client, fields: Mapping[str, str], asked_by: str) -> tuple[Token, dict]:
    """`grant_type=authorization_code` (RFC 6749, 4.1.3). Only a success uses the code up."""
    value = fields.get("code", "null")
    code = store.codes.get(value)
    if code is None or code.used or code.expires <= store.clock() or code.client_id != client.client_id:
        raise TokenRefused("KOE320", code=value)
    if fields.get("redirect_uri", code.redirect_uri) != code.redirect_uri:
        raise TokenRefused("KOE303")
    _check_verifier(code, fields)
    token = store.redeem(code, asked_by)
    if token is None:
        raise TokenRefused("KOE320", code=value)
    body = _access(token) | _refresh(token)
    return token, body | ({"scope": " ".join(token.scope)} if token.scope else {})


def by_refresh_token(store: Store, client: Client, fields: Mapping[str, str], asked_by: str) -> tuple[Token, dict]:
    """`grant_type=refresh_token` (RFC 6749, 6). The answer holds a refresh token only when it is a new one."""
    value = fields.get("refresh_token")
    if not value:
        raise TokenRefused("KOE319")
    old = store.refresh_tokens.get(value)
    if old is None or old.client_id != client.client_id or old.refresh_expires <= store.clock():
        raise TokenRefused("KOE322")
    token = store.refresh(old, asked_by)
    if token is None:
        raise TokenRefused("KOE322")
    return token, _access(token) | (_refresh(token) if token.refresh_token != value else {})


GRANTS = {"authorization_code": by_code, "refresh_token": by_refresh_token}


def _check_secret(client: Client, fields: Mapping[str, str]) -> None:
    """The app proves that it is the app: `client_secret` in the form (RFC 6749, 2.3.1)."""
    sent = fields.get("client_secret", "").encode()
    if client.needs_secret and not hmac.compare_digest(sent, client.client_secret.encode()):
        raise TokenRefused("KOE010")


def _check_verifier(code: Code, fields: Mapping[str, str]) -> None:
    """PKCE: only who made the challenge knows the verifier whose hash it is (RFC 7636, 4.6)."""
    if code.code_challenge is None:
        return
    digest = sha256(fields.get("code_verifier", "").encode()).digest()
    challenge = urlsafe_b64encode(digest).rstrip(b"=")
    if not hmac.compare_digest(challenge, code.code_challenge.encode()):
        raise TokenRefused("PKCE")


def _access(token: Token) -> dict:
    return {"access_token": token.access_token, "token_type": "bearer", "expires_in": ACCESS_SECONDS}


def _refresh(token: Token) -> dict:
    return {"refresh_token": token.refresh_token, "refresh_token_expires_in": REFRESH_SECONDS}
