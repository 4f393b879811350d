"""Small courses to test with, and one real lesson with both servers running."""

import json
import os
import secrets
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.support.once import fresh_desk
from tests.support.ports import free_ports
from tests.support.server_house import started_on, until
from tutorial_src import locale
from tutorial_src.desk import folder as desk
from tutorial_src.desk.change import Changes

VIEWS = '''"""Views."""

from django.shortcuts import redirect

MIDDLEWARE = ["session"]


def detail(request):
    return redirect("kakao")


def oauth(request):  # my note
    return redirect("blogMain")
'''


class SmallCourse:
    """A course with one file of views, and lessons that are made of `%%change` cells."""

    def __init__(self, folder: Path) -> None:
        self.root, self.desk = folder / "course", folder / "내 책상 desk"
        self.write("firstProject/blogapp/views.py", VIEWS)
        self.solutions: dict[tuple[str, str], list[tuple[int, str]]] = {}  # of exercises, by file and name
        self.lesson("00_start_here")

    @property
    def views(self) -> Path:
        """The learner's own file."""
        return self.desk / "firstProject" / "blogapp" / "views.py"

    @property
    def changes(self) -> Changes:
        """What `%%change` works with, after the desk was laid out."""
        desk.prepare(self.root, self.desk)
        return Changes(
            self.root, self.desk / "firstProject", self.desk / "kept", lambda *where: self.solutions.get(where, [])
        )

    def write(self, path: str, text: str) -> None:
        """Write a file of the course."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def lesson(self, name: str, *cells: str, tags: tuple[str, ...] = ()) -> None:
        """Write a lesson in both languages; each cell is a function of the views, `tags` are those of all."""
        made = [{"cell_type": "code", "metadata": {"tags": list(tags)}, "source": _magic(cell)} for cell in cells]
        for language in desk.LANGUAGES:
            self.write(f"notebooks/{language}/{name}.ipynb", json.dumps({"cells": made}))


def _magic(cell: str) -> str:
    name = cell.split("def ")[1].split("(")[0] if "def " in cell else cell.split(" =")[0]
    return f"%%change blogapp/views.py {name}\n{cell}"


@contextmanager
def opened_lesson(name: str = "start_here", *, inside: bool = False) -> Iterator:
    """A lesson on a fresh desk, with both servers, which end with it: no process of theirs outlives the desk.

    `inside`: both run in this process, where nothing about processes, sockets and threads is at stake.
    """
    from tutorial_src import begin

    ports = dict(zip(("TUTORIAL_SITE_PORT", "TUTORIAL_KAKAO_PORT"), map(str, free_ports()), strict=True))
    ports["TUTORIAL_SERVERS"] = "inside" if inside else ""
    with tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True) as place:
        fresh_desk(Path(place))
        with patch.dict(os.environ, {"TUTORIAL_DESK": place, "TUTORIAL_LANG": "en", **ports}):
            lesson = begin(name)
        try:
            yield lesson
        finally:
            lesson.site.stop()
            lesson.kakao.stop()
            lesson.site.release()
            lesson.kakao.release()
            until(lambda: not started_on(Path(place).resolve()))


class AsOpened:
    """A lesson as it is now, to be had again: its project, its database, and a Kakao that knows nobody."""

    def __init__(self, lesson) -> None:
        self.lesson = lesson
        self._project = lesson.sessions.database.parent
        self._kept = {path: path.read_bytes() for path in self._files()}

    def again(self) -> None:
        """Put back what was changed since, and start both servers anew; `lesson.traffic` begins now."""
        self.lesson.site.stop()
        for path in self._files():
            if path not in self._kept:
                path.unlink()
        for path, contents in self._kept.items():
            path.write_bytes(contents)
        self.lesson.kakao.restart()
        self.lesson.site.restart()
        self.lesson.traffic.since = time.time()

    def _files(self) -> list[Path]:
        return [path for path in self._project.rglob("*") if path.is_file()]


@pytest.fixture
def course(tmp_path) -> SmallCourse:
    """A small course, its desk not laid out yet."""
    return SmallCourse(tmp_path)


@pytest.fixture(scope="session")
def lesson() -> Iterator:
    """A real lesson; its two servers run for the whole session."""
    with opened_lesson() as lesson:
        yield lesson


@pytest.fixture
def visitor(lesson):
    """A visitor whom nobody knows yet, Kakao included."""
    return lesson.browser(f"visitor-{secrets.token_hex(4)}")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Sentences in English, whatever the machine speaks; a test may change that for itself."""
    locale.use("en")
    yield
    locale.use("en")
