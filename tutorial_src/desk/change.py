"""`%%change blogapp/views.py detail`: put the cell's function into the learner's file.

The difference is shown, and the site restarted. The `%%change` cells of the lessons are the only source of
the steps; `catch_up` replays those of the lessons before, on every function that the learner has not changed.
"""

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from tutorial_src.locale import _

from . import source
from .folder import dated
from .source import CannotChange
from .steps import Course, DefinitionHistory

SolutionsOf = Callable[[str, str], Iterable[tuple[int, str]]]


def no_solutions(file: str, name: str) -> Iterable[tuple[int, str]]:
    """What there is without exercises: nothing."""
    return ()


@dataclass(frozen=True)
class Change:
    """What a `%%change` did, shown as a diff."""

    file: str
    before: str
    after: str
    says: str

    def __repr__(self) -> str:
        return "\n".join([*self.difference, self.says])

    def _repr_html_(self) -> str:
        return f"{self.difference_html()}<p>{escape(self.says)}</p>"

    def difference_html(self) -> str:
        """The difference with its colours, or "" when there is none."""
        lines = "".join(_coloured(line) for line in self.difference)
        style = "line-height:1.5;overflow-x:auto;margin:.3em 0;padding:.5em 0"
        return f"<pre style='{style}'>{lines}</pre>" if lines else ""

    @property
    def difference(self) -> list[str]:
        """The changed lines with two around them, and a line that names the file."""
        pair = self.before.splitlines(), self.after.splitlines()
        lines = list(difflib.unified_diff(*pair, lineterm="", n=2))[2:]
        return [self.file, *("…" if line.startswith("@@") else line for line in lines)] if lines else []


class Changes:
    """Changes to the learner's project, the steps of the shipped lessons among them.

    `solutions(file, name)` gives what the solutions of exercises make of a definition: lesson and text of each.
    """

    def __init__(self, root: Path, project: Path, kept: Path, solutions: SolutionsOf = no_solutions) -> None:
        self._solutions = solutions
        self._course = Course(root / "notebooks" / "en", root / project.name)
        self._project, self._kept = project, kept
        self._from_cells: dict[tuple[str, str], str] = {}  # what `%%change` cells of this kernel put in place

    def make(self, file: str, name: str, cell: str) -> Change:
        """Put the cell's definition of `name` into `file`; `CannotChange` means that nothing is."""
        change = self.preview(file, name, cell)
        if change.after == change.before:
            return change
        path, says = self._inside(file), change.says
        if self.is_own(file, name):
            says += " " + _("What was there before was your own code: it is kept in {path}.", path=self._keep(path))
        source.write(path, change.after)
        return replace(change, says=says)

    def preview(self, file: str, name: str, cell: str) -> Change:
        """What `make` would do; nothing is changed. Raises `CannotChange`."""
        before = source.read(self._inside(file))
        after = source.replace(before, source.definition(cell, name), file)
        if after == before:
            return Change(file, before, before, _("{name} in {file} already looks like this.", name=name, file=file))
        says = _("{name} in {file} is changed, and the site runs it.", name=name, file=file)
        return Change(file, before, after, says)

    def definition(self, file: str, name: str) -> str:
        """The text of `name` in the learner's file now; raises `CannotChange`."""
        return source.find(source.read(self._inside(file)), name, file)

    def note_cell(self, file: str, name: str) -> None:
        """Remember that a cell put this definition in place, and not the learner's hands."""
        self._from_cells[file, name] = self.definition(file, name)

    def is_from_cell(self, file: str, name: str) -> bool:
        """Whether what stands there is what a `%%change` cell of this kernel put in place. Raises `CannotChange`."""
        return self._from_cells.get((file, name)) == self.definition(file, name)

    def is_own(self, file: str, name: str) -> bool:
        """Whether the learner wrote this definition: it is none of the lessons' and no exercise's solution."""
        text = self.definition(file, name)
        return not (self._course.history(file, name).knows(text) or self._solved_in(file, name, text))

    def catch_up(self, lesson: int) -> list[str]:
        """Bring the project to where `lesson` begins, forth or back; what was done, and what was left."""
        return [said for history in self._course.histories() if (said := self._replay(history, lesson))]

    def _replay(self, history: DefinitionHistory, lesson: int) -> str:
        """Put the course's version in place, unless what stands there is newer, or the learner's own."""
        target = history.before(lesson)
        where = {"name": history.name, "file": history.file}
        try:
            path = self._inside(history.file)
            module = source.read(path)
            now = source.find(module, history.name, history.file)
            if target is None or source.same(now, target.text) or history.is_of(now, lesson):
                return ""  # a lesson that is begun again goes on where it was
            solved_in = [] if history.knows(now) else self._solved_in(history.file, history.name, now)
            if lesson in solved_in:
                return ""  # likewise the solution of one of its exercises
            if not history.knows(now) and not solved_in:
                own = _("{name} in {file} is your own: left as it is", **where)
                return own if history.is_touched_before(lesson) else ""
            source.write(path, source.replace(module, target, history.file))
        except CannotChange:
            return _("{name} in {file} could not be read or written: left as it is", **where)
        if history.is_later(now, lesson) or any(number > lesson for number in solved_in):
            return _("{name} put back to where lesson {lesson:02} begins", name=history.name, lesson=lesson)
        return _("{name} made ready for lesson {lesson:02}", name=history.name, lesson=lesson)

    def _solved_in(self, file: str, name: str, text: str) -> list[int]:
        """The lessons in which this text is the solution of an exercise."""
        return [lesson for lesson, solution in self._solutions(file, name) if source.same(solution, text)]

    def _inside(self, file: str) -> Path:
        path = (self._project / file).resolve()
        if not path.is_relative_to(self._project.resolve()) or path.suffix != ".py":
            raise CannotChange(
                _(
                    "{file} is not a Python file of your project."
                    " `%%change` changes only what is under {project}."
                    " Nothing was changed.",
                    file=file,
                    project=self._project,
                )
            )
        if not path.is_file():
            raise CannotChange(
                _(
                    "There is no {file}. Your project has: {there}. Nothing was changed.",
                    file=file,
                    there=", ".join(self._files()),
                )
            )
        return path

    def _files(self) -> list[str]:
        found = (path.relative_to(self._project) for path in self._project.rglob("*.py"))
        return sorted(path.as_posix() for path in found if "migrations" not in path.parts)

    def _keep(self, path: Path) -> str:
        """Keep the file as it is in a dated folder; its name, relative to the desk."""
        kept = dated(self._kept) / path.relative_to(self._project.resolve())
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(path.read_bytes())
        return f"{self._kept.parent.name}/{kept.relative_to(self._kept.parent).as_posix()}"


def _coloured(line: str) -> str:
    colour = {"+": "rgba(46,160,67,.25)", "-": "rgba(248,81,73,.25)"}.get(line[:1], "transparent")
    return f"<span style='display:block;padding:0 .8em;background:{colour}'>{escape(line) or ' '}</span>"
