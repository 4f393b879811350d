"""Exercises of `http_up_close`: answers right and wrong, and what their texts claim, tried on the real site."""

import pytest
import requests

from tests.exercises.students import student_of
from tutorial_src.exercises.kinds.verdict import Outcome

RIGHT = [
    ("slash", 301),
    ("slash", "301"),
    ("slash", " 301.0 "),
    ("same_visitor", "d"),
    ("same_visitor", "D."),
    ("who_asks", "abd"),
    ("who_asks", "d, b, a"),
    ("who_asks", {"a", "b", "d"}),
]
WRONG = [
    ("slash", 200, "goes where it is sent"),
    ("slash", 404, "the answer to `/nowhere`"),
    ("slash", "302", "Look at the last digit"),
    ("slash", 400, "leave both blanks"),
    ("slash", 500, "the site itself failed"),
    ("slash", 1, "three digits"),
    ("same_visitor", "a", "puts nothing into its pocket"),
    ("same_visitor", "b", "two of them"),
    ("same_visitor", "c", "any other program could say the same name"),
    ("who_asks", "bd", "in the very first line"),
    ("who_asks", "ad", "That is `User-Agent`"),
    ("who_asks", "abcd", "no line has it"),
    ("who_asks", "ab", "no answer would arrive"),
    ("who_asks", "abde", "HTTP is stateless"),
    ("who_asks", "abdf", "from which window"),
]
LINES = [
    ("GET /", "not who wants it"),
    ("Host: ", "about the server"),
    ("Accept: ", "would like to get"),
    ("Connection: ", "hang up"),
    ("", "the headers are over"),
    ("HTTP/1.1 200", "the response begins"),
    ("Content-Type", "describes the page"),
    ("X-Frame-Options", "does not say who is asking"),
]


@pytest.fixture(scope="module")
def student():
    with student_of("http_up_close") as student:
        yield student


@pytest.fixture
def name_tag(student):
    """The question about the visit of `third`, who has been there."""
    student.lesson.browser("third").get("/")
    return student.task("name_tag")


def line(task, start: str) -> int:
    """The number of the line that begins so; "" is the empty line."""
    found = task.fields()[0]["options"]
    return next(int(number) for number, text in found if text.startswith(start) and bool(text) == bool(start))


@pytest.mark.parametrize("name, answer", RIGHT)
def test_right_answers(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name, answer, says", WRONG)
def test_each_wrong_answer_has_its_own_reply(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_before_the_visit_there_is_no_line_to_find():
    with student_of("http_up_close") as fresh:
        assert fresh.task("name_tag").answer(3).outcome is Outcome.CANNOT_TELL


def test_the_name_tag_is_the_user_agent(name_tag):
    assert name_tag.answer(line(name_tag, "User-Agent: ")).outcome is Outcome.RIGHT


def test_it_may_be_answered_with_a_text(name_tag):
    assert name_tag.answer(f" {line(name_tag, 'User-Agent: ')} ").outcome is Outcome.RIGHT


@pytest.mark.parametrize("start, says", LINES)
def test_another_line_is_told_for_what_it_is(name_tag, start, says):
    verdict = name_tag.answer(line(name_tag, start))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_the_page_itself_is_no_line_to_choose(name_tag):
    assert "<html" not in str(name_tag.fields())


@pytest.mark.parametrize("path, status", [("/nowhere", 404), ("/blogMain", 301)])
def test_the_site_answers_as_the_exercise_says(student, path, status):
    assert requests.get(student.lesson.site.url + path, allow_redirects=False).status_code == status


@pytest.mark.parametrize("letter, same", [("a", False), ("b", False), ("c", False), ("d", True)])
def test_each_of_the_four_programs_does_what_its_reply_says(student, letter, same):
    *before, first, second = student.task("same_visitor").exercise.options[letter].split("\n")
    names = {"requests": requests, "post": f"{student.lesson.site.url}/blogMain/detail/1/"}
    exec("\n".join(before), names)  # noqa: S102
    tokens = [eval(code, names).cookies["csrftoken"] for code in (first, second)]  # noqa: S307
    assert (tokens[0] == tokens[1]) is same
