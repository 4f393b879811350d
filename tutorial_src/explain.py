"""The errors that learners meet most, explained above Django's error page: what happened, and the mend."""

import html

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDictKeyError
from django.views.debug import ExceptionReporter

from .locale import _


class Reporter(ExceptionReporter):
    """Django's error page, with a sentence for the learner on top (setting DEFAULT_EXCEPTION_REPORTER)."""

    def get_traceback_html(self) -> str:
        """The page for a browser."""
        said = why(self.exc_value, self.request)
        style = "padding:1rem 1.5rem;font-size:1.1rem;line-height:1.5;background:#fff3c4;color:#222"
        note = f"<p style='{style}'>{html.escape(said)}</p>" if said else ""
        if isinstance(self.exc_value, DatabaseError) and said:
            # Django's page shows every variable, and asks the database again for each query among them.
            title = type(self.exc_value).__name__
            return f"<!doctype html><meta charset='utf-8'><title>{title}</title>{note}"
        return super().get_traceback_html().replace("<body>", f"<body>{note}", 1)

    def get_traceback_text(self) -> str:
        """The page for whatever asks for no HTML."""
        return "\n\n".join(filter(None, [why(self.exc_value, self.request), super().get_traceback_text()]))


def why(error: BaseException | None, request: HttpRequest | None) -> str:
    """The likeliest cause of this error and its mend, or "" for one that speaks for itself."""
    if isinstance(error, MultiValueDictKeyError) and error.args == ("code",) and request:
        return _no_code(request)
    if isinstance(error, TypeError) and "NoneType" in str(error) and request:
        return _none(request)
    return database(error)


def database(error: BaseException | None) -> str:
    """What is wrong with the database and the mend, or ""."""
    text = str(error)
    if "database is locked" in text:
        return _("The database is locked: another program is writing into db.sqlite3. Close it there, and try"
                 " again.")
    if "file is not a database" in text or "malformed" in text:
        return _("db.sqlite3 is not a database, or it is damaged. Move the file away and run the"
                 " lesson's first cell again: the site makes a new one.")
    if "readonly database" in text:
        return _("db.sqlite3 may not be written. Make the file and its folder writable, and try again.")
    if "no such table" in text or "unable to open database file" in text:
        return _("The database or a table in it is missing. The site makes what it lacks when it starts: run"
                 " the lesson's first cell again, then reload this page.")
    return ""


def _no_code(request: HttpRequest) -> str:
    if "error" in request.GET:
        return _("Kakao sent no code but error={error}: the visitor did not agree. Write a comment again, and"
                 " press Agree on Kakao's page.", error=request.GET["error"])
    return _("No code came with this request. This page is opened by Kakao, after the consent, and not"
             " by hand: write a comment and press Submit.")


def _none(request: HttpRequest) -> str:
    if "sessionid" in request.COOKIES:
        return _("A value is None. A session cookie came with this request, but the session does not"
                 " hold what the view asks it for: did `detail()` put it there, under the same name, before"
                 " Kakao was called?")
    return _("A value is None, and no session cookie came with this request: for the site, this is a new"
             " visitor. A browser sends the cookie only to the host that set it, and localhost is not"
             " 127.0.0.1. Begin at {url} and write the comment again.", url=request.build_absolute_uri("/"))
