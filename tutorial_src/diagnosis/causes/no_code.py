"""`MultiValueDictKeyError: 'code'`: Kakao sent no code, or Kakao sent nobody at all."""

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header


def is_no_code(words: ParsedTraceback) -> bool:
    """Whether a view asked the query for `code`, or used what it found there."""
    if words.kind == "MultiValueDictKeyError":
        return words.text.strip("'\"") == "code"
    return words.kind in ("TypeError", "WrongValue") and "None" in words.text and "code" in (words.names or ())


def diagnose(x: Exchange, words: ParsedTraceback, log: EvidenceLog) -> Diagnosis | None:
    """Cancelled, refused by Kakao, sent here by the site itself, or opened by hand; None when there is a code."""
    way = list(log.way(x))
    kakao = next((hop for hop in way if hop.server == "kakao"), None)
    is_way_back = kakao or words.function == "oauth" or x.path.rstrip("/").endswith("/oauth")
    if "code" in x.parameters or "POST" in words.code or not is_way_back:
        return None
    error = x.parameters.get("error", "")
    from_kakao = kakao or (not log.is_watched and header(x.request_headers, "sec-fetch-site") != "none")
    if error and from_kakao:
        return _cancelled(x, words, kakao) if error == "access_denied" else _refused(x, words, kakao, error)
    outside = [hop for hop in way if hop.path.rstrip("/") != x.path.rstrip("/")]
    if outside and not kakao:
        return _by_the_site(x, words, outside[0])
    return _by_hand(x, words)


def _cancelled(x: Exchange, words: ParsedTraceback, kakao: Exchange | None) -> Diagnosis:
    sent = [Line.of("sent-cancelled", kakao)] * bool(kakao)
    return Diagnosis.of("consent-cancelled", x, [*sent, Line.of("error-no-code", x)], traceback=words.all)


def _refused(x: Exchange, words: ParsedTraceback, kakao: Exchange | None, error: str) -> Diagnosis:
    sent = [Line.of("sent-error", kakao)] * bool(kakao)
    why = code(x.parameters.get("error_description", "") or error, 120)
    return Diagnosis.of(
        "kakao-sent-error", x, [*sent, Line.of("error-no-code", x)], traceback=words.all, error=code(error, 60), why=why
    )


def _by_the_site(x: Exchange, words: ParsedTraceback, before: Exchange) -> Diagnosis:
    led = Line.of("led-here", before, location=code(before.location, 80))
    return Diagnosis.of("code-not-passed-on", x, [led, Line.of("no-code", x)], traceback=words.all)


def _by_hand(x: Exchange, words: ParsedTraceback) -> Diagnosis:
    evidence = [Line.of("nobody-led", x), Line.of("no-code", x)]
    return Diagnosis.of("opened-by-hand", x, evidence, form="without-code", traceback=words.all)
