"""What a process has for itself, lent to a server that has none: environment, folder, path, and where print() goes."""

import importlib
import io
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from tutorial_src.recording.redaction import Printing, Redactor


@contextmanager
def as_in_a_process(config: dict, log: Path, redactor: Redactor) -> Iterator[None]:
    """Work as the process of this configuration would; what is printed meanwhile goes into its log."""
    out = _LogFile(log)
    stdout, stderr = Printing(out, redactor, noted=True), Printing(out, redactor)
    with _globals(config), redirect_stdout(stdout), redirect_stderr(stderr):
        yield


class _LogFile(io.TextIOBase):
    """Appends to a file what is printed, and keeps nothing open meanwhile."""

    encoding = "utf-8"

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, text: str) -> int:
        with self._path.open("a", encoding="utf-8", errors="replace", newline="\n") as file:
            return file.write(text)


@contextmanager
def _globals(config: dict) -> Iterator[None]:
    # One request at a time is all that Django asks for where an event loop runs, as in every notebook's kernel.
    env = {**config["env"], "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
    names = {*env, "TZ"}  # Django sets the time zone of its process
    before = {name: os.environ.get(name) for name in names}
    folder, path, writes_none = Path.cwd(), list(sys.path), sys.dont_write_bytecode
    os.environ.update(env)
    os.chdir(config["cwd"])
    if "project" in config:
        sys.path.insert(0, config["project"])
    sys.dont_write_bytecode = True
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path[:], sys.dont_write_bytecode = path, writes_none
        os.chdir(folder)
        for name, value in before.items():
            os.environ.pop(name, None) if value is None else os.environ.__setitem__(name, value)
        if hasattr(time, "tzset"):
            time.tzset()
