"""A learner whose lesson is open on a real site."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.exercises.sites import Learner, edit
from tests.support.desks import opened_lesson
from tutorial_src.exercises.kinds.base import Edit


@pytest.fixture(scope="module")
def open_lesson() -> Iterator:
    """A lesson of the module's own, since its site is changed."""
    with opened_lesson("detail_remembers") as lesson:
        yield lesson


@pytest.fixture
def learner_with(open_lesson) -> Iterator[Callable[[Edit], Learner]]:
    """Gives a learner an exercise."""
    with ExitStack() as stack:

        def give(exercise: Edit) -> Learner:
            learner = Learner(open_lesson, exercise)
            stack.callback(learner.close)
            return learner

        yield give


@pytest.fixture
def learner(learner_with) -> Learner:
    """A learner who is to let the front page keep a word."""
    return learner_with(edit())
