"""KOE006 and KOE303: a redirect URI that is not the one that it should be, and in what it differs."""

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from tutorial_src import locale
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import whole
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange


def not_registered(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE006: the authorize request names a redirect URI that is not registered."""
    from tutorial_src.kakao.errors import PAGES

    page, lang = PAGES["KOE006"], locale.current()
    app, uri = log.apps.get(sent.get("client_id", "")), sent.get("redirect_uri", "")
    registered = app.redirect_uris if app else ()
    return Diagnosis(
        cause="KOE006",
        exchange=x,
        title=_("The redirect URI is not the registered one (KOE006)"),
        happened=page.cause[lang],
        why=_why(uri, registered),
        mend=page.mend[lang],
        evidence=(Line(_("Sent: {uri}", uri=whole(uri)), x), *_registered(registered, log)),
    )


def not_the_codes(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE303: the token request names another redirect URI than the code was sent to (RFC 6749, 4.1.3)."""
    uri, known = sent.get("redirect_uri", ""), log.codes.get(sent.get("code", ""))
    right = str(known.record.get("redirect_uri") or "") if known else ""
    issued = [Line(_("The code was sent to: {uri}", uri=whole(right)), known.issued)] if known else []
    return Diagnosis(
        cause="KOE303",
        exchange=x,
        title=_("Another redirect URI than the one that the code was sent to (KOE303)"),
        happened=_("Kakao gives the token only to whoever names the redirect URI to which it sent the code."),
        why=_why(uri, (right,)) if right else _("To which address the code was sent is not known here."),
        mend=_(
            "Send the same `redirect_uri` in both requests, out of one and the same place: the session, or the"
            " settings."
        ),
        evidence=(Line(_("Sent: {uri}", uri=whole(uri)), x), *issued),
    )


def nearest(uri: str, registered: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The registered URI that differs least, and in what: the names of `kakao/compare.py`, `case` or `encoding`."""
    from tutorial_src.kakao.compare import differences

    found = [(other, _refined(uri, other, differences(uri, [other]))) for other in registered]
    return min(found, key=lambda pair: len(pair[1]) or 9, default=("", ()))


def _refined(uri: str, other: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    if uri != other and uri.lower() == other.lower():
        return ("case",)
    if uri != other and unquote(uri) == other:
        return ("encoding",)
    return parts


def _why(uri: str, registered: Sequence[str]) -> str:
    if not uri:
        return _("No redirect URI was sent: it is empty.")
    if not registered:
        return _("What is registered is not known here: compare it with Kakao's console, letter by letter.")
    other, parts = nearest(uri, registered)
    if not parts:
        return _("The two differ in their spelling: compare them letter by letter.")
    return _(
        "Compared with {other}, it differs in: {parts}.",
        other=whole(other),
        parts="; ".join(_word(part, uri, other) for part in parts),
    )


def _word(part: str, uri: str, other: str) -> str:
    """What differs, and how."""
    from tutorial_src.kakao.words import WORDS

    if part == "case":
        return _("capital and small letters")
    if part == "encoding":
        return _("the percent-encoding: it was encoded twice")
    name = WORDS[locale.current()]["difference"][part]
    if part == "slash":
        return name
    values = [_value(part, urlsplit(one)) for one in (uri, other)]
    return f"{name} ({whole(values[0])} ≠ {whole(values[1])})" if all(values) else name


def _value(part: str, of: object) -> str:
    return str(getattr(of, {"host": "hostname"}.get(part, part)) or "")


def _registered(uris: Sequence[str], log: EvidenceLog) -> list[Line]:
    named = ", ".join(map(whole, uris[:6]))
    return [Line(_("Registered: {uris}", uris=named), log.told)] if uris else []
