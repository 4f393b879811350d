"""The exercises of each lesson; a lesson's own stand in `lesson_NN.py`, in the order of its notebook."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from tutorial_src.desk import source
from tutorial_src.desk.folder import PROJECT, ROOT
from tutorial_src.desk.steps import Course
from tutorial_src.exercises.kinds.base import Edit, Exercise

HERE = Path(__file__).parent


def exercises(lesson: int) -> list[Exercise]:
    """The exercises of one lesson, in the language spoken now; none where it has none."""
    name = f"{__package__}.lesson_{lesson:02}"
    return import_module(name).exercises() if find_spec(name) else []


def lessons() -> list[int]:
    """The lessons that have exercises."""
    return sorted(int(path.stem[-2:]) for path in HERE.glob("lesson_[0-9][0-9].py"))


def names() -> dict[str, list[str]]:
    """The names of all exercises, by lesson ("05")."""
    return {f"{lesson:02}": [exercise.name for exercise in exercises(lesson)] for lesson in lessons()}


def finished(lesson: int, file: str, function: str) -> str:
    """What a lesson leaves of a definition: its `%%change` cells are the only source of the steps."""
    return _course().history(file, function).before(lesson + 1).text


def imports(lesson: int, file: str, function: str) -> str:
    """The imports that came with the steps of a definition, a line each: a solution may begin with them."""
    return "".join(f"{line}\n" for line in _course().history(file, function).before(lesson + 1).imports)


@cache
def _course() -> Course:
    """The shipped lessons, read once."""
    return Course(ROOT / "notebooks" / "en", ROOT / PROJECT)


def solutions(file: str, function: str) -> list[tuple[int, str]]:
    """What the solutions of edits make of a definition: the lesson and the text of each."""
    edits = [(lesson, exercise) for lesson in lessons() for exercise in exercises(lesson) if isinstance(exercise, Edit)]
    texts = [(lesson, text) for lesson, edit in edits for *where, text in edit.parts if where == [file, function]]
    return [(lesson, source.definition(text, function).text) for lesson, text in texts]
