"""An exercise as a widget: a form with a keyboard path, the verdict, hints and the solution.

What it means is decided in `task.py`; here it is sent to the page, and what the page asks is done. Whatever takes
a while (a visit to the site) is done in a thread of its own, so that the notebook is not held up.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import traitlets

from tutorial_src import locale
from tutorial_src.display.bundle import bundle
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .kinds.base import BrowserExercise, Edit
from .kinds.verdict import CannotTell

if TYPE_CHECKING:
    from .task import Task

HERE = Path(__file__).parent
LONGEST = 10_000  # characters of an answer that are taken


class TaskWidget(anywidget.AnyWidget):
    """One exercise in the page, redrawn whenever `state` changes."""

    _esm = bundle(HERE / "task.js")
    _css = HERE / "task.css"
    words = traitlets.Dict().tag(sync=True)
    exercise = traitlets.Dict().tag(sync=True)  # what does not change: title, task, kind
    state = traitlets.Dict().tag(sync=True)  # fields, verdict, hints, solution, solved, can_undo, busy, trouble

    def __init__(self, task: "Task") -> None:
        super().__init__(words=words(), exercise=_asked(task))
        self._task, self._busy, self._trouble = task, False, ""
        self._one_at_a_time = threading.RLock()
        self._doings: dict[str, Callable[[dict], object]] = {
            "answer": lambda said: task.answer(_answer(said.get("answer"))),
            "check": lambda said: task.check(),
            "hint": lambda said: task.hint(),
            "solution": lambda said: task.solution(),
            "apply": lambda said: task.apply(),
            "undo": lambda said: task.undo(),
            "look": lambda said: None,
        }
        task.listen(self._draw)
        self.on_msg(lambda _widget, message, _buffers: self._hear(message))
        self._draw()

    def _hear(self, message: object) -> None:
        """Do what the page asks; every message is taken for a stranger's."""
        said = message if isinstance(message, dict) else {}
        doing = self._doings.get(said.get("do")) if isinstance(said.get("do"), str) else None
        if doing and said["do"] in ("check", "apply", "undo"):
            threading.Thread(target=self._do, args=[doing, said], daemon=True).start()
        elif doing:
            self._do(doing, said)

    def _do(self, doing: Callable[[dict], object], said: dict) -> None:
        self._busy, self._trouble = True, ""
        try:
            if said["do"] in ("check", "apply", "undo"):
                self._draw()
            doing(said)
        except (UserError, CannotTell) as why:
            self._trouble = str(why)
        finally:
            self._busy = False
            self._draw()

    def _draw(self) -> None:
        with self._one_at_a_time:  # else an older state may be sent after a newer one
            self.state = self._seen()

    def _seen(self) -> dict:
        task = self._task
        return {
            "fields": task.fields(),
            "verdict": _verdict(task),
            "hints": list(task.exercise.hints[: task.hints_shown]),
            "count": len(task.exercise.hints),
            "solution": _solution(task) if task.shows_solution else None,
            "solved": task.solved[:10],
            "undo": task.can_undo,
            "busy": self._busy,
            "trouble": self._trouble,
        }


def words() -> dict:
    """The labels by their names in `task.js`; the language is one of them."""
    return {
        "language": locale.current(),
        "exercise": _("Exercise"),
        "answer": _("Check the answer"),
        "check": _("Check now"),
        "busy": _("Checking …"),
        "hint": _("Hint {n} of {all}"),
        "solution": _("Show the solution"),
        "apply": _("Put the solution in"),
        "undo": _("Take it back"),
        "solved": _("solved"),
        "solved_on": _("Solved on {day}."),
        "up": _("{name}: one up"),
        "down": _("{name}: one down"),
        "your_answer": _("Your answer"),
        "differs": _("How it differs from yours:"),
        "same": _("Not at all."),
        "look": _("Look again"),
        "nothing_yet": _("There is nothing to choose from yet."),
    }


def _asked(task: "Task") -> dict:
    exercise = task.exercise
    kind = "edit" if isinstance(exercise, Edit) else "browser" if isinstance(exercise, BrowserExercise) else "answer"
    return {"title": exercise.title, "task": exercise.task, "kind": kind, "applies": kind == "edit"}


def _verdict(task: "Task") -> dict | None:
    verdict = task.verdict
    if verdict is None:
        return None
    return {
        "outcome": verdict.outcome.value,
        "headline": verdict.headline,
        "says": verdict.says,
        "onTheWay": verdict.is_on_the_way,
        "parts": [list(part) for part in verdict.parts],
    }


def _solution(task: "Task") -> dict:
    shown = task.solution_shown()
    return {
        "says": shown.says,
        "detail": shown.detail,
        "why": shown.why,
        "code": [list(part) for part in shown.code],
        "differences": [change.difference for change in shown.changes],
        "has_changes": bool(shown.changes),
    }


def _answer(answer: object) -> object:
    """What the page sent, within limits; a text that is longer is no answer to anything."""
    if isinstance(answer, str):
        return answer[:LONGEST]
    return answer if isinstance(answer, list | dict) and len(str(answer)) <= LONGEST else ...
