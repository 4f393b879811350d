"""JupyterLab as the one command opens it."""

import os
import re
import signal
import subprocess
import threading
from pathlib import Path
from typing import BinaryIO

import requests

from tests.support.courses import PYTHON, Course, learner
from tests.support.ports import free_ports
from tests.support.server_house import until


class Lab:
    """JupyterLab as `start.py` opens it in a course, on a desk of its own; a `with` block ends it."""

    def __init__(self, course: Course, desk: Path, *arguments: str, **environment: str) -> None:
        self.desk = desk
        self.said = ""
        group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {}
        self._terminal, keyboard = _terminal()
        self.process = subprocess.Popen(
            [PYTHON, "start.py", "lab", "--no-browser", "--port", str(free_ports()[0]), *arguments],
            cwd=course.folder,
            env=learner(TUTORIAL_DESK=str(desk), PYTHONFAULTHANDLER="1", **environment),
            text=True,
            encoding="utf-8",
            stdin=keyboard,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            **group,
        )
        keyboard.close()

    def __enter__(self) -> "Lab":
        """Read what it says up to its address; the rest is read aside, so that it never waits for us."""
        for line in self.process.stdout:
            self.said += line
            if found := re.search(r"(http://127\.0\.0\.1:\d+)(/\S*)\?token=(\w+)", line):
                self.url, self.opens, self.token = found.groups()
                break
        else:
            raise AssertionError(self.said)
        self._reader = threading.Thread(target=self._listen, daemon=True)
        self._reader.start()
        until(self._answers)  # it says its address before it listens there
        return self

    def __exit__(self, *error: object) -> None:
        try:
            if self.process.poll() is None:
                self.interrupt()
        finally:
            self._reader.join(20)
            self.process.stdout.close()
            self._terminal.close()

    def interrupt(self) -> int:
        """Press Ctrl+C; the exit code. What does not end is killed, and raises `AssertionError` with its words."""
        self.process.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT)
        try:
            return self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGABRT)  # says where it hangs
            self.process.wait()
            self._reader.join(20)
            raise AssertionError(f"Ctrl+C did not end JupyterLab:\n{self.said}") from None

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.url}/api", timeout=20).ok
        except requests.ConnectionError:
            return False

    def _listen(self) -> None:
        for line in self.process.stdout:
            self.said += line

    def ask(self, path: str) -> dict:
        """What JupyterLab's own interface answers."""
        return self._request("GET", path)

    def start_kernel(self) -> dict:
        """Start a kernel, as opening a lesson does."""
        return self._request("POST", "/api/kernels")

    def delete(self, path: str) -> None:
        """End what is at this address: a session and its kernel."""
        self._answer("DELETE", path)

    def _request(self, method: str, path: str) -> dict:
        return self._answer(method, path).json()

    def _answer(self, method: str, path: str) -> requests.Response:
        headers = {"Authorization": f"token {self.token}"}
        answer = requests.request(method, self.url + path, headers=headers, timeout=20)
        answer.raise_for_status()
        return answer


def _terminal() -> tuple[BinaryIO, BinaryIO]:
    """A terminal at which nobody types, and the end of it that a program reads; nothing, where there are none.

    JupyterLab ends in good order at Ctrl+C only with a terminal. Without one Python's own KeyboardInterrupt
    breaks in wherever the program is, and is lost where it cannot be raised.
    """
    if os.name == "nt":
        return Path(os.devnull).open("rb"), Path(os.devnull).open("rb")
    ours, its = os.openpty()
    return os.fdopen(ours, "rb", buffering=0), os.fdopen(its, "rb", buffering=0)
