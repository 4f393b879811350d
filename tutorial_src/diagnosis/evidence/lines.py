"""Lines of evidence that several causes share: which cookie left, which one came, what its row holds."""

from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from tutorial_src.display.advice import CATALOGUE
from tutorial_src.display.html import short
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.headers import header, host_name

from .diagnosis import Line
from .log import Given, Row

if TYPE_CHECKING:
    from .case import Case

NAMES = 8  # of a row that are named


def left_line(case: "Case") -> Line:
    """The session id with which the visitor left for Kakao, and where."""
    return Line.of("left", case.start, host=whole(host_name(case.start.host)), id=code(case.left))


def strict_line(case: "Case", given: Given) -> Line:
    """The session cookie with which the visitor left was given with `SameSite=Strict`."""
    return Line.of("given-strict", given.exchange, id=code(case.left))


def none_came(case: "Case") -> Line:
    """No session cookie came."""
    return Line.of("none-came", case.x, host=whole(case.host))


def came(case: "Case") -> Line:
    """The session cookie that came, or that none did."""
    return Line.of("came", case.x, id=code(case.came)) if case.came else none_came(case)


def another_came(case: "Case") -> Line:
    """Another session cookie came than the one that the visitor left with, if there was one."""
    if not case.left or not case.came:
        return came(case)
    return Line.of("another-came", case.x, host=whole(case.host), id=code(case.came))


def row_lines(case: "Case") -> list[Line]:
    """The row of the session that the visitor left with and what it holds; nothing when it is not there."""
    row = case.left_row
    if not row or row.gone:
        return []
    return [Line.of("row-still-there", row.written, id=code(case.left), names=names_of(row.data))]


def names_of(data: Iterable[str]) -> str:
    """The names in a session, or of what is missing in it, as code."""
    return codes(list(data)[:NAMES]) or term("nothing")


def term(name: str, **values: object) -> str:
    """What the catalogue has for a sentence's place where no value can stand."""
    return CATALOGUE.text(f"terms.{name}", **values)


def is_expired(row: Row, x: Exchange) -> bool:
    """Whether the row's time was over when this request came."""
    return row.expires is not None and row.expires <= x.ended


def site_time(x: Exchange) -> float | None:
    """What the site's own clock said, in seconds since 1970, where its answer tells it (RFC 9110, 6.6.1)."""
    try:
        return parsedate_to_datetime(header(x.response_headers, "date")).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def code(value: str, longest: int = 8) -> str:
    """A value as code, cut to its beginning: enough of an id to tell it from another."""
    return f"`{short(value.replace('`', chr(39)), longest)}`"


def codes(values: Iterable[str]) -> str:
    """Several names as code."""
    return ", ".join(code(value, 40) for value in values)


def whole(value: str) -> str:
    """An address or a key as code, to be compared letter by letter."""
    return code(value, 160)
