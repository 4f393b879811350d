"""One server process as an object: starts, answers, restarts, stops, remembers its last words.

The process (`serve.py`) is shared by all open lessons and lives as long as some kernel holds a lease on it.
What a second kernel needs to find it stands in a state file that only this user can read.
"""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.system.files import private_folder
from tutorial_src.system.ports import port_comes_free, port_is_free

from . import failure_text
from .lease_client import LeaseClient
from .lock import server_lock
from .process import Log, Worker, end_server, log_of
from .standby import StandbyProcess
from .state_file import StateFile

START_SECONDS = 20  # seconds
STOP_SECONDS = 2  # seconds
STANDBY_SECONDS = 0.05  # seconds, in which the lesson that keeps the spare process is first to start it
LOOK_SECONDS = 0.1  # seconds between two looks for a process that another lesson starts again
AT_ONCE, SPARE_AFTER = 0.01, 0.3  # seconds; in the longer time a visitor who waits for the first page comes first


class ServerDidNotStart(UserError):
    """The server is not up; the message holds its last words."""


class Server:
    """The site or practice Kakao, in a process of its own.

    `orders(port)` answers what the process is to do: a dict that `serve.py` reads, with its folder `cwd`, its
    environment `env`, and `about`, which tells whether a running one still fits the house. With `spare`, the
    next process is made ready while this one runs.
    """

    def __init__(
        self, name: str, folder: Path, host: str, port: int, orders: Callable[[int], dict], *, spare: bool = False
    ) -> None:
        self.name, self._folder, self._host, self.usual_port, self._orders = name, folder, host, port, orders
        self.port = port
        self.pid: int | None = None
        self.about: dict = {}  # what the running process was told about the rest of the house
        self._state = StateFile(folder / f"{name}.json")
        self._has_spare, self._spare = spare, StandbyProcess(partial(Worker, name, folder))
        self._lease: LeaseClient | None = None
        self._is_left = False  # stopped, or left to the other lessons
        self._guard = threading.RLock()
        self._listeners: list[Callable[[dict], None]] = []

    @property
    def url(self) -> str:
        """The address a browser opens, without a slash at the end."""
        return f"http://{self._host}:{self.port}"

    @property
    def log(self) -> Log:
        """What the process printed since it last started."""
        return log_of(self._folder, self.name)

    @property
    def is_up(self) -> bool:
        """Whether the process is there and has something to answer with."""
        lease = self._lease
        return bool(lease and not lease.over.is_set() and lease.state["state"] == "ready")

    @property
    def has_failed(self) -> bool:
        """Whether the process is there, and its project does not load."""
        lease = self._lease
        return bool(lease and not lease.over.is_set() and lease.state["state"] == "failed")

    @property
    def is_stopped(self) -> bool:
        """Whether this lesson has stopped it, or left it to the others."""
        return self._is_left and not self._lease

    @property
    def started_at(self) -> float:
        """When the last process started, in seconds since 1970; 0 when it was stopped."""
        return self._state.written_at

    def __repr__(self) -> str:
        if self.is_up:
            return _("{name}: {url} (process {pid})", name=self.name, url=self.url, pid=self.pid)
        return _("{name}: not running. `lesson.{name}.restart()` starts it.", name=self.name)

    def attach(self) -> bool:
        """Hold a lease on the process that runs; False when there is none that answers."""
        with self._guard:
            state = self._state.read()
            if self._holds and state.get("pid") == self.pid:
                return True
            self._stop()  # nobody else could find that one any more: its folder is gone
            try:
                self._lease = self._take_lease(state)
            except (OSError, KeyError, TypeError):
                return False
            self.pid, self.port, self.about = state["pid"], state["port"], state["about"]
            if (said := self._lease.state)["state"] != "starting":
                self._hear(said)  # another lesson has started it: what it is by now was told before we came
            return True

    def warm_up(self) -> None:
        """Have a process on its way for `start`, when none seems to run."""
        if not self._holds and not self._state.exists:
            private_folder(self._folder)
            self._spare.make()

    def keep_spare(self, after: float = AT_ONCE) -> None:
        """From now on this lesson keeps the spare process; another one that did keeps it no more."""
        if self._has_spare:
            self._spare.make(after)
            self.order({"spare": "mine"})

    def choose_port(self) -> None:
        """Take the usual port, or the next free one; a hung server of our own is ended first."""
        if pid := self._state.read().get("pid"):
            end_server(self.name, self._folder, pid)
            port_comes_free(self.usual_port, STOP_SECONDS / 4)
        self.port = next(port for port in range(self.usual_port, 65536) if port_is_free(port))

    def start(self) -> None:
        """Start the process on `port`; raises `ServerDidNotStart` with its last words."""
        with self._guard:
            self._spawn()
        self.check()

    def restart(self, only: int | None = None) -> None:
        """Stop and start on the same port; with `only`, not when another process than that runs by now."""
        with server_lock(self._folder):
            if only is None or not self._is_renewed(only):
                return self.renew()
        return self.check()

    def replace(self, old: int) -> None:
        """What `restart` does for who was not told to: not when `old` was stopped or replaced meanwhile."""
        if not self.is_stopped:  # else its desk may be gone, with the lock
            with server_lock(self._folder):
                if not self.is_stopped and not self._is_renewed(old):
                    return self.renew()
        return self.check()

    def renew(self) -> None:
        """What `restart` does, for whoever holds the house's lock already."""
        with self._guard:
            self.attach()  # another lesson's, if this one has lost its own
            self._stop()
            if not port_comes_free(self.port, STOP_SECONDS / 4):
                self.choose_port()
            self._spawn()
        self.check()

    def stop(self) -> None:
        """End the process, and the spare one, for every open lesson."""
        with server_lock(self._folder), self._guard:
            self.attach()
            self.order({"spare": "nobody's"})
            self._stop()
            self._is_left = True
            self._spare.close()

    def release(self) -> None:
        """Leave the process to the other lessons; without any, it ends."""
        with self._guard:
            self._is_left = True
            if self._lease:
                self._lease.release()
            self._spare.close()
            self._lease = None

    def order(self, message: dict) -> None:
        """Send an order to the process: `{"register": redirect_uri}`, `{"language": "ko"}`."""
        if self._lease:
            self._lease.send(message)

    def ask(self, message: dict) -> dict:
        """Send an order and wait for what comes of it; `ServerDidNotStart` when nobody is there to answer."""
        if not (self._holds and (answer := self._lease.ask(message))):
            raise ServerDidNotStart(repr(self))
        return answer

    def listen(self, hear: Callable[[dict], None]) -> Callable[[], None]:
        """Call `hear(message)`, in another thread, for each report and each exchange's end; answers what ends that."""
        self._listeners.append(hear)
        self.order({"news": True})
        return partial(self._listen_no_more, hear)

    def check(self) -> None:
        """Wait until it is ready; raises `ServerDidNotStart` when it ended, or its project does not load."""
        lease = self._lease
        if self.is_stopped:
            raise ServerDidNotStart(repr(self))
        if not lease:
            raise self._failure(_("It is not running."))
        try:
            state = lease.wait_until_settled(START_SECONDS)
        except TimeoutError:
            words = _("It is still starting after {seconds} seconds.", seconds=START_SECONDS)
            raise self._failure(words) from None
        if state["state"] != "ready":
            raise self._failure(state.get("words") or _("Its process ended."))

    def settle(self) -> None:
        """Wait for a restart that is under way, by this lesson or another; then as `check`."""
        if not self._holds:
            with server_lock(self._folder):  # which whoever restarts it holds
                self.attach()
        self.check()

    def come_back(self) -> None:
        """What `settle` does, for whoever met nobody there: that the process ends may be known a moment later."""
        if lease := self._lease:
            lease.over.wait(LOOK_SECONDS)
        self.settle()

    @property
    def _holds(self) -> bool:
        return bool(self._lease and not self._lease.over.is_set())

    def _spawn(self) -> None:
        orders = self._orders(self.port)
        if not Path(orders["cwd"]).is_dir():
            gone = _(
                "The folder {folder} is gone. The first cell of a lesson lays out a new one.", folder=orders["cwd"]
            )
            raise self._failure(gone)
        try:
            said = self._spare.configure({"port": self.port, **orders})
            self._lease = self._take_lease(said)
        except OSError:
            raise self._failure(_("Its process ended at once.")) from None
        self.pid, self.about = said["pid"], orders["about"]
        self._state.write({**said, "port": self.port, "about": self.about})
        self.keep_spare(SPARE_AFTER)

    def _listen_no_more(self, hear: Callable[[dict], None]) -> None:
        with suppress(ValueError):  # it has ended before
            self._listeners.remove(hear)
        self.order({"news": bool(self._listeners)})

    def _take_lease(self, state: dict) -> LeaseClient:
        lease = LeaseClient(state["lease"], state["secret"], self._hear, self._ended)
        self._is_left = False
        if self._listeners:
            lease.send({"news": True})
        return lease

    def _failure(self, words: str) -> ServerDidNotStart:
        return ServerDidNotStart(failure_text.of_server(self.name, words, self.log))

    def _stop(self) -> None:
        if self._holds:
            self._lease.expect_end()
            self._lease.send({"stop": True})
            if not self._lease.over.wait(STOP_SECONDS):
                end_server(self.name, self._folder, self.pid)
                self._lease.over.wait(STOP_SECONDS)
        self._lease = None

    def _is_renewed(self, old: int) -> bool:
        """Whether another process than `old` runs, and we hold a lease on it."""
        return self.attach() and self.pid != old

    def _hear(self, message: dict) -> None:
        if "edited" in message:
            threading.Thread(target=self._restart_quietly, args=[self.pid], daemon=True).start()
        if "spare" in message:  # another lesson has begun since, or has started the process
            self._spare.close()
        for hear in list(self._listeners):
            hear(message)

    def _restart_quietly(self, old: int) -> None:
        if not self._spare.waiting:
            time.sleep(STANDBY_SECONDS)
        with suppress(UserError):  # the browser shows why, and so does the next cell
            self.replace(old)

    def _ended(self) -> None:
        """The process ended without us: another lesson may start it again, then a lease on the new one."""
        deadline = time.monotonic() + START_SECONDS
        # Without the house's lock: with ten open lessons, the next restart would wait for nine that only follow.
        while not self._follow() and time.monotonic() < deadline:
            time.sleep(LOOK_SECONDS)

    def _follow(self) -> bool:
        """Whether there is nothing to wait for any more; who started the new process keeps the spare."""
        with self._guard:
            if self._is_left or self._holds:
                return True
            if is_back := self.attach():
                self._spare.close()
            return is_back
