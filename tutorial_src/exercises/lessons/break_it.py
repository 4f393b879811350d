"""The exercises of lesson 09: the order of the questions, a new key, a line, another host, and the diagnosis."""

from tutorial_src.exercises.judges import browser_login
from tutorial_src.exercises.judges.fault_diagnosis import fault_diagnosis
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.choices import Choice
from tutorial_src.exercises.kinds.findings import Line, Order
from tutorial_src.locale import _

CAPTURED = """\
GET /blogMain/detail/1/ HTTP/1.1
Host: 127.0.0.1:8000

HTTP/1.1 200 OK
Set-Cookie: csrftoken=bXk0tVn2qPzJ; Max-Age=31449600; Path=/; SameSite=Lax

POST /blogMain/detail/1/ HTTP/1.1
Host: 127.0.0.1:8000
Cookie: csrftoken=bXk0tVn2qPzJ

HTTP/1.1 302 Found
Location: http://localhost:9000/oauth/authorize?response_type=code&client_id=c0ffee00&redirect_uri=http://127.0.0.1:8000/oauth
Set-Cookie: sessionid=u2m7rd91kq0z; HttpOnly; Max-Age=1209600; Path=/; SameSite=Strict

GET /oauth/?code=HZ5qT0rV HTTP/1.1
Host: 127.0.0.1:8000
Referer: http://localhost:9000/
Cookie: csrftoken=bXk0tVn2qPzJ

HTTP/1.1 500 Internal Server Error
Date: Wed, 25 Nov 2026 09:30:00 GMT"""  # noqa: E501 - as it was captured


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_questions(), _line(), _new_key(), _elsewhere(), fault_diagnosis()]


def _questions() -> Order:
    return Order(
        name="questions",
        title=_("Which question first?"),
        task=_(
            "A login is broken. Put the questions into the order of the way that the values go: each one makes"
            " sense only when the one before is answered with yes."
        ),
        items={
            "start": _("Does the site start?"),
            "comment": _("Did the comment lead to Kakao?"),
            "cookie": _("Did a session cookie come to `/oauth/`?"),
            "given": _("Is it the one that the site has given?"),
            "row": _("Is there a row with this id?"),
            "valid": _("Can the site still use that row, by its own clock and key?"),
            "token": _("Did Kakao give a token for the code?"),
        },
        reasons={
            "start": "",
            "comment": _("a site that does not run takes no comment."),
            "cookie": _("nobody comes to `/oauth/` who was not sent to Kakao before."),
            "given": _("as long as no cookie came, there is nothing to compare."),
            "row": _("with somebody else's id you would look for the wrong row."),
            "valid": _("a row that is not there has neither a date nor a signature."),
            "token": _("Kakao is asked only when `oauth()` has all its values, and they come out of the row."),
        },
        hints=(
            _("Follow the visitor: the blog, Kakao, the blog again, Kakao again."),
            _("At `/oauth/` follow the id: from the jar into the request, from the request to the row."),
            _("It begins with start, comment, cookie. It ends with token."),
        ),
        why=_("One symptom, and the first question that is answered with no names the place. You need not guess."),
    )


def _line() -> Line:
    return Line(
        name="line",
        title=_("Which line is the cause?"),
        task=_(
            "Three exchanges of a walk that ended in the `TypeError`. Before the last one there was a click at"
            " Kakao. One line is the cause. Others are what follows from it."
        ),
        listing=CAPTURED,
        right=_line_with("SameSite=Strict"),
        replies=_line_replies(),
        otherwise=_("This line would stand in a walk that succeeds as well. Which one would not?"),
        hints=(
            _("What is missing in the last request? And where was it handed out?"),
            _(
                "It was handed out, the host is the same, and the visitor has deleted nothing. So something held it"
                " back."
            ),
            _(
                "The way back began with a click on a page of `localhost:9000`. Compare the two lines with"
                " `Set-Cookie`."
            ),
        ),
        why=_(
            "`Strict` withholds the cookie whenever another site's page begins the way. At a login by way of another"
            " site that is so whenever that site asks something, and in Firefox even when it does not."
        ),
    )


def _line_with(text: str) -> int:
    return next(number for number, line in enumerate(CAPTURED.split("\n"), 1) if text in line)


def _line_replies() -> dict[int, str]:
    lines = CAPTURED.split("\n")
    last_cookie = max(number for number, line in enumerate(lines, 1) if line.startswith("Cookie:"))
    return {
        last_cookie: _(
            "Here the session cookie is missing: that is what `oauth()` suffers from. But why was it"
            " missing? Go back to where it was handed out."
        ),
        _line_with("500 Internal"): _("That is the symptom, the last thing that happens."),
        _line_with("Max-Age=31449600"): _("This cookie is `Lax`, and it came back: you see it in the last request."),
        _line_with("Location:"): _("The redirect URI has the host of the first request. Nobody is sent elsewhere."),
        _line_with("Referer:"): _("It says where the click was made. With a `Lax` cookie that would do no harm."),
        _line_with("Date:"): _("A wrong clock would not keep the session cookie at home, and here none has come."),
    }


def _new_key() -> Choice:
    return Choice(
        name="new_key",
        title=_("A fresh key at each start"),
        task=_(
            "Somebody writes `SECRET_KEY = get_random_secret_key()` into `settings.py`, since a random key is safer"
            " than one that everybody can read. When do visitors lose their sessions?"
        ),
        options={
            "a": _("at each request"),
            "b": _("whenever the site starts again"),
            "c": _("never: the rows are in the database, and stay there"),
            "d": _("when they close their browser"),
        },
        right="b",
        replies={
            "a": _("The settings are read once, when the site starts. Until it ends, the key stays the same."),
            "c": _(
                "The rows do stay, and you could decode them. But the site checks their signature first, and takes a"
                " row that was signed with another key for an empty one."
            ),
            "d": _("That hangs on the cookie's `Max-Age`, and not on the key."),
        },
        hints=(
            _("How often is `settings.py` executed?"),
            _(
                "A row is signed when it is written, and the signature is checked when it is read. With which key, each"
                " time?"
            ),
            _("The two keys differ when a start lies in between."),
        ),
        why=_(
            "On a site with several processes it is worse: each has a key of its own, and a visitor is known at every"
            " other request. A key is made once, and kept in the environment."
        ),
    )


def _elsewhere() -> BrowserExercise:
    return BrowserExercise(
        name="elsewhere",
        title=_("Lose a session, and delete nothing"),
        task=_("Get the `TypeError` in your own browser, with your cookie still in the jar: begin at the other host."),
        steps=_(
            'Delete `sessionid` of `127.0.0.1` in your browser (F12). `lesson.switches.throw("{name}")`, then'
            " open `lesson.switches.link`, write a comment there, and agree at Kakao if it asks.",
            name="other_host",
        ),
        hints=(
            _("The address bar says at which host you are."),
            _("Begin at `localhost`. Kakao sends you back to `127.0.0.1`."),
            _("Change `127.0.0.1` in the address of a post into `localhost`, write a comment and press Submit."),
        ),
        why=_("Two names of one computer are two hosts for a cookie. Choose one for your site, and use it everywhere."),
        judge=browser_login.came_back_elsewhere,
    )
