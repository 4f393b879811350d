"""The state at a step is the sum of the changes up to it."""

from tests.scope.talks import said, steps
from tutorial_src.scope.state_at import lane, state_at

HISTORY = (said(sets=("a=1",)), said(cookie="a=1", sets=("a=2",)), said(), said())
KEY = ("browser", "first|127.0.0.1|/|a")


def test_the_past_is_as_it_was():
    made = steps(*HISTORY)
    assert [state_at(made, n)[KEY]["item"]["value"] for n in (0, 1)] == ["1", "2"]


def test_what_is_gone_stands_for_one_step_and_vanishes():
    made = steps(*HISTORY)
    assert state_at(made, 2)[KEY]["mark"] == "gone" and KEY not in state_at(made, 3)


def test_a_row_remembers_the_step_that_changed_it():
    assert state_at(steps(*HISTORY[:1], said(cookie="a=1")))[KEY]["n"] == 0


def test_without_steps_there_is_nothing():
    assert state_at([]) == {}


def test_a_lane_is_given_group_by_group():
    made = steps(said(who="first", sets=("a=1",)), said(who="second", sets=("a=1",)))
    assert list(lane(state_at(made), "browser")) == ["first", "second"]
