"""The exercises of lesson 00: the walk in a browser, and the answers, right and wrong."""

import re

import pytest
from playwright.sync_api import expect

from tests.exercises.hands import Hands
from tests.exercises.students import student_of
from tests.exercises.windows import Deed
from tests.support.server_house import until
from tutorial_src.exercises.kinds.verdict import Outcome

RIGHT = [
    ("came_back", "code"),
    ("came_back", " ?Code= "),
    ("came_back", "'code'"),
    ("came_back", "authorization code"),
    ("came_back", "인가 코드"),
    ("who_keeps", "ac"),
    ("who_keeps", "C, A"),
    ("who_keeps", ["c", "a"]),
    ("private_window", "b"),
    ("private_window", " B) "),
]
WRONG = [
    ("came_back", "comment", "the blog did not keep it"),
    ("came_back", "댓글", "the blog did not keep it"),
    ("came_back", "nickname", "Kakao knows the name"),
    ("came_back", "Access Token", "in exchange for this value"),
    ("came_back", "redirect_uri", "travelled the other way"),
    ("came_back", "sessionid", "A cookie does not stand in the address"),
    ("came_back", "state", "the part between"),
    ("came_back", "code=Zx8…", "the name alone"),
    ("who_keeps", "c", "Servers asked your browser to keep them"),
    ("who_keeps", "abc", "a blog that recognizes you"),
    ("who_keeps", "a", "does not ask for the name again"),
    ("who_keeps", "acd", "there is no comment"),
    ("who_keeps", "ace", "and nothing else"),
    ("private_window", "a", "It looks for a cookie"),
    ("private_window", "c", "ask in your normal window, too"),
    ("private_window", "d", "Everybody begins without cookies"),
]


@pytest.fixture(scope="module")
def student():
    with student_of("start_here") as student:
        yield student


@pytest.fixture
def walk(student):
    """The walk, not begun yet."""
    return Deed(student, "walk")


@pytest.mark.parametrize("name, answer", RIGHT)
def test_right_answers(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name, answer, says", WRONG)
def test_each_wrong_answer_has_its_own_reply(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_whoever_has_not_set_out_has_not_tried(walk):
    assert walk.judged().outcome is Outcome.NOT_TRIED


def test_a_scripted_visitors_walk_is_not_the_learners(walk, student):
    visitor = student.visitor()
    visitor.comment("hello")
    visitor.agree()
    assert walk.judged().outcome is Outcome.NOT_TRIED


@pytest.mark.parametrize(
    "steps, says",
    [
        (["/blogMain/"], "Nobody has submitted a comment yet"),
        (["/blogMain/", "/oauth?code=typed-by-hand"], "Nobody has submitted a comment yet"),
        (["a comment"], "you are at Kakao"),
        (["nothing", "a comment"], "you are at Kakao"),
        (["nothing"], "The blog did not take the comment"),
        (["a comment", "/oauth?error=access_denied&error_description=x"], "you did not agree"),
        (["a comment", "/oauth?error=access_denied", "a comment"], "you are at Kakao"),
        (["a comment", "/oauth?code=typed-by-hand"], "opened by hand"),
    ],
)
def test_every_half_of_the_way_is_told(walk, steps, says):
    window = walk.window()
    for step in steps:
        window.open(step) if step.startswith("/") else window.comment(step.removeprefix("nothing"))
    verdict = walk.judged()
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


@pytest.mark.parametrize("before", [[], ["/oauth?error=access_denied"], ["/oauth?code=typed-by-hand"]])
def test_whoever_comes_back_with_a_code_of_kakao_has_done_it(walk, before):
    window = walk.window()
    window.comment("hello")
    for step in before:
        window.open(step)
    window.comment("again")
    window.agree()
    window.open("/oauth?code=typed-by-hand")
    assert walk.judged().outcome is Outcome.RIGHT


def test_the_code_of_a_scripted_visitor_is_not_ones_own(walk, student):
    window, visitor = walk.window(), student.visitor()
    window.comment("hello")
    visitor.comment("hello")
    window.open(next(hop.url for hop in visitor.agree().history if "code=" in hop.url))
    assert "opened by hand" in walk.judged().says


@pytest.fixture
def fresh_lesson():
    with student_of("start_here", inside=False) as student:
        yield student.lesson


def test_a_walk_that_was_taken_before_the_exercise_was_shown_is_seen_with_it(fresh_lesson):
    hands = Hands(fresh_lesson)
    hands.comment("I could not wait")
    hands.agree()
    assert fresh_lesson.exercise("walk").is_solved


def test_a_real_browsers_walk_is_seen_by_itself(fresh_lesson, page):
    task = fresh_lesson.exercise("walk")
    page.goto(f"{fresh_lesson.site.url}/blogMain/")
    page.locator("main a[href*='/detail/']").first.click()
    page.locator("textarea").fill("hello")
    page.get_by_role("button", name="Submit", exact=True).click()
    until(lambda: task.verdict and "you are at Kakao" in task.verdict.says)
    page.locator("#people button").first.click()
    page.locator("form#consent button[value=agree]").click()
    expect(page).to_have_url(re.compile("/blogMain/$"))
    until(lambda: task.is_solved)
    assert task.verdict.outcome is Outcome.RIGHT
