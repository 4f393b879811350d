"""A server of a lesson as an object: started, asked, told, restarted and stopped through one interface.

A process of its own (`process_server.py`), the kernel itself (`inside_server.py`), or the real Kakao, which only
stands here (`kakao_app.LiveKakao`): lessons, exercises, view and doctor do not know which.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from . import failure_text
from .messages import State

if TYPE_CHECKING:
    import requests

    from .background import Queue, Threads

Hear = Callable[[object], None]  # takes one of the `messages` that servers say


class ServerDidNotStart(UserError):
    """A server is not up: `server` is its name, `reason` says why, `log` is the end of what it printed beside that."""

    def __init__(self, server: str, reason: str, log: str = "") -> None:
        self.server, self.reason = server, reason
        self.log = "" if reason.strip() in log else "\n".join(log.splitlines()[-8:])
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        return failure_text.of_server(self.server, self.reason, self.log)


class ServerIsStopped(ServerDidNotStart):
    """Somebody has stopped it, or it has not been started: nothing is wrong with it."""

    def __init__(self, server: str) -> None:
        super().__init__(server, "")

    def _sentence(self) -> str:
        return _("{name}: not running. `lesson.{name}.restart()` starts it.", name=self.server)


class Log(str):
    """A server's log; shown as it is, with its line breaks."""

    def __repr__(self) -> str:
        return str(self) or _("(nothing yet)")


class Server(ABC):
    """The site or Kakao.

    `generation` is another value after each start, None while it is stopped; `moved_from` is its usual port when
    another program has that one; `background` is where its reports come from and what is to be done later goes.
    """

    name: str
    url: str  # as a browser opens it, without a slash at the end
    state: State  # what became of it
    generation: object = None
    moved_from: int | None = None
    background: "Threads | Queue"

    can_script = True  # a scripted visitor may go there: the real Kakao asks a person
    can_register = True  # what it has of the app is ours to see and to change
    is_recorded = True  # what it is asked and answers stands in the lesson's history

    def __init__(self) -> None:
        self._listeners: list[Hear] = []

    # What it is

    @property
    def is_up(self) -> bool:
        """Whether it is there and has something to answer with."""
        return self.state.state == "ready"

    @property
    def has_failed(self) -> bool:
        """Whether it is there, and its project does not load."""
        return self.state.state == "failed"

    @property
    @abstractmethod
    def is_stopped(self) -> bool:
        """Whether this lesson has stopped it, or left it to the others."""

    @property
    @abstractmethod
    def started_at(self) -> float:
        """When it last started, in seconds since 1970; 0 when it was stopped."""

    @property
    @abstractmethod
    def log(self) -> Log:
        """What it printed since it last started."""

    # Its life

    @abstractmethod
    def warm_up(self) -> None:
        """Prepare a start that will soon be asked for."""

    @abstractmethod
    def locate(self) -> None:
        """Find it where it runs, or choose where it will: from here on `url` is known."""

    @abstractmethod
    def start(self, *, anew: bool = False) -> None:
        """Have it up as it is configured now: what runs so already is kept, unless it is to start `anew`.

        Raises `ServerDidNotStart`, here as below.
        """

    @abstractmethod
    def restart(self, *, if_generation: object = None) -> None:
        """Stop and start it; with `if_generation`, not when another one runs by now, nor when it was stopped."""

    @abstractmethod
    def stop(self) -> None:
        """End it, for every open lesson."""

    @abstractmethod
    def release(self) -> None:
        """Leave it to the other lessons; without any, it ends."""

    @abstractmethod
    def wait_ready(self, *, met_nobody: bool = False) -> None:
        """Wait until it runs what is saved: for a start that is under way, by this lesson or another.

        Who `met_nobody` there knows that it ended sooner than we may.
        """

    # Talk

    @abstractmethod
    def tell(self, message: object) -> None:
        """Send one of the `messages` that kernels say, when somebody is there."""

    @abstractmethod
    def ask(self, message: object) -> dict:
        """Send one and wait for what comes of it."""

    def listen(self, hear: Hear) -> Callable[[], None]:
        """Call `hear(message)` for each report and each exchange's end; answers what ends that."""
        self._listeners.append(hear)
        return partial(self._listen_no_more, hear)

    @abstractmethod
    def mount(self, session: "requests.Session") -> None:
        """Let this session of `requests` reach the server."""

    def __repr__(self) -> str:
        if self.is_up:
            return self._where()
        return str(ServerIsStopped(self.name))

    def _where(self) -> str:
        return f"{self.name}: {self.url}"

    def _listen_no_more(self, hear: Hear) -> None:
        with suppress(ValueError):  # it has ended before
            self._listeners.remove(hear)

    def _report(self, message: object) -> None:
        for hear in list(self._listeners):
            hear(message)
