"""The tests on another Python: found on this computer, with an environment of its own beside `.venv`."""

import os
import re
import sys
from pathlib import Path

import pytest

from tests.support.courses import ROOT, stand_in, wheel
from tutorial_src.startup import command_line, pythons

THIS = "{}.{}".format(*sys.version_info)
SHOWS = "import os, sys\nprint('prefix', os.path.basename(sys.prefix), *sys.argv[1:])\nsys.exit({code})\n"


@pytest.fixture
def course(tiny, tmp_path):
    """A course in which pytest only shows where it runs and what it was given, and ends with an exit code."""
    lock = tiny.folder / "requirements-dev.lock"
    lock.write_text(f"tiny @ {wheel(tmp_path, '1.0').as_uri()}\n", encoding="utf-8")

    def ends_with(code: int):
        (tiny.folder / "pytest.py").write_text(SHOWS.format(code=code), encoding="utf-8")
        return tiny

    return ends_with


def program(path: Path, version: str) -> Path:
    """A program that says what a Python of this version says when it is asked for its version and its place."""
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\nprintf '{version}\\n%s\\n' \"$0\"\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_tests_run_in_an_environment_of_their_own(course):
    ran = course(0).start("test", "--python", THIS, "-x")
    assert re.search(rf"(?m)^prefix \.venv-{re.escape(THIS)} .*-x$", ran.stdout)


def test_the_courses_own_environment_is_left_alone(course):
    tested = course(0)
    tested.start("test", "--python", THIS)
    assert not (tested.folder / ".venv").exists()


def test_a_test_that_fails_there_fails_here(course):
    assert course(1).start("test", "--python", THIS).returncode == 1


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Python 3.99 is not on this computer: install it"),
        ("ko", "이 컴퓨터에는 파이썬 3.99 버전이 없습니다."),
    ],
)
def test_a_python_that_is_absent_is_named_with_what_to_do(course, language, sentence):
    refused = course(0).start("test", "--python", "3.99", TUTORIAL_LANG=language)
    assert (refused.returncode, refused.stderr.count("\n"), sentence in refused.stderr) == (2, 1, True)


def test_of_all_others_the_absent_ones_are_told_and_passed_over(monkeypatch, capsys):
    monkeypatch.setattr(pythons, "TESTED", ("3.98", THIS, "3.99"))
    monkeypatch.setattr(pythons, "find", {"3.98": "/somewhere/python"}.get)
    assert pythons.asked(["--quick", "--other-pythons"]) == (["3.98"], ["--quick"])
    assert "3.99" in capsys.readouterr().out


def test_where_every_other_python_is_absent_nothing_runs_and_nothing_has_failed(monkeypatch, capsys):
    monkeypatch.setattr(pythons, "find", lambda version: None)
    assert command_line.main(["test", "--quick", "--other-pythons"]) == 0
    assert capsys.readouterr().out.count("\n") == len([version for version in pythons.TESTED if version != THIS])


def test_without_a_named_python_everything_goes_to_pytest():
    assert pythons.asked(["tests/kakao", "-x"]) == (None, ["tests/kakao", "-x"])


def test_every_python_is_tried_though_a_test_fails_on_the_first(monkeypatch):
    tried = []
    monkeypatch.setattr(pythons, "run_here", lambda command, **more: tried.append(more) or 1)
    assert (pythons.test_on(["3.98", "3.99"], []), len(tried)) == (1, 2)


def test_ctrl_c_ends_the_whole_of_it(monkeypatch):
    tried = []
    monkeypatch.setattr(pythons, "run_here", lambda command, **more: tried.append(more) or 130)
    assert (pythons.test_on(["3.98", "3.99"], []), len(tried)) == (130, 1)


def test_this_python_is_found():
    assert Path(pythons.find(THIS)).samefile(sys.executable)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for a Python is a shell script")
def test_a_python_on_the_path_is_found(tmp_path, monkeypatch):
    there = program(tmp_path / "bin" / "python3.99", "3.99")
    monkeypatch.setenv("PATH", f"{there.parent}:{os.defpath}")
    assert pythons.find("3.99") == str(there)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for a Python is a shell script")
def test_a_python_of_pyenv_is_found_though_its_stand_in_on_the_path_fails(tmp_path, monkeypatch):
    there = program(tmp_path / "versions" / "3.99.1" / "bin" / "python", "3.99")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setenv("PATH", f"{stand_in(tmp_path / 'shims', 'python3.99', 'command not found')}:{os.defpath}")
    assert pythons.find("3.99") == str(there)


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for a Python is a shell script")
def test_a_program_of_that_name_that_is_another_python_is_none(tmp_path, monkeypatch):
    there = program(tmp_path / "bin" / "python3.99", "3.9")
    monkeypatch.setenv("PATH", f"{there.parent}:{os.defpath}")
    assert pythons.find("3.99") is None


def test_what_is_no_version_is_found_nowhere():
    assert pythons.find("-c") is None


def test_every_tested_python_is_one_that_the_course_says_it_runs_on():
    named = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert tuple(named) == pythons.TESTED
