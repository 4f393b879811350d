"""`%%change blogapp/views.py detail`: put the cell's function into the learner's file, show the diff, restart the site.

The `%%change` cells of the lessons are the only source of the steps; `catch_up` replays those of the
lessons before, on every function that the learner has not changed.
"""

import difflib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from . import source
from .locale import _
from .server import Server
from .source import CannotChange, Definition

MAGIC = "%%change"


@dataclass(frozen=True)
class Step:
    """One `%%change` cell of a shipped lesson."""

    lesson: int
    file: str
    new: Definition
    breaks: bool  # tagged as meant to fail: an experiment, never a state to leave the project in


@dataclass(frozen=True)
class Change:
    """What a `%%change` did, shown as a diff."""

    file: str
    before: str
    after: str
    says: str

    def __repr__(self) -> str:
        return "\n".join([*self._diff(), self.says])

    def _repr_html_(self) -> str:
        lines = "".join(_coloured(line) for line in self._diff())
        style = "line-height:1.4;overflow-x:auto;padding:.5em 0"
        return (f"<pre style='{style}'>{lines}</pre>" if lines else "") + f"<p>{escape(self.says)}</p>"

    def _diff(self) -> list[str]:
        pair = self.before.splitlines(), self.after.splitlines()
        return list(difflib.unified_diff(*pair, self.file, self.file, lineterm="", n=2))[2:]


class Changes:
    """Changes to the learner's project, the steps of the shipped lessons among them."""

    def __init__(self, root: Path, project: Path, kept: Path) -> None:
        self._shipped, self._lessons = root / project.name, root / "notebooks" / "en"
        self._project, self._kept = project, kept

    def make(self, file: str, name: str, cell: str) -> Change:
        """Put the cell's definition of `name` into `file`; raises `CannotChange`, and nothing is written then."""
        path = self._inside(file)
        new = source.definition(cell, name)
        before = path.read_text(encoding="utf-8")
        old = source.find(before, name, file)
        after = source.replace(before, new, file)
        if after == before:
            return Change(file, before, before, _("{name} in {file} is already so.", name=name, file=file))
        said = _("{name} in {file} is changed, and the site runs it.", name=name, file=file)
        if not any(source.same(old, known) for known in self._known(file, name)):
            said += " " + _("What stood there before was your own: it is kept in {path}.", path=self._keep(path))
        _write(path, after)
        return Change(file, before, after, said)

    def catch_up(self, lesson: int) -> list[str]:
        """Bring the project to where `lesson` begins; what was done, and what was left as the learner's own."""
        pairs = dict.fromkeys((step.file, step.new.name) for step in self._steps())
        return [said for file, name in pairs if (said := self._replay(file, name, lesson))]

    def _replay(self, file: str, name: str, lesson: int) -> str:
        """Put the last version from before `lesson` in place, where the course's own earlier one stands."""
        steps = [step for step in self._steps() if (step.file, step.new.name) == (file, name)]
        before = [step for step in steps if step.lesson < lesson and not step.breaks]
        path = self._inside(file)
        module = path.read_text(encoding="utf-8")
        try:
            now = source.find(module, name, file)
        except CannotChange:
            return _("{name} in {file} could not be read: left as it is", name=name, file=file)
        target = before[-1].new if before else Definition(name, next(self._known(file, name)))
        breaks = any(source.same(now, step.new.text) for step in steps if step.breaks)
        ahead = any(source.same(now, step.new.text) for step in steps if step.lesson >= lesson)
        if source.same(now, target.text) or (not before and not breaks) or (ahead and not breaks):
            return ""  # opening an earlier lesson takes nothing back
        if not any(source.same(now, known) for known in self._known(file, name)):
            return _("{name} in {file} is your own: left as it is", name=name, file=file)
        _write(path, source.replace(module, target, file))
        return _("{name} from lesson {lesson:02}", name=name, lesson=before[-1].lesson if before else 0)

    def _known(self, file: str, name: str) -> Iterator[str]:
        """Every version of a definition that the course itself ships."""
        shipped = self._shipped / file
        if shipped.is_file():
            yield source.find(shipped.read_text(encoding="utf-8"), name, file)
        yield from (s.new.text for s in self._steps() if (s.file, s.new.name) == (file, name))

    def _steps(self) -> Iterator[Step]:
        for path in sorted(self._lessons.glob("[0-9]*.ipynb")):
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                first, _newline, rest = "".join(cell["source"]).partition("\n")
                if cell["cell_type"] == "code" and first.startswith(MAGIC):
                    _magic, file, name = first.split()
                    breaks = "raises-exception" in cell["metadata"].get("tags", [])
                    yield Step(int(path.name[:2]), file, source.definition(rest, name), breaks)

    def _inside(self, file: str) -> Path:
        path = (self._project / file).resolve()
        if not path.is_relative_to(self._project.resolve()) or path.suffix != ".py":
            raise CannotChange(
                _("{file} is not a Python file of your project. `%%change` changes only what is under {project}."
                  " Nothing was changed.", file=file, project=self._project)
            )
        if not path.is_file():
            there = ", ".join(sorted(p.relative_to(self._project).as_posix() for p in self._project.rglob("*.py")
                                     if "migrations" not in p.parts))
            raise CannotChange(_("There is no {file}. Your project has: {there}. Nothing was changed.",
                                 file=file, there=there))
        return path

    def _keep(self, path: Path) -> str:
        from .desk import dated

        kept = dated(self._kept) / path.relative_to(self._project)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(path.read_bytes())
        return kept.relative_to(self._kept.parent).as_posix()


def register(changes: Changes, site: Server) -> None:
    """Make `%%change` known to the notebook; outside IPython there is nothing to do."""
    try:
        from IPython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None:
        return

    def change(line: str, cell: str) -> Change:
        """Put this function into the learner's file, show the difference and restart the site."""
        words = line.split()
        if len(words) != 2:
            raise CannotChange(_("After `%%change` stand a file and a name, as in `%%change blogapp/views.py detail`."))
        running = site.pid
        made = changes.make(*words, cell)
        if made.after != made.before or not site.is_up:
            site.restart(only=running)
        return made

    shell.register_magic_function(change, magic_kind="cell", magic_name="change")


def _coloured(line: str) -> str:
    colour = {"+": "rgba(46,160,67,.25)", "-": "rgba(248,81,73,.25)"}.get(line[:1], "transparent")
    return f"<span style='display:block;background:{colour}'>{escape(line) or ' '}</span>"


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotChange(
            _("{path} cannot be written ({why}). Make the file writable and run the cell again."
              " Nothing was changed.", path=path, why=error.strerror)
        ) from None
