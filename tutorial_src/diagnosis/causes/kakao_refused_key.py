"""KOE101, KOE010 and KOE205: the app's key, its secret, and the consent items that it asks for."""

import re

from tutorial_src import locale
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code, whole
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import header
from tutorial_src.traffic.exchange import Exchange

NOTHING = ("None", "null", "undefined", "")  # what an empty variable becomes in an address


def no_app(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE101: no app has this key."""
    from tutorial_src.kakao.errors import PAGES

    page, lang = PAGES["KOE101"], locale.current()
    key = sent.get("client_id")
    known = list(log.apps)
    told = Line(_("Sent: {value}", value=f"`client_id={key}`" if key is not None else _("no `client_id`")), x)
    more = [Line(_("Registered: {uris}", uris=", ".join(map(whole, known))), log.told)] * bool(known)
    return Diagnosis(
        cause="KOE101",
        exchange=x,
        title=_("No app has this key (KOE101)"),
        happened=page.cause[lang],
        why=_why_no_app(x, key, known),
        mend=page.mend[lang],
        evidence=(told, *more),
    )


def secret(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE010: the client secret is missing or wrong; it is never shown."""
    given = sent.get("client_secret", "")
    app = log.apps.get(sent.get("client_id", ""))
    told = (
        _("Sent: a `client_secret` of {count} characters.", count=len(given))
        if given
        else _("Sent: no `client_secret`.")
    )
    asks = [Line(_("This app must prove itself with its client secret."), log.told)]
    return Diagnosis(
        cause="KOE010-wrong" if given else "KOE010-missing",
        exchange=x,
        title=_("The client secret is wrong (KOE010)") if given else _("The client secret is missing (KOE010)"),
        happened=_("Kakao does not believe that the app itself is asking: `Bad client credentials`."),
        why=_("A secret was sent, but it is not the one of this app.")
        if given
        else _("No secret was sent. New apps at Kakao must send theirs since December 2025."),
        mend=_(
            "Send `client_secret` with the token request. It stands in the console beside the REST API key, and"
            " belongs in the environment, not in the code."
        ),
        evidence=(Line(told, x), *asks * bool(app and app.needs_secret)),
    )


def scope(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE205: `scope` asks for consent items that the app has not set up."""
    from tutorial_src.kakao.errors import PAGES

    page, lang = PAGES["KOE205"], locale.current()
    wanted = [item for item in re.split(r"[,\s]+", sent.get("scope", "")) if item]
    app = log.apps.get(sent.get("client_id", ""))
    extra = [item for item in wanted if app and app.scopes and item not in app.scopes]
    named = ", ".join(code(item, 40) for item in extra)
    return Diagnosis(
        cause="KOE205",
        exchange=x,
        title=_("A consent item that this app has not set up (KOE205)"),
        happened=page.cause[lang],
        mend=page.mend[lang],
        why=_("Not set up: {items}.", items=named) if extra else _("Which one it is stands on Kakao's page."),
        evidence=(
            Line(_("Sent: {value}", value=f"`scope={sent.get('scope', '')}`"), x),
            *[
                Line(_("Set up: {items}", items=", ".join(code(item, 40) for item in app.scopes)), log.told)
                for app in [app]
                if app and app.scopes
            ],
        ),
    )


def _why_no_app(x: Exchange, key: str | None, known: list[str]) -> str:
    if key is None and header(x.request_headers, "authorization").lower().startswith("basic "):
        return _("The key came in the header `Authorization: Basic`. Kakao reads `client_id` in the form alone.")
    if key is None:
        return _("`client_id` was not sent at all.")
    if key in NOTHING:
        return _(
            "The value is {value}: a variable was empty when the request was built. Was the session lost, or is"
            " an environment variable not set?",
            value=f"`{key}`" if key else _("empty"),
        )
    if any(key.strip().lower() == other.lower() for other in known):
        return _("It is the registered key but for blanks, or for capital and small letters.")
    near = [other for other in known if other.startswith(key) or key.startswith(other)]
    if near:
        return _("It is the registered key, but not whole, or with something added.")
    return _("It is another key than the registered one.") if known else _("Compare it with Kakao's console.")
