"""One server process as an object: starts, answers, restarts, stops, remembers its last words.

The process (`serve.py`) is shared by all open lessons and lives as long as some kernel holds a lease on it.
What a second kernel needs to find it stands in a state file that only this user can read.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from .lease import Lease
from .locale import _
from .refusal import Refusal
from .system import apart, port_is_free, private_file

ROOT = Path(__file__).resolve().parent.parent
TO_START = 20  # seconds
TO_STOP = 2  # seconds


class ServerDidNotStart(Refusal):
    """The server is not up; the message holds its last words."""


class Server:
    """The site or practice Kakao, in a process of its own.

    `orders(port)` answers what the process is to do: a dict that `serve.py` reads, plus its folder `cwd`, its
    environment `env`, and `about`, which tells whether a running one still fits the house.
    """

    def __init__(self, name: str, folder: Path, host: str, port: int, orders: Callable[[int], dict]) -> None:
        self.name, self._folder, self._host, self.usual_port, self._orders = name, folder, host, port, orders
        self.port = port
        self.pid: int | None = None
        self.about: dict = {}  # what the running process was told about the rest of the house
        self._lease: Lease | None = None
        self._guard = threading.RLock()
        self._listeners: list[Callable[[dict], None]] = []

    @property
    def url(self) -> str:
        """The address a browser opens, without a slash at the end."""
        return f"http://{self._host}:{self.port}"

    @property
    def log(self) -> "Log":
        """What the process printed since it last started."""
        path = self._folder / f"{self.name}.log"
        return Log(path.read_text(encoding="utf-8", errors="replace") if path.is_file() else "")

    @property
    def is_up(self) -> bool:
        """Whether the process is there and has something to answer with."""
        return bool(self._lease and not self._lease.over.is_set() and self._lease.state["state"] == "ready")

    def __repr__(self) -> str:
        if self.is_up:
            return _("{name}: {url} (process {pid})", name=self.name, url=self.url, pid=self.pid)
        return _("{name}: not running. `lesson.{name}.restart()` starts it.", name=self.name)

    def attach(self) -> bool:
        """Hold a lease on the process that already runs; False when there is none that answers."""
        with self._guard:
            if self._lease and not self._lease.over.is_set():
                return True
            try:
                state = json.loads(self._state.read_text(encoding="utf-8"))
                self._lease = Lease(state["lease"], state["secret"], self._hear, self._ended)
            except (OSError, ValueError, KeyError):
                return False
            self.pid, self.port, self.about = state["pid"], state["port"], state["about"]
            return True

    def choose_port(self) -> None:
        """Take the usual port, or the next free one; a hung server of our own is ended first."""
        self._end_forgotten()
        self.port = next(port for port in range(self.usual_port, 65536) if port_is_free(port))

    def start(self) -> None:
        """Start the process on `port`; raises `ServerDidNotStart` with its last words."""
        with self._guard:
            self._spawn()
        self.check()

    def restart(self, only: int | None = None) -> None:
        """Stop and start on the same port; with `only`, not when another process than that runs by now."""
        with house(self._folder):
            if only is None or not self._is_renewed(only):
                return self.renew()
        return self.check()

    def renew(self) -> None:
        """What `restart` does, for whoever holds the house's lock already."""
        with self._guard:
            self._stop()
            if not port_is_free(self.port):
                self.choose_port()
            self._spawn()
        self.check()

    def stop(self) -> None:
        """End the process, for every open lesson."""
        with house(self._folder), self._guard:
            self._stop()

    def order(self, message: dict) -> None:
        """Send an order to the process: `{"register": redirect_uri}`, `{"language": "ko"}`."""
        if self._lease:
            self._lease.send(message)

    def listen(self, hear: Callable[[dict], None]) -> None:
        """Call `hear(message)`, in another thread, for each report of the process."""
        self._listeners.append(hear)

    @property
    def _state(self) -> Path:
        return self._folder / f"{self.name}.json"

    def _spawn(self) -> None:
        orders = self._orders(self.port)
        env = {**os.environ, **orders.pop("env"), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), env.get("PYTHONPATH")]))
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / f"{self.name}.log").open("w", encoding="utf-8") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "tutorial_src.serve"], cwd=orders["cwd"], env=env,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, **apart(),
            )
        with process.stdin, process.stdout:
            process.stdin.write(json.dumps({"name": self.name, "port": self.port, **orders}).encode() + b"\n")
            process.stdin.flush()
            hello = process.stdout.readline()
        threading.Thread(target=process.wait, daemon=True).start()  # leaves no zombie
        if not hello:
            raise ServerDidNotStart(self._words(_("its process ended at once")))
        said = json.loads(hello)
        self.pid, self.about = process.pid, orders["about"]
        self._lease = Lease(said["lease"], said["secret"], self._hear, self._ended)
        private_file(self._state, json.dumps({"pid": process.pid, "port": self.port, "about": self.about, **said}))

    def check(self) -> None:
        """Wait until it is ready; raises `ServerDidNotStart` when it ended, or its project could not be loaded."""
        try:
            state = self._lease.wait_until_settled(TO_START)
        except TimeoutError as error:
            raise ServerDidNotStart(self._words(str(error))) from None
        if state["state"] != "ready":
            raise ServerDidNotStart(self._words(state.get("words") or _("its process ended")))

    def _words(self, words: str) -> str:
        log = "" if words.strip() in self.log else "\n".join(self.log.splitlines()[-8:])
        mend = _("Mend that line and run the cell again, or save the file: the site starts again by itself.")
        return _("{name} could not start.", name=self.name) + f"\n\n{words}\n{log}\n{mend}"

    def _stop(self) -> None:
        if self._lease and not self._lease.over.is_set():
            self._lease.expect_end()
            self._lease.send({"stop": True})
            if not self._lease.over.wait(TO_STOP):
                _kill(self.pid)
                self._lease.over.wait(TO_STOP)
        self._lease = None

    def _is_renewed(self, old: int) -> bool:
        if self.pid == old:
            if self._lease and not self._lease.over.is_set():
                return False
            self._lease = None
            return self.attach() and self.pid != old
        return True

    def _end_forgotten(self) -> None:
        """End a process of ours that holds the port and no longer answers its lease."""
        with suppress(OSError, ValueError, KeyError):
            _kill(json.loads(self._state.read_text(encoding="utf-8"))["pid"])

    def _hear(self, message: dict) -> None:
        if "edited" in message:
            old = self.pid
            threading.Thread(target=self._restart_quietly, args=[old], daemon=True).start()
        for hear in self._listeners:
            hear(message)

    def _restart_quietly(self, old: int) -> None:
        with suppress(ServerDidNotStart):  # the browser shows why, and so does the next cell
            self.restart(only=old)

    def _ended(self) -> None:
        """The process ended without us: another kernel may be restarting it, then a lease on the new one."""
        with house(self._folder):
            self.attach()


class Log(str):
    """A server's log; shown as it is, with its line breaks."""

    def __repr__(self) -> str:
        return str(self) or _("(nothing yet)")


def house(folder: Path) -> object:
    """The lock under which servers start and stop, so that two kernels do not both start one."""
    from filelock import FileLock

    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / "lock", timeout=60)


def _kill(pid: int) -> None:
    """End the process when it is still one of ours: the system may have given its number to another."""
    import psutil

    with suppress(psutil.Error):
        process = psutil.Process(pid)
        if "tutorial_src.serve" in process.cmdline():
            process.kill()
            process.wait(TO_STOP)

