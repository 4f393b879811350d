"""`GET /oauth/authorize`: who asks, what for, and which of three steps comes next. Nothing here knows HTTP.

https://developers.kakao.com/docs/latest/en/kakaologin/rest-api (Request authorization code)
RFC 6749, 4.1; RFC 7636 (PKCE)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from .errors import PageRefused
from .records import Client, Consent, Login
from .store import Store

REQUIRED = ("client_id", "redirect_uri", "response_type")
LOGIN_AGAIN = {"login", "select_account", "create"}


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorizeRequest:
    """An authorization request (RFC 6749, 4.1.1) that passed every check; `parameters` is what was sent."""

    client: Client
    redirect_uri: str
    scope: tuple[str, ...]
    prompt: frozenset[str]
    parameters: Mapping[str, str]

    def back(self, **answer: str) -> str:
        """The redirect URI with the authorization response in its query (RFC 6749, 4.1.2)."""
        return _with_answer(self.redirect_uri, self.parameters, answer)

    def once_logged_in(self) -> str:
        """Where the login page leads: this request again, without the `prompt` that asked for the login."""
        rest = {name: value for name, value in self.parameters.items() if name != "prompt"}
        return "/oauth/authorize?" + urlencode(rest)


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What comes next: `login`, `consent` (to these `items`) or `redirect` (to this `uri`)."""

    name: str
    items: tuple[str, ...] = ()
    uri: str = ""


def read_request(store: Store, sent: Mapping[str, str]) -> AuthorizeRequest:
    """Check an authorization request. Raises `PageRefused`: what is refused here never ends in a redirect.

    RFC 6749, 4.1.2.1: a redirect URI that is not registered may belong to an attacker.
    """
    client = store.clients.get(sent.get("client_id", ""))
    _check_required(sent, client)
    if client is None:
        raise PageRefused("KOE101", sent=sent["client_id"])
    if sent["redirect_uri"] not in client.redirect_uris:
        raise PageRefused("KOE006", client=client, sent=sent["redirect_uri"], registered=client.redirect_uris)
    if not client.kakao_login_on:
        raise PageRefused("KOE004", client=client)
    if sent["response_type"] != "code":
        raise PageRefused("KOE202" if sent["response_type"] == "token" else "KOE201", client=client)
    _check_pkce(sent, client)
    return AuthorizeRequest(
        client=client,
        redirect_uri=sent["redirect_uri"],
        scope=_scope(sent, client),
        prompt=frozenset(_words(sent.get("prompt", ""))),
        parameters=sent,
    )


def next_step(store: Store, asked: AuthorizeRequest, login: Login | None) -> Step:
    """No login yet → log in; something new to agree to → consent; else straight back with a code."""
    silent = "none" in asked.prompt
    if login is None or (asked.prompt & LOGIN_AGAIN and not silent):
        # Kakao's description is not published; the error alone is what OpenID Connect asks for.
        return Step(name="redirect", uri=asked.back(error="login_required")) if silent else Step(name="login")
    items, consent = items_to_ask(store, asked, login), store.consent(asked.client.client_id, login.person)
    if consent and not items:
        return Step(name="redirect", uri=_back_with_code(store, asked, login, consent))
    if silent:
        return Step(
            name="redirect",
            uri=asked.back(error="consent_required", error_description="user consent required."),
        )
    return Step(name="consent", items=items)


def items_to_ask(store: Store, asked: AuthorizeRequest, login: Login) -> tuple[str, ...]:
    """The consent items that the page shows: at first what the app set up, later what is new in `scope`."""
    consent = store.consent(asked.client.client_id, login.person)
    if consent is None and not asked.scope:
        return asked.client.items
    known = consent.scope if consent else ()
    wanted = {*asked.scope, *asked.client.required_items}
    return tuple(item for item in asked.client.items if item in wanted and item not in known)


def agree(store: Store, asked: AuthorizeRequest, login: Login, ticked: set[str]) -> str:
    """Remember the consent to the required items and the ticked ones; returns where to send the browser."""
    items = items_to_ask(store, asked, login)
    agreed = [item for item in items if item in asked.client.required_items or item in ticked]
    consent = store.agree(asked.client.client_id, login.person, agreed)
    return _back_with_code(store, asked, login, consent)


def cancel(asked: AuthorizeRequest) -> str:
    """Where to send the browser of a person who does not agree."""
    return asked.back(error="access_denied", error_description="User denied access")


def read_logout(store: Store, sent: Mapping[str, str]) -> str:
    """`GET /oauth/logout`: where to send the browser after the logout. Raises `PageRefused`."""
    client, uri = store.clients.get(sent.get("client_id", "")), sent.get("logout_redirect_uri")
    _check_required(sent, client, ("client_id", "logout_redirect_uri"))
    if client is None:
        raise PageRefused("KOE101", sent=sent["client_id"])
    if uri not in client.logout_redirect_uris:
        raise PageRefused("KOE007", client=client, sent=uri, registered=client.logout_redirect_uris)
    return _with_answer(uri, sent, {})


def _with_answer(uri: str, sent: Mapping[str, str], answer: dict[str, str]) -> str:
    """`uri` with an answer in its query, and the app's `state` as it came (RFC 6749, 4.1.2)."""
    query = answer | ({"state": sent["state"]} if "state" in sent else {})
    if not query:
        return uri
    return uri + ("&" if "?" in uri else "?") + urlencode(query, quote_via=quote)


def _back_with_code(store: Store, asked: AuthorizeRequest, login: Login, consent: Consent) -> str:
    openid = ("openid",) if "openid" in asked.scope else ()
    code = store.issue_code(
        client_id=asked.client.client_id,
        person=login.person,
        redirect_uri=asked.redirect_uri,
        scope=consent.scope + openid,
        auth_time=login.since,
        nonce=asked.parameters.get("nonce"),
        code_challenge=asked.parameters.get("code_challenge") or None,
    )
    return asked.back(code=code.value)


def _check_required(sent: Mapping[str, str], client: Client | None, names: tuple[str, ...] = REQUIRED) -> None:
    missing = [name for name in names if name not in sent]
    if missing:
        raise PageRefused("KOE207", client=client, names=missing)


def _check_pkce(sent: Mapping[str, str], client: Client) -> None:
    challenge, method = sent.get("code_challenge"), sent.get("code_challenge_method")
    if (challenge or method) and not (method == "S256" and re.fullmatch(r"[\w-]{43}", challenge or "", re.ASCII)):
        raise PageRefused("KOE001", client=client)


def _scope(sent: Mapping[str, str], client: Client) -> tuple[str, ...]:
    scope = _words(sent.get("scope", ""))
    unknown = [item for item in scope if item not in client.scopes]
    if unknown:
        raise PageRefused("KOE205", client=client, names=unknown)
    return scope


def _words(text: str) -> tuple[str, ...]:
    """The parts of a list that is separated by commas, as documented, or by spaces, which works too."""
    return tuple(dict.fromkeys(re.split(r"[,\s]+", text.strip(", ")))) if text.strip(", ") else ()
