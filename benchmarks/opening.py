"""The figures of the one command: from a fresh folder, and from an installed one, to JupyterLab answering."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.figures import Rounds
from benchmarks.processes import PYTHON, ROOT, Program, environment, first_answer, free_port

_NOT_COPIED = shutil.ignore_patterns(".git", ".venv*", ".benchmarks", "work", "__pycache__", ".*_cache", "*.sqlite3")
_SYSTEM_PYTHON = Path(sys.base_prefix, "python.exe" if os.name == "nt" else "bin/python3")
_SCRIPTS = Path("Scripts" if os.name == "nt" else "bin")
_ASKED = "/api"  # answered without a token


def fresh_folder(rounds: Rounds) -> None:
    """`start.py` where nothing is installed; by hand: venv, pip, `jupyter lab`. No package is cached."""
    rounds(_start_afresh, _install_by_hand)


def second_start(rounds: Rounds) -> None:
    """`start.py` where all is installed and the desk is laid out; bare `jupyter lab` of the same Python."""
    with tempfile.TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as home:
        own = {"HOME": home, "TUTORIAL_DESK": str(Path(home, "desk"))}
        scripts = Path(PYTHON).parent
        rounds(
            lambda: first_answer(_start_py(ROOT, **own), _ASKED),
            lambda: first_answer(_jupyter_lab(scripts, Path(home), HOME=home), _ASKED),
        )


def _start_afresh() -> float:
    with _folder() as (course, own):
        return first_answer(_start_py(course, **own), _ASKED)


def _install_by_hand() -> float:
    with _folder() as (course, own):
        began = time.perf_counter()
        scripts = course / ".venv" / _SCRIPTS
        _run(_SYSTEM_PYTHON, "-m", "venv", course / ".venv", **own)
        _run(scripts / "pip", "install", "-r", course / "requirements.txt", **own)
        return time.perf_counter() - began + first_answer(_jupyter_lab(scripts, course, **own), _ASKED)


@contextmanager
def _folder() -> Iterator[tuple[Path, dict[str, str]]]:
    """A copy of the course, and the environment of a user who has nothing yet: no caches, an empty home."""
    with tempfile.TemporaryDirectory(prefix="fresh-", ignore_cleanup_errors=True) as folder:
        places = {"HOME": "home", "UV_CACHE_DIR": "uv", "PIP_CACHE_DIR": "pip"}
        own = {name: str(Path(folder, place)) for name, place in places.items()}
        Path(own["HOME"]).mkdir()
        yield Path(shutil.copytree(ROOT, Path(folder, "course"), ignore=_NOT_COPIED)), own


def _start_py(course: Path, **own: str) -> Program:
    port = free_port()
    command = [_SYSTEM_PYTHON, "start.py", "lab", "--no-browser", "--port", str(port)]
    return Program(*command, port=port, cwd=course, **own)


def _jupyter_lab(scripts: Path, folder: Path, **own: str) -> Program:
    port = free_port()
    command = [scripts / "jupyter", "lab", "--no-browser", f"--port={port}"]
    if os.name != "nt" and os.geteuid() == 0:
        command.append("--allow-root")  # in a container there is nobody else
    return Program(*command, port=port, cwd=folder, **own)


def _run(*command: str | Path, **own: str) -> None:
    subprocess.run(command, env=environment(**own), check=True, stdout=subprocess.DEVNULL)
