"""The token URI: built and percent-encoded, printed, shown as a link, taken apart parameter by parameter.

Kakao's token request: https://developers.kakao.com/docs/latest/en/kakaologin/rest-api#request-token,
RFC 6749, section 4.1.3. (Both ask for POST. A link can only GET, which Kakao does not document: see `token_from_code`.)
"""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote, urlencode, urlsplit

from .desk.folder import ROOT
from .display.errors import UserError
from .display.html import Table, anchor
from .locale import _
from .servers.kakao_app import KakaoApp
from .traffic.query import by_name

KAKAO = "https://kauth.kakao.com"
_PRINTED = re.compile(r"https?://[^\s'\"<>]+/oauth/token\?[^\s'\"<>]+")


class WrongValue(UserError, ValueError):
    """A value that cannot be right; the message names it, and the likeliest cause."""


def build_token_uri(
    client_id: str, redirect_uri: str, code: str, client_secret: str | None = None, base: str = KAKAO
) -> str:
    """The URI that asks for an access token, every value percent-encoded (RFC 3986, section 2.1).

    Raises `ValueError` that names the first value that is missing or wrong, and the likeliest cause.
    """
    lost = _(
        "`detail()` did not put it into this visitor's session, or the session was lost: another host name,"
        " a deleted cookie, an expired or flushed row."
    )
    _check("client_id", client_id, lost)
    _check("redirect_uri", redirect_uri, lost)
    _check(
        "code",
        code,
        _("Kakao sends it in the address, `?code=…`: the consent was cancelled, or the page was opened by hand."),
    )
    _check("base", base, _("It is the address of Kakao's login, https://kauth.kakao.com, or of practice Kakao."))
    _check_address("redirect_uri", redirect_uri)
    _check_address("base", base)
    _check_code(code)
    parameters = {
        "grant_type": "authorization_code",
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "code": code,
    }
    if client_secret:  # an app whose secret is switched off has an empty one
        parameters["client_secret"] = _checked_secret(client_secret)
    return f"{base.rstrip('/')}/oauth/token?{urlencode(parameters, quote_via=quote, safe='')}"


def print_token_uri(
    client_id: str, redirect_uri: str, code: str, client_secret: str | None = None, base: str = KAKAO
) -> "TokenURI":
    """Print the URI that `build_token_uri` builds, and answer it as a link for the notebook.

    A real key is printed by a site's own view, and hidden in a notebook, which may be shared.
    """
    uri = build_token_uri(client_id, redirect_uri, code, client_secret, base)
    secrets = tuple(secret for secret in KakaoApp.of(ROOT).secrets if secret in (client_id, client_secret))
    answer = TokenURI(uri, secrets)
    print(answer.shown if _in_notebook() else uri)
    return answer


@dataclass(frozen=True)
class TokenURI:
    """A token URI as a link, its parameters explained; `secrets` are hidden, and then it is no link."""

    uri: str
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def parameters(self) -> dict[str, str]:
        """The query, decoded."""
        return by_name(urlsplit(self.uri).query)

    @property
    def shown(self) -> str:
        """The URI as it may stand in a notebook."""
        return self._redactor(self.uri)

    def __str__(self) -> str:
        return self.uri

    def __repr__(self) -> str:
        return f"{self.shown}\n\n{self._table()}"

    def _repr_html_(self) -> str:
        link = escape(self.shown) if self.secrets else anchor(self.uri, self.uri)
        return f"<p style='font-size:1.1em;overflow-wrap:break-word'>{link}</p>{self._table().html()}"

    def _table(self) -> Table:
        hidden = _(
            "This URI has your real key in it: the key is hidden here, and in every record of the"
            " course. `python manage.py runserver` in a terminal prints it whole."
        )
        return Table(
            title=_("The token URI, part by part"),
            columns=[_("parameter"), _("value"), _("what it is")],
            rows=[[name, self._redactor(value), _meaning(name, value)] for name, value in self.parameters.items()],
            code=[0, 1],
            notes=[hidden] if self.secrets else [],
        )

    def _redactor(self, text: str) -> str:
        if not self.secrets:
            return text
        for secret in filter(None, [*self.secrets, self.parameters.get("code")]):
            text = text.replace(quote(secret, safe=""), "•••").replace(secret, "•••")
        return text


class NoTokenURI:
    """There is no token URI yet; says what to do."""

    def __repr__(self) -> str:
        return _(
            "Your `oauth()` has not printed a token URI yet. Write a comment on the blog, press Submit,"
            " agree at Kakao; then run this cell again."
        )


def last_printed(printed: Iterable[str]) -> str | None:
    """The last token URI among what views printed, or None."""
    found = [uri for text in printed for uri in _PRINTED.findall(text)]
    return found[-1] if found else None


def _check(name: str, value: object, cause: str) -> None:
    if value is None or value in ("", "None"):
        raise WrongValue(_("{name} is {value}. {cause}", name=name, value=repr(value), cause=cause))
    if not isinstance(value, str):
        raise WrongValue(
            _(
                "{name} is {value}, of type {type}: it must be text.",
                name=name,
                value=repr(value),
                type=type(value).__name__,
            )
        )
    if value.split() != [value]:
        raise WrongValue(
            _("{name} is {value}: a space or a line break was pasted with it.", name=name, value=repr(value))
        )


def _check_address(name: str, value: str) -> None:
    """An address with a host, not percent-encoded yet, without a fragment (RFC 6749, section 3.1.2)."""
    if value.lower().startswith(("http%3a", "https%3a")):
        raise WrongValue(
            _(
                "{name} is {value}: it is percent-encoded already. Give it plain: it is encoded here.",
                name=name,
                value=repr(value),
            )
        )
    if not _names_a_host(value):
        raise WrongValue(
            _(
                "{name} is {value}: an address begins with http:// or https:// and a host, and a port is a number.",
                name=name,
                value=repr(value),
            )
        )
    if "#" in value:
        raise WrongValue(
            _("{name} is {value}: what follows the # never reaches a server.", name=name, value=repr(value))
        )
    if name == "base" and "/oauth" in urlsplit(value).path:
        raise WrongValue(
            _(
                "{name} is {value}: it ends before /oauth/token, which is added here.",
                name=name,
                value=repr(value),
            )
        )


def _names_a_host(address: str) -> bool:
    """Whether it can be asked over HTTP at all; brackets and ports that are none are errors of `urlsplit`'s."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _check_code(code: str) -> None:
    if "code=" in code or "://" in code or "&" in code:
        raise WrongValue(
            _(
                "code is {value}: more than the code was pasted. The code is what comes between "
                "`code=` and the next `&`, or the end of the address.",
                value=repr(code),
            )
        )


def _checked_secret(client_secret: object) -> str:
    """The secret when it can be right; what is wrong with it is told without showing it."""
    if not isinstance(client_secret, str) or client_secret.split() != [client_secret]:
        raise WrongValue(
            _(
                "client_secret is not one word of text: a space, a line break or something else "
                "was pasted with it. (It is not shown here, since it is secret.)"
            )
        )
    return client_secret


def _meaning(name: str, value: str) -> str:
    if value in ("", "None"):
        return _("It is empty: the session did not have it when `oauth()` asked.")
    meanings = {
        "grant_type": _("What is exchanged: an authorization code for a token."),
        "client_id": _("Which app asks: its REST API key. In `oauth()` it comes out of the session."),
        "redirect_uri": _(
            "Where the code was sent to: the one that `detail()` named. In `oauth()` it comes out of the session, too."
        ),
        "code": _("The authorization code that Kakao gave the browser. It works once, within minutes."),
        "client_secret": _("Proof that the app itself asks. It does not belong in an address."),
    }
    return meanings.get(name, _("Kakao does not ask for it."))


def _in_notebook() -> bool:
    """Whether what is printed now lands in a notebook (a kernel has IPython loaded; a site has not)."""
    ipython = sys.modules.get("IPython")
    return bool(ipython and ipython.get_ipython())
