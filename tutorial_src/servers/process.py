"""Server processes on their way: started, then told what to do, which may be much later.

`python -m tutorial_src.hosting NAME FOLDER` loads what it surely needs and waits for its configuration, one JSON
line on standard input. So the next site process can stand ready before it is needed; and when the kernel dies
first, the line never comes, and the process ends.

The process binds its port before it answers, so that of two that want the same one only one has it: the other
answers `taken`, and is given another.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tutorial_src.system.processes import apart, end_process

from .server import Log

ROOT = Path(__file__).resolve().parents[2]
MODULE = "tutorial_src.hosting"


class Worker:
    """A process of ours that waits for its configuration; `name` is "site" or "kakao". `OSError` without the folder."""

    def __init__(self, name: str, folder: Path) -> None:
        env = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), env.get("PYTHONPATH")]))
        with log_file(folder, name).open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", MODULE, name, str(folder)],
                cwd=ROOT,
                env=env,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                **apart(),
            )
        threading.Thread(target=self._process.wait, daemon=True).start()  # leaves no zombie

    def configure(self, configs: Callable[[], Iterator[dict]]) -> dict:
        """Give the first configuration whose port is free; what it says of itself: `pid`, `lease`, `secret`.

        `OSError` when it has ended.
        """
        said: dict = {}
        with self._process.stdout as hear, suppress(OSError), self._process.stdin as tell:  # it ended: it says nothing
            for config in configs():
                tell.write(json.dumps(config).encode() + b"\n")
                tell.flush()
                said = json.loads(hear.readline() or b"{}")
                if "taken" not in said:
                    break
        if "pid" not in said:
            raise ConnectionError("the process ended before it had its configuration")
        return said

    def close(self) -> None:
        """No configuration will come: the process ends."""
        with suppress(OSError), self._process.stdout, self._process.stdin:
            pass


def log_file(folder: Path, name: str) -> Path:
    """Where a server of this folder writes what it prints."""
    return folder / f"{name}.log"


def log_of(folder: Path, name: str) -> Log:
    """What a server of this folder printed since it last started."""
    with suppress(OSError):
        return Log(log_file(folder, name).read_text(encoding="utf-8", errors="replace"))
    return Log()


def end_server(name: str, folder: Path, pid: int) -> None:
    """End a server process that does not answer, if this number still means the one that we started."""
    end_process(pid, MODULE, name, str(folder))
