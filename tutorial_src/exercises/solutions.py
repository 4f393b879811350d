"""Solutions of edits: shown with the difference to the learner's own, put in place, and taken back.

What stood there before an `apply()` waits under `kept/undo/`, so that `undo()` finds it after a restart, too.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from tutorial_src.desk import source
from tutorial_src.desk.change import Change, Changes
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.system.files import replace_file

from .kinds.base import Edit


class NothingToUndo(UserError):
    """There is no solution in place, or it was changed since; nothing was touched."""


@dataclass(frozen=True)
class Solutions:
    """Puts the solutions of one lesson's edits into the learner's project, and takes them back."""

    changes: Changes
    kept: Path

    def preview(self, edit: Edit) -> list[Change]:
        """The difference between the learner's own and the solution; nothing is changed."""
        return [self.changes.preview(file, name, text) for file, name, text in edit.parts]

    def is_in_place(self, edit: Edit) -> bool:
        """Whether the learner's project has the solution, letter by letter. Raises `CannotChange`."""
        return all(
            source.same(self.changes.definition(file, name), source.definition(text, name).text)
            for file, name, text in edit.parts
        )

    def is_by_hand(self, edit: Edit) -> bool:
        """Whether the learner's project has the solution, and no cell of the lesson put it there."""
        cells = self.changes
        return self.is_in_place(edit) and not all(cells.is_from_cell(file, name) for file, name, _text in edit.parts)

    def apply(self, lesson: str, edit: Edit) -> list[Change]:
        """Put the solution in place; what the learner wrote there is kept, and named. Raises `CannotChange`."""
        before = [self.changes.definition(file, name) for file, name, _text in edit.parts]
        made = [self.changes.make(file, name, text) for file, name, text in edit.parts]
        if any(change.after != change.before for change in made):
            replace_file(self._memo(lesson, edit), json.dumps(before, ensure_ascii=False))
        return made

    def undo(self, lesson: str, edit: Edit) -> list[Change]:
        """Put back what stood there before; raises `NothingToUndo`."""
        memo = self._memo(lesson, edit)
        try:
            before = json.loads(memo.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise NothingToUndo(_("No solution of this exercise is in place: there is nothing to undo.")) from None
        for file, name, text in edit.parts:
            if not source.same(self.changes.definition(file, name), source.definition(text, name).text):
                raise NothingToUndo(_("You have changed {name} since then: it is left as it is.", name=name))
        made = [
            self.changes.make(file, name, text) for (file, name, _new), text in zip(edit.parts, before, strict=True)
        ]
        memo.unlink(missing_ok=True)
        return made

    def can_undo(self, lesson: str, edit: Edit) -> bool:
        """Whether a solution was put in place, and not taken back yet."""
        return self._memo(lesson, edit).is_file()

    def _memo(self, lesson: str, edit: Edit) -> Path:
        return self.kept / "undo" / f"{lesson}-{edit.name}.json"
