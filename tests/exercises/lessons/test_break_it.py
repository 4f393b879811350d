"""The exercises of the lesson `break_it`: every diagnosis of every switch, and the others right and wrong."""

import time
from collections.abc import Iterator

import pytest

from tests.exercises.students import Student, student_of
from tests.exercises.windows import FIREFOX, Window
from tutorial_src.exercises.judges.fault_diagnosis import EARLY, EVIDENCE, LATE
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.servers import active_fault

NAMES = list(EVIDENCE)


@pytest.fixture(scope="module")
def student() -> Iterator[Student]:
    with student_of("break_it") as student:
        yield student


@pytest.fixture
def switches(student):
    """The panel; what a test throws is undone."""
    yield student.lesson.switches
    active_fault.forget(student.lesson.switches._folder)


def throw(student: Student, name: str, *, is_hidden: bool = True) -> None:
    """Note that a switch is thrown: what it does to the site is tested elsewhere."""
    active_fault.note(student.lesson.switches._folder, name, is_hidden=is_hidden, port=1)


# The diagnosis


def test_without_a_switch_there_is_nothing_to_diagnose(student):
    verdict = student.task("diagnose").answer(("strict", "e"))
    assert verdict.outcome is Outcome.CANNOT_TELL and "`lesson.switches.throw()`" in verdict.says


def test_no_answer_is_not_tried(student, switches):
    throw(student, "strict")
    assert student.task("diagnose").answer().outcome is Outcome.NOT_TRIED


@pytest.mark.parametrize("answer", ["strict", ("strict",), ("strict", "z"), ("stricct", "e"), 7, ("a", "strict")])
def test_what_is_no_diagnosis_cannot_be_judged(student, switches, answer):
    throw(student, "strict")
    assert student.task("diagnose").answer(answer).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize("name", NAMES)
def test_cause_and_evidence_together_are_right(student, switches, name):
    throw(student, name)
    assert student.task("diagnose").answer((name, EVIDENCE[name])).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name", NAMES)
def test_the_form_may_name_them(student, switches, name):
    throw(student, name)
    answer = {"cause": name, "evidence": EVIDENCE[name]}
    assert student.task("diagnose").answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name", NAMES)
def test_each_wrong_cause_has_its_own_reply(student, switches, name):
    throw(student, name)
    wrong = [cause for cause in NAMES if cause != name]
    verdicts = [student.task("diagnose").answer((cause, EVIDENCE[name])) for cause in wrong]
    assert {verdict.outcome for verdict in verdicts} == {Outcome.NOT_YET}
    assert len({verdict.says for verdict in verdicts}) == len(wrong)


@pytest.mark.parametrize("name", NAMES)
def test_a_wrong_cause_is_not_told_the_right_one(student, switches, name):
    throw(student, name)
    wrong = [cause for cause in NAMES if cause != name]
    assert not [
        says
        for cause in wrong
        if name in (says := student.task("diagnose").answer((cause, "a")).says).replace(cause, "")
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_right_cause_without_its_evidence_is_a_guess(student, switches, name):
    throw(student, name)
    wrong = [letter for letter in EVIDENCE.values() if letter != EVIDENCE[name]]
    verdicts = [student.task("diagnose").answer((name, letter)) for letter in wrong]
    assert all("The cause is right." in verdict.says for verdict in verdicts)
    assert len({verdict.says for verdict in verdicts}) == len(wrong)


@pytest.mark.parametrize("cause", [name for name in NAMES if name not in EARLY])
def test_a_walk_that_ended_early_contradicts_what_happens_later(student, switches, cause):
    throw(student, "no_table")
    assert "This one has ended before" in student.task("diagnose").answer((cause, "b")).says


@pytest.mark.parametrize("cause", [name for name in NAMES if name not in LATE])
def test_a_walk_that_came_to_kakao_contradicts_what_happens_before(student, switches, cause):
    throw(student, "secret_on")
    assert "This one came farther" in student.task("diagnose").answer((cause, "k")).says


@pytest.mark.parametrize(
    "cause, looks_at",
    [
        ("other_host", "it is the same"),
        ("cookie_deleted", "lesson.switches.visitor.cookies"),
        ("name_clash", "`Set-Cookie` of the comment with the `Cookie`"),
        ("row_flushed", "it is there"),
        ("row_expired", "its date is still to come"),
        ("secret_key", "`lesson.site.log`"),
        ("clock_wrong", "`Date`"),
    ],
)
def test_a_wrong_cause_is_pointed_to_what_contradicts_it(student, switches, cause, looks_at):
    throw(student, "strict")
    assert looks_at in student.task("diagnose").answer((cause, "e")).says


def test_a_right_diagnosis_reveals_the_switch(student, switches):
    throw(student, "strict")
    student.task("diagnose").answer(("strict", "d"))
    assert switches.is_hidden
    student.task("diagnose").answer(("strict", "e"))
    assert switches.thrown.name == "strict"


def test_the_exercise_does_not_tell_what_is_hidden(student, switches):
    told = set()
    for name in NAMES:
        throw(student, name)
        told.add(repr(student.task("diagnose")))
    assert len(told) == 1


def test_a_known_one_can_be_diagnosed_as_well(student, switches):
    throw(student, "clock_wrong", is_hidden=False)
    assert student.task("diagnose").apply().outcome is Outcome.RIGHT


# The others

ORDER = ["start", "comment", "cookie", "given", "row", "valid", "token"]


@pytest.mark.parametrize("name, answer", [("questions", ORDER), ("line", 13), ("line", "13"), ("new_key", "b")])
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer, says",
    [
        ("line", 18, "why was it missing"),
        ("line", 20, "That is the symptom"),
        ("line", 5, "This cookie is `Lax`"),
        ("line", 12, "Nobody is sent elsewhere"),
        ("line", 17, "where the click was made"),
        ("line", 21, "A wrong clock"),
        ("line", 1, "in a walk that succeeds as well"),
        ("new_key", "a", "read once"),
        ("new_key", "c", "checks their signature"),
        ("new_key", "d", "`Max-Age`"),
        ("questions", ["comment", "start", *ORDER[2:]], "takes no comment"),
        ("questions", ["start", "cookie", "comment", *ORDER[3:]], "was not sent to Kakao"),
        ("questions", [*ORDER[:3], "row", "given", *ORDER[5:]], "the wrong row"),
        ("questions", [*ORDER[:4], "valid", "row", "token"], "neither a date nor a signature"),
        ("questions", ["token", *ORDER[:6]], "they come out of the row"),
    ],
)
def test_a_wrong_answer_is_told_what_speaks_against_it(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


# Another host, in one's own browser


class OwnBrowser(Window):
    """The learner's own browser."""

    def begin(self, host: str = "127.0.0.1") -> None:
        """Write a comment at this host, and stop in front of Kakao."""
        url = self._site.url.replace("127.0.0.1", host) + "/blogMain/detail/1/"
        self.post(url, {"comment_textfield": "mine"})


@pytest.fixture
def own(student, monkeypatch) -> OwnBrowser:
    monkeypatch.setattr(student.lesson.traffic, "since", time.time())
    return OwnBrowser(student.lesson)


def test_who_has_not_begun_has_not_tried(student, own):
    assert student.task("elsewhere").check().outcome is Outcome.NOT_TRIED


def test_who_is_at_kakao_is_on_the_way(student, own):
    own.begin("localhost")
    verdict = student.task("elsewhere").check()
    assert verdict.outcome is Outcome.NOT_TRIED and "on your way" in verdict.says


def test_who_comes_back_to_another_host_has_done_it(student, own):
    own.begin("localhost")
    own.agree()
    assert student.task("elsewhere").check().outcome is Outcome.RIGHT


def test_a_code_that_was_typed_does_not_count(student, own):
    own.begin("localhost")
    own.open("/oauth/?code=x&state=y")
    assert "opened by hand" in student.task("elsewhere").check().says


def test_who_cancels_has_another_error(student, own):
    own.begin("localhost")
    own.open("/oauth/?error=access_denied")
    assert "You pressed Cancel" in student.task("elsewhere").check().says


def test_another_browser_is_no_other_host(student, own):
    own.begin("localhost")
    other = OwnBrowser(student.lesson, agent=FIREFOX)
    other.get(own.page.url)
    other.agree()
    assert "in another browser" in student.task("elsewhere").check().says


def test_who_ends_where_they_began_has_not(student, own):
    own.begin()
    own.agree()
    assert "You began and ended at the same host." in student.task("elsewhere").check().says


def test_who_deletes_the_cookie_has_done_something_else(student, own):
    own.begin()
    own.delete().agree()
    assert "you have deleted it" in student.task("elsewhere").check().says


def test_who_has_an_older_ticket_is_told_of_it(student, own):
    own.begin()
    own.begin("localhost")
    own.agree()
    verdict = student.task("elsewhere").check()
    assert verdict.outcome is Outcome.NOT_YET and "an older one for this host" in verdict.says


def test_a_scripted_visitor_is_not_the_learner(student, own, switches):
    visitor = student.visitor()
    visitor.comment("not me")
    visitor.agree()
    assert student.task("elsewhere").check().outcome is Outcome.NOT_TRIED
