"""Exercises of `who_wrote_this`: a logout, what belongs where, a shared computer, and one more consent."""

from functools import partial

from tutorial_src.exercises.judges.login_flow import asked_of_kakao, submit
from tutorial_src.exercises.judges.page_views import session_cookie
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words
from tutorial_src.traffic.exchange import Exchange

from . import catalogue

of = partial(Words, "who_wrote_this")
LOG_OUT, MESSAGES = of("log_out"), of("ask_for_messages")
VIEWS = "blogapp/views.py"
STATE = "                \"state\": request.session['state'],\n"
ITEM = "talk_message"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        BrowserExercise(**LOG_OUT.asked("steps"), judge=_has_logged_out),
        Several(**of("where_kept").asked("options", "replies"), right={"a", "c", "e", "f"}),
        Choice(**of("shared_computer").asked("options", "replies"), right="b"),
        Edit(**MESSAGES.asked(), file=VIEWS, function="detail", solution=_with_scope(), judge=_asks_for_messages),
    ]


def _has_logged_out(examiner: Examiner) -> None:
    blog, kakao = examiner.of_learner(), examiner.of_learner("kakao")
    tries = [x for x in blog if x.path == "/logout/"]
    ticket = session_cookie(examiner)
    if any(x.method == "POST" and x.status == 302 and x.set_cookies.get(ticket) == "" for x in tries):
        return
    if tries:
        raise _not_left(tries[-1])
    if elsewhere := [x for x in kakao if x.path == "/logout" and x.method == "POST"]:
        says = LOG_OUT.reply("at_kakao")
        raise LOG_OUT.not_yet("not_left", says=says, observed=f"POST {elsewhere[-1].uri}")
    raise LOG_OUT.not_tried("not_asked")


def _not_left(x: Exchange) -> NotYet:
    if x.method != "POST":
        says = LOG_OUT.reply("by_hand")
    elif x.status == 302:
        says = LOG_OUT.reply("nobody")
    else:
        says = LOG_OUT.reply("not_accepted")
    return LOG_OUT.not_yet("not_left", says=says, observed=f"{x.method} {x.path}: {x.status}")


def _with_scope() -> str:
    entry = f'                "scope": "{ITEM}",\n'
    detail = catalogue.finished("who_wrote_this", VIEWS, "detail").replace(STATE, STATE + entry)
    return catalogue.imports("who_wrote_this", VIEWS, "detail") + detail


def _asks_for_messages(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    page = submit(visitor, "May the blog write to me?")
    query, leads_to = asked_of_kakao(page), page.headers.get("Location", "")
    if not query:
        raise MESSAGES.not_yet("not_to_kakao", observed=f"{page.status} {leads_to}")
    names = ", ".join(query)
    if "scope" not in query:
        raise MESSAGES.not_yet("no_scope", names=names)
    if examiner.kakao.can_script and "KOE205" in visitor.get(leads_to).text:
        raise MESSAGES.not_yet("not_known", observed=f"scope={query['scope']}")
    if ITEM not in query["scope"].replace(",", " ").split():
        raise MESSAGES.not_yet("another_item", observed=f"scope={query['scope']}")
    if not query.get("state"):
        raise MESSAGES.not_yet("no_state", names=names)
