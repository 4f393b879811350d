"""KOE320: an authorization code that Kakao does not find: used, expired, mangled, or never given."""

from datetime import datetime
from urllib.parse import unquote

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code
from tutorial_src.diagnosis.evidence.log import Code, EvidenceLog
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange

SHOWN = 20  # codes in a snapshot; of older ones it says nothing
SHORTEST = 8  # characters that a part of a code must have, to be known as that


def not_found(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """Which of the reasons it was, by what Kakao's own records said."""
    value = sent.get("code", "")
    if not value:
        return _found(x, "missing", _("no code was sent"), _("The token request has no `code`."), "")
    known = log.codes.get(value)
    if known:
        return _known(x, sent, known, log)
    if not log.is_watched:
        return _unwatched(x, value)
    right = next((other for other in log.codes if _is_mangled(value, other)), None)
    if right:
        issued = Line(
            _("Kakao gave this code: {code}, {count} characters.", code=code(right), count=len(right)),
            log.codes[right].issued,
        )
        why = _("It is nearly a code that Kakao gave, but cut, or with something added.")
        return _found(x, "mangled", _("the code was changed on the way"), why, value, issued)
    return _found(
        x,
        "unknown",
        _("Kakao never gave this code"),
        _("No record of Kakao shows a code like it. Was it made up, or copied from elsewhere?"),
        value,
    )


def _known(x: Exchange, sent: dict[str, str], known: Code, log: EvidenceLog) -> Diagnosis:
    value = sent["code"]
    issued = Line(_("Kakao gave this code here."), known.issued)
    if known.used:
        once = _("A code works once, and this one brought a token already.")
        token = Line(_("It was exchanged for a token here."), known.used)
        return _found(x, "used", _("the code was used before"), once, value, issued, token)
    if (expires := _seconds(known.record.get("expires"))) is not None and expires <= x.ended:
        return _found(
            x,
            "expired",
            _("the code has expired"),
            _("A code lives for ten minutes, and this one was older."),
            value,
            issued,
        )
    if "client_id" in sent and str(known.record.get("client_id")) != sent["client_id"]:
        return _found(
            x,
            "other-app",
            _("the code belongs to another app"),
            _("It was given to another `client_id`."),
            value,
            issued,
        )
    now = [row.get("value") for row in log.kakao.get("codes") or [] if isinstance(row, dict)]
    if value not in now and len(now) < SHOWN:
        return _found(
            x,
            "forgotten",
            _("Kakao has this code no more"),
            _(
                "It was given and not used, and Kakao's records do not have it any more: Kakao was started"
                " anew, or the consent was withdrawn."
            ),
            value,
            issued,
        )
    return _unwatched(x, value)


def _found(x: Exchange, kind: str, said: str, why: str, value: str, *evidence: Line) -> Diagnosis:
    return Diagnosis(
        cause=f"KOE320-{kind}",
        exchange=x,
        title=_("Kakao does not find the code (KOE320): {said}", said=said),
        happened=_("Kakao gives no token for this code: it works once, for ten minutes, and as it was given."),
        why=why,
        mend=_("Write another comment: that brings a new code. Exchange it once, at once."),
        evidence=(_sent(x, value), *evidence) if value else (Line(_("The query has no `code`."), x),),
    )


def _sent(x: Exchange, value: str) -> Line:
    return Line(_("Sent: the code {code}, {count} characters.", code=code(value), count=len(value)), x)


def _unwatched(x: Exchange, value: str) -> Diagnosis:
    return Diagnosis(
        cause="KOE320",
        exchange=x,
        title=_("Kakao does not find the code (KOE320)"),
        happened=_("Kakao gives no token for this code: it works once, for ten minutes, and as it was given."),
        why=_("It was used before, has expired, or was changed on the way: Kakao's own records are not seen here."),
        experiment=_(
            "Write another comment and exchange its code once, at once. If that works, the old code was used"
            " or too old; if not, compare it with the address, letter by letter."
        ),
        mend="",
        evidence=(_sent(x, value),),
    )


def _is_mangled(value: str, other: str) -> bool:
    """Whether one is nearly the other: cut, lengthened, in other letters, with blanks, or encoded once more."""
    plain = unquote(value).strip()
    if plain == other or value.lower() == other.lower():
        return True
    if len(value) >= SHORTEST and (other.startswith(value) or other.endswith(value) or other in value):
        return True
    return len(value) == len(other) and sum(a != b for a, b in zip(value, other, strict=True)) <= 3


def _seconds(moment: object) -> float | None:
    try:
        return datetime.fromisoformat(str(moment).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return None
