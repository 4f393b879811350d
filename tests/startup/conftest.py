"""A course that needs one tiny package only, so that an installation takes no time and no network."""

import pytest

from tests.support.courses import Course, stand_in, wheel


@pytest.fixture
def tiny(tmp_path) -> Course:
    """A course whose lock names `tiny` 1.0, not yet installed."""
    course = Course(tmp_path / "세션 배우기")
    course.lock(wheel(tmp_path, "1.0"))
    return course


@pytest.fixture
def installed(tiny) -> Course:
    """The same, installed."""
    assert tiny.start("install").returncode == 0
    return tiny


@pytest.fixture
def uv_says(tmp_path):
    """A PATH on which uv fails with these words."""
    return lambda words: stand_in(tmp_path / "bin", "uv", words)
