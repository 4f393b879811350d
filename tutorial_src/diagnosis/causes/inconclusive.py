"""Where the evidence leaves two causes open: what is known, and the one experiment that would decide."""

from typing import TYPE_CHECKING

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import (
    another_came,
    came,
    code,
    left_line,
    names_of,
    none_came,
    row_lines,
    strict_line,
    whole,
)
from tutorial_src.diagnosis.evidence.log import Given

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def cookie_did_not_come(case: "Case") -> Diagnosis:
    """No cookie came, and it is not sure that the same browser is asking."""
    return _inconclusive(case, "cookie-did-not-come", left_line(case), none_came(case), *row_lines(case))


def strict_or_deleted(case: "Case", given: Given) -> Diagnosis:
    """A Strict cookie did not come over another site's redirect: browsers differ in whether it travels then.

    Firefox holds it back (`IsSameSiteForeign` in its CookieCommons.cpp), Chromium does not (RFC 6265bis, 5.2).
    """
    return _inconclusive(
        case, "strict-or-deleted", strict_line(case, given), left_line(case), none_came(case), *row_lines(case)
    )


def no_start(case: "Case") -> Diagnosis:
    """No cookie came, and the way to Kakao was not seen."""
    return _inconclusive(case, "no-start", none_came(case))


def nothing_known(case: "Case") -> Diagnosis:
    """The visitor began on another host, and the row of that session is not there."""
    return _inconclusive(case, "host-and-row", left_line(case), another_came(case))


def row_is_fine(case: "Case") -> Diagnosis:
    """Cookie and row are there with the names, and the view found nothing."""
    holds = Line.of("row-holds", case.row.written, id=code(case.came), names=names_of(case.row.data))
    return _inconclusive(case, "row-is-fine", holds, came(case))


def strange_cookie(case: "Case") -> Diagnosis:
    """A session cookie came that nobody saw this site give."""
    return _inconclusive(case, "strange-cookie", left_line(case), another_came(case), *row_lines(case))


def no_row_seen(case: "Case") -> Diagnosis:
    """A session cookie came, and no row with its id was ever seen."""
    return _inconclusive(case, "no-row-seen", came(case))


def _inconclusive(case: "Case", form: str, *evidence: Line) -> Diagnosis:
    return case.diagnosis("undecided", *evidence, form=form, host=whole(case.host), netloc=case.x.host)
