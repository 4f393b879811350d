"""The exercises as data: what each must have, whoever wrote it, in both languages."""

from dataclasses import replace

import pytest

from tests.support.lessons import LANGUAGES, NAMES, read, text
from tutorial_src import locale
from tutorial_src.desk.source import definition
from tutorial_src.exercises import grading
from tutorial_src.exercises.kinds.base import Answered, BrowserExercise, Edit
from tutorial_src.exercises.kinds.choices import Choice, Diagnose, Several
from tutorial_src.exercises.kinds.findings import Line, Number, Order, Text
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue

EXCHANGE = """GET /blogMain/ HTTP/1.1
Host: 127.0.0.1:8000
User-Agent: Mozilla/5.0 scripted-visitor/third
Cookie: visits=1; sessionid=abc

HTTP/1.1 200 OK
Content-Type: text/html
Set-Cookie: visits=2; Path=/

hello"""
EVERY = [(lesson, exercise) for lesson in catalogue.lessons() for exercise in catalogue.exercises(lesson)]
IDS = [f"{lesson}-{exercise.name}" for lesson, exercise in EVERY]
ONLY_ANSWERED = ("http_up_close", "cookies_in_depth")  # lessons that read what travels; what is done is in the others
every_exercise = pytest.mark.parametrize("lesson, exercise", EVERY, ids=IDS)


def of(*kinds: type) -> pytest.MarkDecorator:
    """The exercises of these kinds."""
    named = zip(IDS, EVERY, strict=True)
    some = [(name, exercise) for name, (_lesson, exercise) in named if isinstance(exercise, kinds)]
    return pytest.mark.parametrize("exercise", [one for _name, one in some], ids=[name for name, _one in some])


def replies(exercise: Answered) -> list[str]:
    """What it says to the wrong answers that were thought of."""
    if isinstance(exercise, Order):
        return [reason for reason in exercise.reasons.values() if reason]
    if isinstance(exercise, Diagnose):
        return [*exercise.replies.values(), *exercise.poor_evidence.values()]
    return [] if callable(exercise.replies) else list(exercise.replies.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_lesson_has_three_exercises_at_least(name):
    assert len(catalogue.exercises(name[3:])) >= 3


@pytest.mark.parametrize("name", [name for name in NAMES if name >= "02" and name[3:] not in ONLY_ANSWERED])
def test_from_lesson_02_on_something_is_done_and_not_only_answered(name):
    assert any(isinstance(one, Edit | BrowserExercise | Diagnose) for one in catalogue.exercises(name[3:]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_shows_all_its_exercises_and_no_others(language, name):
    code = [text(cell) for cell in read(language, name)["cells"] if cell["cell_type"] == "code"]
    lines = [line for source in code for line in source.splitlines() if line.startswith("lesson.exercise(")]
    shown = [line.split('"')[1] for line in lines]
    assert shown == [exercise.name for exercise in catalogue.exercises(name[3:])]


def test_names_are_unique_in_their_lesson():
    assert len({(lesson, exercise.name) for lesson, exercise in EVERY}) == len(EVERY)


@every_exercise
def test_it_has_three_hints_a_title_a_task_and_a_reason(lesson, exercise):
    assert len({hint for hint in exercise.hints if hint}) == 3
    assert exercise.title and exercise.task and exercise.why


@every_exercise
def test_it_reads_as_text_with_the_way_to_answer(lesson, exercise):
    assert isinstance(exercise, Edit | BrowserExercise) or exercise.name in exercise.example


@of(Choice)
def test_a_choice_has_three_wrong_options_each_with_its_own_reply(exercise):
    wrong = set(exercise.options) - {exercise.right}
    assert exercise.right in exercise.options and len(wrong) >= 3
    assert set(exercise.replies) == wrong and len(set(exercise.replies.values())) == len(wrong)


@of(Several)
def test_each_of_several_options_has_its_own_reply(exercise):
    assert set(exercise.right) < set(exercise.options)
    assert set(exercise.replies) == set(exercise.options)
    assert len(set(exercise.replies.values())) == len(exercise.options) >= 3


@of(Number, Text)
def test_three_wrong_findings_have_their_own_reply(exercise):
    assert len(set(exercise.replies.values())) >= 3 and exercise.otherwise


@of(Line)
def test_a_line_has_a_reply_to_every_other_line(exercise):
    listed = replace(exercise, listing=EXCHANGE) if callable(exercise.listing) else exercise
    numbers = range(1, len(listed.lines(None)) + 1)
    verdicts = {n: grading.of_answer(listed, n, examiner=None) for n in numbers}
    assert [n for n, verdict in verdicts.items() if verdict.outcome is Outcome.RIGHT] == [listed.right_answer(None)]
    assert all(verdict.says for verdict in verdicts.values()) and exercise.otherwise


@of(Order)
def test_every_message_but_the_first_has_its_reason(exercise):
    assert list(exercise.items) == list(exercise.reasons)
    told = [exercise.reasons[name] for name in list(exercise.items)[1:]]
    assert all(told) and len(set(told)) == len(told)


@of(Diagnose)
def test_each_cause_and_each_evidence_has_its_own_reply(exercise):
    assert set(exercise.replies) == set(exercise.causes) and set(exercise.poor_evidence) == set(exercise.evidences)
    assert len(set(exercise.replies.values())) == len(exercise.causes)


@of(Answered)
def test_no_reply_is_left_empty(exercise):
    assert all(replies(exercise))


@of(Edit)
def test_a_solution_is_the_whole_definition(exercise):
    assert [definition(code, name).name for _file, name, code in exercise.parts] == [p[1] for p in exercise.parts]


def test_korean_exercises_are_korean():
    english = [[one.title, one.task, one.why, *one.hints] for _lesson, one in EVERY]
    locale.use("ko")
    korean = [[one.title, one.task, one.why, *one.hints] for n in catalogue.lessons() for one in catalogue.exercises(n)]
    same = [
        a
        for e, k in zip(english, korean, strict=True)
        for a, b in zip(e, k, strict=True)
        if a == b and not a.startswith("`")
    ]
    assert same == []
