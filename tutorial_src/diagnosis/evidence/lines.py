"""Lines of evidence that several causes share: which cookie left, which one came, what its row holds."""

from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from tutorial_src.display.html import short
from tutorial_src.locale import _
from tutorial_src.traffic.cookies import header, host_name
from tutorial_src.traffic.exchange import Exchange

from .diagnosis import Line
from .log import Given, Row

if TYPE_CHECKING:
    from .case import Case

NAMES = 8  # of a row that are named


def left_line(case: "Case") -> Line:
    """The session id with which the visitor left for Kakao, and where."""
    return Line(
        _(
            "On {host} the visitor had the session cookie {id} when the site sent them to Kakao.",
            host=whole(host_name(case.start.host)),
            id=code(case.left),
        ),
        case.start,
    )


def strict_line(case: "Case", given: Given) -> Line:
    """The session cookie with which the visitor left was given with `SameSite=Strict`."""
    return Line(_("The site gave the session cookie {id} with `SameSite=Strict`.", id=code(case.left)), given.exchange)


def none_came(case: "Case") -> Line:
    """No session cookie came."""
    return Line(_("To {host} no session cookie came.", host=whole(case.host)), case.x)


def another_came(case: "Case") -> Line:
    """Another session cookie came than the one that the visitor left with, if there was one."""
    if not case.left:
        return Line(_("The cookie {id} came with this request.", id=code(case.came)), case.x)
    return Line(_("To {host} came another session cookie, {id}.", host=whole(case.host), id=code(case.came)), case.x)


def row_lines(case: "Case") -> list[Line]:
    """The row of the session that the visitor left with and what it holds; nothing when it is not there."""
    row = case.left_row
    if not row or row.gone:
        return []
    said = _(
        "The row of {id} was written here and is still there. It holds: {names}.",
        id=code(case.left),
        names=names_of(row.data),
    )
    return [Line(said, row.written)]


def names_of(data: Iterable[str]) -> str:
    """The names in a session, or of what is missing in it, as code."""
    return ", ".join(code(name, 40) for name in list(data)[:NAMES]) or _("nothing")


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


def whole(value: str) -> str:
    """An address or a key as code, to be compared letter by letter."""
    return code(value, 160)
