"""The doctor hears the exchanges one by one, and says of each failed one why it failed."""

from collections.abc import Callable, Iterable

from tutorial_src.traffic.exchange import EXAMINER, Exchange

from .causes import django_error, kakao_refused, lost_session, no_code
from .evidence.diagnosis import Diagnosis
from .evidence.log import EvidenceLog
from .evidence.registered_apps import Registered
from .evidence.traceback import ParsedTraceback


class Doctor:
    """Keeps a log, and diagnoses each exchange from what was there when it failed."""

    def __init__(self, registered: Registered | None = None) -> None:
        self._log = EvidenceLog(known=registered or {})

    def hear(self, x: Exchange) -> Diagnosis | None:
        """Take in one more exchange, in the order in which they ended; its diagnosis when it failed."""
        if not _is_whole(x):
            return None  # a record that somebody wrote by hand, or a request that still waits
        self._log.add(x)
        return of(x, self._log) if has_failed(x) and x.who != EXAMINER else None


def diagnose(exchanges: Iterable[Exchange], registered: Registered | None = None) -> Diagnosis | None:
    """Why the last failed request of these failed; None when none did. `registered` is used where no snapshot tells."""
    doctor = Doctor(registered)
    found = [doctor.hear(x) for x in exchanges]
    return next((diagnosis for diagnosis in reversed(found) if diagnosis), None)


def has_failed(x: Exchange) -> bool:
    """Whether this is a failure to explain: 500 and 403 of the site, and every KOE of Kakao's."""
    if x.server == "site":
        return x.status >= 500 or x.status == 403 or bool(x.error)
    return x.status >= 400 and bool(kakao_refused.code_of(x))


def of(x: Exchange, log: EvidenceLog) -> Diagnosis:
    """Why this exchange failed, seen from what the log shows."""
    if x.server == "kakao":
        return kakao_refused.diagnose(x, log)
    words = ParsedTraceback(x.error)
    for fits, diagnose in _CAUSES:
        if fits(words) and (found := diagnose(x, words, log)):
            return found
    return django_error.diagnose(x, words)


_CAUSES: tuple[
    tuple[Callable[[ParsedTraceback], bool], Callable[[Exchange, ParsedTraceback, EvidenceLog], Diagnosis | None]], ...
] = (
    (no_code.is_no_code, no_code.diagnose),
    (kakao_refused.is_refusal_passed_on, kakao_refused.of_site),
    (lost_session.is_lost, lost_session.diagnose),
)


def _is_whole(x: Exchange) -> bool:
    """Whether a record has the types that it should have, and an answer."""
    texts = (x.id, x.server, x.who, x.method, x.host, x.path, x.query, x.error, x.request_body, x.response_body)
    numbers = (x.started, x.ended)
    return (
        isinstance(x.status, int)
        and x.status > 0
        and all(isinstance(text, str) for text in texts)
        and all(isinstance(number, int | float) for number in numbers)
        and _are_headers(x.request_headers)
        and _are_headers(x.response_headers)
    )


def _are_headers(headers: object) -> bool:
    return isinstance(headers, list) and all(
        isinstance(line, list | tuple) and len(line) == 2 and all(isinstance(part, str) for part in line)
        for line in headers
    )
