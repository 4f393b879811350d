"""The steps of the course: what the `%%change` cells of the lessons make of each function, in order."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from . import source
from .source import CannotChange, Definition

MAGIC = "%%change"


@dataclass(frozen=True)
class Step:
    """One `%%change` cell of a shipped lesson."""

    lesson: int
    file: str
    new: Definition
    is_experiment: bool = False  # made to fail or to be taken back: never left in place


@dataclass(frozen=True)
class DefinitionHistory:
    """What the course makes of one function, class or assignment: as it is shipped, then step by step."""

    file: str
    name: str
    shipped: str | None
    steps: tuple[Step, ...] = ()

    def knows(self, text: str) -> bool:
        """Whether this is a version of the course's own, and not the learner's."""
        return any(source.same(text, known) for known in self._texts(self.steps, self.shipped))

    def before(self, lesson: int) -> Definition | None:
        """The version with which a lesson begins, with the imports of all steps so far, or None."""
        past = self._lasting(lesson)
        imports = dict.fromkeys(line for step in past for line in step.new.imports)
        text = past[-1].new.text if past else self.shipped
        return None if text is None else Definition(self.name, text, tuple(imports))

    def is_of(self, text: str, lesson: int) -> bool:
        """Whether this is a version that this very lesson makes, and none before it."""
        own = [step for step in self.steps if step.lesson == lesson and not step.is_experiment]
        earlier = self._texts(self._lasting(lesson), self.shipped)
        return _holds(self._texts(own), text) and not _holds(earlier, text)

    def is_later(self, text: str, lesson: int) -> bool:
        """Whether this is a version that only a lesson after this one makes."""
        later = [step for step in self.steps if step.lesson > lesson]
        sooner = [step for step in self.steps if step.lesson <= lesson]
        return _holds(self._texts(later), text) and not _holds(self._texts(sooner, self.shipped), text)

    def is_touched_before(self, lesson: int) -> bool:
        """Whether some lesson before this one changes it for good."""
        return bool(self._lasting(lesson))

    def with_experiments(self) -> "DefinitionHistory":
        """The same, knowing its experiments: a lesson that leaves a function as it was took them back."""
        history = replace(self, steps=())
        for lesson in dict.fromkeys(step.lesson for step in self.steps):
            steps = [step for step in self.steps if step.lesson == lesson]
            found, left = history.before(lesson), steps[-1].new.text
            if found and source.same(left, found.text):
                steps = [replace(s, is_experiment=not source.same(s.new.text, left)) for s in steps]
            history = replace(history, steps=(*history.steps, *steps))
        return history

    def _lasting(self, lesson: int) -> list[Step]:
        return [step for step in self.steps if step.lesson < lesson and not step.is_experiment]

    @staticmethod
    def _texts(steps: "list[Step] | tuple[Step, ...]", *more: str | None) -> list[str]:
        return [*(step.new.text for step in steps), *filter(None, more)]


class Course:
    """The shipped lessons and the shipped project, read once."""

    def __init__(self, lessons: Path, project: Path) -> None:
        self._lessons, self._project = lessons, project

    def histories(self) -> list[DefinitionHistory]:
        """One for each function that some lesson changes, in the order of the lessons."""
        return list(self._histories.values())

    def history(self, file: str, name: str) -> DefinitionHistory:
        """What the course makes of this one; no steps when no lesson changes it."""
        return self._histories.get((file, name)) or DefinitionHistory(file, name, self._shipped(file, name))

    @cached_property
    def _histories(self) -> dict[tuple[str, str], DefinitionHistory]:
        steps = list(self._steps())
        pairs = dict.fromkeys((step.file, step.new.name) for step in steps)
        return {
            (file, name): DefinitionHistory(
                file,
                name,
                self._shipped(file, name),
                tuple(step for step in steps if (step.file, step.new.name) == (file, name)),
            ).with_experiments()
            for file, name in pairs
        }

    def _shipped(self, file: str, name: str) -> str | None:
        with suppress(CannotChange, OSError):
            return source.find(source.read(self._project / file), name, file)
        return None

    def _steps(self) -> Iterator[Step]:
        for path in sorted(self._lessons.glob("[0-9][0-9]_*.ipynb")):
            text = path.read_text(encoding="utf-8")
            cells = json.loads(text)["cells"] if MAGIC in text else []
            for cell in cells:
                with suppress(CannotChange):  # a cell that shows how `%%change` refuses
                    yield from _step(int(path.name[:2]), cell)


def _step(lesson: int, cell: dict) -> Iterator[Step]:
    first, _newline, rest = "".join(cell["source"]).partition("\n")
    magic, *words = first.split() or [""]
    if cell["cell_type"] == "code" and magic == MAGIC and len(words) == 2:
        file, name = words
        is_experiment = "raises-exception" in cell["metadata"].get("tags", [])
        yield Step(lesson, file, source.definition(rest, name), is_experiment)


def _holds(texts: list[str], text: str) -> bool:
    return any(source.same(text, known) for known in texts)
