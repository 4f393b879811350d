"""The exercises of each lesson: those of `NN_name.ipynb` are in `name.py` of this folder, in the notebook's order."""

from functools import cache
from importlib import import_module
from pathlib import Path

from tutorial_src.desk import source
from tutorial_src.desk.folder import PROJECT, ROOT
from tutorial_src.desk.lessons import lessons as all_lessons
from tutorial_src.desk.steps import Course
from tutorial_src.exercises.kinds.base import Edit, Exercise

HERE = Path(__file__).parent
LESSONS = ROOT / "notebooks" / "en"


def exercises(lesson: str) -> list[Exercise]:
    """The exercises of the lesson of this name, in the language spoken now; none where it has none."""
    return import_module(f"{__package__}.{lesson}").exercises() if lesson in lessons() else []


@cache
def lessons() -> list[str]:
    """The names of the lessons that have exercises, in the order of the course."""
    return [name for name in all_lessons(ROOT).values() if (HERE / f"{name}.py").is_file()]


def names() -> dict[str, list[str]]:
    """The names of all exercises, by the name of their lesson."""
    return {lesson: [exercise.name for exercise in exercises(lesson)] for lesson in lessons()}


def finished(lesson: str, file: str, function: str) -> str:
    """What a lesson leaves of a definition: its `%%change` cells are the only source of the steps."""
    return _left_by(lesson, file, function).text


def imports(lesson: str, file: str, function: str) -> str:
    """The imports that came with the steps of a definition, a line each: a solution may begin with them."""
    return "".join(f"{line}\n" for line in _left_by(lesson, file, function).imports)


def _left_by(lesson: str, file: str, function: str) -> source.Definition:
    return _course().history(file, function).before(_number(lesson) + 1)


def _number(lesson: str) -> int:
    return next(number for number, name in all_lessons(ROOT).items() if name == lesson)


@cache
def _course() -> Course:
    """The shipped lessons, read once."""
    return Course(LESSONS, ROOT / PROJECT)


def solutions(file: str, function: str) -> list[tuple[int, str]]:
    """What the solutions of edits make of a definition: the lesson and the text of each."""
    edits = [(lesson, exercise) for lesson in lessons() for exercise in exercises(lesson) if isinstance(exercise, Edit)]
    texts = [
        (_number(lesson), text) for lesson, edit in edits for *where, text in edit.parts if where == [file, function]
    ]
    return [(lesson, source.definition(text, function).text) for lesson, text in texts]
