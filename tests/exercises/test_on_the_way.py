"""Something to do in the browser: half of it is no mistake, and what was not done before is no failure."""

import pytest

from tutorial_src.exercises.kinds.base import BrowserExercise
from tutorial_src.exercises.kinds.verdict import NotYet, Outcome
from tutorial_src.exercises.widget import TaskWidget


@pytest.fixture
def walker(learner_with):
    """Somebody with something to do in the browser; `done` is filled when it is."""
    done = []

    def judge(examiner):
        if not done:
            raise NotYet("You are on the blog.")

    told = {"name": "walk", "title": "Walk", "task": "Walk.", "hints": ("1", "2", "3"), "why": "Walks matter."}
    learner = learner_with(BrowserExercise(**told, steps="Walk.", judge=judge))
    learner.done = done
    return learner


def test_half_of_a_deed_is_not_called_wrong(walker):
    verdict = walker.task.check()
    assert (verdict.outcome, verdict.headline) == (Outcome.NOT_YET, "Not there yet.")


def test_the_page_is_told_that_it_is_on_the_way(walker):
    widget = TaskWidget(walker.task)
    walker.task.look_again()
    assert widget.state["verdict"]["onTheWay"]


def test_nothing_is_missed_before_it_was_asked_for(walker):
    walker.task.look_back()
    assert walker.task.verdict is None


def test_what_was_done_before_it_was_asked_for_counts(walker):
    walker.done.append("walk")
    walker.task.look_back()
    assert walker.task.verdict.outcome is Outcome.RIGHT and walker.task.is_solved
