"""What runs inside a server process: leases, the recorder, and the site or practice Kakao.

Started by `servers/process.py` as `python -m tutorial_src.hosting NAME FOLDER`; its configuration is one JSON line on
standard input, and it answers with one line on standard output. Never imported by a kernel.
"""

import gc
import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol

from tutorial_src import locale
from tutorial_src.recording.jsonl import JsonlWriter
from tutorial_src.recording.middleware import OPEN, Recorder
from tutorial_src.recording.redaction import Printing, Redactor
from tutorial_src.servers.background import Threads
from tutorial_src.servers.lease_listener import LeaseListener, News
from tutorial_src.servers.messages import Edited, Recorded, State, Stop
from tutorial_src.system.files import AS_IT_IS

from .host import Host

LOOK = 0.4  # seconds between two looks at the project's files
BACKGROUND = Threads()


class Bound(Protocol):
    """A port that is ours: `serve` begins to answer there, `close` frees it."""

    def serve(self, app: Callable) -> None:
        """Answer with this application (PEP 3333), in threads."""

    def close(self) -> None:
        """Free the port at once."""


Bind = Callable[[int], Bound]  # raises `OSError` for a taken port


def main(name: str, folder: Path) -> None:
    """Load what is surely needed, read the configuration, shake hands, and serve until the last lease closes."""
    gc.disable()  # while thousands of objects are made that all stay: a sixth of the time to start
    bind, open_host = {"site": _prepare_site, "kakao": _prepare_kakao}[name]()
    config, *bound = _first_free(bind)
    if not config:
        return  # the kernel has ended, or has no need of this process
    os.environ.update(config["env"])
    os.chdir(config["cwd"])
    locale.use(config["language"])
    leases = LeaseListener()
    print(json.dumps({"pid": os.getpid(), "lease": leases.port, "secret": leases.secret}), flush=True)
    redactor = Redactor(config["cookies"], config["secrets"], live=config["live"], learnt=folder / f"{name}.cookies")
    _print_into(folder / f"{name}.log", redactor)
    history = JsonlWriter(folder / f"{name}.jsonl", tell=News(leases, Recorded(name)))
    host = open_host(config, history.write, redactor)
    leases.accept(_answer_or(host, end := partial(_end, folder / f"{name}.json", host, bound)), end)
    try:
        bound += [bind(port) for port in list(host.apps)[1:]]
    except OSError as error:
        leases.become(State("failed", str(error)))
    else:
        for app in host.apps.values():
            BACKGROUND.every(OPEN / 4, app.write_waiting)
        if name == "site":
            BACKGROUND.every(LOOK, partial(_look, host, leases))
        host.load(partial(_become, zip(bound, host.apps.values(), strict=True), leases))
    gc.freeze()
    gc.enable()
    threading.Event().wait()


def _prepare_site() -> tuple[Bind, Callable[..., Host]]:
    from . import django_project
    from .devserver import Server
    from .site_host import SiteHost

    def open_host(config: dict, write: Callable[[dict], None], redactor: Redactor) -> Host:
        if config["live"]:
            from tutorial_src.recording import outgoing

            outgoing.patch_requests(config["env"], write=write, redactor=redactor)
        else:
            django_project.sign_requests()
        return SiteHost(config, write, redactor, BACKGROUND)

    return Server, open_host


def _prepare_kakao() -> tuple[Bind, Callable[..., Host]]:
    from tutorial_src.kakao.serving import listen

    from .kakao_host import KakaoHost

    class Listening:
        """Practice Kakao's listeners, whose application comes when they are bound."""

        def __init__(self, port: int) -> None:
            self._servers = listen(lambda environ, start_response: self._app(environ, start_response), port=port)

        def serve(self, app: Callable) -> None:
            self._app = app
            self._servers.start()

        def close(self) -> None:
            self._servers.free_port()

    return Listening, KakaoHost


def _first_free(bind: Bind) -> list:
    """The first configuration on standard input whose port is free, and the port, bound; [{}] when none comes."""
    for line in iter(sys.stdin.readline, ""):
        config = json.loads(line)
        try:
            return [config, bind(config["port"])]
        except OSError:
            print(json.dumps({"taken": config["port"]}), flush=True)
    return [{}]


def _become(served: Iterator[tuple[Bound, Recorder]], leases: LeaseListener, state: State) -> None:
    """Answer whoever has connected meanwhile, and tell the leases.

    Not before: Django's server reads the settings after each connection, even one that only looked at the port.
    """
    for bound, app in served:  # an iterator: once
        bound.serve(app)
    leases.become(state)


def _look(host: Host, leases: LeaseListener) -> None:
    """Tell the leases when a file of the project was edited: they start the site again."""
    if edited := host.changed_files():
        threading.Event().wait(0.05)  # an editor may be in the middle of it
        leases.tell(Edited(sorted({*edited, *host.changed_files()})))


def _answer_or(host: Host, end: Callable[[], None]) -> Callable[[object], dict]:
    """What a kernel's message leads to: the end of this process, or the host's answer."""
    return lambda message: end() if isinstance(message, Stop) else host.answer(message)


def _print_into(path: Path, redactor: Redactor) -> None:
    """From here on, what is printed is the log, without what the redactor takes out."""
    log = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | AS_IT_IS, 0o600)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        os.dup2(log, stream.fileno())
    os.close(log)
    sys.stdout = Printing(sys.stdout, redactor, noted=True)
    sys.stderr = Printing(sys.stderr, redactor)


def _end(state_file: Path, host: Host, bound: list[Bound]) -> None:
    """End this process now, whatever its threads are doing; nobody need look for it any more."""
    for each in bound:  # before the leases, which end with the process: a kernel may wait for the port
        each.close()
    host.close()
    with suppress(OSError, ValueError, KeyError):
        if json.loads(state_file.read_text(encoding="utf-8"))["pid"] == os.getpid():
            state_file.unlink()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
