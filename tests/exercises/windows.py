"""Windows of a learner's own browser, and a browser exercise seen from one moment on."""

import time
from dataclasses import replace

from tests.exercises.hands import AGENT, Hands
from tests.exercises.students import Student
from tutorial_src.browser.page import Page
from tutorial_src.exercises import grading
from tutorial_src.exercises.kinds.verdict import Verdict
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.traffic.log import Traffic

FIREFOX = "Mozilla/5.0 (X11) Firefox/144"
JUPYTER = "_xsrf"  # a cookie of JupyterLab's, which lives on the same host


class Window(Hands):
    """A window with a jar of its own: one more is a private window, or another program."""

    def __init__(self, lesson: Lesson, *, agent: str = AGENT, beside_jupyter: bool = False) -> None:
        super().__init__(lesson)
        self.agent = self._http.headers["User-Agent"] = agent
        if beside_jupyter:
            self.cookies[JUPYTER] = "2|abc"

    def open(self, path: str = "/", **headers: str) -> Page:
        """Open a page; follow no redirect."""
        return self.get(path, headers=headers, allow_redirects=False)

    def delete(self, name: str = "sessionid") -> "Window":
        """Delete a cookie, as in the developer tools."""
        del self.cookies[name]
        return self

    def paste(self, value: str) -> "Window":
        """Write this over the value of `sessionid`."""
        self.cookies["sessionid"] = value
        return self


class Deed:
    """A browser exercise; what was done before this moment does not count."""

    def __init__(self, student: Student, name: str) -> None:
        self.lesson, self._exercise = student.lesson, student.task(name).exercise
        self.traffic = Traffic(self.lesson._pair.histories, since=time.time())

    def window(self, **how: object) -> Window:
        """One more window."""
        return Window(self.lesson, **how)

    def judged(self) -> Verdict:
        """What the exercise says now."""
        return grading.of_browser(self._exercise, replace(self.lesson._practice.examiner, traffic=self.traffic))
