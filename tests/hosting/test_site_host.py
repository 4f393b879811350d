"""The site's look at its project's files, which goes on while the project is loaded."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tutorial_src.hosting import django_project
from tutorial_src.hosting.site_host import SiteHost
from tutorial_src.recording.redaction import Redactor
from tutorial_src.servers.background import Threads


def test_a_look_in_the_middle_of_a_start_finds_nothing_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "views.py").touch()
    (tmp_path / "db.sqlite3").touch()
    monkeypatch.setattr(django_project, "load", lambda *_how: None)
    monkeypatch.setattr(django_project, "database", lambda: tmp_path / "db.sqlite3")
    config = {"project": str(tmp_path), "patience": 60, "port": 8000}
    host = SiteHost(config, write=lambda _exchange: None, redactor=Redactor([]), background=Threads())
    start = threading.Thread(target=host.load, args=[lambda _state: None])
    walk = os.walk

    def walk_while_it_starts(folder: Path) -> Iterator[tuple]:
        start.start()
        start.join(0.1)  # it may have to wait for the look
        yield from walk(folder)

    with monkeypatch.context() as slow:
        slow.setattr(os, "walk", walk_while_it_starts)
        during = host.changed_files()
    start.join()
    assert (during, host.changed_files()) == ([], [])
