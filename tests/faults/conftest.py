"""A lesson whose site is as the seed left it, for the switches."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import opened_lesson
from tutorial_src.faults.panel import Switches
from tutorial_src.lesson.lesson import Lesson


@pytest.fixture(scope="module")
def seed() -> Iterator[Lesson]:
    """A real lesson after the seed: `oauth()` prints the token URI."""
    with opened_lesson("token_from_code") as lesson:
        yield lesson


@pytest.fixture
def switches(seed: Lesson, files: dict[Path, bytes]) -> Iterator[Switches]:
    """The panel; what a test throws is undone."""
    yield seed.switches
    seed.switches.undo()


@pytest.fixture(scope="module")
def files(seed: Lesson) -> dict[Path, bytes]:
    """All files of the learner's project but its database, before any switch is thrown."""
    return contents(seed)


def folder(lesson: Lesson) -> Path:
    """Where the servers of a lesson's desk have their files."""
    return lesson.sessions.database.parents[1] / ".servers"


def contents(lesson: Lesson) -> dict[Path, bytes]:
    """What stands in each file of the project; the database, which every visitor changes, apart."""
    project = lesson.sessions.database.parent
    paths = [p for p in project.rglob("*") if p.is_file() and "__pycache__" not in p.parts and "sqlite3" not in p.name]
    return {path: path.read_bytes() for path in paths}
