"""What is dear to make is made once a run: the first worker that needs it makes it, the others wait for it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from tests.support.courses import Course
from tutorial_src.desk import folder as desk

RUN = "COURSE_TEST_RUN"  # the environment's name for the folder that all workers of a run share


def made(name: str, make: Callable[[Path], object]) -> Path:
    """The folder of this name in the run's own; `make` is called with it by whoever comes first."""
    folder = Path(os.environ[RUN], name)
    done = folder.with_name(f"{name}.done")
    with FileLock(f"{folder}.lock"):
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # somebody began, and failed
            make(folder)
            done.touch()
    return folder


def desk_with_database() -> Path:
    """A desk whose database is migrated, to be copied: a site starts on it the faster."""
    return made("desk", _lay_out)


def fresh_desk(place: Path) -> Path:
    """A learner's desk at this place, with its database."""
    return Path(shutil.copytree(desk_with_database(), place, dirs_exist_ok=True))


def installed_course() -> Course:
    """The course in a folder with a space and Hangul, really installed; leave it as it is."""
    return Course(made("세션 배우기", _install))


def _lay_out(place: Path) -> None:
    desk.prepare(desk.ROOT, place)
    subprocess.run(
        [sys.executable, "-B", "manage.py", "migrate", "--verbosity", "0"], cwd=place / desk.PROJECT, check=True
    )


def _install(folder: Path) -> None:
    installed = Course(folder).start("install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
