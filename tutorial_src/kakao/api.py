"""kapi: what an app may ask with an access token. Each function answers one call with a dictionary.

https://developers.kakao.com/docs/latest/en/kakaologin/rest-api
"""

import json

from werkzeug.wrappers import Request

from .errors import EXPIRED_TOKEN, NO_KEY, NO_TOKEN, ApiRefused
from .oidc import picture, user_claims
from .records import ITEMS, Consent, Message, Token
from .snapshot import utc
from .translations import translation

MEMO_LENGTH = 200  # characters


def bearer(kakao, request: Request) -> Token:
    """The token in `Authorization: Bearer …` (RFC 6750, 2.1), not in `?access_token=`. Raises `ApiRefused` (401)."""
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not value.strip():
        raise ApiRefused(401, -401, NO_KEY)
    token = kakao.store.tokens.get(value.strip())
    if token is None:
        raise ApiRefused(401, -401, NO_TOKEN)
    _consent(kakao, token)
    if token.expires <= kakao.store.clock():
        raise ApiRefused(401, -401, EXPIRED_TOKEN)
    return token


def _consent(kakao, token: Token) -> Consent:
    """What the person agreed to; raises `ApiRefused` (401) when that was withdrawn: the token died with it."""
    consent = kakao.store.consent(token.client_id, token.person)
    if consent is None:
        raise ApiRefused(401, -401, NO_TOKEN)
    return consent


def need(token: Token, scope: str, api_type: str) -> None:
    """Raise `ApiRefused` (403) unless the person agreed to `scope`."""
    if scope not in token.scope:
        raise ApiRefused(
            403,
            -402,
            "insufficient scopes.",
            api_type=api_type,
            required_scopes=[scope],
            allowed_scopes=list(token.scope),
        )


def me(kakao, request: Request, token: Token) -> dict:
    """`/v2/user/me`: the profile, as far as the person agreed."""
    consent = _consent(kakao, token)
    profile = _profile(token, request.host_url.rstrip("/"))
    return {
        "id": token.person.id,
        "connected_at": utc(int(consent.connected_at)),
        # Deprecated, and still sent: python-social-auth reads the nickname here.
        "properties": {name: value for name, value in _properties(profile).items() if value},
        "kakao_account": _account(kakao, token, profile),
    }


def _profile(token: Token, base: str) -> dict:
    profile = {}
    if "profile_nickname" in token.scope:
        profile |= {"nickname": token.person.nickname, "is_default_nickname": False}
    if "profile_image" in token.scope:
        image = picture(token.person, base)
        profile |= {"thumbnail_image_url": image, "profile_image_url": image, "is_default_image": False}
    return profile


def _properties(profile: dict) -> dict:
    return {
        "nickname": profile.get("nickname"),
        "profile_image": profile.get("profile_image_url"),
        "thumbnail_image": profile.get("thumbnail_image_url"),
    }


def _account(kakao, token: Token, profile: dict) -> dict:
    items = kakao.store.clients[token.client_id].items
    account = {
        f"{item}_needs_agreement": item not in token.scope
        for item in ("profile_nickname", "profile_image")
        if item in items
    }
    if profile:
        account["profile"] = profile
    return account | (_email(token) if "account_email" in items else {})


def _email(token: Token) -> dict:
    if "account_email" not in token.scope:
        return {"email_needs_agreement": True}
    return {
        "has_email": True,
        "email_needs_agreement": False,
        "is_email_valid": True,
        "is_email_verified": True,
        "email": token.person.email,
    }


def access_token_info(kakao, request: Request, token: Token) -> dict:
    """`/v1/user/access_token_info`: whose token this is, and for how many more seconds."""
    client = kakao.store.clients[token.client_id]
    return {
        "id": token.person.id,
        "expires_in": int(token.expires - kakao.store.clock()),
        "app_id": client.app_id,
    }


def logout(kakao, request: Request, token: Token) -> dict:
    """`/v1/user/logout`: this token pair dies. The Kakao login in the browser stays."""
    kakao.store.end_token(token)
    return {"id": token.person.id}


def unlink(kakao, request: Request, token: Token) -> dict:
    """`/v1/user/unlink`: the consent is withdrawn, all tokens die, and the next login asks again."""
    kakao.store.unlink(token.client_id, token.person)
    return {"id": token.person.id}


def scopes(kakao, request: Request, token: Token) -> dict:
    """`/v2/user/scopes`: every consent item of the app, and whether the person agreed to it."""
    client = kakao.store.clients[token.client_id]
    agreed = _consent(kakao, token).scope
    _ = translation(kakao.lang).gettext
    return {
        "id": token.person.id,
        "scopes": [
            {
                "id": item,
                "display_name": _(ITEMS[item].name),
                "type": ITEMS[item].type,
                "using": True,
                "agreed": item in agreed,
                "revocable": item in agreed and item not in client.required_items,
            }
            for item in client.items
        ],
    }


def userinfo(kakao, request: Request, token: Token) -> dict:
    """`/v1/oidc/userinfo`: the person under OpenID Connect's names."""
    need(token, "openid", "OIDC_USERINFO")
    return user_claims(token, request.host_url.rstrip("/"))


def send_memo(kakao, request: Request, token: Token) -> dict:
    """`/v2/api/talk/memo/default/send`: a message to oneself, from a text template."""
    need(token, "talk_message", "TALK_MEMO_DEFAULT_SEND")
    template = _text_template(request.values.get("template_object", ""))
    link = template["link"].get("web_url") or template["link"].get("mobile_web_url")
    client = kakao.store.clients[token.client_id]
    kakao.store.send(
        Message(
            person=token.person,
            client_name=client.name,
            text=template["text"],
            link=link,
            sent=kakao.store.clock(),
        )
    )
    return {"result_code": 0}


def _text_template(source: str) -> dict:
    try:
        template = json.loads(source)
    except (ValueError, RecursionError):
        raise ApiRefused(400, -2, "template_object is not JSON") from None
    if not isinstance(template, dict) or template.get("object_type") != "text":
        raise ApiRefused(400, -2, "practice Kakao knows templates of object_type text only")
    text, link = template.get("text"), template.get("link")
    if not isinstance(text, str) or not 1 <= len(text) <= MEMO_LENGTH:
        raise ApiRefused(400, -2, f"template_object.text needs 1 to {MEMO_LENGTH} characters")
    if not isinstance(link, dict) or not all(_is_web_address(uri) for uri in _uris(link)):
        raise ApiRefused(400, -2, "template_object.link needs addresses that begin with http")
    return template


def _uris(link: dict) -> list:
    return [link[name] for name in ("web_url", "mobile_web_url") if link.get(name)]


def _is_web_address(uri: object) -> bool:
    return isinstance(uri, str) and uri.startswith(("http://", "https://"))
