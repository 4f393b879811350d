"""What the tests of the doctor need: a lesson that breaks, the live view drawn alone, and a lesson in JupyterLab."""

from collections.abc import Iterator

import pytest

from tests.diagnosis.stage import Stage
from tests.scope.conftest import drawing, notebook, picture  # noqa: F401 - fixtures of the view
from tests.support.desks import AsOpened, opened_lesson


@pytest.fixture(scope="module")
def on_processes() -> Iterator[AsOpened]:
    """A real lesson after the seed, to be broken and had again."""
    with opened_lesson("token_from_code") as lesson:
        yield AsOpened(lesson)


@pytest.fixture
def stage(on_processes: AsOpened) -> Stage:
    """The lesson as if it had just been opened."""
    on_processes.again()
    return Stage(on_processes.lesson)
