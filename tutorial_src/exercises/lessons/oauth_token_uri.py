"""Exercises of `oauth_token_uri`: the token URI, a token of one's own, and what to do when the session is lost."""

from functools import partial

from tutorial_src.exercises.judges import browser_login, oauth_view
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice
from tutorial_src.exercises.kinds.findings import Order
from tutorial_src.exercises.kinds.words import Words

from . import catalogue

of = partial(Words, "oauth_token_uri")
LOGIN_ORDER = of("login_order")
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
    order = LOGIN_ORDER.in_order("submit", "row", "consent", "code", "get", "print", "access_token")
    return [
        _take_back(),
        BrowserExercise(**browser_login.TOKEN.asked("steps"), judge=browser_login.got_a_token),
        Choice(**of("the_mend").asked("options", "replies"), right="d"),
        Order(**LOGIN_ORDER.asked(), **order),
        BrowserExercise(**browser_login.LOST.asked("steps"), judge=browser_login.came_back_without_ticket),
        _friendly(),
    ]


def _take_back() -> Edit:
    return Edit(
        **oauth_view.TAKE_BACK.asked(),
        file=VIEWS,
        function="oauth",
        solution=catalogue.finished("oauth_token_uri", VIEWS, "oauth"),
        judge=oauth_view.prints_token_uri,
    )


def _friendly() -> Edit:
    return Edit(
        **oauth_view.FRIENDLY.asked(),
        file=VIEWS,
        function="oauth",
        solution=_friendly_version(),
        judge=oauth_view.is_friendly,
        may_fail=True,
    )


def _friendly_version() -> str:
    text = catalogue.finished("oauth_token_uri", VIEWS, "oauth").replace(CODE_LINE, 'code = request.GET.get("code")')
    return text.replace(BOTH_LINES, BOTH_LINES + FRIENDLY_LINES)
