"""The figures of practice: an edit to its verdict, an answer to its reply, a late lesson, the whole series."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path

from benchmarks.figures import Rounds
from benchmarks.kernels import BOTH_ANSWER, READY, Desk, Kernel, desk
from benchmarks.processes import ROOT
from tutorial_src.desk.folder import prepare
from tutorial_src.exercises.lessons import catalogue

VIEWS = "blogapp/views.py"
SHELL = """
import json, sys, time
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
sys.displayhook = shell.displayhook
began = time.perf_counter()
for cell in json.loads(sys.stdin.read()):
    shell.run_cell(cell)
print("\\nseconds", time.perf_counter() - began)
"""
LATE, EARLY = 9, 3  # lessons


def verdict(rounds: Rounds) -> None:
    """From running a `%%change` cell to the verdict on it, in seconds."""
    right = catalogue.finished(5, VIEWS, "detail")
    wrong = right.replace("request.session['redirect_uri']", "request.session['uri']")
    versions = cycle([wrong, right])
    with desk() as made, _lesson(made, 5) as kernel:
        change = f"get_ipython().run_cell_magic('change', '{VIEWS} detail', {{!r}})"
        check = "lesson.exercise('two_lines').check()"
        rounds(lambda: kernel.seconds(f"{change.format(next(versions))}\n{check}"))


def answer(rounds: Rounds) -> None:
    """A predict answer to its reply, the progress file written, in milliseconds."""
    letters = cycle("abcd")
    with desk() as made, _lesson(made, 5) as kernel:
        kernel.run("lesson.exercise('carried').answer()")
        rounds(lambda: 1000 * kernel.seconds(f"lesson.exercise('carried').answer('{next(letters)}')"))


def late_lesson(rounds: Rounds) -> None:
    """`begin(11)` on a fresh desk, every earlier step replayed; `begin(1)` on a fresh desk."""
    rounds(lambda: _fresh(LATE), lambda: _fresh(EARLY))


def series(rounds: Rounds) -> None:
    """Run All of every lesson, each in a kernel that stands ready; the same cells as one plain script."""
    rounds(_run_all, _one_script)


def _fresh(lesson: int) -> float:
    with _fresh_desk() as made, Kernel(made) as kernel:
        kernel.run(READY)
        seconds = kernel.seconds(f"lesson = begin({lesson}); {BOTH_ANSWER}")
        kernel.run("lesson.site.stop(); lesson.kakao.stop()")
        return seconds


def _run_all() -> float:
    """Every lesson in a kernel of its own that stays, as in JupyterLab: the site and Kakao go on between them."""
    with _fresh_desk() as made, ExitStack() as open_lessons:
        seconds = 0.0
        for cells in _lessons():
            kernel = open_lessons.enter_context(Kernel(made))
            seconds += kernel.seconds_of_all(cells)
        kernel.run("lesson.site.stop(); lesson.kakao.stop()")
        return seconds


def _one_script() -> float:
    cells = json.dumps([cell for lesson in _lessons() for cell in lesson])
    with _fresh_desk() as made:
        ran = subprocess.run(
            [sys.executable, "-c", SHELL],
            input=cells,
            capture_output=True,
            encoding="utf-8",
            check=True,
            cwd=made.place / "en",
            env={**made.environment, "PYTHONUTF8": "1"},
        )
    return float(ran.stdout.rsplit("seconds", 1)[1])


def _lessons() -> Iterator[list[str]]:
    for path in sorted((ROOT / "notebooks" / "en").glob("[0-9]*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        yield ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


@contextmanager
def _fresh_desk() -> Iterator[Desk]:
    """A desk that is laid out, and on which nothing was opened yet."""
    with tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True) as folder:
        prepare(ROOT, Path(folder))
        yield Desk(Path(folder))


@contextmanager
def _lesson(made: Desk, number: int) -> Iterator[Kernel]:
    """A kernel on this desk, in which this lesson has begun."""
    with Kernel(made) as kernel:
        kernel.run(f"{READY}\nlesson = begin({number}); {BOTH_ANSWER}")
        yield kernel
        kernel.run("lesson.site.stop(); lesson.kakao.stop()")
