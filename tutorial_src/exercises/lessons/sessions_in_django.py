"""Exercises of `sessions_in_django`: what the key protects, when Django saves, and what comes back as it went in."""

from functools import partial

from tutorial_src.browser.browser import Browser
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words, row_holds
from tutorial_src.session_table.sessions import decode

of = partial(Words, "sessions_in_django")
EVERY_PEAR = of("every_pear")
VISITS = 3
PEARS = '''def index(request):
    """The front page, which puts a pear into this visitor's basket."""
    basket = request.session.get("basket", [])
    basket.append("pear")
    request.session["basket"] = basket
    return render(request, "index.html")'''
SEEN = {
    "a": """seen = request.session.get("seen", {})
seen[blog_id] = seen.get(blog_id, 0) + 1
request.session["seen"] = seen
request.session.modified = True""",
    "b": """seen = dict(request.session.get("seen", {}))
seen[int(blog_id)] = seen.get(int(blog_id), 0) + 1
request.session["seen"] = seen""",
    "c": """seen = request.session.get("seen", {})
seen[str(blog_id)] = seen.get(str(blog_id), 0) + 1
request.session["seen"] = seen""",
    "d": """seen = request.session.setdefault("seen", {})
seen[blog_id] = seen.get(blog_id, 0) + 1
request.session.save()""",
}


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        Choice(**of("stolen_copy").asked("options", "replies"), right="b"),
        Edit(**EVERY_PEAR.asked(), file="blogapp/views.py", function="index", solution=PEARS, judge=_saves_every_pear),
        Several(**of("saved_by_itself").asked("options", "replies"), right={"a", "c", "e"}),
        Fix(**of("seen_posts").asked("replies"), options=SEEN, right="c"),
    ]


def _saves_every_pear(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    for visit in range(1, VISITS + 1):
        given = visitor.get("/").headers.get("Set-Cookie", "")
        basket = _basket(examiner, visitor)
        if len(basket) == visit:
            continue
        if visit == 1 and len(others := _first_basket(examiner)) > len(basket):
            raise _strangers_pears(others)
        was_saved = examiner.row_of(visitor).id in given
        raise _wrong_count(basket, visit) if was_saved else _not_saved(basket, visit)
    if len(others := _first_basket(examiner)) != 1:
        raise _strangers_pears(others)


def _first_basket(examiner: Examiner) -> list:
    stranger = examiner.visitor()
    stranger.get("/")
    return _basket(examiner, stranger)


def _basket(examiner: Examiner, visitor: Browser) -> list:
    """The visitor's basket, as the row has it; raises `NotYet` where there is none."""
    data = examiner.session_of(visitor)
    if not data and any(map(decode, visitor.cookies.values())):
        raise EVERY_PEAR.not_yet("in_the_cookie")
    if "basket" not in data:
        raise EVERY_PEAR.not_yet("no_basket", observed=row_holds(data))
    if data["basket"] is None:
        raise EVERY_PEAR.not_yet("none_kept", observed="basket: None")
    if not isinstance(data["basket"], list):
        raise EVERY_PEAR.not_yet("no_list", observed=f"basket: {data['basket']!r}")
    return data["basket"]


def _not_saved(basket: list, visit: int) -> NotYet:
    return EVERY_PEAR.not_yet("not_saved", visit=visit, basket=basket, count=visit)


def _wrong_count(basket: list, visit: int) -> NotYet:
    return EVERY_PEAR.not_yet("wrong_count", visit=visit, basket=basket, count=visit)


def _strangers_pears(basket: list) -> NotYet:
    return EVERY_PEAR.not_yet("shared", basket=basket, count=1)
