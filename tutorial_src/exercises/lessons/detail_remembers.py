"""The exercises of the lesson `detail_remembers`: the two lines, a third value, and what a redirect carries."""

from functools import partial

from tutorial_src.browser.page import Page
from tutorial_src.exercises.judges.login_flow import asked_of_kakao, posts, submit
from tutorial_src.exercises.judges.page_views import session_cookie
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import EMPTY, Words, row_holds

from . import catalogue

of = partial(Words, "detail_remembers")
TWO_LINES, TICKET_LINE, BLOG_ID = of("two_lines"), of("ticket_line"), of("blog_id")
VALUES = "client_id", "redirect_uri"
VIEWS = "blogapp/views.py"
LAST = "            return redirect(login_request_uri)\n"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    two_lines = catalogue.finished("detail_remembers", VIEWS, "detail")
    return [
        Edit(**TWO_LINES.asked(), file=VIEWS, function="detail", solution=two_lines, judge=_keeps_two_values),
        Several(**of("where_now").asked("options", "replies"), right={"c", "d"}),
        _ticket_line(),
        Choice(**of("carried").asked("options", "replies"), right="c"),
        Edit(**BLOG_ID.asked(), file=VIEWS, function="detail", solution=_with_a_third_line(), judge=_keeps_blog_id),
    ]


def _keeps_two_values(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    page = submit(visitor, "Are the two values kept?")
    data = examiner.session_of(visitor)
    if not data:
        raise TWO_LINES.not_yet("no_row")
    _holds_both(data, page)


def _holds_both(data: dict, page: Page) -> None:
    """Raise `NotYet` unless the session holds what the redirect to Kakao carries."""
    for name in VALUES:
        if name not in data:
            raise TWO_LINES.not_yet("name_missing", name=name, observed=row_holds(data))
    asked = asked_of_kakao(page)
    if not asked:
        raise TWO_LINES.not_yet("not_to_kakao", observed=f"{page.status} {page.headers.get('Location', '')}")
    for name in VALUES:
        if data[name] != asked.get(name):
            raise _another_value(data, name, asked)


def _another_value(data: dict, name: str, asked: dict) -> NotYet:
    observed = f"{name}: {data[name]!r}"
    if data[name] == name:
        return TWO_LINES.not_yet("the_word_itself", name=name, observed=observed)
    if data[name] in asked.values():
        return TWO_LINES.not_yet("swapped", name=name, observed=observed)
    return TWO_LINES.not_yet("something_else", name=name, observed=observed)


def _with_a_third_line() -> str:
    line = "            request.session['blog_id'] = blog_id\n"
    return catalogue.finished("detail_remembers", VIEWS, "detail").replace(LAST, line + LAST)


def _keeps_blog_id(examiner: Examiner) -> None:
    for blog_id in posts(examiner.visitor())[:2]:  # two posts, so that a fixed number does not pass
        visitor = examiner.visitor()
        page = submit(visitor, "Which post was it?", blog_id)
        data = examiner.session_of(visitor)
        if "blog_id" not in data:
            raise BLOG_ID.not_yet("no_blog_id", observed=row_holds(data))
        if str(data["blog_id"]) != str(blog_id):
            raise BLOG_ID.not_yet("another_number", number=blog_id, value=repr(data["blog_id"]), expected=blog_id)
        _holds_both(data, page)


def _ticket_line() -> Line:
    return Line(
        **TICKET_LINE.asked("otherwise"),
        listing=_back_at_oauth,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("Cookie: ")),
        replies=TICKET_LINE.by_start(
            {
                "GET ": "request_line",
                "Set-Cookie": "set_cookie",
                "Host": "host",
                "User-Agent": "user_agent",
                "HTTP/1.1": "status_line",
                "Referer": "referer",
                EMPTY: "empty_line",
            }
        ),
    )


def _back_at_oauth(examiner: Examiner) -> str:
    ticket = session_cookie(examiner)
    found = [x for x in examiner.traffic if x.path == "/oauth/" and ticket in x.sent_cookies]
    if not found:
        raise TICKET_LINE.cannot_tell("not_back")
    return repr(found[-1]).replace("\n\n\n", "\n\n")
