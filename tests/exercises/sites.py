"""A learner at work: what they write into their views, and what an exercise says to it."""

from collections.abc import Callable
from pathlib import Path

from tutorial_src.exercises.kinds.base import Edit
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.progress import NAME, Progress
from tutorial_src.exercises.session import ExerciseSession
from tutorial_src.exercises.task import Task
from tutorial_src.lesson.lesson import Lesson

VIEWS = "blogapp/views.py"
SOLUTION = '''def index(request):
    """The front page, which keeps a word."""
    request.session["word"] = "hello"
    return render(request, "index.html")
'''
HEAD = "def index(request):\n    "


def keeps_a_word(examiner: Examiner) -> None:
    """A judge: the front page keeps `word`."""
    visitor = examiner.visitor()
    visitor.get("/")
    if examiner.session_of(visitor).get("word") != "hello":
        raise NotYet("No word.", observed="nothing", expected="hello", look="index()")


def edit(judge: Callable[[Examiner], None] = keeps_a_word, **more: object) -> Edit:
    """An exercise on the front page."""
    told = {
        "name": "word",
        "title": "A word",
        "task": "Keep a word.",
        "hints": ("1", "2", "3"),
        "why": "Words matter.",
        "file": VIEWS,
        "function": "index",
        "solution": SOLUTION,
        "judge": judge,
    }
    return Edit(**{**told, **more})


class Learner:
    """Somebody whose lesson is open, with one exercise."""

    def __init__(self, lesson: Lesson, exercise: Edit) -> None:
        self.lesson, self.practice = lesson, lesson._practice
        self.views: Path = lesson.sessions.database.parent / VIEWS
        self.shipped = self.views.read_text(encoding="utf-8")
        desk = self.views.parents[2]
        (desk / NAME).unlink(missing_ok=True)  # nothing is solved yet
        self.practice.progress = Progress(desk, dict)
        self.task = _task(self.practice, exercise)
        self.practice._tasks = {exercise.name: self.task}
        self.practice.watch()

    def save(self, function: str) -> None:
        """Write this in the place of `index()` and save, as an editor does."""
        start = self.shipped.index("def index")
        end = self.shipped.index("def blogMain")
        text = f"{self.shipped[:start]}{function.rstrip()}\n\n\n{self.shipped[end:]}"
        self.views.write_text(text, encoding="utf-8")

    def close(self) -> None:
        """Let the site be as it was, for the next test."""
        self.practice._tasks = {}
        self.views.unlink(missing_ok=True)
        self.views.write_text(self.shipped, encoding="utf-8")
        self.lesson.site.restart()


def _task(practice: ExerciseSession, exercise: Edit) -> Task:
    return Task(exercise, practice.lesson, practice.examiner, practice.progress, practice.solutions)
