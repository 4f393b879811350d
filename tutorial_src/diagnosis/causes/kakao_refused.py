"""Kakao refused: its pages and its JSON, read by their KOE code, what was sent beside what is registered.

The pages' own words stand in `tutorial_src/kakao/errors.py`; here is what only this request's record can tell.
"""

import json
import re
from collections.abc import Callable
from dataclasses import replace

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code, codes
from tutorial_src.diagnosis.evidence.log import EvidenceLog
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.query import by_name

from . import kakao_refused_code, kakao_refused_key, kakao_refused_uri
from .kakao_refused_key import in_kakaos_words

_HEADING = re.compile(r"<h1>[^<]*\((KOE\d{3})\)\s*</h1>")
TOKENS = ("access_token", "refresh_token", "id_token", "token_type", "expires_in")


def code_of(x: Exchange) -> str:
    """The KOE code of a refusal, from its page's heading or its JSON; "" when there is none."""
    if found := _HEADING.search(x.response_body):
        return found[1]
    said = answer(x).get("error_code")
    return said if isinstance(said, str) and said.startswith("KOE") else ""


def answer(x: Exchange) -> dict:
    """The JSON of a response; empty for what is none."""
    if not x.response_body.startswith("{"):
        return {}
    try:
        said = json.loads(x.response_body)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def fields(x: Exchange) -> dict[str, str]:
    """What was sent, in the query and in the form."""
    return {**x.parameters, **by_name(x.request_body)}


def diagnose(x: Exchange, log: EvidenceLog) -> Diagnosis:
    """What was sent beside what is registered, and the exact difference."""
    koe = code_of(x)
    diagnose_code = _CAUSES.get(koe, _other)
    found = diagnose_code(x, fields(x), log)
    return replace(found, evidence=(*found.evidence, *_who_asked(x, log)))


def is_refusal_passed_on(words: ParsedTraceback) -> bool:
    """Whether a view may have stumbled over Kakao's refusal: JSON without a token, or a status that it raises for."""
    if words.kind == "KeyError":
        return words.text.strip("'\"") in TOKENS
    return words.kind == "HTTPError"


def of_site(x: Exchange, words: ParsedTraceback, log: EvidenceLog) -> Diagnosis | None:
    """The refusal that the site got while it answered this request; None when there was none, or not one alone."""
    asked = [r for r in log.recent if x.started <= r.started and r.ended <= x.ended and code_of(r)]
    mine = [r for r in asked if fields(r).get("code") == x.parameters.get("code")]
    asked = mine or asked
    if len({r.id for r in asked}) != 1:
        return None
    found = diagnose(asked[0], log)
    got = Line.of("site-was-refused", asked[0], code=code_of(asked[0]))
    return replace(found, exchange=x, words=words.all, evidence=(got, *found.evidence))


def _other(x: Exchange, sent: dict[str, str], log: EvidenceLog) -> Diagnosis:
    """A code without a cause of its own: Kakao's own words."""
    koe, said = code_of(x), str(answer(x).get("error_description") or "")
    names = Line.of("sent-names", x, names=codes(sent) or "-")
    found = Diagnosis.of("kakao-refused", x, [names], code=koe, said=code(said, 120))
    return in_kakaos_words(replace(found, cause=koe))


def _who_asked(x: Exchange, log: EvidenceLog) -> list[Line]:
    if x.who == "firstProject":
        return [Line.of("site-asked", x)]
    start = next((hop for hop in log.way(x) if hop.server == "site"), None)
    return [Line.of("led-to-kakao", start)] if start else []


_CAUSES: dict[str, Callable[[Exchange, dict[str, str], EvidenceLog], Diagnosis]] = {
    "KOE006": kakao_refused_uri.not_registered,
    "KOE303": kakao_refused_uri.not_the_codes,
    "KOE101": kakao_refused_key.no_app,
    "KOE010": kakao_refused_key.secret,
    "KOE205": kakao_refused_key.scope,
    "KOE320": kakao_refused_code.not_found,
}
