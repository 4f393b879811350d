"""A session whose cookie came, and whose row does not answer: flushed, expired, never written, not readable."""

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import NAMES, came, code, left_line, names_of, none_came, term
from tutorial_src.diagnosis.evidence.log import Row
from tutorial_src.traffic.exchange import Exchange

from . import inconclusive

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def gone(case: "Case") -> Diagnosis:
    """The cookie came, and its row, which had been there, is gone."""
    row, id = case.row, code(case.came)
    return case.diagnosis(
        "row-flushed",
        Line.of("row-written", row.written, id=id, names=names_of(row.data)),
        came(case),
        Line.of("row-gone", row.gone),
    )


def taken_back(case: "Case", taken: Exchange) -> Diagnosis:
    """The site itself ended the session meanwhile: row and cookie went together."""
    return case.diagnosis(
        "row-flushed", left_line(case), Line.of("cookie-dropped", taken), none_came(case), form="ended-by-the-site"
    )


def expired(case: "Case") -> Diagnosis:
    """The row is there, and its time is over."""
    row, id = (case.row, case.came) if case.row else (case.left_row, case.left)
    at = Line.of("came-at", case.x, id=code(id), time=_time(case.x.started)) if case.came else none_came(case)
    return case.diagnosis("row-expired", _expiry(row, id), at)


def clock_is_wrong(case: "Case", now: float) -> Diagnosis:
    """By the site's own clock the row has expired, by this computer's it has not."""
    days, hours = divmod(round((now - case.x.ended) / 3600), 24)
    clocks = Line.of("clocks", case.x, time=_time(case.x.started), site=_time(now))
    return case.diagnosis(
        "clock-wrong",
        _expiry(case.row, case.came),
        clocks,
        ahead=term("days", days=days) if days else term("hours", hours=hours),
    )


def nobody_wrote(case: "Case") -> Diagnosis:
    """The session does not hold what the view asks for: it was never put there, or under another name."""
    missing = case.missing(case.row or case.left_row)
    form = "nothing-written" if not case.left and case.start else "names-missing" if missing else "row-empty"
    return case.diagnosis(
        "never-stored", *_what_was_written(case), form=form, names=names_of(missing), lines=_lines(missing)
    )


def not_in_cookie(case: "Case", data: dict) -> Diagnosis:
    """With `signed_cookies` the cookie itself is the session, and does not hold the name."""
    missing = [name for name in case.wanted or () if data.get(name) is None]
    return case.diagnosis(
        "never-stored",
        Line.of("cookie-holds", case.x, names=names_of(data)),
        form="not-in-cookie",
        lines=_lines(missing),
    )


def unreadable(case: "Case") -> Diagnosis:
    """Django found the row's signature wrong: another SECRET_KEY than the one that wrote it, if nobody else did."""
    # Written after the visitor left: by whom, nobody saw. A row that was changed by hand has a wrong signature, too.
    if not case.start or case.came != case.left or case.row.written.ended > case.start.ended:
        return inconclusive.row_is_fine(case)
    id = code(case.came)
    return case.diagnosis(
        "secret-key-changed",
        Line.of("row-by-site", case.row.written, id=id, names=names_of(case.row.data)),
        Line.of("corrupted", case.x, id=id),
    )


def _expiry(row: Row, id: str) -> Line:
    return Line.of("row-expires", row.seen, id=code(id), time=_time(row.expires))


def _lines(missing: list[str]) -> str:
    """The lines of code that would put these names into the session."""
    return ", ".join(code(f"request.session['{name}'] = …", 60) for name in missing[:NAMES] or ["…"])


def _what_was_written(case: "Case") -> tuple[Line, ...]:
    if not case.left and case.start:
        return (Line.of("no-cookie-given", case.start), came(case))
    row, id = (case.row, case.came) if case.row else (case.left_row, case.left)
    seen = [Line.of("row-holds", row.written, id=code(id), names=names_of(row.data))] if row else []
    return (*seen, came(case))


def _time(seconds: float) -> str:
    """A moment where the reader is; "?" for one that no calendar holds."""
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):
        return "?"
