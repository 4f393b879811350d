"""KOE006 and KOE303: a redirect URI that is not the one that it should be, and in what it differs."""

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from tutorial_src import locale
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import term, whole
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.traffic.exchange import Exchange

from .kakao_refused_key import in_kakaos_words


def not_registered(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE006: the authorize request names a redirect URI that is not registered."""
    app, uri = log.apps.get(sent.get("client_id", "")), sent.get("redirect_uri", "")
    registered = app.redirect_uris if app else ()
    named = ", ".join(map(whole, registered[:6]))
    more = [Line.of("registered", log.told, uris=named)] * bool(registered)
    return in_kakaos_words(_compared("KOE006", x, uri, registered, *more))


def not_the_codes(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE303: the token request names another redirect URI than the code was sent to (RFC 6749, 4.1.3)."""
    uri, known = sent.get("redirect_uri", ""), log.codes.get(sent.get("code", ""))
    right = str(known.record.get("redirect_uri") or "") if known else ""
    issued = [Line.of("code-sent-to", known.issued, uri=whole(right))] if known else []
    return _compared("KOE303", x, uri, (right,) if right else (), *issued)


def _compared(cause: str, x: Exchange, uri: str, right: Sequence[str], *evidence: Line) -> Diagnosis:
    """What was sent beside what is right, and in what they differ."""
    other, parts = nearest(uri, right)
    form = "not-sent" if not uri else "not-known" if not right else "differs" if parts else "spelled-otherwise"
    differences = "; ".join(_word(part, uri, other) for part in parts)
    sent = Line.of("sent", x, value=whole(uri))
    return Diagnosis.of(cause, x, [sent, *evidence], form=form, other=whole(other), parts=differences)


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


def _word(part: str, uri: str, other: str) -> str:
    """What differs, and how."""
    from tutorial_src.kakao.compare import NAMES
    from tutorial_src.kakao.translations import translation

    if part in ("case", "encoding"):
        return term(part)
    name = translation(locale.current()).gettext(NAMES[part])
    if part == "slash":
        return name
    values = [_value(part, urlsplit(one)) for one in (uri, other)]
    return f"{name} ({whole(values[0])} ≠ {whole(values[1])})" if all(values) else name


def _value(part: str, of: object) -> str:
    return str(getattr(of, {"host": "hostname"}.get(part, part)) or "")
