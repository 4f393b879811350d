"""Somebody who works through a lesson on a real site: writes definitions, and has the exercises judged."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from tests.support.desks import opened_lesson
from tutorial_src.browser.browser import Browser
from tutorial_src.exercises.kinds.verdict import Verdict
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.exercises.task import Task
from tutorial_src.exercises.widget import TaskWidget
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.servers.kakao_app import LiveKakao

VIEWS = "blogapp/views.py"


class Student:
    """An open lesson; nobody watches, so that a test says itself when something is judged."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self._practice, self._changes = lesson._practice, lesson._changes
        self._views = lesson.sessions.database.parent / VIEWS
        self._found = self._views.read_bytes()

    def task(self, name: str) -> Task:
        """An exercise, as it is before the first attempt."""
        found = {exercise.name: exercise for exercise in catalogue.exercises(self.lesson.name)}
        p = self._practice
        return Task(found[name], p.lesson, p.examiner, p.progress, p.solutions, TaskWidget)

    def write(self, function: str, text: str) -> None:
        """Put this in the place of a function of the views, and have the site run it."""
        made = self._changes.make(VIEWS, function, text)
        if made.after != made.before:
            self.lesson.site.restart(if_generation=self.lesson.site.generation)

    def judged(self, name: str, text: str) -> Verdict:
        """What an edit's exercise says when its function is written so."""
        task = self.task(name)
        self.write(task.exercise.function, text)
        return task.check()

    def judged_beside_the_real_kakao(self, name: str, text: str) -> Verdict:
        """The same where Kakao is the real one, whom no script may visit; fails when the examiner does."""
        task = self.task(name)
        self.write(task.exercise.function, text)
        task.examiner = replace(task.examiner, kakao=LiveKakao(url=self.lesson.kakao.url))
        before = self._at_kakao()
        verdict = task.check()
        assert self._at_kakao() == before
        return verdict

    def _at_kakao(self) -> list[int]:
        return [x.id for x in self._practice.examiner.traffic.everything() if x.server == "kakao"]

    def definition(self, function: str) -> str:
        """What stands in the views now."""
        return self._changes.definition(VIEWS, function)

    def catch_up(self, lesson: int) -> None:
        """Do with the views what the first cell of a lesson does."""
        self._changes.catch_up(lesson)

    def visitor(self) -> Browser:
        """A scripted visitor whom the site does not know."""
        return self.lesson.browser("student")

    def data(self, visitor: Browser) -> dict:
        """What the visitor's row holds."""
        row = self.lesson.sessions.get(visitor.cookies.get("sessionid", ""))
        return row.data if row else {}

    def restore(self) -> None:
        """Have the views as the lesson began with them."""
        if self._views.read_bytes() != self._found:
            self._views.write_bytes(self._found)
            self.lesson.site.restart()


@contextmanager
def student_of(lesson: str, *, inside: bool = True) -> Iterator[Student]:
    """A student on a fresh desk; a real browser needs servers that are not `inside` this process."""
    with opened_lesson(lesson, inside=inside) as opened:
        yield Student(opened)


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Makes a wrong version of a text: each first is replaced by its second, and must be there."""

    def change(text: str) -> str:
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        return text

    return change
