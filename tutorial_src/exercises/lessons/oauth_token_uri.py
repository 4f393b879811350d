"""The exercises of lesson 06: the token URI, a token of one's own, and what to do when the session is lost."""

from tutorial_src.exercises.judges import browser_login, oauth_view
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice
from tutorial_src.exercises.kinds.findings import Order
from tutorial_src.locale import _

from . import catalogue

VIEWS = "blogapp/views.py"
CODE_LINE = 'code = request.GET["code"]'
BOTH_LINES = """    client_id = request.session.get('client_id')
    redirect_uri = request.session.get('redirect_uri')
"""
FRIENDLY_LINES = """    if not (code and client_id and redirect_uri):
        return redirect("blogMain")
"""


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_take_back(), _token(), _the_mend(), _login_order(), _lost_ticket(), _friendly()]


def _take_back() -> Edit:
    return Edit(
        name="take_back",
        title=_("`oauth()` prints the token URI"),
        task=_(
            "Let `oauth()` take both values out of the session, build the token URI out of the five pieces, and"
            " print it. Open `views.py`, change `oauth()`, save."
        ),
        hints=(
            _("Begin with the first two pieces in one text, and add the others with `+=`, one line each."),
            _(
                "`client_id`, `redirect_uri` and `code` are variables: they stand outside of the quotation marks. The"
                " `&` stands inside."
            ),
            _(
                'The last two lines are `access_token_request_uri += "&code=" + code` and'
                " `print(access_token_request_uri)`."
            ),
        ),
        why=_(
            "Two requests, far apart, and the second one knew what the first had kept for this visitor. With that"
            " the blog can ask for a token."
        ),
        file=VIEWS,
        function="oauth",
        solution=catalogue.finished(6, VIEWS, "oauth"),
        judge=oauth_view.prints_token_uri,
    )


def _token() -> BrowserExercise:
    return BrowserExercise(
        name="token",
        title=_("A token of your own"),
        task=_("Get an access token for yourself, in your own browser."),
        steps=_(
            "Write a comment on the blog and agree at Kakao. Then run the cell with `lesson.token_uri`, and click"
            " the link."
        ),
        hints=(
            _(
                "The link must be your own: write a comment in your browser first, then run the cell with"
                " `lesson.token_uri` again."
            ),
            _("A code works once. If the page says `KOE320`, write another comment."),
            _("`lesson.open('/blogMain/')`, a post, a comment, Submit, agree; `lesson.token_uri`; click."),
        ),
        why=_(
            "Whoever holds this token may ask Kakao in your name. That is why it belongs to a server, and not into"
            " an address."
        ),
        judge=browser_login.got_a_token,
    )


def _the_mend() -> Choice:
    return Choice(
        name="the_mend",
        title=_("What mends it?"),
        task=_(
            "A friend gets the same `TypeError`, each time. In their live view you read:\n`POST"
            " http://localhost:8000/blogMain/detail/1/`, and in the response `Set-Cookie: sessionid=…`\n`GET"
            " http://127.0.0.1:8000/oauth/?code=…`, without any `Cookie`\nWhat mends it?"
        ),
        options={
            "a": _("write the values into `oauth()` once more"),
            "b": _("use `request.session['client_id']`, with brackets"),
            "c": _("delete all cookies and log in at Kakao again"),
            "d": _("open the blog under `127.0.0.1` from the start"),
        },
        right="d",
        replies={
            "a": _(
                "That hides it. The session is still lost, and everything else that you keep in it. The cause is"
                " neither a typo nor Kakao."
            ),
            "b": _(
                "Brackets find no more than `get()` does. You would get a `KeyError` for the same reason: no cookie"
                " came."
            ),
            "c": _(
                "The new cookie would come from `localhost` again, and would not be shown to `127.0.0.1` either."
                " To a cookie these are two places, even on one computer."
            ),
        },
        hints=(
            _("Compare the two addresses, letter by letter."),
            _("Which host gave out the cookie? Which host was visited without it?"),
            _("The redirect URI leads to `127.0.0.1`, and Kakao will not change that. What can your friend change?"),
        ),
        why=_(
            "A cookie goes back only to the host that gave it out. One name for the site, from the first click to"
            " the last."
        ),
    )


def _login_order() -> Order:
    return Order(
        name="login_order",
        title=_("From Submit to the token"),
        task=_("Put the steps in order, as they happened when you logged in for the first time."),
        items={
            "submit": _("the browser sends the comment to the blog"),
            "row": _("`detail()` keeps two values, and the response brings a ticket and a redirect"),
            "consent": _("the person agrees at Kakao"),
            "code": _("Kakao sends the browser to `/oauth` with a code"),
            "get": _("`oauth()` takes the two values out of the row"),
            "print": _("`oauth()` prints the token URI"),
            "access_token": _("Kakao answers the token URI with JSON"),
        },
        reasons={
            "submit": "",
            "row": _("`detail()` keeps nothing before a comment has come."),
            "consent": _(
                "nobody is at Kakao before the blog has sent them there, and that response also brought the ticket."
            ),
            "code": _("Kakao gives a code only when the person has agreed."),
            "get": _(
                "`oauth()` is called by the browser that comes back from Kakao. Only its cookie shows whose row it is."
            ),
            "print": _(
                "the URI is built out of three values. Two of them must be taken out of the row first, and the"
                " third is the code."
            ),
            "access_token": _(
                "a token is given for a code, and the code is not the token. Somebody must have asked"
                " with the whole URI."
            ),
        },
        hints=(
            _("Begin with what the person does, and end with what you saw in your browser at last."),
            _("Between `row` and `get` the visitor is away, at another server."),
            _("At Kakao: first `consent`, then `code`. At the blog after that: first `get`, then `print`."),
        ),
        why=_(
            "Three parties, and the browser carries everything between them. Only the two values stay where they are."
        ),
    )


def _lost_ticket() -> BrowserExercise:
    return BrowserExercise(
        name="lost_ticket",
        title=_("Lose your ticket"),
        task=_("Do in your own browser what `stray` did: come back from Kakao without the cookie `sessionid`."),
        steps=_(
            "Log out at practice Kakao, submit a comment, and wait at Kakao's page. In a tab of the blog open the"
            " developer tools (F12) and delete the cookie `sessionid`. Then go on at Kakao."
        ),
        hints=(
            _("Kakao has to ask you something, or you are back before you can delete anything. Log out there first."),
            _(
                "In the developer tools cookies are under Application (Chrome, Edge) or Storage (Firefox, Safari). The"
                " blog's stand under `127.0.0.1`."
            ),
            _("Submit first, then delete, then agree: `detail()` hands out the ticket when you submit."),
        ),
        why=_("The row was there all the time. Without the ticket nobody could find it, and `get()` answered `None`."),
        judge=browser_login.came_back_without_ticket,
    )


def _friendly() -> Edit:
    return Edit(
        name="friendly",
        title=_("A friendly `oauth()`"),
        task=_(
            "Change `oauth()`: who comes back without a session, or without a code because they pressed Cancel, is"
            " sent to the blog and sees no error. For everybody else it prints the token URI as before."
        ),
        hints=(
            _(
                "`request.GET['code']` fails when there is no code. What did you use in place of the brackets to read the"
                " session?"
            ),
            _("With `get()` all three values may be `None`. Ask for that before the URI is built."),
            _("`if not (code and client_id and redirect_uri):`, and below it `return redirect('blogMain')`."),
        ),
        why=_("Both happen every day: people change their minds, and cookies get lost. A site expects it."),
        file=VIEWS,
        function="oauth",
        solution=_friendly_version(),
        judge=oauth_view.is_friendly,
        may_fail=True,
    )


def _friendly_version() -> str:
    text = catalogue.finished(6, VIEWS, "oauth").replace(CODE_LINE, 'code = request.GET.get("code")')
    return text.replace(BOTH_LINES, BOTH_LINES + FRIENDLY_LINES)
