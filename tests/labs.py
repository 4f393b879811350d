"""JupyterLab as the one command opens it."""

import os
import re
import signal
import subprocess
import threading
from pathlib import Path

import requests

from tests.courses import PYTHON, Course, learner
from tests.ports import free_ports


class Lab:
    """JupyterLab as `start.py` opens it in a course, on a desk of its own; a `with` block ends it."""

    def __init__(self, course: Course, desk: Path, *arguments: str, **environment: str) -> None:
        self.desk = desk
        group = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP} if os.name == "nt" else {}
        self.process = subprocess.Popen(
            [PYTHON, "start.py", "lab", "--no-browser", "--port", str(free_ports()[0]), *arguments],
            cwd=course.folder, env=learner(TUTORIAL_DESK=str(desk), **environment), text=True, encoding="utf-8",
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **group,
        )  # fmt: skip
        self.said = ""

    def __enter__(self) -> "Lab":
        """Read what it says up to its address; the rest is read aside, so that it never waits for us."""
        for line in self.process.stdout:
            self.said += line
            if found := re.search(r"(http://127\.0\.0\.1:\d+)(/\S*)\?token=(\w+)", line):
                self.url, self.opens, self.token = found.groups()
                break
        else:
            raise AssertionError(self.said)
        self._reader = threading.Thread(target=self.process.stdout.read)
        self._reader.start()
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            self.interrupt()
        self._reader.join()
        self.process.stdout.close()

    def interrupt(self) -> int:
        """Press Ctrl+C; the exit code."""
        self.process.send_signal(signal.CTRL_BREAK_EVENT if os.name == "nt" else signal.SIGINT)
        return self.process.wait(60)

    def ask(self, path: str) -> dict:
        """What JupyterLab's own interface answers."""
        return self._request("GET", path)

    def start_kernel(self) -> dict:
        """Start a kernel, as opening a lesson does."""
        return self._request("POST", "/api/kernels")

    def _request(self, method: str, path: str) -> dict:
        headers = {"Authorization": f"token {self.token}"}
        answer = requests.request(method, self.url + path, headers=headers, timeout=20)
        answer.raise_for_status()
        return answer.json()
