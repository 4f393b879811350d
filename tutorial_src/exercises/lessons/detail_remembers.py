"""The exercises of lesson 05: the two lines, a third value, and what a redirect carries."""

from tutorial_src.browser.page import Page
from tutorial_src.exercises.judges.login_flow import asked_of_kakao, posts, submit
from tutorial_src.exercises.judges.page_views import session_cookie
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line
from tutorial_src.exercises.kinds.verdict import CannotTell, NotYet
from tutorial_src.locale import _

from . import catalogue

VALUES = "client_id", "redirect_uri"
VIEWS = "blogapp/views.py"
LAST = "            return redirect(login_request_uri)\n"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_two_lines(), _where_now(), _ticket_line(), _carried(), _blog_id()]


def _two_lines() -> Edit:
    return Edit(
        name="two_lines",
        title=_("Two lines for `detail()`"),
        task=_(
            "Let `detail()` keep `client_id` and `redirect_uri` in the session, under these two names, before it"
            " sends the visitor to Kakao. Open `views.py`, type the two lines, save."
        ),
        hints=(
            _("The lines belong above `return redirect(login_request_uri)`, as far to the right as that line."),
            _("A session is written like a dictionary: `request.session['name'] = value`."),
            _(
                "The first one is `request.session['client_id'] = client_id`. The second does the same for"
                " `redirect_uri`."
            ),
        ),
        why=_("Both values now wait on the server, for this one visitor, while the visitor is at Kakao."),
        file=VIEWS,
        function="detail",
        solution=catalogue.finished(5, VIEWS, "detail"),
        judge=_keeps_two_values,
    )


def _keeps_two_values(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    page = submit(visitor, "Are the two values kept?")
    data = examiner.session_of(visitor)
    if not data:
        raise NotYet(
            _("`detail()` has not written into the session."),
            observed=_("A comment was submitted, and there is no row for this visitor."),
            expected=_("A row with `client_id` and `redirect_uri`."),
            look=_("the lines above `return redirect(login_request_uri)`: are they inside `if form.is_valid():`?"),
        )
    _holds_both(data, page)


def _holds_both(data: dict, page: Page) -> None:
    """Raise `NotYet` unless the session holds what the redirect to Kakao carries."""
    for name in VALUES:
        if name not in data:
            raise NotYet(
                _("`{name}` is not in the row.", name=name),
                observed=_("The row holds: {names}.", names=", ".join(data) or _("nothing")),
                expected=_("Both names, spelled as in the lesson: `client_id` and `redirect_uri`."),
                look=_("what stands in the brackets after `request.session`"),
            )
    asked = asked_of_kakao(page)
    if not asked:
        raise NotYet(
            _("The values are kept, but the visitor is not sent to Kakao any more."),
            observed=f"{page.status} {page.headers.get('Location', '')}",
            expected=_("A redirect to Kakao's login."),
            look=_("the last line of the `if`: `return redirect(…)`"),
        )
    for name in VALUES:
        if data[name] != asked.get(name):
            raise _another_value(data, name, asked)


def _another_value(data: dict, name: str, asked: dict) -> NotYet:
    observed, expected = f"{name}: {data[name]!r}", _("The value that Kakao was told in the redirect.")
    if data[name] == name:
        return NotYet(
            _("Under `{name}` stands the word itself, and not the value.", name=name),
            observed=observed,
            expected=expected,
            look=_("the quotation marks on the right side of that line"),
        )
    if data[name] in asked.values():
        return NotYet(
            _("Under `{name}` stands the value of the other one.", name=name),
            observed=observed,
            expected=expected,
            look=_("the right sides of the two lines: they are swapped"),
        )
    return NotYet(
        _("Under `{name}` stands something else.", name=name),
        observed=observed,
        expected=expected,
        look=_("the right side of that line: it is the variable of the same name"),
    )


def _where_now() -> Several:
    return Several(
        name="where_now",
        title=_("Where is it now?"),
        task=_(
            "The visitor has submitted the comment and stands at Kakao. Where can `client_id` be found at this"
            " moment? Tick every place."
        ),
        options={
            "a": _("in the variable `client_id` of `detail()`"),
            "b": _("in the visitor's cookie jar"),
            "c": _("in the address bar of the visitor's browser"),
            "d": _("in a row on the blog's server"),
            "e": _("in `oauth()`"),
        },
        right={"c", "d"},
        replies={
            "a": _("`detail()` has returned, and its variables are gone. Functions keep nothing between two requests."),
            "b": _(
                "The jar holds only the ticket. Look at `visitor.cookies`: 32 characters under `sessionid`, and no"
                " `client_id`."
            ),
            "c": _(
                "Look at the redirect: the address of Kakao's login carries `client_id` behind the question mark."
                " `detail()` wrote it there, for Kakao."
            ),
            "d": _("You have just looked at that row: `lesson.sessions.get(…)` showed both values."),
            "e": _("`oauth()` was not even called: nobody has come back yet."),
        },
        hints=(
            _("Which of these places have you seen it in, in the last cells?"),
            _("Two of the five. One is on the server, and the other one is in plain sight of the visitor."),
            _("One is the row. The other one is where the browser shows that it is at Kakao."),
        ),
        why=_(
            "It travels to Kakao in the address, and it waits at the blog in the row. The way back carries neither,"
            " and only the row is there for `oauth()`."
        ),
    )


def _blog_id() -> Edit:
    return Edit(
        name="blog_id",
        title=_("A third value"),
        task=_("Let `detail()` keep the number of the post as well, under the name `blog_id`, next to the two values."),
        hints=(
            _("Which variable of `detail()` has the number of the post? Look at its first line."),
            _("It is a third line of the same kind as the two you know."),
            _("`request.session['blog_id'] = blog_id`"),
        ),
        why=_("This value differs from visitor to visitor. Such values are what a session is for; lesson 08 needs it."),
        file=VIEWS,
        function="detail",
        solution=_with_a_third_line(),
        judge=_keeps_blog_id,
    )


def _with_a_third_line() -> str:
    line = "            request.session['blog_id'] = blog_id\n"
    return catalogue.finished(5, VIEWS, "detail").replace(LAST, line + LAST)


def _keeps_blog_id(examiner: Examiner) -> None:
    for blog_id in posts(examiner.visitor())[:2]:  # two posts, so that a fixed number does not pass
        visitor = examiner.visitor()
        page = submit(visitor, "Which post was it?", blog_id)
        data = examiner.session_of(visitor)
        if "blog_id" not in data:
            raise NotYet(
                _("There is no `blog_id` in the row."),
                observed=_("The row holds: {names}.", names=", ".join(data) or _("nothing")),
                expected=_("`blog_id`, and the number of the post."),
                look=_("the lines above `return redirect(login_request_uri)`"),
            )
        if str(data["blog_id"]) != str(blog_id):
            raise NotYet(
                _("That is not the number of the post."),
                observed=_("After a comment under post {number}: {value}", number=blog_id, value=repr(data["blog_id"])),
                expected=str(blog_id),
                look=_("the right side of the line: it must be the variable `blog_id`"),
            )
        _holds_both(data, page)


def _carried() -> Choice:
    return Choice(
        name="carried",
        title=_("What comes back to `oauth()`?"),
        task=_(
            "A visitor comes back from Kakao. What does the request to `/oauth` bring along, so that `oauth()` can"
            " find the two values?"
        ),
        options={
            "a": _("the two values themselves, behind the question mark"),
            "b": _("the variables of `detail()`, which Python keeps"),
            "c": _("the id of the session, in a cookie"),
            "d": _("the authorization code, by which Django looks up the row"),
        },
        right="c",
        replies={
            "a": _(
                "That would mean that the redirect carries your variables. Look at the address: only `code` stands"
                " there."
            ),
            "b": _(
                "A function forgets its variables when it returns. And in between another process may have answered."
            ),
            "d": _("The code is Kakao's. Django does not know it, and no row has it as its key."),
        },
        hints=(
            _("Click the arrow to `/oauth` in the live view and read the request line by line."),
            _("Two things came: one in the address, one in a header. Which of the two did the blog give out itself?"),
            _("The header is called `Cookie`."),
        ),
        why=_("The values never leave the server; the visitor brings only the ticket."),
    )


def _ticket_line() -> Line:
    return Line(
        name="ticket_line",
        title=_("Find the ticket"),
        task=_(
            "This is the request with which your visitor came back to `oauth()`, and its response. Which line"
            " carries the ticket?"
        ),
        listing=_back_at_oauth,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("Cookie: ")),
        replies=_replies_to_lines,
        otherwise=_(
            "This line says something about the visitor's program or the page. The ticket is what the blog once"
            " gave out, and what comes back with each request."
        ),
        hints=(
            _("The ticket is a cookie. Browsers send cookies in a header of their own."),
            _("A response says `Set-Cookie`. And a request?"),
            _("The line begins with `Cookie:`."),
        ),
        why=_("By this one line the server finds the row among all others."),
    )


def _back_at_oauth(examiner: Examiner) -> str:
    ticket = session_cookie(examiner)
    found = [x for x in examiner.traffic if x.path == "/oauth/" and ticket in x.sent_cookies]
    if not found:
        raise CannotTell(
            _(
                "Nobody has come back to `/oauth/` with a ticket in this lesson yet. Run the cells with"
                " `visitor.comment(…)` and `visitor.agree()` first."
            )
        )
    return repr(found[-1]).replace("\n\n\n", "\n\n")


def _replies_to_lines(lines: list[str]) -> dict[int, str]:
    said = {
        "GET ": _("That is the request line: the address, and in it the code. The code is Kakao's, not the ticket."),
        "Set-Cookie": _(
            "This line gives something to the browser. The ticket was given out earlier; here you look for"
            " the line that brings it back."
        ),
        "Host": _("The host says where the request goes. A browser uses it to choose which cookies to send."),
        "User-Agent": _("That is how a program introduces itself. Everybody with the same browser says the same."),
        "HTTP/1.1": _("That is the status line of the response. The ticket travels in the request."),
        "Referer": _("It says from which page the visitor came. It is not what the blog gave out."),
    }
    told = {n: reply for n, line in enumerate(lines, 1) for start, reply in said.items() if line.startswith(start)}
    empty = _("An empty line says that the headers of the request end here. It carries nothing.")
    return {**told, **{n: empty for n, line in enumerate(lines, 1) if not line.strip()}}
