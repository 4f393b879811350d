"""The errors that learners meet most, explained above Django's error page: what happened, and the fix."""

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDictKeyError
from django.views.debug import ExceptionReporter

from tutorial_src.display import advice
from tutorial_src.display.html import prose
from tutorial_src.locale.content import ContentError


class Reporter(ExceptionReporter):
    """Django's error page, with a sentence for the learner on top (setting DEFAULT_EXCEPTION_REPORTER)."""

    def get_traceback_html(self) -> str:
        """The page for a browser."""
        said = why(self.exc_value, self.request)
        style = "padding:1rem 1.5rem;font-size:1.1rem;line-height:1.5;background:#fff3c4;color:#222"
        note = f"<p style='{style}'>{prose(said)}</p>" if said else ""
        if isinstance(self.exc_value, DatabaseError) and said:
            # Django's page shows every variable, and asks the database again for each query among them.
            title = type(self.exc_value).__name__
            return f"<!doctype html><meta charset='utf-8'><title>{title}</title>{note}"
        return super().get_traceback_html().replace("<body>", f"<body>{note}", 1)

    def get_traceback_text(self) -> str:
        """The page for whatever asks for no HTML."""
        return "\n\n".join(filter(None, [why(self.exc_value, self.request), super().get_traceback_text()]))


def why(error: BaseException | None, request: HttpRequest | None) -> str:
    """The likeliest cause of this error and its fix, or "" for one that speaks for itself."""
    try:
        return _why(error, request)
    except ContentError as mistake:  # in the file of sentences: the page of the learner's own error is still shown
        return str(mistake)


def _why(error: BaseException | None, request: HttpRequest | None) -> str:
    if isinstance(error, MultiValueDictKeyError) and error.args == ("code",) and request:
        return advice.no_code(request.GET.get("error", ""))
    if isinstance(error, TypeError) and "NoneType" in str(error) and request:
        return f"{_none(request)} {advice.on_error_page('more')}"
    return database(error)


def database(error: BaseException | None) -> str:
    """What is wrong with the database and the fix, or ""."""
    return advice.database(str(error))


def _none(request: HttpRequest) -> str:
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return advice.on_error_page("not-in-session")
    return advice.on_error_page("no-cookie", url=request.build_absolute_uri("/"))
