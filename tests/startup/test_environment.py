import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from tests.support.courses import IGNORING_CTRL_C, stand_in, wheel

VERSION = "import tiny; print(tiny.version)"


def test_a_fresh_folder_gets_what_the_lock_names(installed, tmp_path):
    assert installed.run_python(VERSION, cwd=tmp_path) == "1.0"


def test_the_course_can_be_imported_from_any_folder(installed, tmp_path):
    assert installed.run_python("import tutorial_src; print('yes')", cwd=tmp_path) == "yes"


def test_packages_are_compiled_to_byte_code(installed):
    assert list(installed.folder.glob(".venv/**/tiny.*.pyc"))


def test_a_second_start_installs_nothing(installed):
    assert installed.start("install").stdout == "Everything is set up.\n"


def test_progress_is_shown(tiny):
    assert "Installing the packages … " in tiny.start("install").stdout


def test_an_interrupted_installation_is_finished(installed, tmp_path):
    next(installed.folder.glob(".venv/requirements.installed")).unlink()
    next(installed.folder.glob(".venv/**/tiny.py")).unlink()
    installed.start("install")
    assert installed.run_python(VERSION, cwd=tmp_path) == "1.0"


def test_a_changed_lock_is_followed(installed, tmp_path):
    installed.lock(wheel(tmp_path, "2.0.1"))
    installed.start("install")
    assert installed.run_python(VERSION, cwd=tmp_path) == "2.0.1"


def test_an_environment_whose_python_vanished_is_made_anew(installed, tmp_path):
    installed.python.unlink()
    installed.start("install")
    assert installed.run_python(VERSION, cwd=tmp_path) == "1.0"


def test_an_environment_of_another_python_is_made_anew(installed):
    stamp = installed.folder / ".venv" / "requirements.installed"
    stamp.write_text(stamp.read_text(encoding="utf-8").replace("cpython", "otherpython"), encoding="utf-8")
    (installed.folder / ".venv" / "left-over").touch()
    installed.start("install")
    assert not (installed.folder / ".venv" / "left-over").exists()


def test_a_moved_folder_needs_no_new_installation(installed, tmp_path):
    installed.folder = installed.folder.rename(tmp_path / "다른 곳")
    assert installed.start("install").stdout == "Everything is set up.\n"


def test_the_course_is_found_where_it_was_moved(installed, tmp_path):
    moved = installed.folder.rename(tmp_path / "다른 곳")
    installed.python = moved / installed.python.relative_to(installed.folder)
    assert str(moved) in installed.run_python("import tutorial_src; print(tutorial_src.__file__)", cwd=tmp_path)


@pytest.mark.slow
def test_pip_takes_over_when_uv_fails(tiny, uv_says, tmp_path):
    tiny.start("install", PATH=uv_says("error: something nobody has seen before"))
    assert tiny.run_python(VERSION, cwd=tmp_path) == "1.0"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")
@pytest.mark.parametrize("through", [(), IGNORING_CTRL_C], ids=["at the console", "in the background"])
def test_ctrl_c_during_an_installation_leaves_no_program_behind(tiny, tmp_path, through):
    uv = Path(stand_in(tmp_path / "bin", "uv", "")) / "uv"
    uv.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    with tiny.open("install", through=through, PATH=f"{uv.parent}:{os.defpath}") as process:
        installer = child_of(process)
        process.send_signal(signal.SIGINT)
    assert process.returncode == 130 and not installer.is_running()


def child_of(process) -> psutil.Process:
    """The program that this one has started, as soon as it has."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if children := psutil.Process(process.pid).children():
            return children[0]
        time.sleep(0.01)
    raise AssertionError("nothing was started")
