"""Answers of every kind: right, wrong, none, and what is no answer at all; each has its own outcome."""

import pytest

from tutorial_src.exercises import grading
from tutorial_src.exercises.kinds.choices import Choice, Diagnose, Several
from tutorial_src.exercises.kinds.findings import Line, Number, Order, Text
from tutorial_src.exercises.kinds.verdict import CannotTell, Outcome, Verdict

COMMON = {"name": "try", "title": "Try", "task": "What?", "hints": ("1", "2", "3"), "why": "Because."}
CHOICE = Choice(**COMMON, options={"a": "A", "b": "B", "c": "C"}, right="b", replies={"a": "not a", "c": "not c"})
SEVERAL = Several(
    **COMMON,
    options={"a": "A", "b": "B", "c": "C"},
    right={"a", "c"},
    replies={"a": "a belongs", "b": "b does not", "c": "c belongs"},
)
NUMBER = Number(**COMMON, right=14, replies={0: "not at once", 30: "that is a month"}, otherwise="another number")
TEXT = Text(**COMMON, right=("sessionid",), replies={"csrftoken": "that guards forms"}, otherwise="another word")
LINE = Line(**COMMON, listing="GET /\nHost: x\nCookie: y", right=3, replies={1: "the request line"}, otherwise="no")
ORDER = Order(**COMMON, items={"coat": "given", "ticket": "got"}, reasons={"coat": "", "ticket": "no coat yet."})
BROKEN = ("cookie", "no letter")
DIAGNOSE = Diagnose(
    **COMMON,
    causes={"cookie": "deleted", "host": "other host"},
    right=lambda examiner: BROKEN,
    evidences={"no letter": "the arrow has none", "row gone": "no row"},
    nothing_broken="Throw a switch first.",
    replies={"host": "the host is the same", "cookie": "the cookie is there"},
    poor_evidence={"row gone": "the row is there", "no letter": "the letter is there"},
)

RIGHT = [
    (CHOICE, "b"),
    (CHOICE, " B) "),
    (SEVERAL, "ac"),
    (SEVERAL, "c, a"),
    (SEVERAL, ["a", "c"]),
    (SEVERAL, {"c", "a"}),
    (NUMBER, 14),
    (NUMBER, "14"),
    (NUMBER, 14.0),
    (NUMBER, "14 days"),
    (NUMBER, "14일"),
    (TEXT, "sessionid"),
    (TEXT, ' "SessionID" '),
    (LINE, 3),
    (LINE, "3"),
    (ORDER, ["coat", "ticket"]),
    (ORDER, ("coat", "ticket")),
    (DIAGNOSE, BROKEN),
    (DIAGNOSE, {"cause": "cookie", "evidence": "no letter"}),
]
WRONG = [
    (CHOICE, "a", "not a"),
    (CHOICE, "c", "not c"),
    (SEVERAL, "a", "c belongs"),
    (SEVERAL, "c", "a belongs"),
    (SEVERAL, "abc", "b does not"),
    (NUMBER, 0, "not at once"),
    (NUMBER, "30", "that is a month"),
    (NUMBER, 7, "another number"),
    (TEXT, "CSRFtoken", "that guards forms"),
    (TEXT, "cookie", "another word"),
    (LINE, 1, "the request line"),
    (LINE, 2, "no"),
    (ORDER, ["ticket", "coat"], "`ticket` comes too early: no coat yet."),
    (DIAGNOSE, ("host", "no letter"), "the host is the same"),
    (DIAGNOSE, ("cookie", "row gone"), "the row is there"),
]
HUGE = "x" * 100_000
ODD = [
    (exercise, answer)
    for exercise in (CHOICE, SEVERAL, NUMBER, TEXT, LINE, ORDER, DIAGNOSE)
    for answer in (HUGE, 3.5, b"b", object(), {"a": 1}, True, [["a"]], float("nan"), "\0")
    if (exercise, answer) not in [(NUMBER, 3.5), (TEXT, HUGE), (TEXT, "\0")]
]


def judged(exercise, answer) -> Verdict:
    return grading.of_answer(exercise, answer, examiner=None)


@pytest.mark.parametrize("exercise, answer", RIGHT)
def test_a_right_answer_is_right_however_it_is_written(exercise, answer):
    assert judged(exercise, answer).outcome is Outcome.RIGHT


def test_a_right_answer_is_told_why_it_matters():
    assert judged(CHOICE, "b").says == "Because."


@pytest.mark.parametrize("exercise, answer, reply", WRONG)
def test_a_wrong_answer_gets_its_own_reply(exercise, answer, reply):
    verdict = judged(exercise, answer)
    assert (verdict.outcome, verdict.says) == (Outcome.NOT_YET, reply)


@pytest.mark.parametrize("exercise, answer, reply", WRONG)
def test_a_wrong_answer_is_told_what_was_observed(exercise, answer, reply):
    assert judged(exercise, answer).observed


@pytest.mark.parametrize("exercise", [CHOICE, SEVERAL, NUMBER, TEXT, LINE, ORDER, DIAGNOSE])
@pytest.mark.parametrize("answer", [..., None])
def test_no_answer_is_not_called_wrong(exercise, answer):
    verdict = judged(exercise, answer)
    assert verdict.outcome is Outcome.NOT_TRIED
    assert exercise.example in verdict.says


@pytest.mark.parametrize("exercise, answer", [(CHOICE, ""), (SEVERAL, []), (TEXT, " … "), (NUMBER, ""), (ORDER, [])])
def test_an_empty_form_is_not_called_wrong(exercise, answer):
    assert judged(exercise, answer).outcome is Outcome.NOT_TRIED


@pytest.mark.parametrize("cause, evidence", [("", ""), ("cookie", ""), ("", "no letter")])
def test_half_a_diagnosis_is_asked_for_the_other_half(cause, evidence):
    verdict = judged(DIAGNOSE, {"cause": cause, "evidence": evidence})
    assert (verdict.outcome, verdict.says) == (Outcome.NOT_TRIED, "Choose both: the cause, and the evidence for it.")


@pytest.mark.parametrize("answer", ["fourteen", "2 or 3"])
def test_what_is_not_one_number_is_asked_for_one(answer):
    assert "one number" in judged(NUMBER, answer).says


@pytest.mark.parametrize("exercise, answer", ODD)
def test_what_is_no_answer_is_not_called_wrong(exercise, answer):
    assert judged(exercise, answer).outcome is Outcome.CANNOT_TELL


@pytest.mark.parametrize("exercise, answer", [*ODD, (TEXT, HUGE)])
def test_a_huge_answer_is_not_repeated_whole(exercise, answer):
    assert len(repr(judged(exercise, answer))) < 2000


@pytest.mark.parametrize("exercise, answer", [(LINE, 0), (LINE, 4), (LINE, "-1"), (ORDER, ["coat", "coat"])])
def test_what_is_not_there_cannot_be_chosen(exercise, answer):
    assert judged(exercise, answer).outcome is Outcome.CANNOT_TELL


def test_a_listing_that_is_not_there_yet_cannot_be_judged():
    def nothing(examiner):
        raise CannotTell("Visit the blog first.")

    later = Line(**COMMON, listing=nothing, right=1, replies={}, otherwise="")
    assert judged(later, 1).says == "Visit the blog first."


def test_where_nothing_is_broken_there_is_nothing_to_diagnose():
    whole = Diagnose(**{**DIAGNOSE.__dict__, "right": lambda examiner: None})
    assert judged(whole, BROKEN) == Verdict(Outcome.CANNOT_TELL, "Throw a switch first.")


@pytest.mark.parametrize("exercise", [CHOICE, SEVERAL, NUMBER, TEXT, LINE, ORDER, DIAGNOSE])
def test_the_solution_is_right(exercise):
    assert grading.of_solution(exercise, None).outcome is Outcome.RIGHT


def test_an_order_is_asked_in_an_order_that_gives_nothing_away():
    names = [name for name, _text in ORDER.fields(None)[0]["options"]]
    assert names == sorted(names)


def test_a_verdict_enters_the_page_as_text():
    shown = Verdict(Outcome.NOT_YET, "<b>", observed="<script>")._repr_html_()
    assert "<script>" not in shown and "<b>&lt;" not in shown.replace("</b>", "")
