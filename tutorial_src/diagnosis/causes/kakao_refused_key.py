"""KOE101, KOE010 and KOE205: the app's key, its secret, and the consent items that it asks for."""

import re
from dataclasses import replace

from tutorial_src import locale
from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import codes, term, whole
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header

NOTHING = ("None", "null", "undefined", "")  # what an empty variable becomes in an address


def no_app(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE101: no app has this key."""
    key, known = sent.get("client_id"), list(log.apps)
    told = Line.of("sent-no-client-id", x) if key is None else Line.of("sent", x, value=f"`client_id={key}`")
    more = [Line.of("registered", log.told, uris=", ".join(map(whole, known)))] * bool(known)
    found = Diagnosis.of(
        "KOE101", x, [told, *more], form=_why_no_app(x, key, known), value=f"`{key}`" if key else term("empty")
    )
    return in_kakaos_words(found)


def secret(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE010: the client secret is missing or wrong; it is never shown."""
    given = sent.get("client_secret", "")
    app = log.apps.get(sent.get("client_id", ""))
    told = Line.of("sent-secret", x, count=len(given)) if given else Line.of("sent-no-secret", x)
    asks = [Line.of("needs-secret", log.told)] * bool(app and app.needs_secret)
    return Diagnosis.of("KOE010-wrong" if given else "KOE010-missing", x, [told, *asks])


def scope(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """KOE205: `scope` asks for consent items that the app has not set up."""
    wanted = [item for item in re.split(r"[,\s]+", sent.get("scope", "")) if item]
    app = log.apps.get(sent.get("client_id", ""))
    scopes = app.scopes if app else ()
    extra = [item for item in wanted if scopes and item not in scopes]
    told = Line.of("sent", x, value=f"`scope={sent.get('scope', '')}`")
    set_up = [Line.of("set-up", log.told, items=codes(scopes))] * bool(scopes)
    form = "items-known" if extra else "items-unknown"
    return in_kakaos_words(Diagnosis.of("KOE205", x, [told, *set_up], form=form, items=codes(extra)))


def in_kakaos_words(found: Diagnosis) -> Diagnosis:
    """The same, with what Kakao's own page for this code says of what happened and of the fix."""
    from tutorial_src.kakao.errors import PAGES
    from tutorial_src.kakao.translations import translation

    page, kakaos = PAGES.get(found.cause), translation(locale.current()).gettext
    return replace(found, happened=kakaos(page.cause), fix=kakaos(page.fix)) if page else found


def _why_no_app(x: Exchange, key: str | None, known: list[str]) -> str:
    """The form of KOE101 that fits this key."""
    if key is None:
        is_basic = header(x.request_headers, "authorization").lower().startswith("basic ")
        return "in-a-header" if is_basic else "not-sent"
    if key in NOTHING:
        return "empty"
    if any(key.strip().lower() == other.lower() for other in known):
        return "spelled-otherwise"
    if any(other.startswith(key) or key.startswith(other) for other in known):
        return "not-whole"
    return "another" if known else "not-known"
