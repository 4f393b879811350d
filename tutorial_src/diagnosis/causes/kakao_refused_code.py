"""KOE320: an authorization code that Kakao does not find: used, expired, mangled, or never given."""

from datetime import datetime
from urllib.parse import unquote

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code
from tutorial_src.diagnosis.evidence.log import Code, EvidenceLog
from tutorial_src.traffic.exchange import Exchange

SHOWN = 20  # codes in a snapshot; of older ones it says nothing
SHORTEST = 8  # characters that a part of a code must have, to be known as that


def not_found(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """Which of the reasons it was, by what Kakao's own records said."""
    value = sent.get("code", "")
    if not value:
        return Diagnosis.of("KOE320-missing", x, [Line.of("no-code", x)])
    known = log.codes.get(value)
    if known:
        return _known(x, sent, known, log)
    if not log.is_watched:
        return _found("KOE320", x, value)
    right = next((other for other in log.codes if _is_mangled(value, other)), None)
    if right:
        issued = Line.of("code-given-as", log.codes[right].issued, code=code(right), count=len(right))
        return _found("KOE320-mangled", x, value, issued)
    return _found("KOE320-unknown", x, value)


def _known(x: Exchange, sent: dict[str, str], known: Code, log: EvidenceLog) -> Diagnosis:
    value = sent["code"]
    issued = Line.of("code-given", known.issued)
    if known.used:
        return _found("KOE320-used", x, value, issued, Line.of("code-exchanged", known.used))
    if (expires := _seconds(known.record.get("expires"))) is not None and expires <= x.ended:
        return _found("KOE320-expired", x, value, issued)
    if "client_id" in sent and str(known.record.get("client_id")) != sent["client_id"]:
        return _found("KOE320-other-app", x, value, issued)
    now = [row.get("value") for row in log.kakao.get("codes") or [] if isinstance(row, dict)]
    if value not in now and len(now) < SHOWN:
        return _found("KOE320-forgotten", x, value, issued)
    return _found("KOE320", x, value)


def _found(cause: str, x: Exchange, value: str, *evidence: Line) -> Diagnosis:
    return Diagnosis.of(cause, x, [Line.of("sent-code", x, code=code(value), count=len(value)), *evidence])


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
