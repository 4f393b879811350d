"""What practice Kakao keeps: frozen records in the protocol's own words. Times are seconds since 1970."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from .translations import N_

PRACTICE_KEY = "c0ffee00c0ffee00c0ffee00c0ffee00"
PRACTICE_REDIRECT_URI = "http://127.0.0.1:8000/oauth"
NOTE = "practice_kakao.note"  # in the WSGI environment: what a log adds to the request


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A consent item: one kind of data or one right that an app may ask a person for."""

    id: str
    name: str  # English: `translations` has the others
    type: str = "PRIVACY"


ITEMS = {
    item.id: item
    for item in (
        Item(id="profile_nickname", name=N_("Nickname")),
        Item(id="profile_image", name=N_("Profile image")),
        Item(id="account_email", name=N_("Kakao Account (email)")),
        Item(id="talk_message", name=N_("Send a message to yourself"), type="SERVICE"),
    )
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Client:
    """An app as its owner registered it; `ValueError` for a value that could not have been registered.

    `secret_required` follows `client_secret` unless it is given: Kakao has switched it on for every new app
    since December 2025, and the seed's lesson is older. `account_email` is for business apps only.
    """

    client_id: str
    redirect_uris: tuple[str, ...] = ()
    client_secret: str | None = None
    secret_required: bool | None = None
    name: str = "firstProject"
    app_id: int = 1000001
    kakao_login_on: bool = True
    business: bool = False
    openid: bool = True
    required_items: tuple[str, ...] = ("profile_nickname",)
    optional_items: tuple[str, ...] = ("profile_image", "talk_message")
    logout_redirect_uris: tuple[str, ...] = ()
    token_requests_per_minute: int | None = None

    def __post_init__(self) -> None:
        if not self.client_id or not self.client_id.isalnum():
            raise ValueError(f"client_id {self.client_id!r} is not a REST API key: letters and digits only.")
        for uri in (*self.redirect_uris, *self.logout_redirect_uris):
            check_redirect_uri(uri)
        if self.needs_secret and not self.client_secret:
            raise ValueError("secret_required is on, but there is no client_secret.")

    @property
    def needs_secret(self) -> bool:
        """Whether the token endpoint asks this app for its client secret."""
        return bool(self.client_secret) if self.secret_required is None else self.secret_required

    @property
    def items(self) -> tuple[str, ...]:
        """The consent items that this app has set up, required ones first."""
        return self.required_items + self.optional_items + (("account_email",) if self.business else ())

    @property
    def scopes(self) -> tuple[str, ...]:
        """All that this app may put into `scope`."""
        return self.items + (("openid",) if self.openid else ())


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with a practice Kakao account."""

    id: int
    nickname: str
    email: str


PEOPLE = (
    Person(id=4100000001, nickname="김하늘", email="haneul@kakao.example"),
    Person(id=4100000002, nickname="이도윤", email="doyun@kakao.example"),
    Person(id=4100000003, nickname="박서연", email="seoyeon@kakao.example"),
    Person(id=4100000004, nickname="Emma Brown", email="emma@kakao.example"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Login:
    """A browser in which a person is logged in to Kakao; `id` is the value of Kakao's own cookie."""

    id: str
    person: Person
    since: float
    expires: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """What a person agreed to for one app, and since when the two are connected."""

    client_id: str
    person: Person
    scope: tuple[str, ...]
    connected_at: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """An authorization code (RFC 6749, 1.3.1): good for one token, for one app, for ten minutes."""

    value: str
    client_id: str
    person: Person
    redirect_uri: str
    scope: tuple[str, ...]
    expires: float
    auth_time: float
    nonce: str | None = None
    code_challenge: str | None = None
    used: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """An access token and the refresh token that came with it (RFC 6749, 1.4 and 1.5)."""

    access_token: str
    refresh_token: str
    client_id: str
    person: Person
    scope: tuple[str, ...]
    expires: float
    refresh_expires: float
    auth_time: float
    nonce: str | None = None
    asked_by: str = "POST"


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """A message that an app sent to a person on that person's behalf."""

    person: Person
    client_name: str
    text: str
    link: str | None
    sent: float


def check_redirect_uri(uri: str) -> None:
    """Raise `ValueError` unless `uri` is absolute, http or https, and without fragment (RFC 6749, 3.1.2)."""
    try:
        parts = urlsplit(uri)
        good = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        good = False
    if not good or "#" in uri or not uri.isprintable() or " " in uri or "\\" in uri:
        raise ValueError(f"{uri!r} is not a redirect URI: write it whole, such as {PRACTICE_REDIRECT_URI}")


def is_loopback(uri: str) -> bool:
    """Whether `uri` leads to this computer."""
    host = urlsplit(uri).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
