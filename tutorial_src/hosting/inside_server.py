"""A server inside the kernel's own process: no sockets, threads or processes.

What is asked of its address through `requests` is answered by its application, in the asker's own turn. A file that was
saved is loaded before the next answer. There is no patience here: a view that never ends holds the kernel.
"""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import requests

from tutorial_src.recording.jsonl import JsonlWriter
from tutorial_src.recording.redaction import Redactor
from tutorial_src.servers.background import Queue
from tutorial_src.servers.messages import Recorded, State
from tutorial_src.servers.process import log_file, log_of
from tutorial_src.servers.server import Log, Server, ServerDidNotStart, ServerIsStopped
from tutorial_src.system.files import private_folder

from .host import Host
from .process_globals import as_in_a_process
from .wsgi_adapter import WSGIAdapter, origins, reach

_turn = threading.RLock()  # one at a time: standard output, folder and Django are this process's own


class InsideServer(Server):
    """The site or practice Kakao, in this process; its exchanges and its log stand in files, as a process's do."""

    background = Queue()
    _loaded: "InsideServer | None" = None  # the site whose project this interpreter holds: there is but one Django

    def __init__(
        self, name: str, folder: Path, host: str, port: int, config: Callable[[], dict], *, spare: bool = False
    ) -> None:
        super().__init__()
        self.name, self._folder, self.port, self._config = name, folder, port, config
        self.url = f"http://{host}:{port}"
        self._host: Host | None = None
        self._told: dict = {}
        self.state, self._starts, self._started_at, self._is_left = State("ended"), 0, 0.0, False

    @property
    def generation(self) -> int | None:
        """How often it was started; None while it is stopped."""
        return None if self.is_stopped else self._starts

    @property
    def is_stopped(self) -> bool:
        """Whether this lesson has stopped it."""
        return self._is_left

    @property
    def started_at(self) -> float:
        """When it was last started; 0 when it was stopped."""
        return self._started_at

    @property
    def log(self) -> Log:
        """What it printed since it last started."""
        return log_of(self._folder, self.name)

    def warm_up(self) -> None:
        """It starts at once."""

    def locate(self) -> None:
        """It is where it was made."""

    def start(self, *, anew: bool = False) -> None:
        """Load it, unless it is loaded as it is configured now."""
        if anew or self._host is None or self._told["about"] != self._config()["about"]:
            self._load()
        self.wait_ready()

    def restart(self, *, if_generation: int | None = None) -> None:
        """Load it anew."""
        if if_generation is None or if_generation == self.generation:
            self._load()
        self.wait_ready()

    def stop(self) -> None:
        """Forget it."""
        with _turn:
            self._close()
            self.state, self._started_at, self._is_left = State("ended"), 0.0, True
            self._report(self.state)

    release = stop

    def wait_ready(self, *, met_nobody: bool = False) -> None:
        """Load what was saved since."""
        if self.is_stopped:
            raise ServerIsStopped(self.name)
        with _turn:
            self._load_what_is_saved()
        self.background.run()
        if not self.is_up:
            raise ServerDidNotStart(self.name, self.state.reason, self.log)

    def tell(self, message: object) -> None:
        """Have a message carried out, if there is somebody to do that."""
        if self._host:
            self.ask(message)

    def ask(self, message: object) -> dict:
        """Have it carried out; what came of it."""
        with _turn:
            if not self._host:
                raise ServerIsStopped(self.name)
            with self._at_work():
                return self._host.answer(message)

    def mount(self, session: requests.Session) -> None:
        """Let this session ask the application, by each name of this computer."""
        for origin in origins([self.port]):
            session.mount(f"{origin}/", WSGIAdapter(self._answer))

    def _load(self) -> None:
        with _turn:
            self._close()
            config = self._told = {**self._config(), "port": self.port}
            private_folder(self._folder)
            log_file(self._folder, self.name).write_bytes(b"")
            self._redactor = Redactor(
                config["cookies"], config["secrets"], live=config["live"], learnt=self._folder / f"{self.name}.cookies"
            )
            self._history = JsonlWriter(self._folder / f"{self.name}.jsonl", tell=self._note_exchange)
            self._starts, self._started_at, self._is_left = self._starts + 1, time.time(), False
            self.state = State("starting")
            with self._at_work():
                self._host = self._make(config)
                self._host.load(self._become)
            reach(self._host.apps, self._answer)  # by the views and the cells, too

    def _make(self, config: dict) -> Host:
        if self.name == "kakao":
            from .kakao_host import KakaoHost

            return KakaoHost(config, self._history.write, self._redactor)
        from .site_host import SiteHost

        InsideServer._loaded = self
        return SiteHost(config, self._history.write, self._redactor, self.background)

    def _close(self) -> None:
        """Forget what is loaded; another desk's project, too, since a new one takes its place."""
        if self._host:
            with self._at_work():
                self._host.close()
            self._history.close()
            reach(self._host.apps, None)
            self._host = None
        if self.name == "site" and InsideServer._loaded:
            from .reload_django import forget

            forget(Path(InsideServer._loaded._told["project"]))
            InsideServer._loaded = None

    def _load_what_is_saved(self) -> None:
        is_displaced = self.name == "site" and InsideServer._loaded is not self
        if self._host is None or is_displaced or self._host.changed_files():
            self._load()

    def _answer(self, environ: dict, start_response: Callable) -> bytes:
        """One request, answered whole; raises `ConnectionError` where nobody is there to answer it."""
        with _turn:
            if self.is_stopped:
                raise ConnectionRefusedError(f"{self.name} is stopped")
            self._load_what_is_saved()
            app = self._host.apps[int(environ["SERVER_PORT"])]
            with self._at_work():
                status, body = _answered(app, environ, start_response)
                line = f'"{environ["REQUEST_METHOD"]} {environ["REQUEST_URI"]} HTTP/1.1" {status[:3]} {len(body)}'
                print(time.strftime("[%d/%b/%Y %H:%M:%S]"), line, file=sys.stderr)
        self.background.run()
        return body

    def _become(self, state: State) -> None:
        self.state = state
        self.background.later(lambda: self._report(state))

    def _note_exchange(self) -> None:
        if self._listeners:
            self.background.later(lambda: self._report(Recorded(self.name)))

    def _at_work(self) -> AbstractContextManager[None]:
        return as_in_a_process(self._told, log_file(self._folder, self.name), self._redactor)


def _answered(app: Callable, environ: dict, start_response: Callable) -> tuple[str, bytes]:
    """The status and the whole body of an answer."""
    started: list[str] = []

    def start(status: str, headers: list, *exc_info: object) -> None:
        started.append(status)
        start_response(status, headers, *exc_info)

    chunks = app(environ, start)
    try:
        body = b"".join(chunks)
        return started[-1], body
    finally:
        if close := getattr(chunks, "close", None):
            close()
