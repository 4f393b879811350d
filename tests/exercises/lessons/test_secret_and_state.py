"""Exercises of `secret_and_state`, done right, wrong, and in other ways; the attack is real each time."""

import pytest

from tests.exercises.students import replaced, student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue

LESSON, VIEWS = "secret_and_state", "blogapp/views.py"
DETAIL = catalogue.imports(LESSON, VIEWS, "detail") + catalogue.finished(LESSON, VIEWS, "detail")
OAUTH = catalogue.imports(LESSON, VIEWS, "oauth") + catalogue.finished(LESSON, VIEWS, "oauth")
STEPS = ["keep", "away", "agree", "back", "compare", "exchange", "token"]
CONDITION = 'if not state or request.GET.get("state") != state:'
WRONG_OAUTH = {
    "nothing is compared": (replaced((CONDITION, "if False:")), "left the `state` out"),
    "only whether there is one": (replaced((CONDITION, 'if "state" not in request.GET:')), "made a `state` up"),
    "only when there is one": (
        replaced((CONDITION, 'if "state" in request.GET and request.GET["state"] != state:')),
        "left the `state` out",
    ),
    "nothing equals nothing": (
        replaced((CONDITION, 'if request.GET.get("state") != state:')),
        "had begun no new login",
    ),
    "everybody is refused": (replaced((CONDITION, "if True:")), "An honest visitor"),
}
WRONG_DETAIL = {
    "not sent along": (
        replaced(('"state": secrets.token_urlsafe(),', ""), ('query["state"]', '"x"')),
        "without a `state`",
    ),
    "always the same": (replaced(("secrets.token_urlsafe()", '"s3cret"')), "the same `state`"),
    "another one is kept": (replaced(('= query["state"]', "= secrets.token_urlsafe()")), "An honest visitor"),
}


@pytest.fixture(scope="module")
def student():
    with student_of(LESSON) as student:
        yield student


def judged(student, detail: str, oauth: str):
    student.write("detail", detail)
    return student.judged("state_lines", oauth)


def test_before_anything_is_typed_it_is_not_tried(student):
    for name in ("detail", "oauth"):
        student.write(name, catalogue.finished("token_from_code", VIEWS, name))
    assert student.task("state_lines").check().outcome is Outcome.NOT_TRIED


def test_the_lessons_own_lines_hold_against_the_attack(student):
    assert judged(student, DETAIL, OAUTH).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG_OAUTH.values(), ids=WRONG_OAUTH)
def test_a_comparison_that_lets_the_attacker_in_is_told_how(student, change, says):
    verdict = judged(student, DETAIL, change(OAUTH))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


@pytest.mark.parametrize("change, says", WRONG_DETAIL.values(), ids=WRONG_DETAIL)
def test_a_state_that_proves_nothing_is_told_why(student, change, says):
    verdict = judged(student, change(DETAIL), OAUTH)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_the_real_kakao_is_not_attacked(student):
    student.write("detail", DETAIL)
    assert student.judged_beside_the_real_kakao("state_lines", OAUTH).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "name, answer",
    [
        ("state_check", "c"),
        ("whole_login", STEPS),
    ],
)
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer, says",
    [
        ("state_check", "a", "`None` is compared with `None`"),
        ("state_check", "b", "The attacker makes one up"),
        ("state_check", "d", "nothing is compared"),
        ("whole_login", ["away", "keep", *STEPS[2:]], "has to be made first"),
        ("whole_login", [*STEPS[:2], "back", "agree", *STEPS[4:]], "only when the visitor has agreed"),
        ("whole_login", [*STEPS[:4], "exchange", "compare", "token"], "the code of an attacker"),
        ("whole_login", [*STEPS[:5], "token", "exchange"], "only when the blog has asked"),
    ],
)
def test_a_wrong_answer_is_told_what_it_would_mean(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


@pytest.mark.parametrize("link", ["", "&state=made-up"])
@pytest.mark.parametrize("has_begun", [True, False])
def test_the_version_that_is_called_right_does_keep_every_such_link_out(student, link, has_begun):
    student.write("detail", DETAIL)
    student.write("oauth", OAUTH)
    visitor = student.visitor()
    if has_begun:
        visitor.comment("on my way")
    assert visitor.get(f"/oauth/?code=stolen{link}").status == 400
