"""Exercises of `sessions_in_django`, done right, wrong, and in other ways; what their texts claim, tried on a site."""

import pytest

from tests.exercises.students import student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons.sessions_in_django import SEEN
from tutorial_src.exercises.progress import Progress
from tutorial_src.session_table.sessions import read

SESSION_LINE = '    "django.contrib.sessions.middleware.SessionMiddleware",\n'
AUTH_LINE = '    "django.contrib.auth.middleware.AuthenticationMiddleware",\n'
COURSES_OWN = """\"\"\"The front page, which puts a pear into this visitor's basket.\"\"\"
    request.session.setdefault("basket", []).append("pear")
    if "modified" in request.GET:
        request.session.modified = True"""
RIGHT = {
    "assigned again": 'request.session["basket"] = request.session.get("basket", []) + ["pear"]',
    "told": 'request.session.setdefault("basket", []).append("pear")\n    request.session.modified = True',
    "told before": 'request.session.modified = True\n    request.session.setdefault("basket", []).append("pear")',
    "with +=": 'request.session.setdefault("basket", [])\n    request.session["basket"] += ["pear"]',
}
WRONG = {
    "not told": ('request.session.setdefault("basket", []).append("apple")', "Django saw nothing to save"),
    "told the wrong one": (
        'request.session.setdefault("basket", []).append("pear")\n    request.modified = True',
        "Django saw nothing to save",
    ),
    "a new list each time": ('request.session["basket"] = ["pear"]', "with another number of pears"),
    "two at once": (
        'request.session["basket"] = request.session.get("basket", []) + ["pear"] * 2',
        "with another number of pears",
    ),
    "the answer of append": (
        'request.session["basket"] = request.session.get("basket", []).append("pear")',
        "`None` was put into the session",
    ),
    "a count": ('request.session["basket"] = request.session.get("basket", 0) + 1', "The basket is no list"),
    "another name": (
        'request.session["Basket"] = request.session.get("Basket", []) + ["pear"]',
        "There is no `basket` in the row",
    ),
    "a text": ('request.session["basket"] = request.session.get("basket", "") + "pear"', "The basket is no list"),
    "nothing": ('request.session.get("basket", []).append("pear")', "There is no `basket` in the row"),
    "everybody's list": (
        'index.basket = getattr(index, "basket", []) + ["pear"]\n    request.session["basket"] = index.basket',
        "with the pears of others",
    ),
    "no list to begin with": ('request.session["basket"] += ["pear"]', "Your site failed"),
}
KEPT = {"basket": ["pear"], "profile": {"name": ""}, "name": "Jun"}


@pytest.fixture(scope="module")
def student():
    with student_of("sessions_in_django") as student:
        yield student
        student.restore()


def index(code: str) -> str:
    """A front page that does this."""
    return f'def index(request):\n    {code}\n    return render(request, "index.html")\n'


@pytest.mark.parametrize("code", RIGHT.values(), ids=RIGHT)
def test_every_pear_may_be_saved_in_any_way(student, code):
    assert student.judged("every_pear", index(code)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("code, says", WRONG.values(), ids=WRONG)
def test_a_lost_pear_is_told_with_its_cause(student, code, says):
    verdict = student.judged("every_pear", index(code))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_a_site_that_keeps_its_sessions_in_the_cookie_is_told(student):
    engine = 'SESSION_ENGINE = "django.contrib.sessions.backends.{}"'
    where = "firstProject/settings.py", "SESSION_ENGINE"
    student.lesson._changes.make(*where, engine.format("signed_cookies"))
    student.lesson.site.restart()
    verdict = student.judged("every_pear", index(next(iter(RIGHT.values()))))
    student.lesson._changes.make(*where, engine.format("db"))
    student.lesson.site.restart()
    assert "in the cookie now" in verdict.says


def test_pears_of_others_are_told_however_often_the_site_was_asked_before(student):
    shared = index(WRONG["everybody's list"][0])
    student.judged("every_pear", shared)
    assert "with the pears of others" in student.judged("every_pear", shared).says


def test_what_was_not_saved_is_told_with_the_missing_cookie(student):
    assert "no Set-Cookie" in student.judged("every_pear", index(WRONG["not told"][0])).observed


@pytest.mark.parametrize("value", ["[[1], None]", "{'pear': 1}", "True", "'x' * 100_000", "float('nan')"])
def test_whatever_lies_in_the_basket_is_not_right(student, value):
    verdict = student.judged("every_pear", index(f'request.session["basket"] = {value}'))
    assert verdict.outcome is Outcome.NOT_YET and len(repr(verdict)) < 2000


def test_the_lessons_own_front_page_is_not_tried(student):
    assert student.judged("every_pear", index(COURSES_OWN)).outcome is Outcome.NOT_TRIED


def test_the_solution_puts_every_pear_in_and_undo_brings_back_ones_own(student):
    own = index(WRONG["not told"][0]).strip()
    student.write("index", own)
    task = student.task("every_pear")
    assert task.apply().outcome is Outcome.RIGHT
    task.undo()
    assert student.definition("index") == own


@pytest.mark.parametrize(
    "answer, says",
    [
        ("a", "without any key"),
        ("c", "session_key"),
        ("d", "new signature"),
        ("", ""),
    ],
)
def test_a_stolen_copy_is_more_than_something_to_read(student, answer, says):
    verdict = student.task("stolen_copy").answer(answer)
    assert verdict.outcome is (Outcome.NOT_YET if answer else Outcome.NOT_TRIED) and says in verdict.says


@pytest.mark.parametrize(
    "name, answer",
    [
        ("stolen_copy", "b"),
        ("saved_by_itself", "ace"),
        ("saved_by_itself", {"e", "c", "a"}),
        ("seen_posts", "c"),
    ],
)
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "answer, says",
    [
        ("ae", "`+=` ends with an assignment"),
        ("abce", "only the list changes"),
        ("acde", "into the dictionary inside"),
        ("ac", "when a name is deleted"),
        ("ce", "an assignment to the session itself"),
    ],
)
def test_each_line_that_is_judged_wrong_has_its_reply(student, answer, says):
    assert says in student.task("saved_by_itself").answer(answer).says


@pytest.mark.parametrize("letter", "abcde")
def test_django_saves_after_the_lines_that_are_said_to_be_saved(student, letter):
    exercise = student.task("saved_by_itself").exercise
    line = exercise.options[letter].strip("`")
    student.write(
        "index",
        index(f'if "begin" in request.GET:\n        request.session.update({KEPT!r})\n    else:\n        {line}'),
    )
    visitor = student.visitor()
    visitor.get("/?begin")
    visitor.get("/")
    assert (student.data(visitor) != KEPT) == (letter in exercise.right)


@pytest.mark.parametrize("answer, says", [("a", "it saves already"), ("b", "a number already"), ("d", "through JSON")])
def test_a_version_that_still_counts_to_one_is_told_why(student, answer, says):
    assert says in student.task("seen_posts").answer(answer).says


@pytest.mark.parametrize("letter", SEEN)
def test_only_the_right_version_counts_beyond_one(student, letter):
    code = f"blog_id = 1\n{SEEN[letter]}".replace("\n", "\n    ")
    student.write("index", index(code))
    visitor = student.visitor()
    for _visit in range(3):
        visitor.get("/")
    assert student.data(visitor) == {"seen": {"1": 3 if letter == student.task("seen_posts").exercise.right else 1}}


def test_the_lessons_experiments_do_not_meet_the_examiner(student):
    task, rows = student.task("every_pear"), read(student.lesson.sessions.database)
    student.write("index", index(COURSES_OWN))
    task.look_again()
    assert read(student.lesson.sessions.database) == rows and not task.verdict


@pytest.mark.parametrize("code", [RIGHT["told"], WRONG["not told"][0]])
def test_what_the_learner_writes_is_seen_without_being_asked(student, tmp_path, code):
    task = student.task("every_pear")
    task._progress = Progress(tmp_path, dict)  # nothing is solved yet
    student.write("index", index(code))
    task.look_again()
    assert task.verdict
