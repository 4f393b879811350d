"""Where the evidence leaves two causes open: what is known, and the one experiment that would decide."""

from typing import TYPE_CHECKING

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import (
    another_came,
    code,
    left_line,
    names_of,
    none_came,
    row_lines,
    strict_line,
    whole,
)
from tutorial_src.diagnosis.evidence.log import Given
from tutorial_src.locale import _

if TYPE_CHECKING:
    from tutorial_src.diagnosis.evidence.case import Case


def _inconclusive(case: "Case", title: str, why: str, experiment: str, *evidence: Line) -> Diagnosis:
    return Diagnosis(
        cause="undecided",
        exchange=case.x,
        words=case.words.all,
        title=title,
        why=why,
        experiment=experiment,
        happened=_("The view found no value in the session."),
        mend="",
        evidence=evidence,
    )


def cookie_did_not_come(case: "Case") -> Diagnosis:
    """No cookie came, and it is not sure that the same browser is asking."""
    return _inconclusive(
        case,
        _("The session cookie did not come, and nobody saw where it stayed"),
        _(
            "The visitor had a session when they left. Either its cookie was deleted, or this address was opened in"
            " another browser or a private window, which has a jar of its own."
        ),
        _(
            "Press F12 in the window that shows the error, and look at the cookies of {host}. Is `csrftoken` there, and"
            " `sessionid` not? Then it was deleted. Is neither there? Then this is another jar.",
            host=whole(case.host),
        ),
        left_line(case),
        none_came(case),
        *row_lines(case),
    )


def strict_or_deleted(case: "Case", given: Given) -> Diagnosis:
    """A Strict cookie did not come over another site's redirect: browsers differ in whether it travels then.

    Firefox holds it back (`IsSameSiteForeign` in its CookieCommons.cpp), Chromium does not (RFC 6265bis, 5.2).
    """
    return _inconclusive(
        case,
        _("The cookie is `SameSite=Strict`, and the way back led over another site"),
        _(
            "Browsers differ here. Firefox counts the redirects, so it holds the cookie back. Chrome and Edge look only"
            " at the page where the way began: they send it. Or the cookie was deleted."
        ),
        _(
            "Press F12 and look at the cookies of {host}. Is `sessionid` still there? Then the browser held it back: set"
            ' `SESSION_COOKIE_SAMESITE = "Lax"` in `settings.py`. Is it not there? Then it was deleted.',
            host=whole(case.host),
        ),
        strict_line(case, given),
        left_line(case),
        none_came(case),
        *row_lines(case),
    )


def no_start(case: "Case") -> Diagnosis:
    """No cookie came, and the way to Kakao was not seen."""
    return _inconclusive(
        case,
        _("No session cookie came, and nobody saw this visitor leave for Kakao"),
        _("Without the redirect of `detail()` before it, the exchanges do not show whether there ever was a session."),
        _(
            "Begin at a post with one browser: write a comment, press Submit, and agree. If the error comes again, its"
            " cause will be in sight."
        ),
        none_came(case),
    )


def nothing_known(case: "Case") -> Diagnosis:
    """The visitor began on another host, and the row of that session is not there."""
    return _inconclusive(
        case,
        _("The visitor came back on another host, and the session of the first is gone"),
        _("Two things are wrong at once: the cookie stayed on the other host, and its row is not there either."),
        _("Begin again at `http://{netloc}/`. If the error comes again, it was not the host.", netloc=case.x.host),
        left_line(case),
        none_came(case) if not case.came else another_came(case),
    )


def row_is_fine(case: "Case") -> Diagnosis:
    """Cookie and row are there with the names, and the view found nothing."""
    return _inconclusive(
        case,
        _("Cookie and row are there, and the view found nothing in them"),
        _(
            "Either `oauth()` asks for another name than the one that the row holds, or Django cannot read the row:"
            " `SECRET_KEY` is another than before, or the row was changed by hand."
        ),
        _(
            "Put `print(dict(request.session))` first into `oauth()` and repeat it. `{empty}` means that Django cannot"
            " read the row; otherwise compare the names, letter by letter.",
            empty="{}",
        ),
        Line(_("The row of {id} holds: {names}.", id=code(case.came), names=names_of(case.row.data)), case.row.written),
        Line(_("The cookie {id} came with this request.", id=code(case.came)), case.x),
    )


def strange_cookie(case: "Case") -> Diagnosis:
    """A session cookie came that nobody saw this site give."""
    return _inconclusive(
        case,
        _("A session cookie came that this site did not give"),
        _(
            "The value was put into the jar on the way: by another server on the same host name, since cookies ignore"
            " ports, or by hand. Nobody saw it."
        ),
        _(
            'Give the cookie another name, `SESSION_COOKIE_NAME = "blog_sessionid"` in `settings.py`, and begin anew.'
            " If the error is gone, it was another server; if not, look into the jar."
        ),
        left_line(case),
        another_came(case),
        *row_lines(case),
    )


def no_row_seen(case: "Case") -> Diagnosis:
    """A session cookie came, and no row with its id was ever seen."""
    return _inconclusive(
        case,
        _("A session cookie came, and no row with its id was ever seen"),
        _(
            "Its row may have been deleted before anybody looked, or the site keeps its sessions elsewhere than in"
            " `django_session`, or the value was made up."
        ),
        _(
            "Delete the cookie and begin anew at a post. If the error is gone, the old cookie was to blame; if not,"
            " look at `SESSION_ENGINE` in `settings.py`."
        ),
        none_came(case)
        if not case.came
        else Line(_("The cookie {id} came with this request.", id=code(case.came)), case.x),
    )
