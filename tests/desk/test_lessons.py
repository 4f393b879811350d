"""A lesson by its number or its name."""

import pytest

from tutorial_src.desk.folder import ROOT
from tutorial_src.desk.lessons import FORMERLY, NoSuchLesson, lessons, number_of


@pytest.mark.parametrize(
    "lesson", [2, "2", "02", "detail_remembers", "02_detail_remembers", "02_detail_remembers.ipynb"]
)
def test_a_lesson_goes_by_its_number_and_by_its_name(lesson):
    assert number_of(ROOT, lesson) == 2


@pytest.mark.parametrize("lesson", [99, -1, "", "detail", None])
def test_a_lesson_that_there_is_not_is_refused_with_those_there_are(lesson):
    with pytest.raises(NoSuchLesson, match="There are: 00 start_here, 01 cookie_and_session, "):
        number_of(ROOT, lesson)


def test_every_former_lesson_is_one_of_todays():
    assert set(FORMERLY.values()) <= set(lessons(ROOT).values())
