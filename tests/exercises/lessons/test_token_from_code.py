"""The exercises of the lesson `token_from_code`, done right, wrong, and in other ways."""

import pytest

from tests.exercises.students import replaced, student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue

OAUTH = catalogue.finished("token_from_code", "blogapp/views.py", "oauth")
NEEDED = {name: catalogue.imports("token_from_code", "blogapp/views.py", name) for name in ("detail", "oauth")}
ACCESS = "request.session['access_token'] = answer[\"access_token\"]"
REFRESH = "request.session['refresh_token'] = answer[\"refresh_token\"]"
BOTH = replaced((ACCESS, f"{ACCESS}\n    {REFRESH}"))(OAUTH)
OTHER_WAYS = {
    "update": replaced((REFRESH, "request.session.update({'refresh_token': answer['refresh_token']})")),
    "a loop": replaced((REFRESH, "for name in ['refresh_token']:\n        request.session[name] = answer[name]")),
    "get": replaced((REFRESH, "request.session['refresh_token'] = answer.get('refresh_token')")),
}
WRONG = {
    "another name": (replaced(("session['refresh_token']", "session['refresh']")), "no `refresh_token` in the row"),
    "the same token twice": (
        replaced((REFRESH, "request.session['refresh_token'] = answer['access_token']")),
        "Under both names",
    ),
    "the whole answer": (
        replaced((REFRESH, "request.session['refresh_token'] = answer")),
        "something else than Kakao's",
    ),
    "nothing": (
        replaced((REFRESH, "request.session['refresh_token'] = answer.get('refresh')")),
        "something else than Kakao's",
    ),
    "in the place of the other": (replaced((ACCESS, "pass")), "access token is no longer kept"),
    "misspelt": (replaced(('answer["refresh_token"]', 'answer["refresh_tokn"]')), "Your site failed"),
}


@pytest.fixture(scope="module")
def student():
    with student_of("token_from_code") as student:
        student.write("detail", NEEDED["detail"] + catalogue.finished("token_from_code", "blogapp/views.py", "detail"))
        student.write("oauth", NEEDED["oauth"] + OAUTH)
        yield student


def test_the_lessons_own_oauth_is_not_tried(student):
    assert student.judged("refresh_token", OAUTH).outcome is Outcome.NOT_TRIED


def test_the_second_token_is_put_in_and_taken_back(student):
    student.write("oauth", OAUTH)
    task = student.task("refresh_token")
    assert task.apply().outcome is Outcome.RIGHT and student.definition("oauth") == BOTH.strip()
    task.undo()
    assert student.definition("oauth") == OAUTH.strip()


@pytest.mark.parametrize("change", OTHER_WAYS.values(), ids=OTHER_WAYS)
def test_both_tokens_may_be_kept_in_any_way(student, change):
    assert student.judged("refresh_token", change(BOTH)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG.values(), ids=WRONG)
def test_a_token_that_is_not_kept_is_told_with_its_cause(student, change, says):
    verdict = student.judged("refresh_token", change(BOTH))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_with_the_real_kakao_it_cannot_be_told_what_a_script_would_get(student):
    assert student.judged_beside_the_real_kakao("refresh_token", BOTH).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize(
    "name, answer",
    [
        ("in_the_body", "ace"),
        ("null", "client_id"),
        ("null", " Client_ID "),
    ],
)
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer, says",
    [
        ("in_the_body", "abce", "says which app asks"),
        ("in_the_body", "ac", "as if they were your blog"),
        ("in_the_body", "acde", "an address itself"),
        ("null", "client_secret", "`KOE010`"),
        ("null", "code", "`KOE320`"),
        ("null", "redirect_uri", "`KOE303`"),
        ("null", "state", "through the browser alone"),
        ("null", "KOE101", "number of this refusal"),
        ("null", "the password", "it names the field itself"),
    ],
)
def test_a_wrong_answer_is_told_what_it_would_mean(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
