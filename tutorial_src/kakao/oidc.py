"""OpenID Connect: what the server says about itself, its public key, and signed ID tokens (RS256).

joserfc, and the cryptography below it, are loaded with the first key: most logins never need one.
https://developers.kakao.com/docs/latest/en/kakaologin/utilize#oidc
"""

import threading

from .records import Person, Token
from .store import ACCESS_SECONDS


class Keys:
    """The server's signing key, made when it is first used."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._key = None

    def _private(self):
        with self._lock:
            if self._key is None:
                from joserfc.jwk import RSAKey

                self._key = RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, private=True, auto_kid=True)
            return self._key

    def public(self) -> dict:
        """The key set that clients check signatures with (RFC 7517)."""
        return {"keys": [self._private().as_dict(private=False)]}

    def sign(self, claims: dict) -> str:
        """A JSON Web Token with these claims (RFC 7519)."""
        from joserfc import jwt

        key = self._private()
        return jwt.encode({"alg": "RS256", "kid": key.kid}, claims, key)


def discovery(issuer: str) -> dict:
    """The server's description of itself (OpenID Connect Discovery 1.0, 4)."""
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth/authorize",
        "token_endpoint": f"{issuer}/oauth/token",
        "userinfo_endpoint": f"{issuer}/v1/oidc/userinfo",
        "jwks_uri": f"{issuer}/.well-known/jwks.json",
        "token_endpoint_auth_methods_supported": ["client_secret_post"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "request_uri_parameter_supported": False,
        "claims_supported": [
            "iss",
            "aud",
            "sub",
            "auth_time",
            "exp",
            "iat",
            "nonce",
            "nickname",
            "picture",
            "email",
        ],
    }


def id_token_claims(token: Token, issuer: str, now: float) -> dict:
    """Who logged in, for which app, and when (OpenID Connect Core 1.0, 2)."""
    claims = {"iss": issuer, "aud": token.client_id, "iat": int(now), "exp": int(now) + ACCESS_SECONDS}
    claims["auth_time"] = int(token.auth_time)
    if token.nonce is not None:
        claims["nonce"] = token.nonce
    return claims | user_claims(token, issuer)


def user_claims(token: Token, issuer: str) -> dict:
    """What the person agreed to tell, under OpenID Connect's names."""
    person, claims = token.person, {"sub": str(token.person.id)}
    if "profile_nickname" in token.scope:
        claims["nickname"] = person.nickname
    if "profile_image" in token.scope:
        claims["picture"] = picture(person, issuer)
    if "account_email" in token.scope:
        claims["email"] = person.email
    return claims


def picture(person: Person, base: str) -> str:
    """The address of a person's profile image."""
    return f"{base}/people/{person.id}.svg"
