"""A session whose cookie came, and whose row does not answer: flushed, expired, never written, not readable."""

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import NAMES, code, left_line, names_of, none_came
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange

from . import inconclusive

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def gone(case: "Case") -> Diagnosis:
    """The cookie came, and its row, which had been there, is gone."""
    row = case.row
    return Diagnosis(
        cause="row-flushed",
        exchange=case.x,
        words=case.words.all,
        title=_("The row of this session is gone from the server"),
        happened=_("The view found no value in the session: the cookie came, but it opens nothing any more."),
        why=_(
            "The row with this id was there, and then it was not: `flush()`, a logout, `clearsessions`, or"
            " somebody who deleted it. Django takes an id without a row for a new, empty session."
        ),
        mend=_(
            "Write the comment again: the visitor gets a new session. A finished `oauth()` expects that a session"
            " can be lost, and sends the visitor back to the post."
        ),
        evidence=(
            Line(
                _("The row of {id} was written here. It held: {names}.", id=code(case.came), names=names_of(row.data)),
                row.written,
            ),
            Line(_("The cookie {id} came with this request.", id=code(case.came)), case.x),
            Line(_("After this exchange the row was not there any more."), row.gone),
        ),
    )


def taken_back(case: "Case", taken: Exchange) -> Diagnosis:
    """The site itself ended the session meanwhile: row and cookie went together."""
    return Diagnosis(
        cause="row-flushed",
        exchange=case.x,
        words=case.words.all,
        title=_("The site itself ended this session meanwhile"),
        happened=_("The view found no value in the session: cookie and row are gone together."),
        why=_(
            "Between the redirect to Kakao and the way back the site told the browser to drop the cookie. That"
            " is what `flush()` and a logout do."
        ),
        mend=_(
            "Write the comment again: the visitor gets a new session. End no session while its visitor is at Kakao."
        ),
        evidence=(
            left_line(case),
            Line(_("Here the site told the browser to drop the session cookie."), taken),
            none_came(case),
        ),
    )


def expired(case: "Case") -> Diagnosis:
    """The row is there, and its time is over."""
    row, id = (case.row, case.came) if case.row else (case.left_row, case.left)
    asked = _time(case.x.started)
    came = Line(_("The cookie {id} came with this request, at {time}.", id=code(id), time=asked), case.x)
    return Diagnosis(
        cause="row-expired",
        exchange=case.x,
        words=case.words.all,
        title=_("The session has expired"),
        happened=_("The view found no value in the session: Django reads an expired row as an empty one."),
        why=_(
            "The row's `expire_date` was over when the visitor came back. The row itself stays in the table until"
            " `clearsessions` takes it away."
        ),
        mend=_(
            "Write the comment again: the visitor gets a new session. `SESSION_COOKIE_AGE` and `set_expiry()`"
            " decide how long one lives, in seconds. If the time is far off, look at the computer's clock."
        ),
        evidence=(
            Line(
                _("The row of {id} is there. Its `expire_date` is {time}.", id=code(id), time=_time(row.expires)),
                row.seen,
            ),
            came if case.came else none_came(case),
        ),
    )


def clock_is_wrong(case: "Case", now: float) -> Diagnosis:
    """By the site's own clock the row has expired, by this computer's it has not."""
    days, hours = divmod(round((now - case.x.ended) / 3600), 24)
    ahead = _("{days} days", days=days) if days else _("{hours} hours", hours=hours)
    return Diagnosis(
        cause="clock-wrong",
        exchange=case.x,
        words=case.words.all,
        title=_("The site's clock is {ahead} ahead, so it takes the session for expired", ahead=ahead),
        happened=_("The view found no value in the session: Django reads an expired row as an empty one."),
        why=_("The row's time is not over yet, but the site's clock says that it is."),
        mend=_("Set the clock right, and begin anew. Servers get their time from the network for this reason."),
        evidence=(
            Line(
                _(
                    "The row of {id} is there. Its `expire_date` is {time}.",
                    id=code(case.came),
                    time=_time(case.row.expires),
                ),
                case.row.seen,
            ),
            Line(
                _(
                    "The request came at {time}, and the site dates its answer {site}.",
                    time=_time(case.x.started),
                    site=_time(now),
                ),
                case.x,
            ),
        ),
    )


def nobody_wrote(case: "Case") -> Diagnosis:
    """The session does not hold what the view asks for: it was never put there, or under another name."""
    missing = case.missing(case.row or case.left_row)
    return Diagnosis(
        cause="never-stored",
        exchange=case.x,
        words=case.words.all,
        title=_("Nobody put the value into the session"),
        happened=_("The view asks the session for a value that was never put there, or not under this name."),
        why=_wrote_nothing() if not case.left and case.start else _wrote_something_else(missing),
        mend=_put_it_there(missing),
        evidence=_what_was_written(case),
    )


def not_in_cookie(case: "Case", data: dict) -> Diagnosis:
    """With `signed_cookies` the cookie itself is the session, and does not hold the name."""
    return Diagnosis(
        cause="never-stored",
        exchange=case.x,
        words=case.words.all,
        title=_("Nobody put the value into the session"),
        happened=_("The view asks the session for a value that was never put there, or not under this name."),
        why=_("The whole session is in the cookie (`signed_cookies`), and the name is not in it."),
        mend=_put_it_there([name for name in case.wanted or () if data.get(name) is None]),
        evidence=(Line(_("The session in the cookie that came holds: {names}.", names=names_of(data)), case.x),),
    )


def unreadable(case: "Case") -> Diagnosis:
    """Django found the row's signature wrong: another SECRET_KEY than the one that wrote it, if nobody else did."""
    # Written after the visitor left: by whom, nobody saw. A row that was changed by hand has a wrong signature, too.
    if not case.start or case.came != case.left or case.row.written.ended > case.start.ended:
        return inconclusive.row_is_fine(case)
    return Diagnosis(
        cause="secret-key-changed",
        exchange=case.x,
        words=case.words.all,
        title=_("The site cannot read its own session: `SECRET_KEY` is another than before"),
        happened=_("The view found no value in the session, although the row holds it."),
        why=_(
            "The row is signed with `SECRET_KEY`. Django found the signature wrong and reads the row as empty."
            " The row itself says what it said when the site wrote it, so the key has changed since."
        ),
        mend=_(
            "Put the `SECRET_KEY` back that the site had before, or write the comment again: with a new key, every"
            " old session is lost."
        ),
        evidence=(
            Line(
                _(
                    "The site wrote the row of {id}. It holds: {names}.",
                    id=code(case.came),
                    names=names_of(case.row.data),
                ),
                case.row.written,
            ),
            Line(_("The cookie {id} came, and Django said: `Session data corrupted`.", id=code(case.came)), case.x),
        ),
    )


def _time(seconds: float) -> str:
    """A moment where the reader is; "?" for one that no calendar holds."""
    try:
        return datetime.fromtimestamp(seconds, timezone.utc).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    except (ValueError, OverflowError, OSError):
        return "?"


def _wrote_nothing() -> str:
    return _(
        "When `detail()` sent the visitor to Kakao, it wrote nothing into the session: so there is no row, and"
        " no cookie was given."
    )


def _wrote_something_else(missing: list[str]) -> str:
    if not missing:
        return _("The row of this session is there, but it is empty.")
    return _("The row of this session is there, but these names are not in it: {names}.", names=names_of(missing))


def _put_it_there(missing: list[str]) -> str:
    lines = ", ".join(code(f"request.session['{name}'] = …", 60) for name in missing[:NAMES] or ["…"])
    return _(
        "In `detail()`, before the redirect: {lines}. Do the same for whatever else `oauth()` takes out of the"
        " session, and spell the names alike in both.",
        lines=lines,
    )


def _what_was_written(case: "Case") -> tuple[Line, ...]:
    if not case.left and case.start:
        return (Line(_("The site sent the visitor to Kakao without giving a session cookie."), case.start), _came(case))
    row, id = (case.row, case.came) if case.row else (case.left_row, case.left)
    if not row:
        return (_came(case),)
    seen = Line(_("The row of {id} holds: {names}.", id=code(id), names=names_of(row.data)), row.written)
    return (seen, _came(case))


def _came(case: "Case") -> Line:
    if not case.came:
        return none_came(case)
    return Line(_("The cookie {id} came with this request.", id=code(case.came)), case.x)
