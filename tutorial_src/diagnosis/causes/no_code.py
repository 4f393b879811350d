"""`MultiValueDictKeyError: 'code'`: Kakao sent no code, or Kakao sent nobody at all."""

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import header
from tutorial_src.traffic.exchange import Exchange


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
    sent = [Line(_("Kakao sent the visitor back with `error=access_denied` instead of a code."), kakao)] * bool(kakao)
    return Diagnosis(
        cause="consent-cancelled",
        exchange=x,
        words=words.all,
        title=_("The visitor pressed Cancel at Kakao"),
        happened=_("The view asks for `code`, and there is none in the address."),
        why=_(
            "Whoever does not agree is sent back all the same, with an `error` in the place of the code (RFC 6749,"
            " 4.1.2.1)."
        ),
        mend=_(
            "Write a comment again and press Agree. A finished `oauth()` asks with `request.GET.get('code')`, and"
            " says something friendly when there is none."
        ),
        evidence=(*sent, Line(_("The query has `error` and no `code`."), x)),
    )


def _refused(x: Exchange, words: ParsedTraceback, kakao: Exchange | None, error: str) -> Diagnosis:
    sent = [Line(_("Kakao sent the visitor back with this error instead of a code."), kakao)] * bool(kakao)
    return Diagnosis(
        cause="kakao-sent-error",
        exchange=x,
        words=words.all,
        title=_("Kakao sent an error instead of a code: {error}", error=code(error, 60)),
        happened=_("The view asks for `code`, and there is none in the address."),
        why=_(
            "Kakao could not ask this visitor, and says so in the query: {why}.",
            why=code(x.parameters.get("error_description", "") or error, 120),
        ),
        mend=_("Look at the parameters of the authorize link: `prompt=none`, say, forbids Kakao to ask."),
        evidence=(*sent, Line(_("The query has `error` and no `code`."), x)),
    )


def _by_the_site(x: Exchange, words: ParsedTraceback, before: Exchange) -> Diagnosis:
    return Diagnosis(
        cause="code-not-passed-on",
        exchange=x,
        words=words.all,
        title=_("The site itself sent the visitor here, without a code"),
        happened=_("The view asks for `code`, and there is none in the address."),
        why=_(
            "A redirect of the site led to this address, and not Kakao's. A redirect carries only what its"
            " address says."
        ),
        mend=_("Let that view redirect to Kakao's authorize link, or to another page."),
        evidence=(
            Line(_("This answer led here: {location}", location=code(before.location, 80)), before),
            Line(_("The query has no `code`."), x),
        ),
    )


def _by_hand(x: Exchange, words: ParsedTraceback) -> Diagnosis:
    return Diagnosis(
        cause="opened-by-hand",
        exchange=x,
        words=words.all,
        title=_("The address was opened by hand"),
        happened=_("The view asks for `code`, and there is none in the address."),
        why=_(
            "Kakao opens this address, after the consent, and adds the code. No answer of Kakao led here: somebody"
            " typed it, or followed a link."
        ),
        mend=_("Begin at a post: write a comment, press Submit, and agree at Kakao."),
        evidence=(Line(_("No answer of Kakao led to this address before."), x), Line(_("The query has no `code`."), x)),
    )
