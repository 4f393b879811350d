"""Exercises of `cookie_and_session`: an order and a number, right and wrong. What is deleted has a judge of its own."""

import pytest

from tests.exercises.students import student_of
from tutorial_src import locale
from tutorial_src.exercises.kinds.verdict import Outcome

IN_ORDER = ["request", "write", "row", "Set-Cookie", "Cookie", "read"]
RIGHT = [
    ("first_visit", IN_ORDER),
    ("first_visit", tuple(IN_ORDER)),
    ("rows", 3),
    ("rows", " 3 "),
    ("rows", 3.0),
]
WRONG = [
    ("rows", 5, "Then each tab would be a session"),
    ("rows", 1, "the computer, its address or the person"),
    ("rows", 2, "A private window has a jar of its own"),
    ("rows", 4, "The two tabs of a private window"),
    ("rows", 0, "a visitor without a session ID gets a row"),
    ("rows", 17, "Count the cookie jars"),
]
NO_LIST = [3, "request, write", ["request"], [*IN_ORDER, "read"], [*IN_ORDER[:5], "coat"], [["request"], *IN_ORDER[1:]]]


@pytest.fixture(scope="module")
def student():
    with student_of("cookie_and_session") as student:
        yield student


@pytest.mark.parametrize("name, answer", RIGHT)
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name, answer, says", WRONG)
def test_a_wrong_answer_is_told_what_it_would_mean(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


@pytest.mark.parametrize("place", range(len(IN_ORDER) - 1))
def test_every_name_that_comes_too_early_has_its_reason(student, place):
    swapped = [*IN_ORDER[:place], IN_ORDER[place + 1], IN_ORDER[place], *IN_ORDER[place + 2 :]]
    task = student.task("first_visit")
    verdict = task.answer(swapped)
    assert verdict.outcome is Outcome.NOT_YET
    assert verdict.says == f"`{swapped[place]}` comes too early: {task.exercise.reasons[swapped[place]]}"
    assert verdict.observed == f"Right so far: {', '.join(IN_ORDER[:place]) or 'nothing'}."


@pytest.mark.parametrize("answer", NO_LIST, ids=map(str, range(len(NO_LIST))))
def test_what_is_no_list_of_the_six_names_is_not_called_wrong(student, answer):
    assert student.task("first_visit").answer(answer).outcome is Outcome.CANNOT_TELL


def test_the_six_names_are_told_in_an_order_that_gives_nothing_away(student):
    names = [name for name, _text in student.task("first_visit").fields()[0]["options"]]
    assert names == sorted(names) != IN_ORDER


def test_the_first_visit_is_judged_in_korean(student):
    locale.use("ko")
    verdict = student.task("first_visit").answer(["write", "request", *IN_ORDER[2:]])
    assert verdict.says.endswith("뷰는 요청이 들어와야 실행됩니다.")
