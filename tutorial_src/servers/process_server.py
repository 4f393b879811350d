"""A server in a process of its own, on loopback.

The process (`serve.py`) is shared by all open lessons and lives as long as some kernel holds a lease on it.
What a second kernel needs to find it stands in a state file that only this user can read.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from functools import partial
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.system.files import private_folder
from tutorial_src.system.ports import port_comes_free, port_is_free

from .background import Threads
from .lease_client import LeaseClient
from .lock import server_lock
from .messages import DropStandby, Edited, Follow, KeepStandby, State, Stop
from .process import Worker, end_server, log_of
from .server import Hear, Log, Server, ServerDidNotStart, ServerIsStopped
from .standby import StandbyProcess
from .state_file import StateFile

TO_START = 20  # seconds
TO_STOP = 2  # seconds
A_MOMENT = 0.05  # seconds, in which the lesson that keeps the spare process is first to start it
TO_LOOK = 0.1  # seconds between two looks for a process that another lesson starts again
AT_ONCE, SPARE_AFTER = 0.01, 0.3  # seconds; in the longer time a visitor who waits for the first page comes first


class ProcessServer(Server):
    """The site or practice Kakao, in a process of its own.

    `config()` answers what the process is to do: a dict that `serve.py` reads, with its folder `cwd`, its
    environment `env`, and `about`: a running one that was told otherwise is started anew. With `spare`, the
    next process is made ready while this one runs.
    """

    background = Threads()

    def __init__(
        self, name: str, folder: Path, host: str, port: int, config: Callable[[], dict], *, spare: bool = False
    ) -> None:
        super().__init__()
        self.name, self._folder, self._host, self.usual_port, self._config = name, folder, host, port, config
        self.port = port
        self.pid: int | None = None
        self._generation = 0  # when the process was started, in nanoseconds
        self._about: dict = {}  # what the running process was told of the other server
        self._state = StateFile(folder / f"{name}.json")
        self._has_spare, self._spare = spare, StandbyProcess(partial(Worker, name, folder))
        self._lease: LeaseClient | None = None
        self._is_left = False  # stopped, or left to the other lessons
        self._guard = threading.RLock()

    @property
    def url(self) -> str:
        """The address a browser opens, without a slash at the end."""
        return f"http://{self._host}:{self.port}"

    @property
    def moved_from(self) -> int | None:
        """The usual port, when it is on another."""
        return self.usual_port if self.port != self.usual_port else None

    @property
    def generation(self) -> int | None:
        """When the process was started, in nanoseconds; None while it is stopped."""
        return None if self.is_stopped else self._generation

    @property
    def log(self) -> Log:
        """What the process printed since it last started."""
        return log_of(self._folder, self.name)

    @property
    def state(self) -> State:
        """What the process last said of itself; "ended" while we hold no lease on one."""
        lease = self._lease
        return lease.state if lease and not lease.over.is_set() else State("ended")

    @property
    def is_stopped(self) -> bool:
        """Whether this lesson has stopped it, or left it to the others."""
        return self._is_left and not self._lease

    @property
    def started_at(self) -> float:
        """When the last process started, in seconds since 1970; 0 when it was stopped."""
        return self._state.written_at

    def _where(self) -> str:
        return _("{name}: {url} (process {pid})", name=self.name, url=self.url, pid=self.pid)

    def warm_up(self) -> None:
        """Have a process on its way for `start`, when none seems to run."""
        if self._has_spare and not self._holds and not self._state.exists:
            private_folder(self._folder)
            self._spare.make()

    def locate(self) -> None:
        """Take a lease on the process that runs, or choose its port: the usual one, or the next free one."""
        with self._lock():
            if not self._attach():
                self._choose_port()

    def start(self, *, anew: bool = False) -> None:
        """Have the process up, as it is configured now."""
        with self._lock():
            if not self._attach():
                self._spawn()
            elif anew or self._about != self._config()["about"]:
                self._replace()
            else:
                self._keep_spare()
            self._check()

    def restart(self, *, if_generation: int | None = None) -> None:
        """Another process on the same port."""
        if if_generation is None or not self.is_stopped:  # else its desk may be gone, with the lock
            with self._lock():
                if if_generation is None or not (self.is_stopped or self._is_renewed(if_generation)):
                    self._replace()
                    return self._check()
        return self._check()

    def stop(self) -> None:
        """End the process, and the spare one, for every open lesson."""
        with self._lock(), self._guard:
            self._attach()
            self.tell(KeepStandby())
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

    def wait_ready(self, *, met_nobody: bool = False) -> None:
        """Wait for a restart that is under way, by this lesson or another."""
        if met_nobody and (lease := self._lease):
            lease.over.wait(TO_LOOK)  # that the process ends may be known a moment later
        if met_nobody or not self._holds:
            with self._lock():  # which whoever restarts it holds, from before its end until it is ready
                self._attach()
        self._check()

    def tell(self, message: object) -> None:
        """Send a message to the process."""
        if self._lease:
            self._lease.send(message)

    def ask(self, message: object) -> dict:
        """Send one and wait for what comes of it; `ServerIsStopped` when nobody is there to answer."""
        if not (self._holds and (answer := self._lease.ask(message))):
            raise ServerIsStopped(self.name)
        return answer

    def mount(self, session: object) -> None:
        """Sockets reach it, as they are."""

    def listen(self, hear: Hear) -> Callable[[], None]:
        """Call `hear(message)`, in another thread, for each report and each exchange's end; answers what ends that."""
        end = super().listen(hear)
        self.tell(Follow(True))
        return end

    def _listen_no_more(self, hear: Hear) -> None:
        super()._listen_no_more(hear)
        self.tell(Follow(bool(self._listeners)))

    def _lock(self) -> AbstractContextManager[None]:
        return server_lock(self._folder, self.name)

    @property
    def _holds(self) -> bool:
        return bool(self._lease and not self._lease.over.is_set())

    def _attach(self) -> bool:
        """Hold a lease on the process that runs; False when there is none that answers."""
        with self._guard:
            state = self._state.read()
            if self._holds and state.get("pid") == self.pid:
                return True
            self._stop()  # nobody else could find that one any more: its folder is gone
            try:
                known = {name: state[name] for name in ("pid", "port", "generation", "about", "lease", "secret")}
                self._lease = self._take_lease(known)
            except (OSError, KeyError, TypeError):
                return False
            self._note(known)
            if self._lease.state.state != "starting":
                self._hear(self._lease.state)  # another lesson has started it: what it is was told before we came
            return True

    def _choose_port(self) -> None:
        """Take the usual port, or the next free one; a hung server of our own is ended first."""
        if pid := self._state.read().get("pid"):
            end_server(self.name, self._folder, pid)
            port_comes_free(self.usual_port, TO_STOP / 4)
        self.port = _free_port(self.usual_port)

    def _configs(self) -> Iterator[dict]:
        """What to tell the process; and again, with the next free port, as often as another took that one first."""
        while True:
            config = self._config()
            self._about = config["about"]
            yield {**config, "port": self.port}
            self.port = _free_port(self.port + 1)

    def _spawn(self) -> None:
        with self._guard:
            folder = self._config()["cwd"]
            if not Path(folder).is_dir():
                gone = _("The folder {folder} is gone. The first cell of a lesson makes a new one.", folder=folder)
                raise self._failure(gone)
            try:
                said = self._spare.configure(self._configs)
                self._lease = self._take_lease(said)
            except OSError:
                raise self._failure(_("Its process ended at once.")) from None
            state = {**said, "port": self.port, "generation": time.time_ns(), "about": self._about}
            self._note(state)
            self._state.write(state)
            self._keep_spare(SPARE_AFTER)

    def _note(self, state: dict) -> None:
        self.pid, self.port = state["pid"], state["port"]
        self._generation, self._about = state["generation"], state["about"]

    def _replace(self) -> None:
        """Another process in the place of the one that runs; whoever calls this holds the lock."""
        with self._guard:
            self._attach()  # another lesson's, if this one has lost its own
            self._stop()
            if not port_comes_free(self.port, TO_STOP / 4):
                self._choose_port()
            self._spawn()

    def _stop(self) -> None:
        if self._holds:
            self._lease.expect_end()
            self._lease.send(Stop())
            if not self._lease.over.wait(TO_STOP):
                end_server(self.name, self._folder, self.pid)
                self._lease.over.wait(TO_STOP)
        self._lease = None

    def _check(self) -> None:
        """Wait until it is ready; raises `ServerDidNotStart` when it ended, or its project does not load."""
        lease = self._lease
        if self.is_stopped:
            raise ServerIsStopped(self.name)
        if not lease:
            raise self._failure(_("It is not running."))
        try:
            state = lease.wait_until_settled(TO_START)
        except TimeoutError:
            words = _("It is still starting after {seconds} seconds.", seconds=TO_START)
            raise self._failure(words) from None
        if state.state != "ready":
            raise self._failure(state.reason or _("Its process ended."))

    def _failure(self, reason: str) -> ServerDidNotStart:
        return ServerDidNotStart(self.name, reason, self.log)

    def _keep_spare(self, after: float = AT_ONCE) -> None:
        """From now on this lesson keeps the spare process; another one that did keeps it no more."""
        if self._has_spare:
            self._spare.make(after)
            self.tell(KeepStandby())

    def _take_lease(self, state: dict) -> LeaseClient:
        lease = LeaseClient(state["lease"], state["secret"], self._hear, self._ended)
        self._is_left = False
        if self._listeners:
            lease.send(Follow(True))
        return lease

    def _is_renewed(self, generation: int) -> bool:
        """Whether another process than that one runs, and we hold a lease on it."""
        return self._attach() and self._generation != generation

    def _hear(self, message: object) -> None:
        if isinstance(message, Edited):
            self.background.later(partial(self._restart_quietly, self._generation))
        if isinstance(message, DropStandby):  # another lesson has begun since, or has started the process
            self._spare.close()
        self._report(message)

    def _restart_quietly(self, generation: int) -> None:
        if not self._spare.waiting:
            time.sleep(A_MOMENT)
        with suppress(UserError):  # the browser shows why, and so does the next cell
            self.restart(if_generation=generation)

    def _ended(self) -> None:
        """The process ended without us: another lesson may start it again, then a lease on the new one."""
        deadline = time.monotonic() + TO_START
        # Without the lock: with ten open lessons, the next restart would wait for nine that only follow.
        while not self._follow() and time.monotonic() < deadline:
            time.sleep(TO_LOOK)

    def _follow(self) -> bool:
        """Whether there is nothing to wait for any more; who started the new process keeps the spare."""
        with self._guard:
            if self._is_left or self._holds:
                return True
            if is_back := self._attach():
                self._spare.close()
            return is_back


def _free_port(first: int) -> int:
    """The first port from this one on that nobody listens on."""
    return next(port for port in range(first, 65536) if port_is_free(port))
