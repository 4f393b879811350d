"""The bundled project, copied and served as a learner would: one server for each language."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import TextIO

import pytest
import requests

PROJECT = Path(__file__).parents[2] / "firstProject"
STARTED = re.compile(r"Starting (?:WSGI )?development server at (http://\S+?)/?\s*$")
OURS = ("KAKAO_", "DJANGO_", "LANGUAGE_CODE")


def environment(**changes: str) -> dict[str, str]:
    """The tests' environment without what steers the project, and with these changes."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return kept | {"PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"} | changes


def copy_of_project(folder: Path) -> Path:
    """A fresh copy in this folder, as a clone would hold it: no database yet."""
    ignored = shutil.ignore_patterns("db.sqlite3*", "__pycache__")
    return Path(shutil.copytree(PROJECT, folder / "firstProject", ignore=ignored))


class Site:
    """A running copy: its address, its database, and the lines that it printed."""

    def __init__(self, folder: Path, output: TextIO):
        self.folder = folder
        self.url = ""
        self._lines: Queue[str | None] = Queue()
        self.reader = threading.Thread(target=self._read, args=[output], daemon=True)
        self.reader.start()

    def _read(self, output: TextIO) -> None:
        for line in output:
            self._lines.put(line.rstrip("\r\n"))
        self._lines.put(None)  # the server has ended: nobody needs to wait for another line

    def printed(self, pattern: str | re.Pattern, seconds: float = 20) -> str:
        """The next line with this pattern; fails with the lines seen instead."""
        seen = []
        with suppress(Empty):
            while (line := self._lines.get(timeout=seconds)) is not None:
                if re.search(pattern, line):
                    return line
                seen.append(line)
        return pytest.fail(f"not printed: {pattern}\n" + "\n".join(seen))

    def rows(self, query: str) -> list[tuple]:
        """What the database answers."""
        with closing(sqlite3.connect(self.folder / "db.sqlite3")) as database, database:
            return database.execute(query).fetchall()


@contextmanager
def served(folder: Path, python: str = sys.executable, **changes: str):
    """Run `manage.py runserver` in a copy, on a port that the system chooses."""
    command = [python, "-u", "-W", "error", "manage.py", "runserver", "127.0.0.1:0", "--noreload"]
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment(**changes),
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        site = Site(folder, process.stdout)
        try:
            site.url = STARTED.search(site.printed(STARTED)).group(1)
            yield site
        finally:
            process.terminate()
            site.reader.join()


@pytest.fixture(scope="session")
def english_site(tmp_path_factory):
    """The blog in English."""
    with served(copy_of_project(tmp_path_factory.mktemp("en")), LANGUAGE_CODE="en-us") as site:
        yield site


@pytest.fixture(scope="session")
def korean_site(tmp_path_factory):
    """The blog as it is when nothing is said: in Korean."""
    with served(copy_of_project(tmp_path_factory.mktemp("ko"))) as site:
        yield site


@dataclass
class Visitor:
    """Somebody with a cookie jar, who follows no redirect unseen."""

    site: Site
    jar: requests.Session

    def get(self, path: str) -> requests.Response:
        """Open a page."""
        return self.jar.get(self.site.url + path, allow_redirects=False, timeout=20)

    def submit(self, path: str, **fields: str) -> requests.Response:
        """Open the page with the form, then send it."""
        self.get(path)
        fields["csrfmiddlewaretoken"] = self.jar.cookies["csrftoken"]
        return self.jar.post(self.site.url + path, fields, allow_redirects=False, timeout=20)

    def comment(self, text: str) -> requests.Response:
        """Write a comment under the first post."""
        return self.submit("/blogMain/detail/1/", comment_textfield=text)


@pytest.fixture
def visitor(english_site):
    """A new visitor of the English blog."""
    with requests.Session() as jar:
        yield Visitor(english_site, jar)


@pytest.fixture
def korean_visitor(korean_site):
    """A new visitor of the Korean blog."""
    with requests.Session() as jar:
        yield Visitor(korean_site, jar)


@pytest.fixture
def project(tmp_path):
    """A fresh copy that is not running."""
    return copy_of_project(tmp_path)


@pytest.fixture(scope="session")
def copied():
    """Make a fresh copy in a folder."""
    return copy_of_project


@pytest.fixture(scope="session")
def manage():
    """Run `manage.py` with warnings as errors; returns what it printed."""

    def run(folder: Path, *words: str, **changes: str) -> str:
        done = subprocess.run(
            [sys.executable, "-W", "error", "manage.py", *words],
            cwd=folder,
            env=environment(**changes),
            capture_output=True,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def serving():
    """The context manager that serves a copy; for a test that needs a server of its own."""
    return served
