"""The token URI: built and percent-encoded, printed, shown as a link, taken apart parameter by parameter.

Kakao's token request: https://developers.kakao.com/docs/latest/en/kakaologin/rest-api#request-token,
RFC 6749, section 4.1.3. (Both ask for POST. A link can only GET, which Kakao never documented: lesson 07.)
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit

from .locale import _
from .show import Table, anchor

KAKAO = "https://kauth.kakao.com"
_PRINTED = re.compile(r"https?://\S+/oauth/token\?\S+")


def build_token_uri(
    client_id: str, redirect_uri: str, code: str, client_secret: str | None = None, base: str = KAKAO
) -> str:
    """The URI that asks for an access token, every value percent-encoded.

    Raises `ValueError` that names the first value that is missing or cannot be right, and the likeliest cause.
    """
    _check("client_id", client_id, _("`detail()` did not put it into this visitor's session, or the session was lost:"
                                     " another host name, a deleted cookie, an expired or flushed row."))
    _check("redirect_uri", redirect_uri, _("`detail()` did not put it into this visitor's session, or the session was"
                                           " lost: another host name, a deleted cookie, an expired or flushed row."))
    _check("code", code, _("Kakao sends it in the address, `?code=…`: the consent was cancelled, or the page was"
                           " opened by hand."))
    if not redirect_uri.startswith(("http://", "https://")):
        raise ValueError(_("redirect_uri is {value}: it begins with http:// or https://, as it is registered.",
                           value=repr(redirect_uri)))
    parameters = {"grant_type": "authorization_code", "client_id": client_id, "redirect_uri": redirect_uri, "code": code}
    if client_secret:
        parameters["client_secret"] = client_secret
    return f"{base}/oauth/token?{urlencode(parameters)}"


def print_token_uri(
    client_id: str, redirect_uri: str, code: str, client_secret: str | None = None, base: str = KAKAO
) -> "TokenURI":
    """Print the URI that `build_token_uri` builds, and answer it as a link for the notebook."""
    uri = build_token_uri(client_id, redirect_uri, code, client_secret, base)
    print(uri)
    return TokenURI(uri)


@dataclass(frozen=True)
class TokenURI:
    """A token URI as a link, with its parameters explained; `secrets` are veiled, and then there is no link."""

    uri: str
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def parameters(self) -> dict[str, str]:
        """The query, decoded."""
        return dict(parse_qsl(urlsplit(self.uri).query, keep_blank_values=True))

    def open(self) -> bool:
        """Open it in the browser without showing it: with a real key it must not stand in a notebook."""
        import webbrowser

        return webbrowser.open(self.uri)

    def __str__(self) -> str:
        return self.uri

    def __repr__(self) -> str:
        return f"{self._veil(self.uri)}\n{self._table()}"

    def _repr_html_(self) -> str:
        if self.secrets:
            link = escape(_("This URI holds your real key. `lesson.token_uri.open()` opens it without showing it."))
        else:
            link = anchor(self.uri, self.uri)
        return f"<p style='font-size:1.1em'>{link}</p>{self._table().html()}"

    def _table(self) -> Table:
        return Table(
            title=_("The token URI, taken apart"),
            columns=[_("parameter"), _("value"), _("what it is")],
            rows=[[name, self._veil(value), _meaning(name)] for name, value in self.parameters.items()],
            code=[0, 1],
        )

    def _veil(self, text: str) -> str:
        if not self.secrets:
            return text
        code = self.parameters.get("code", "")
        for secret in filter(None, [*self.secrets, code]):
            text = text.replace(secret, "•••")
        return text


class NoTokenURI:
    """There is no token URI yet; says what to do."""

    def __repr__(self) -> str:
        return _("Your `oauth()` has not printed a token URI yet. Write a comment on the blog, press Submit, agree at"
                 " Kakao; then run this cell again.")


def last_printed(printed: Iterable[str]) -> str | None:
    """The last token URI among what views printed, or None."""
    found = [uri for text in printed for uri in _PRINTED.findall(text)]
    return found[-1] if found else None


def _check(name: str, value: object, cause: str) -> None:
    if value is None or value == "":
        raise ValueError(_("{name} is {value}. {cause}", name=name, value=repr(value), cause=cause))
    if not isinstance(value, str):
        raise ValueError(_("{name} is {value}, of type {type}: it must be text.",
                           name=name, value=repr(value), type=type(value).__name__))
    if value != value.strip():
        raise ValueError(_("{name} is {value}: a blank at its beginning or end was pasted along.",
                           name=name, value=repr(value)))


def _meaning(name: str) -> str:
    meanings = {
        "grant_type": _("What is exchanged: an authorization code for a token."),
        "client_id": _("Which app asks: its REST API key. Your `oauth()` took it out of the session."),
        "redirect_uri": _("Where the code was sent to. It must be the one that `detail()` named. From the session, too."),
        "code": _("The authorization code that Kakao gave the browser. It works once, within minutes."),
        "client_secret": _("Proof that the app itself asks. It does not belong into an address."),
    }
    return meanings.get(name, "")
