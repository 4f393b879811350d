"""The exercises of lesson 02: the lost ticket, what travels when, and what a server may believe."""

from tutorial_src.exercises.judges.page_views import heads
from tutorial_src.exercises.judges.session_cookie import has_lost_its_ticket
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line
from tutorial_src.exercises.kinds.verdict import CannotTell
from tutorial_src.locale import _

COUNT = 'visits = int(request.COOKIES.get("visits", "0")) + 1'


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_lost_ticket(), _believed(), _travels(), _safest(), _no_lies()]


def _lost_ticket() -> BrowserExercise:
    return BrowserExercise(
        name="lost_ticket",
        title=_("Tear up your own ticket"),
        task=_(
            "Open the front page in your own browser, delete the cookie `sessionid` in its developer tools, and load"
            " the page again."
        ),
        steps=_(
            "Click the link. Press F12. In Chrome and Edge choose Application, then Cookies, in Firefox Storage,"
            " then Cookies. Select `sessionid`, press the Delete key, and reload the page."
        ),
        hints=(
            _("You find cookies by their host: `http://127.0.0.1:…`, with the port of the blog."),
            _("Delete `sessionid` alone. The cookies beside it are JupyterLab's, which needs them."),
            _("A server notices nothing before the next request: load the page again, with F5."),
        ),
        why=_("The row is still there. You have thrown away the ticket, and the coat hangs where it hung."),
        judge=has_lost_its_ticket,
    )


def _believed() -> Line:
    return Line(
        name="believed",
        title=_("Who believed whom?"),
        task=_(
            "A visitor wrote a number of their own over the count, and came again. Here is what was said. In which"
            " line do you see that the server believed it?"
        ),
        listing=_lie,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("Set-Cookie: visits=")),
        replies=_replies_to_lines,
        otherwise=_(
            "This line says nothing about the count. The server counted on from somewhere, and handed the result out."
        ),
        hints=(
            _("The lie travels in the request. What the server made of it stands below the empty line."),
            _("The server hands the new count to the browser, in a header."),
            _("It begins with `Set-Cookie: visits=`."),
        ),
        why=_("The server added one to whatever it found. From a cookie it cannot know who wrote it."),
    )


def _lie(examiner: Examiner) -> str:
    given: set[str | None] = {None}
    for x in (x for x in examiner.traffic if x.who != "browser"):
        if x.sent_cookies.get("visits") not in given and "visits" in x.set_cookies:
            return heads(x)
        given.add(x.set_cookies.get("visits"))
    raise CannotTell(
        _('Nobody has changed the count yet. Run the cells up to the one that writes `visitor.cookies["visits"]`.')
    )


def _replies_to_lines(lines: list[str]) -> dict[int, str]:
    said = {
        "GET ": _("Here the visitor says which page they want. The count does not travel in the address."),
        "Cookie": _(
            "That is the lie itself, on its way to the server. It does not show yet what the server makes of it."
        ),
        "Set-Cookie: story": _(
            "That is the long story. The browser drops it whole, and it has nothing to do with the count."
        ),
        "HTTP/1.1": _("All went well, says the server. It says so whether it was lied to or not."),
        "User-Agent": _("What the visitor says about itself is not checked, either. But the count is not in it."),
    }
    return {n: reply for n, line in enumerate(lines, 1) for start, reply in said.items() if line.startswith(start)}


def _travels() -> Several:
    address = "http://blog.example.com/blogMain/detail/1/"
    return Several(
        name="travels",
        title=_("Which ones travel?"),
        task=_(
            "Seven cookies of `blog.example.com` were put into a jar two minutes ago. On a page of the blog, the"
            " visitor clicks on a link to `{address}`. Tick the cookies that travel along.",
            address=address,
        ),
        options={
            "a": "`one=1; Path=/blogMain/`",
            "b": "`two=2; Path=/; Secure`",
            "c": "`three=3; Path=/; HttpOnly`",
            "d": "`four=4; Path=/; Max-Age=60`",
            "e": "`five=5; Path=/admin/`",
            "f": _("`six=6; Path=/`, set by another program at `blog.example.com:9000`"),
            "g": "`seven=7; Path=/; SameSite=Strict`",
        },
        right={"a", "c", "f", "g"},
        replies={
            "a": _(
                "The address begins with `/blogMain/`, and `Path` asks for no more. What comes after it may be as"
                " long as it likes."
            ),
            "b": _(
                "`Secure` keeps a cookie off plain HTTP, and the address begins with `http://`. Only at your own"
                " computer do some browsers look away."
            ),
            "c": _(
                "`HttpOnly` hides a cookie from scripts in the page. From the server it hides nothing: remember"
                " `silent`."
            ),
            "d": _(
                "It was to be kept for 60 seconds, and two minutes have gone by. The browser has thrown it away, as"
                " it did with `brief`."
            ),
            "e": _("`Path` is compared with the address, and this one does not begin with `/admin/`."),
            "f": _(
                "Another port is another server, but not another jar. A cookie belongs to a host, and the port does"
                " not count."
            ),
            "g": _(
                "`Strict` asks where the way began. It began with a click on the blog's own page, so the cookie"
                " comes along."
            ),
        },
        hints=(
            _("Go through them one by one, with the table of the attributes beside you."),
            _("Three stay at home: one for the time, one for the path, one for the missing S in the address."),
            _("Neither `HttpOnly` nor the port keeps a cookie from travelling. And the click was on the blog itself."),
        ),
        why=_("The browser decides this at each request, and the server sees only what came of it."),
    )


def _safest() -> Choice:
    return Choice(
        name="safest",
        title=_("Is Strict always the safest?"),
        task=_(
            "A colleague gives `SameSite=Strict` to the cookie that the blog needs when a visitor comes back from"
            " Kakao. “Strict is safest”, she says. What will visitors with Chrome find?"
        ),
        options={
            "a": _("Nothing changes for them, since they began on the blog."),
            "b": _("The login never works: a strict cookie does not travel after a redirect."),
            "c": _("It fails the first time, when they agree at Kakao, and works the second time."),
            "d": _("It fails at Kakao, since Kakao does not get the cookie."),
        },
        right="c",
        replies={
            "a": _(
                "They began there, but then pressed a button on Kakao's page. From then on the way begins at Kakao:"
                " after `visitor.agree()` only `lax` came."
            ),
            "b": _(
                "In Firefox, yes. In Chrome redirects do not count: when Kakao asked nothing and sent the visitor"
                " straight back, both cookies came. Look at `Once more`."
            ),
            "d": _("Kakao is another host and never gets the blog's cookie, strict or not. It does not need it."),
        },
        hints=(
            _("You have seen both: the way back after `visitor.agree()`, and the way back after the second comment."),
            _("What counts is the page on which the visitor clicked last."),
            _("First time: a click on Kakao's page. Second time: Kakao asks nothing, so the click was on the blog."),
        ),
        why=_("A mistake that comes and goes is the worst to find. For a login, Lax is the right measure."),
    )


def _no_lies() -> Fix:
    return Fix(
        name="no_lies",
        title=_("Neither fooled nor broken"),
        task=_(
            "One visitor writes `many` over the count in their cookie, and the front page fails with a `ValueError`."
            " Another one writes `1000`, and is believed. Which version of the line can be neither broken nor"
            " fooled?"
        ),
        options={
            "a": 'visits = int(request.COOKIES["visits"]) + 1',
            "b": f"try:\n    {COUNT}\nexcept ValueError:\n    visits = 1",
            "c": f'{COUNT}\nresponse = render(request, "index.html")\n'
            'response.set_cookie("visits", visits, httponly=True)',
            "d": 'visits = request.session.get("visits", 0) + 1\nrequest.session["visits"] = visits',
        },
        right="d",
        replies={
            "a": _(
                "Now it fails for everybody who comes for the first time, too: their jar has no `visits`. And `many`"
                " still is no number."
            ),
            "b": _(
                "It no longer breaks at `many`. But `1000` is a number, and is believed as before: a check of the"
                " form is no check of the truth."
            ),
            "c": _(
                "`HttpOnly` hides the cookie from scripts in the page. The visitor needs no script: they change it"
                " in the developer tools, or send what they like."
            ),
        },
        hints=(
            _("Ask of each version: who can write the number that it reads?"),
            _("As long as the number lies in the visitor's pocket, the visitor can change it."),
            _("One of them keeps the number on the server, and gives the visitor nothing but a ticket."),
        ),
        why=_("What must not be changed does not belong into the visitor's hands. This is what lesson 03 is about."),
    )
