"""Server processes on their way: started, then told what to do, which may be much later.

`python -m tutorial_src.server_process NAME FOLDER` loads what it surely needs and waits for its orders, one JSON line
on standard input. So the next site process can stand ready before it is needed; and when the kernel dies
first, the line never comes, and the process ends.
"""

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from tutorial_src.locale import _
from tutorial_src.system.processes import apart, end_process

ROOT = Path(__file__).resolve().parents[2]
MODULE = "tutorial_src.server_process"


class Worker:
    """A process of ours that waits for its orders; `name` is "site" or "kakao". `OSError` without the folder."""

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

    def configure(self, orders: dict) -> dict:
        """Give the orders; what it says of itself: `pid`, `lease`, `secret`. `OSError` when it has ended."""
        with self._process.stdout as hear:
            with suppress(OSError), self._process.stdin as tell:  # it ended: then it says nothing, either
                tell.write(json.dumps(orders).encode() + b"\n")
            said = hear.readline()
        if not said:
            raise ConnectionError("the process ended before it had its orders")
        return json.loads(said)

    def close(self) -> None:
        """No orders will come: the process ends."""
        with suppress(OSError), self._process.stdout, self._process.stdin:
            pass


def log_file(folder: Path, name: str) -> Path:
    """Where a server of this folder writes what it prints."""
    return folder / f"{name}.log"


class Log(str):
    """A server's log; shown as it is, with its line breaks."""

    def __repr__(self) -> str:
        return str(self) or _("(nothing yet)")


def log_of(folder: Path, name: str) -> Log:
    """What a server of this folder printed since it last started."""
    with suppress(OSError):
        return Log(log_file(folder, name).read_text(encoding="utf-8", errors="replace"))
    return Log()


def end_server(name: str, folder: Path, pid: int) -> None:
    """End a server process that does not answer, if this number still means the one that we started."""
    end_process(pid, MODULE, name, str(folder))
