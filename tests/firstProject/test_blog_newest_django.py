"""The project on the newest Django, where a Python is there that it runs on."""

import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tutorial_src.startup import pythons

RUN_IT = ("3.14", "3.13", "3.12")  # the Pythons that Django 6 runs on


def uv(*words: str) -> subprocess.CompletedProcess:
    """Run uv, which is among the tests' own packages."""
    command = [sys.executable, "-m", "uv", "--no-progress", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python with Django 6 or newer, which asks for Python 3.12 or newer."""
    found = next(filter(None, map(pythons.find, RUN_IT)), None)
    if found is None:
        pytest.skip("there is no Python 3.12 or newer on this computer, which Django 6 asks for")
    folder = tmp_path_factory.mktemp("django")
    assert uv("venv", "--python", found, str(folder / "env")).returncode == 0
    python = folder / "env" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    installed = uv("pip", "install", "--python", str(python), "Django>=6")
    assert installed.returncode == 0, installed.stderr
    return str(python)


def test_blog_opens_on_the_newest_django(newest: str, project: Path, serving) -> None:
    with serving(project, newest) as site:
        assert requests.get(f"{site.url}/blogMain/", timeout=20).status_code == 200


def test_checks_find_nothing_on_the_newest_django(newest: str, project: Path) -> None:
    command = [newest, "-W", "error", "manage.py", "check"]
    assert subprocess.run(command, cwd=project, capture_output=True).returncode == 0
