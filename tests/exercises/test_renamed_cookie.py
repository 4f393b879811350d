"""The exercises on a site whose session cookie has a name of its own, as the doctor advises where two sites clash."""

import time
from dataclasses import replace

import pytest

from tests.exercises.students import Student, student_of
from tests.exercises.windows import Window
from tutorial_src.exercises import grading
from tutorial_src.exercises.kinds.verdict import Outcome, Verdict
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.faults.login_walk import LoginFlow
from tutorial_src.traffic.log import Traffic

NAME = "blog_sessionid"
SETTING = f'\nSESSION_COOKIE_NAME = "{NAME}"\n'


class Judges:
    """Says what an exercise of any lesson says; what was done before does not count."""

    def __init__(self, student: Student) -> None:
        self.lesson, self._write = student.lesson, student.write
        traffic = Traffic(self.lesson._pair.histories, since=time.time())
        self.examiner = replace(self.lesson._practice.examiner, traffic=traffic)

    def edit(self, lesson: str, name: str) -> Verdict:
        """The verdict on an edit, its solution in place."""
        exercise = _exercise(lesson, name)
        self._write(exercise.function, exercise.solution)
        return grading.of_edit(exercise, self.examiner, lambda: True)

    def browser(self, lesson: str, name: str) -> Verdict:
        """The verdict on what was done in a browser."""
        return grading.of_browser(_exercise(lesson, name), self.examiner)


def _exercise(lesson: str, name: str) -> object:
    return next(one for one in catalogue.exercises(lesson) if one.name == name)


@pytest.fixture(scope="module")
def student():
    with student_of("oauth_token_uri") as student:
        settings = student.lesson.sessions.database.parent / "firstProject" / "settings.py"
        settings.write_text(settings.read_text(encoding="utf-8") + SETTING, encoding="utf-8")
        student.lesson.site.restart()
        student.write("oauth", catalogue.finished("oauth_token_uri", "blogapp/views.py", "oauth"))
        student.write("index", _exercise("sessions_in_django", "every_pear").solution)
        yield student


@pytest.fixture
def judges(student):
    return Judges(student)


@pytest.fixture
def window(student):
    return Window(student.lesson)


@pytest.mark.parametrize(
    "lesson, name",
    [
        ("sessions_in_django", "every_pear"),
        ("detail_remembers", "two_lines"),
        ("detail_remembers", "blog_id"),
        ("oauth_token_uri", "take_back"),
        ("oauth_token_uri", "friendly"),
    ],
)
def test_an_edit_that_is_right_is_right(judges, lesson, name):
    assert judges.edit(lesson, name).outcome is Outcome.RIGHT


def test_a_visitor_who_comes_back_with_the_ticket_has_not_lost_it(judges, window):
    window.comment("hello")
    window.agree()
    verdict = judges.browser("oauth_token_uri", "lost_ticket")
    assert verdict.outcome is Outcome.NOT_YET and f"Cookie: {NAME}=" in verdict.observed


def test_a_ticket_that_is_lost_on_the_way_is_seen(judges, window):
    window.comment("hello")
    window.delete(NAME).agree()
    assert judges.browser("oauth_token_uri", "lost_ticket").outcome is Outcome.RIGHT


def test_a_ticket_that_is_torn_up_is_seen(judges, window):
    window.get("/")
    window.delete(NAME).reload()
    assert judges.browser("cookie_and_session", "lost_ticket").outcome is Outcome.RIGHT


def test_a_ticket_that_is_borrowed_is_seen(judges, window):
    visitor = judges.lesson.browser("lender")
    visitor.get("/")
    window.cookies[NAME] = visitor.cookies[NAME]
    window.get("/")
    assert judges.browser("sessions_in_depth", "borrowed").outcome is Outcome.RIGHT


def begin_elsewhere(window: Window, judges: Judges) -> None:
    """Comment at the other host, and agree."""
    there = judges.lesson.site.url.replace("127.0.0.1", "localhost")
    window.post(f"{there}/blogMain/detail/1/", {"comment_textfield": "Same computer?"})
    window.agree()


def test_a_ticket_of_another_host_is_seen(judges, window):
    begin_elsewhere(window, judges)
    assert judges.browser("break_it", "elsewhere").outcome is Outcome.RIGHT


def test_an_older_ticket_of_this_host_is_seen(judges, window):
    window.get("/")
    begin_elsewhere(window, judges)
    assert "an older one" in judges.browser("break_it", "elsewhere").says


def test_the_line_with_the_ticket_is_found(judges, student):
    visitor = student.visitor()
    visitor.comment("hello")
    visitor.agree()
    exercise = _exercise("detail_remembers", "ticket_line")
    lines = exercise.lines(judges.examiner)
    assert NAME in lines[exercise.right(lines) - 1]


def test_the_switch_that_deletes_the_ticket_deletes_it(student):
    walk = LoginFlow(student.lesson, "cookie_deleted", port=0)
    walk.run()
    assert NAME not in walk.visitor.cookies
