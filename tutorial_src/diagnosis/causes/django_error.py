"""What is wrong with the project itself: its templates, names, tables, middleware, imports, syntax."""

import re
from collections.abc import Callable
from dataclasses import replace

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code, codes, term, whole
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.display import advice
from tutorial_src.traffic.exchange import Exchange

from . import csrf_refused

_MIDDLEWARE = re.compile(r"'([\w.]+Middleware)' must be in MIDDLEWARE")
_ATTRIBUTE = re.compile(r"'WSGIRequest' object has no attribute '(\w+)'")
_TABLE = re.compile(r"no such table: (\w+)")
_BROKEN = ("SyntaxError", "IndentationError", "TabError")
NEEDED = {  # what a request lacks, and who would have put it there
    "session": "django.contrib.sessions.middleware.SessionMiddleware",
    "user": "django.contrib.auth.middleware.AuthenticationMiddleware",
    "_messages": "django.contrib.messages.middleware.MessageMiddleware",
}


def diagnose(x: Exchange, words: ParsedTraceback) -> Diagnosis:
    """The cause that the error names itself; for an error that names none, what is known."""
    if x.status == 403 and not words.kind:
        return csrf_refused.diagnose(x)
    found = next((cause(x, words) for fits, cause in _CAUSES if fits(words)), None)
    return found or _unknown(x, words)


def of_start(words: str, x: Exchange | None = None) -> Diagnosis:
    """Why the site could not start, by its last words alone."""
    said = ParsedTraceback(words)
    found = next((cause(x, said) for fits, cause in _CAUSES if fits(said)), None)
    return found or _start(x, said)


def _template(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return _found("template-missing", x, words, name=whole(words.text))


def _reverse(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    name = re.match(r"Reverse for '([^']*)'", words.text)
    form = "other-arguments" if "pattern(s) tried" in words.text else ""
    return _found("no-reverse-match", x, words, form=form, name=whole(name[1] if name else words.text))


def _database(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    cause, table = advice.database_cause(words.all), _TABLE.search(words.all)
    name = table[1] if table else ""
    return _found(cause, x, words, form=_table_form(name) if cause == "table-missing" else "", name=whole(name))


def _table_form(name: str) -> str:
    """The form of "table-missing" for this table, or for none."""
    if name == "django_session":
        return "sessions"
    return "models" if name.startswith("blogapp_") else "" if name else "no-file"


def _middleware(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    at_start, at_request = _MIDDLEWARE.search(words.all), _ATTRIBUTE.search(words.text)
    name = at_start[1] if at_start else NEEDED[at_request[1] if at_request else "session"]
    return _found(
        "middleware-missing",
        x,
        words,
        form="at-start" if at_start else "at-request" if at_request else "",
        name=whole(name.rpartition(".")[2]),
        line=whole(f'"{name}",'),
        attribute=code(f"request.{at_request[1]}", 40) if at_request else "",
    )


def _app(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return _found("app-missing", x, words, error=whole(words.text))


def _no_json(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    """No line of the project failed: then it was the session that Django saves after the view."""
    return _found("not-json", x, words, form="" if words.place else "in-session")


def _import(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    missing = re.search(r"No module named '([^']+)'", words.text)
    return _found("import", x, words, form="module" if missing else "name", name=whole(missing[1]) if missing else "")


def _syntax(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return _found("syntax", x, words, place=whole(words.place), why=whole(words.text))


def _start(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return _found("site-did-not-start", x, words)


def _unknown(x: Exchange, words: ParsedTraceback) -> Diagnosis:
    if x.could_not_start:
        return _start(x, words)
    form = "an-error" if words.kind else "no-traceback"
    found = _found(
        "unknown",
        x,
        words,
        form=form,
        kind=whole(words.kind),
        status=x.status,
        names=codes(words.names or ()) or term("values"),
    )
    return found if found.evidence else replace(found, evidence=(Line.of("answer", x),))


def _found(cause: str, x: Exchange | None, words: ParsedTraceback, **values: object) -> Diagnosis:
    return Diagnosis.of(cause, x, _at(x, words), traceback=words.all, **values)


def _at(x: Exchange | None, words: ParsedTraceback) -> tuple[Line, ...]:
    """Where it failed, and what the error says of itself."""
    first = words.text.partition("\n")[0]
    places = [Line.of("failed-at", x, place=whole(words.place))] if words.place else []
    texts = [Line.of("error-says", x, text=whole(f"{words.kind}: {first}"))] if words.kind else []
    return (*places, *texts)


def _is(*kinds: str) -> Callable[[ParsedTraceback], bool]:
    return lambda words: words.kind in kinds


_CAUSES: tuple[
    tuple[Callable[[ParsedTraceback], bool], Callable[[Exchange | None, ParsedTraceback], Diagnosis]], ...
] = (
    (_is("TemplateDoesNotExist"), _template),
    (_is("NoReverseMatch"), _reverse),
    (_is(*_BROKEN), _syntax),
    (_is("ImportError", "ModuleNotFoundError"), _import),
    (
        lambda words: (
            words.kind == "AttributeError" and bool((found := _ATTRIBUTE.search(words.text)) and found[1] in NEEDED)
        ),
        _middleware,
    ),
    (lambda words: words.kind == "ImproperlyConfigured" and "requires session middleware" in words.text, _middleware),
    (lambda words: words.kind in ("SystemCheckError", "") and bool(_MIDDLEWARE.search(words.all)), _middleware),
    (lambda words: words.kind == "TypeError" and "is not JSON serializable" in words.text, _no_json),
    (lambda words: words.kind == "RuntimeError" and "isn't in an application in INSTALLED_APPS" in words.text, _app),
    (
        lambda words: (
            words.kind in ("OperationalError", "DatabaseError", "DatabaseUnusable")
            and bool(advice.database_cause(words.text))
        ),
        _database,
    ),
)
