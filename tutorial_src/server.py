"""One server process as an object: starts, answers, restarts, stops, remembers its last words.

The process (`serve.py`) is shared by all open lessons and lives as long as some kernel holds a lease on it.
What a second kernel needs to find it stands in a state file that only this user can read.
"""

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from .house import house
from .launch import Launch, end_server, log_file
from .lease import Lease
from .locale import _
from .refusal import Refusal
from .system import port_comes_free, port_is_free, private_file

TO_START = 20  # seconds
TO_STOP = 2  # seconds
SPARE_AFTER = 0.3  # seconds, in which the visitor who waits for the first page has the processor


class ServerDidNotStart(Refusal):
    """The server is not up; the message holds its last words."""


class Server:
    """The site or practice Kakao, in a process of its own.

    `orders(port)` answers what the process is to do: a dict that `serve.py` reads, with its folder `cwd`, its
    environment `env`, and `about`, which tells whether a running one still fits the house. With `spare`, the
    next process is made ready while this one runs: a restart then takes a third of the time.
    """

    def __init__(self, name: str, folder: Path, host: str, port: int, orders: Callable[[int], dict],
                 *, spare: bool = False) -> None:
        self.name, self._folder, self._host, self.usual_port, self._orders = name, folder, host, port, orders
        self.port = port
        self.pid: int | None = None
        self.about: dict = {}  # what the running process was told about the rest of the house
        self._has_spare, self._spare = spare, None
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
        try:
            return Log(log_file(self._folder, self.name).read_text(encoding="utf-8", errors="replace"))
        except OSError:
            return Log()

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
    def started_at(self) -> float:
        """When the process started, in seconds since 1970; 0 when there is none."""
        with suppress(OSError):
            return self._state_file.stat().st_mtime
        return 0.0

    def __repr__(self) -> str:
        if self.is_up:
            return _("{name}: {url} (process {pid})", name=self.name, url=self.url, pid=self.pid)
        return _("{name}: not running. `lesson.{name}.restart()` starts it.", name=self.name)

    def attach(self) -> bool:
        """Hold a lease on the process that runs; False when there is none that answers."""
        with self._guard:
            state = self._state()
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
        if not self._holds and not self._state_file.exists():
            self._make_spare()

    def choose_port(self) -> None:
        """Take the usual port, or the next free one; a hung server of our own is ended first."""
        if pid := self._state().get("pid"):
            end_server(self.name, self._folder, pid)
            port_comes_free(self.usual_port, TO_STOP / 4)
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
            self.attach()  # another lesson's, if this one has lost its own
            self._stop()
            if not port_comes_free(self.port, TO_STOP / 4):
                self.choose_port()
            self._spawn()
        self.check()

    def stop(self) -> None:
        """End the process, for every open lesson."""
        with house(self._folder), self._guard:
            self.attach()
            self._stop()

    def release(self) -> None:
        """Leave the process to the other lessons; without any, it ends."""
        with self._guard:
            if self._lease:
                self._lease.release()
            if self._spare:
                self._spare.call_off()
            self._lease = self._spare = None

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
        if not lease:
            raise ServerDidNotStart(self._words(_("It is not running.")))
        try:
            state = lease.wait_until_settled(TO_START)
        except TimeoutError:
            words = _("It is still starting after {seconds} seconds.", seconds=TO_START)
            raise ServerDidNotStart(self._words(words)) from None
        if state["state"] != "ready":
            raise ServerDidNotStart(self._words(state.get("words") or _("Its process ended.")))

    @property
    def _holds(self) -> bool:
        return bool(self._lease and not self._lease.over.is_set())

    @property
    def _state_file(self) -> Path:
        return self._folder / f"{self.name}.json"

    def _state(self) -> dict:
        """What the state file says of the process; empty when there is none, or one that cannot be read."""
        with suppress(OSError, ValueError):
            state = json.loads(self._state_file.read_text(encoding="utf-8"))
            return state if isinstance(state, dict) else {}
        return {}

    def _spawn(self) -> None:
        orders = self._orders(self.port)
        if not Path(orders["cwd"]).is_dir():
            gone = _("The folder {folder} is gone. The first cell of a lesson lays out a new one.",
                     folder=orders["cwd"])
            raise ServerDidNotStart(self._words(gone))
        try:
            said = self._launch({"port": self.port, **orders})
            self._lease = self._take_lease(said)
        except OSError:
            raise ServerDidNotStart(self._words(_("Its process ended at once."))) from None
        self.pid, self.about = said["pid"], orders["about"]
        private_file(self._state_file, json.dumps({**said, "port": self.port, "about": self.about}))

    def _listen_no_more(self, hear: Callable[[dict], None]) -> None:
        with suppress(ValueError):  # it has ended before
            self._listeners.remove(hear)
        self.order({"news": bool(self._listeners)})

    def _take_lease(self, state: dict) -> Lease:
        lease = Lease(state["lease"], state["secret"], self._hear, self._ended)
        if self._listeners:
            lease.send({"news": True})
        return lease

    def _launch(self, orders: dict) -> dict:
        spare, self._spare = self._spare, None
        if spare:
            with suppress(OSError):  # it ended while it waited
                return spare.instruct(orders)
        return Launch(self.name, self._folder).instruct(orders)

    def _make_spare(self) -> None:
        with self._guard:
            if not self._spare:
                self._spare = Launch(self.name, self._folder)

    def _keep_a_spare(self) -> None:
        with self._guard:
            if self._holds:
                self._make_spare()

    def _words(self, words: str) -> str:
        log = "" if words.strip() in self.log else "\n".join(self.log.splitlines()[-8:])
        if self.name == "kakao":
            return "\n".join(filter(None, [_("Practice Kakao could not start.") + "\n", words, log]))
        mend = _("Mend that and run the cell again, or save the file: the site starts again by itself.")
        return "\n".join(filter(None, [_("The site could not start.") + "\n", words, log, mend]))

    def _stop(self) -> None:
        if self._holds:
            self._lease.expect_end()
            self._lease.send({"stop": True})
            if not self._lease.over.wait(TO_STOP):
                end_server(self.name, self._folder, self.pid)
                self._lease.over.wait(TO_STOP)
        self._lease = None

    def _is_renewed(self, old: int) -> bool:
        """Whether another process than `old` runs, and we hold a lease on it."""
        return self.attach() and self.pid != old

    def _hear(self, message: dict) -> None:
        if "edited" in message:
            threading.Thread(target=self._restart_quietly, args=[self.pid], daemon=True).start()
        if "state" in message and self._has_spare:
            later = threading.Timer(SPARE_AFTER, self._keep_a_spare)
            later.daemon = True
            later.start()
        for hear in list(self._listeners):
            hear(message)

    def _restart_quietly(self, old: int) -> None:
        with suppress(Refusal):  # the browser shows why, and so does the next cell
            self.restart(only=old)

    def _ended(self) -> None:
        """The process ended without us: another kernel may be restarting it, then a lease on the new one."""
        with suppress(Refusal, OSError), house(self._folder):  # OSError: the whole desk is gone
            self.attach()


class Log(str):
    """A server's log; shown as it is, with its line breaks."""

    def __repr__(self) -> str:
        return str(self) or _("(nothing yet)")
