"""The exercises of an open lesson, and who watches: an edit or a deed in the browser is seen at once."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tutorial_src.desk.change import Changes
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.servers.messages import Recorded, State
from tutorial_src.servers.server import Server
from tutorial_src.session_table.sessions import Sessions
from tutorial_src.traffic.log import Traffic

from .kinds.base import BrowserExercise, Edit
from .kinds.examiner import Examiner
from .lessons import catalogue
from .progress import Progress
from .solutions import Solutions
from .task import Task

PAUSE_SECONDS = 0.05  # seconds in which further reports are taken together


class NoSuchExercise(UserError):
    """The lesson has no exercise of that name; the message has those that it has."""


@dataclass
class ExerciseSession:
    """What the exercises of one lesson need; `close` ends the watching."""

    lesson: str
    examiner: Examiner
    progress: Progress
    solutions: Solutions
    _tasks: dict[str, Task] = field(default_factory=dict, repr=False)
    _watch: "Watch | None" = field(default=None, repr=False)

    def task(self, name: str) -> Task:
        """The exercise of this name, the same each time; raises `NoSuchExercise`."""
        if name not in self._tasks:
            found = {exercise.name: exercise for exercise in catalogue.exercises(self.lesson)}
            if name not in found:
                there = ", ".join(found) or _("none")
                raise NoSuchExercise(
                    _(
                        "The lesson {lesson} has no exercise {name}. It has: {there}.",
                        lesson=self.lesson,
                        name=repr(name),
                        there=there,
                    )
                )
            self._tasks[name] = Task(found[name], self.lesson, self.examiner, self.progress, self.solutions, _widget)
        self.watch()
        if isinstance(self._tasks[name].exercise, BrowserExercise):
            self._tasks[name].look_back()
        return self._tasks[name]

    def watch(self) -> None:
        """From now on, see by itself what the learner does."""
        self._watch = self._watch or Watch([self.examiner.site, self.examiner.kakao], self._look)

    def close(self) -> None:
        """Watch no more."""
        if self._watch:
            self._watch.stop()

    def _look(self, kinds: set[type]) -> None:
        """Check again, by itself, each exercise that was asked for and is not solved."""
        for task in list(self._tasks.values()):
            if isinstance(task.exercise, tuple(kinds)) and not task.is_solved:
                task.look_again()
            elif BrowserExercise in kinds:
                task.look_for_fields()


def _widget(task: Task) -> object:
    from .widget import TaskWidget  # here, since widgets take a while to load

    return TaskWidget(task)


_open: list[ExerciseSession] = []  # the one of this kernel that watches


def open_exercises(
    lesson: str,
    site: Server,
    kakao: Server,
    sessions: Sessions,
    traffic: Traffic,
    project: Path,
    desk: Path,
    changes: Changes,
) -> ExerciseSession:
    """The exercises of a lesson; those of the lesson that this kernel began before are watched no more."""
    close_exercises()
    _open.append(
        ExerciseSession(
            lesson,
            Examiner(site, kakao, sessions, traffic, project),
            Progress(desk, catalogue.names),
            Solutions(changes, desk / "kept"),
        )
    )
    return _open[0]


def close_exercises() -> None:
    """Watch no more: a lesson begins anew, and its cells are not to meet an examiner."""
    while _open:
        _open.pop().close()


class Watch:
    """Calls `look(kinds)` in a thread of its own: `Edit` when the site runs anew, `Browser` after an exchange."""

    def __init__(self, servers: list, look: Callable[[set[type]], None]) -> None:
        self._look, self._kinds = look, set[type]()
        self._news, self._is_over = threading.Event(), False
        self._ends = [server.listen(self._hear) for server in servers]
        threading.Thread(target=self._run, daemon=True, name="exercises").start()

    def stop(self) -> None:
        """Look no more."""
        self._is_over = True
        for end in self._ends:
            end()
        self._news.set()

    def _hear(self, message: object) -> None:
        if self._is_over:
            return
        if isinstance(message, State) and message.state in ("ready", "failed"):
            self._kinds.add(Edit)
        elif isinstance(message, Recorded):
            self._kinds.add(BrowserExercise)
        else:
            return
        self._news.set()

    def _run(self) -> None:
        pause = threading.Event()
        while self._news.wait() and not self._is_over:
            pause.wait(PAUSE_SECONDS)
            self._news.clear()
            kinds, self._kinds = self._kinds, set()
            if kinds:
                self._look(kinds)
