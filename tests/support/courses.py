"""Copies of the course to start from, as a learner would have them: `start.py` and nothing installed."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(sys.base_prefix, "python.exe" if os.name == "nt" else "bin/python3")
COMMAND = "py start.py" if os.name == "nt" else "python3 start.py"  # as a learner types it
# What to start a program through, so that it finds SIGINT ignored, as a shell's background jobs do (POSIX, 2.11).
IGNORING_CTRL_C = ("sh", "-c", 'trap "" INT; exec "$@"', "sh")
_NOT_COPIED = shutil.ignore_patterns(
    ".git", ".venv*", ".benchmarks", "work", "__pycache__", ".*_cache", ".ipynb_checkpoints", "*.sqlite3"
)


class Course:
    """A copy of the course in a folder of its own."""

    def __init__(self, folder: Path):
        """Copy the course to this folder; one that is there is taken as it is."""
        self.folder = folder
        if not folder.exists():
            shutil.copytree(ROOT, folder, ignore=_NOT_COPIED)
        scripts = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        self.python = self.folder / ".venv" / scripts

    def start(self, *arguments: str, through: Sequence[str] = (), **environment: str) -> CompletedProcess:
        """Run `start.py` to its end, as a learner does; `through` is a program that starts it."""
        return subprocess.run(
            [*through, PYTHON, "start.py", *arguments],
            cwd=self.folder,
            env=learner(**environment),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )

    def open(self, *arguments: str, through: Sequence[str] = (), **environment: str) -> subprocess.Popen:
        """Start `start.py` and leave it running."""
        return subprocess.Popen(
            [*through, PYTHON, "start.py", *arguments],
            cwd=self.folder,
            env=learner(**environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )

    def run_python(self, code: str, cwd: Path) -> str:
        """What the Python of the course's `.venv` prints."""
        return subprocess.run(
            [self.python, "-c", code],
            cwd=cwd,
            env=learner(),
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout.strip()

    def lock(self, *wheels: Path) -> None:
        """Let the course need these wheels and nothing else."""
        lines = [f"{wheel.name.split('-')[0]} @ {wheel.as_uri()}\n" for wheel in wheels]
        (self.folder / "requirements.lock").write_text("".join(lines), encoding="utf-8")


def learner(**more: str) -> dict[str, str]:
    """A learner's environment: nothing of ours, English unless told, and uv where the tests have one."""
    strange = ("TUTORIAL_", "JUPYTER", "PYTHON", "PYTEST", "LC_", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**kept, "LANG": "en_US.UTF-8", "PATH": path, "PYTHONIOENCODING": "utf-8", **more}


def wheel(folder: Path, version: str) -> Path:
    """The smallest package there can be, `tiny`, whose `version` says which one it is."""
    path = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("tiny.py", f"version = {version!r}\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", f"tiny.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return path


def stand_in(folder: Path, name: str, words: str) -> str:
    """A program of this name that says `words` and fails; the folder to put on the PATH."""
    folder.mkdir(exist_ok=True)
    if os.name == "nt":
        (folder / f"{name}.cmd").write_text(f"@echo {words}\n@exit /b 1\n", encoding="utf-8")
    else:
        program = folder / name
        program.write_text(f"#!/bin/sh\necho '{words}'\nexit 1\n", encoding="utf-8")
        program.chmod(0o755)
    return str(folder)
