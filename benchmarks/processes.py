"""Programs under measurement: started in a clean environment, asked until they answer, ended as a whole."""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

import psutil

from tutorial_src.system.ports import port_is_free

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
DEADLINE = 600  # seconds; the slowest installation has answered by then
MEGABYTE = 1_000_000
# What would make a run unlike a learner's. Without byte code every start takes two to four times as long.
_STRANGE = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "VIRTUAL_ENV", "KAKAO", "TUTORIAL", "DJANGO", "JUPYTER")
_ports = count(20_000 + os.getpid() % 10_000)


class NoAnswer(Exception):
    """A program under measurement ended or kept silent; the message is the last that it printed."""


def environment(**more: str) -> dict[str, str]:
    """The environment of a program under measurement."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_STRANGE)}
    return {**kept, **more}


class Program:
    """A program that listens on `port`; a `with` block starts it, and ends it with its children."""

    def __init__(self, *command: str | Path, port: int, cwd: Path = ROOT, **more: str) -> None:
        self.port, self._command, self._cwd, self._more = port, command, cwd, more

    def __enter__(self) -> "Program":
        self._output = tempfile.TemporaryFile()
        self._process = subprocess.Popen(
            self._command,
            cwd=self._cwd,
            env=environment(**self._more),
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )
        return self

    def __exit__(self, *error: object) -> None:
        end(self._process.pid)
        self._process.wait()
        self._output.close()

    @property
    def memory(self) -> float:
        """Resident megabytes of the program and its children."""
        return memory(self._process.pid)

    @property
    def share_of_memory(self) -> float:
        """What they take up of the computer's memory beside others, in megabytes."""
        return share_of_memory(self._process.pid)

    def wait(self, path: str = "/") -> None:
        """Wait for its first answer; raises `NoAnswer` with what it printed when there comes none."""
        try:
            wait_for_answer(self.port, path, lives=lambda: self._process.poll() is None)
        except NoAnswer:
            self._output.seek(0)
            raise NoAnswer(self._output.read().decode("utf-8", "replace")[-2000:]) from None


def first_answer(program: Program, path: str = "/") -> float:
    """Seconds from the start of a program to its first answer."""
    began = time.perf_counter()
    with program:
        program.wait(path)
        return time.perf_counter() - began


def wait_for_answer(port: int, path: str = "/", *, text: str = "", lives: Callable[[], bool] = lambda: True) -> None:
    """Ask every millisecond until an answer has `text` in it; `NoAnswer` when the asked one lives no more."""
    deadline = time.monotonic() + DEADLINE
    while not _answers(port, path, text):
        if not lives() or time.monotonic() > deadline:
            raise NoAnswer(f"{port}{path}")
        time.sleep(0.001)


def _answers(port: int, path: str, text: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=DEADLINE)
    try:
        connection.request("GET", path)
        return text.encode() in connection.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def memory(pid: int) -> float:
    """Resident megabytes of a process and its children."""
    process = psutil.Process(pid)
    return sum(each.memory_info().rss for each in [process, *process.children(recursive=True)]) / MEGABYTE


def share_of_memory(pid: int) -> float:
    """Megabytes that a process and its children take up, a page that several have in common counted once.

    Resident memory counts Python's own code anew in each process. Windows tells what is each process's alone; where
    a system keeps that to its administrator (macOS), resident memory is all there is.
    """
    process = psutil.Process(pid)
    return sum(map(_share, [process, *process.children(recursive=True)])) / MEGABYTE


def _share(process: psutil.Process) -> int:
    try:
        memory = process.memory_full_info()
    except psutil.AccessDenied:
        return process.memory_info().rss
    return getattr(memory, "pss", memory.uss)


def end(pid: int) -> None:
    """End a process that we started, and its children."""
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        for each in [*process.children(recursive=True), process]:
            with suppress(psutil.NoSuchProcess):
                each.kill()


def free_port() -> int:
    """A port that nobody listens on, below those that a system hands out by itself, so that it stays free."""
    return next(port for port in _ports if port_is_free(port))
