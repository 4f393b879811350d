"""The widget of an exercise: what it sends to the page, and what it does with what the page says."""

import json
import threading

import pytest

from tests.exercises.sites import SOLUTION, edit
from tests.support.server_house import until
from tutorial_src.exercises.widget import TaskWidget

PAGE = """<!doctype html><meta charset="utf-8"><div id="el"></div><script type="module">%s
window.sent = [];
const told = %s;
const model = { get: (name) => told[name], on() {}, off() {}, send: (message) => sent.push(message) };
render({ model, el: document.getElementById("el") });
</script>"""
ENTER = """(input, isComposing) =>
  input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing, bubbles: true }))"""


@pytest.fixture
def widget(open_lesson) -> TaskWidget:
    """The widget of a question."""
    task = open_lesson.exercise("carried")
    task._repr_mimebundle_()
    yield task._widget
    open_lesson._practice._tasks.clear()


def test_a_question_is_sent_with_its_options(widget):
    assert [key for key, _text in widget.state["fields"][0]["options"]] == ["a", "b", "c", "d"]


def test_an_answer_gets_its_verdict(widget):
    widget._hear({"do": "answer", "answer": "a"})
    assert widget.state["verdict"]["outcome"] == "not yet"
    widget._hear({"do": "answer", "answer": "c"})
    assert widget.state["verdict"]["outcome"] == "right" and widget.state["solved"]


def test_hints_and_solution_come_when_they_are_asked_for(widget):
    assert (widget.state["hints"], widget.state["solution"]) == ([], None)
    widget._hear({"do": "hint"})
    widget._hear({"do": "solution"})
    assert len(widget.state["hints"]) == 1 and "c" in widget.state["solution"]["says"]


@pytest.mark.parametrize(
    "message",
    [
        None,
        3,
        [],
        {},
        {"do": 3},
        {"do": "close"},
        {"do": ["answer"]},
        {"do": "__class__"},
        {"kind": "answer"},
    ],
)
def test_a_message_that_means_nothing_does_nothing(widget, message):
    before = dict(widget.state)
    widget._hear(message)
    assert widget.state == before


@pytest.mark.parametrize("answer", [None, {"a": {"b": 1}}, "x" * 1_000_000, ["a"] * 100_000, 3, True, [None]])
def test_an_odd_answer_is_no_wrong_answer(widget, answer):
    widget._hear({"do": "answer", "answer": answer})
    assert widget.state["verdict"]["outcome"] in ("not tried", "cannot tell")
    assert len(str(widget.state)) < 10_000


def test_what_is_refused_is_said_in_the_form(widget):
    widget._hear({"do": "check"})
    until(lambda: widget.state["trouble"])
    assert "is answered" in widget.state["trouble"]


def test_an_edit_is_checked_solved_and_taken_back(learner_with):
    learner = learner_with(edit())
    widget = TaskWidget(learner.task)
    widget._hear({"do": "solution"})
    assert widget.state["solution"]["differences"][0]
    widget._hear({"do": "apply"})
    until(lambda: widget.state["solved"])
    assert widget.state["undo"] and SOLUTION.strip() in learner.views.read_text(encoding="utf-8")
    widget._hear({"do": "undo"})
    until(lambda: not widget.state["undo"] and not widget.state["busy"])
    assert learner.views.read_text(encoding="utf-8") == learner.shipped


def test_a_shown_solution_holds_up_no_check_of_a_broken_file(learner_with):
    learner = learner_with(edit())
    widget = TaskWidget(learner.task)
    widget._hear({"do": "solution"})
    learner.save("def index(request:\n")
    widget._hear({"do": "check"})
    until(lambda: widget.state["verdict"] and not widget.state["busy"])
    assert "SyntaxError" in widget.state["verdict"]["says"]


def test_of_two_states_the_newer_one_is_sent_last(widget):
    sent, is_sending, may_go_on = [], threading.Event(), threading.Event()

    def see(change):
        is_busy = change["new"]["busy"]
        if is_busy:
            is_sending.set()
            may_go_on.wait(5)
        sent.append(is_busy)

    widget.observe(see, "state")
    widget._busy = True
    first = threading.Thread(target=widget._draw)
    first.start()
    is_sending.wait(5)
    widget._busy = False
    second = threading.Thread(target=widget._draw)
    second.start()
    second.join(0.2)
    may_go_on.set()
    first.join()
    second.join()
    assert sent == [True, False] and widget.state["busy"] is False


def test_what_is_typed_in_python_shows_in_the_form(open_lesson, widget):
    open_lesson.exercise("carried").answer("b")
    assert widget.state["verdict"]["outcome"] == "not yet"


def test_a_front_end_without_widgets_gets_the_text(open_lesson, widget):
    data, _metadata = open_lesson.exercise("carried")._repr_mimebundle_()
    assert 'lesson.exercise("carried").answer("a")' in data["text/plain"]


@pytest.mark.browser
def test_enter_that_ends_a_hangul_syllable_is_no_answer(open_lesson, page):
    task = TaskWidget(open_lesson.exercise("carried"))
    fields = [{"name": "answer", "kind": "text"}]
    told = {"words": task.words, "exercise": task.exercise, "state": {**task.state, "fields": fields}}
    page.set_content(PAGE % (TaskWidget._esm, json.dumps(told)))
    field = page.get_by_role("textbox")
    field.fill("코드")
    field.evaluate(ENTER, True)
    field.evaluate(ENTER, False)
    assert page.evaluate("sent.filter((message) => message.do === 'answer')") == [{"do": "answer", "answer": "코드"}]
