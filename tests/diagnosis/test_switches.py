"""Every switch of the lesson `break_it`, thrown one after the other on one site, is diagnosed as what it is."""

from collections.abc import Iterator

import pytest

from tests.support.desks import opened_lesson
from tutorial_src.lesson.lesson import Lesson

CAUSES = {
    "other_host": "other-host",
    "cookie_deleted": "cookie-deleted",
    "name_clash": "other-server-cookie",
    "row_flushed": "row-flushed",
    "row_expired": "row-expired",
    "no_table": "table-missing",
    "strict": "samesite-strict",
    "secret_key": "secret-key-changed",
    "no_middleware": "middleware-missing",
    "clock_wrong": "clock-wrong",
    "secret_on": "KOE010-missing",
    "code_twice": "KOE320-used",
}


@pytest.fixture(scope="module")
def seed() -> Iterator[Lesson]:
    """A real lesson after the seed."""
    with opened_lesson("token_from_code", inside=True) as lesson:
        yield lesson


@pytest.mark.parametrize("name", CAUSES)
def test_the_doctor_names_the_switch(seed, name):
    seed.switches.throw(name)
    seed.switches.walk()
    found = seed.diagnosis
    seed.switches.undo()
    assert (found.cause, found.decided) == (CAUSES[name], True)


def test_the_fix_says_that_a_switch_is_thrown_and_how_to_take_it_back(seed):
    seed.switches.throw("no_table")
    seed.switches.walk()
    found = seed.diagnosis
    seed.switches.undo()
    assert "Table missing: `lesson.switches.undo()`" in found.fix.splitlines()[0]
    assert "switch" not in seed.diagnosis.fix
