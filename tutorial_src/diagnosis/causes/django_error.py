"""What is wrong with the project itself: its templates, names, tables, middleware, imports, syntax."""

import re
from collections.abc import Callable

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Line
from tutorial_src.diagnosis.evidence.lines import code, whole
from tutorial_src.diagnosis.evidence.traceback import ParsedTraceback
from tutorial_src.display import advice
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange

from . import csrf_refused

STARTUP = "The site could not start"  # the title of the page that `serve_site.py` shows
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
    found = next((room(x, words) for fits, room in _ROOMS if fits(words)), None)
    return found or _unknown(x, words)


def is_startup(x: Exchange) -> bool:
    """Whether this is the page of a site that could not start, in either language."""
    if x.status != 500:
        return False
    from tutorial_src.locale.ko import MESSAGES

    titles = (STARTUP, MESSAGES.get(STARTUP, STARTUP))
    return any(f"<title>{title}</title>" in x.response_body[:500] for title in titles)


def of_start(words: str, x: Exchange | None = None) -> Diagnosis:
    """Why the site could not start, by its last words alone."""
    said = ParsedTraceback(words)
    found = next((room(x, said) for fits, room in _ROOMS if fits(said)), None)
    return found or _start(x, said)


def _template(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return Diagnosis(
        cause="template-missing",
        exchange=x,
        words=words.all,
        title=_("There is no template {name}", name=whole(words.text)),
        happened=_("The view asks for a template that Django does not find."),
        why=_("Django looks in `blogapp/templates/` and in `firstProject/templates/`, for exactly this name."),
        mend=_(
            "Compare the name in `render(…)` with the file's, letter by letter, and look whether the file lies in"
            " one of these folders."
        ),
        evidence=_at(x, words),
    )


def _reverse(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    name = re.match(r"Reverse for '([^']*)'", words.text)
    called = whole(name[1] if name else words.text)
    has_pattern = "pattern(s) tried" in words.text
    return Diagnosis(
        cause="no-reverse-match",
        exchange=x,
        words=words.all,
        title=_("No address of the site fits the name {name}", name=called),
        happened=_("`redirect(…)`, `reverse(…)` or `{tag}` asks for the address of a name.", tag="{% url %}"),
        why=_("The name is known, but it was asked for with other arguments than its address needs.")
        if has_pattern
        else _("No line of `urls.py` has this name."),
        mend=_(
            "Look at the `name=` of each `path(…)` in `firstProject/urls.py`, and at what stands between `<` and `>`."
        ),
        evidence=_at(x, words),
    )


def _database(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    cause, table = advice.database_cause(words.all), _TABLE.search(words.all)
    name = table[1] if table else ""
    title = (
        _("The table {name} is missing in the database", name=whole(name)) if name else _("The database cannot be used")
    )
    return Diagnosis(
        cause=cause,
        exchange=x,
        words=words.all,
        title=title,
        mend=_make_table(name) if name else advice.database(words.all),
        happened=_("A query of the site was refused by the database."),
        why=_why_no_table(name),
        evidence=_at(x, words),
    )


def _make_table(name: str) -> str:
    mend = [_("Run the lesson's first cell again, or `lesson.site.restart()`: the site makes what it lacks.")]
    if name.startswith("blogapp_"):
        mend.append(_("If you have changed `models.py`, run `python manage.py makemigrations` first."))
    return " ".join([*mend, advice.still_missing()])


def _why_no_table(name: str) -> str:
    if name == "django_session":
        return _("This is the table in which the site keeps its sessions.")
    return (
        _("The site asks for this table, and db.sqlite3 does not have it.")
        if name
        else _("The file or its folder is in the way: the error says how.")
    )


def _middleware(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    at_start, at_request = _MIDDLEWARE.search(words.all), _ATTRIBUTE.search(words.text)
    name = at_start[1] if at_start else NEEDED[at_request[1] if at_request else "session"]
    short = whole(name.rpartition(".")[2])
    return Diagnosis(
        cause="middleware-missing",
        exchange=x,
        words=words.all,
        title=_("{name} is missing", name=short)
        if at_start or at_request
        else _("{name} is missing, or stands too far down", name=short),
        happened=_no_middleware(bool(at_start), at_request[1] if at_request else ""),
        why=_("What a middleware adds to each request is there only while the middleware stands in `MIDDLEWARE`."),
        mend=_(
            "Put the line {line} back into `MIDDLEWARE` of `settings.py`, where it stood.", line=whole(f'"{name}",')
        ),
        evidence=_at(x, words),
    )


def _no_middleware(at_start: bool, attribute: str) -> str:
    if at_start:
        return _("Django's check found this before the site started.")
    if attribute:
        return _("The request has no {name}: nobody put it there.", name=code(f"request.{attribute}", 40))
    return _("Another middleware needs what this one would have put into the request.")


def _app(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return Diagnosis(
        cause="app-missing",
        exchange=x,
        words=words.all,
        title=_("An app is missing in `INSTALLED_APPS`"),
        happened=_("A model was asked for whose app is not installed."),
        why=whole(words.text),
        mend=_("Put the app back into `INSTALLED_APPS` of `settings.py`."),
        evidence=_at(x, words),
    )


def _no_json(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    """No line of the project failed: then it was the session that Django saves after the view."""
    in_session = not words.place
    return Diagnosis(
        cause="not-json",
        exchange=x,
        words=words.all,
        title=_("A session cannot hold this value") if in_session else _("This value cannot be written as JSON"),
        happened=_("The view was done, and Django could not save the session.")
        if in_session
        else _("The line below could not be carried out."),
        why=_(
            "A session is kept as `JSON`: text, numbers, lists, dictionaries, `True`, `False` and `None`. Other"
            " objects cannot be written so."
        ),
        mend=_("Keep what can be written, such as an object's `pk`, and look the object up again when it is needed."),
        evidence=_at(x, words),
    )


def _import(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    missing = re.search(r"No module named '([^']+)'", words.text)
    return Diagnosis(
        cause="import",
        exchange=x,
        words=words.all,
        title=_("There is no module {name}", name=whole(missing[1])) if missing else _("An import finds nothing"),
        happened=_("Python stopped at the import below."),
        why=_("No file and no installed package has this name.")
        if missing
        else _("The module is there, but the name is not in it."),
        mend=_(
            "Compare the names, letter by letter. If it is a package, install it into the environment that the"
            " course runs in."
        )
        if missing
        else _("Compare the names, letter by letter."),
        evidence=_at(x, words),
    )


def _syntax(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return Diagnosis(
        cause="syntax",
        exchange=x,
        words=words.all,
        title=_("Python cannot read {place}", place=whole(words.place)),
        happened=_("The site could not start, since a file of it is not Python."),
        why=_(
            "The mark below shows where Python gave up: {why}. The mistake is there, or just before it.",
            why=whole(words.text),
        ),
        mend=_("Mend that line and save the file: the site starts again by itself."),
        evidence=_at(x, words),
    )


def _start(x: Exchange | None, words: ParsedTraceback) -> Diagnosis:
    return Diagnosis(
        cause="site-did-not-start",
        exchange=x,
        words=words.all,
        title=_("The site could not start"),
        happened=_("The project failed while it was loaded: no view has been asked."),
        why=_("Its last words stand below. They name the line, and the exchanges show no more."),
        mend=_("Mend that line and save the file: the site starts again by itself."),
        evidence=_at(x, words),
    )


def _unknown(x: Exchange, words: ParsedTraceback) -> Diagnosis:
    if is_startup(x):
        return _start(x, words)
    names = ", ".join(code(name, 40) for name in words.names or ()) or _("the values of that line")
    experiment = _("Put a `print()` into the view, and repeat the request.")
    if words.kind:
        experiment = _(
            "Print {names} in the line before, and repeat the request: `lesson.site.log` shows what they were.",
            names=names,
        )
    return Diagnosis(
        cause="unknown",
        exchange=x,
        words=words.all,
        title=_("The view failed: {kind}", kind=whole(words.kind))
        if words.kind
        else _("The site answered {status}", status=x.status),
        happened=_("The line below could not be carried out.")
        if words.kind
        else _("It answered {status} without a traceback.", status=x.status),
        why=_(
            "This is none of the errors that the course knows. The traceback names the line; the exchanges do not"
            " show why."
        ),
        experiment=experiment,
        mend="",
        evidence=_at(x, words) or (Line(_("This is the answer."), x),),
    )


def _at(x: Exchange | None, words: ParsedTraceback) -> tuple[Line, ...]:
    """Where it failed, and what the error says of itself."""
    first = words.text.partition("\n")[0]
    places = [Line(_("It failed at {place}.", place=whole(words.place)), x)] if words.place else []
    texts = [Line(_("The error says: {text}", text=whole(f"{words.kind}: {first}")), x)] if words.kind else []
    return (*places, *texts)


def _is(*kinds: str) -> Callable[[ParsedTraceback], bool]:
    return lambda words: words.kind in kinds


_ROOMS: tuple[
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
