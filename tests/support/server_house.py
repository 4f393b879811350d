"""A house of one's own for a test: a desk, both servers on free ports, and kernels that can be killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
import requests

from tests.support.once import fresh_desk
from tutorial_src.desk import folder as desk
from tutorial_src.servers.pair import ServerPair
from tutorial_src.servers.server import ServerDidNotStart
from tutorial_src.session_table.sessions import Sessions
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.log import Traffic

DESK = "책상 desk"  # what a learner's folder may be called
KERNEL = """
import json, signal, sys
from tutorial_src import begin
signal.signal(signal.SIGINT, signal.default_int_handler)  # as a kernel does, however it was started
lesson = None
print(json.dumps("up"), flush=True)
for line in sys.stdin:
    said = ""
    try:
        exec(line)
    except KeyboardInterrupt:
        said = "interrupted"
    except BaseException as error:
        said = f"{type(error).__name__}: {error}"
    print("\\n" + json.dumps(said), flush=True)
"""


def until(condition: Callable[[], object], seconds: float = 15) -> object:
    """What `condition()` says as soon as it says something true; fails after `seconds`."""
    deadline = time.monotonic() + seconds
    while not (said := condition()):
        assert time.monotonic() < deadline, f"waited {seconds} seconds in vain"
        time.sleep(0.01)
    return said


def lives(pid: int) -> bool:
    """Whether the process is there, and no zombie."""
    with suppress(psutil.NoSuchProcess):
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    return False


def started_on(desk: Path) -> list[psutil.Process]:
    """The server processes, the spare one too, that this process started for a desk and that still run."""
    found = []
    for child in psutil.Process().children():
        with suppress(psutil.Error):
            if str(desk / ".servers") in child.cmdline():  # a zombie has no command line
                found.append(child)
    return found


def listening(pid: int) -> list[str]:
    """The addresses on which a process listens, each as often as it does."""
    return [one.laddr.ip for one in psutil.Process(pid).net_connections("tcp") if one.status == "LISTEN"]


class House:
    """A desk with its two servers, held by the test itself as a kernel holds them."""

    def __init__(self, folder: Path) -> None:
        self.place = fresh_desk(folder / DESK)
        self.project = self.place / desk.PROJECT
        self.views = self.project / "blogapp" / "views.py"
        self.database = self.project / "db.sqlite3"
        self.servers = self.place / ".servers"
        self.sessions = Sessions(self.database)
        self.kernels: list[Kernel] = []
        self.since = 0.0  # seconds since 1970: of what came before, `exchanges` knows nothing
        self.pair = ServerPair(self.place)
        self.site, self.kakao = self.pair.site, self.pair.kakao

    def run(self, edited: bool = False) -> "House":
        """Have both servers up."""
        self.pair.run(edited=edited)
        return self

    def refusal(self) -> str:
        """What is said when the servers are to run and cannot."""
        try:
            self.run()
        except ServerDidNotStart as refused:
            return str(refused)
        raise AssertionError("both servers are up")

    def get(self, path: str = "/", **how: object) -> requests.Response:
        """Ask the site, as a program does."""
        return requests.get(self.site.url + path, **{"timeout": 20, "allow_redirects": False, **how})

    def browse(self, path: str = "/", **headers: str) -> requests.Response:
        """Ask the site, as a browser does."""
        return self.get(path, headers={"User-Agent": "Mozilla/5.0 (test)", **headers})

    def add_view(self, code: str) -> None:
        """Let the address `/try/` be answered by the function `view` of this code, before the site starts."""
        (self.project / "blogapp" / "trying.py").write_text(code, encoding="utf-8")
        urls = self.project / "firstProject" / "urls.py"
        told = urls.read_text(encoding="utf-8")
        route = "from blogapp import trying\nurlpatterns += [path('try/', trying.view)]\n"
        urls.write_text(f"{told}\n{route}", encoding="utf-8")

    def exchanges(self, path: str = "") -> list[Exchange]:
        """What was recorded, of one path or of all."""
        return [x for x in Traffic(self.pair.histories, self.since) if path in ("", x.path)]

    def state(self, name: str = "site") -> dict:
        """The state file of a server."""
        return json.loads((self.servers / f"{name}.json").read_text(encoding="utf-8"))

    def written(self) -> str:
        """Everything that the servers left in files."""
        return "".join(path.read_text(encoding="utf-8") for path in self.servers.glob("*.[jl]*[lg]"))

    def kernel(self, language: str = "en") -> "Kernel":
        """One more lesson, in a process of its own."""
        self.kernels.append(Kernel(self, language))
        return self.kernels[-1]

    def close(self) -> None:
        """End everything that was started here."""
        for kernel in self.kernels:
            kernel.kill()
        pids = [server.pid for server in (self.site, self.kakao) if server.pid]
        self.pair.release()
        until(lambda: not any(map(lives, pids)) and not started_on(self.place))


class Kernel:
    """A Python process in the place of a notebook's kernel."""

    def __init__(self, house: House, language: str) -> None:
        self._house, self.saw = house, []
        folder = house.place.parent / language
        folder.mkdir(exist_ok=True)
        self._process = subprocess.Popen(
            [sys.executable, "-c", KERNEL],
            cwd=folder,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(desk.ROOT), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )
        self.hear()

    def send(self, code: str) -> None:
        """Have this line run, without waiting for it."""
        self._process.stdin.write(code + "\n")
        self._process.stdin.flush()

    def hear(self) -> str:
        """What the line said when it was done: the text it put into `said`, or its error."""
        for line in self._process.stdout:
            if line.startswith('"'):
                return json.loads(line)
            self.saw.append(line)
        raise AssertionError("the kernel has ended")

    def do(self, code: str) -> str:
        """Run one line to its end."""
        self.send(code)
        return self.hear()

    def begin(self) -> "Kernel":
        """Begin a lesson."""
        said = self.do("lesson = begin(0)")
        assert said == "", said
        return self

    def tell(self, expression: str) -> str:
        """What an expression is, as text."""
        return self.do(f"said = str({expression})")

    def interrupt(self) -> None:
        """What Jupyter's Interrupt does: SIGINT to the kernel and all its group (POSIX)."""
        os.killpg(self._process.pid, signal.SIGINT)

    def kill(self) -> None:
        """SIGKILL, or its like."""
        self._process.kill()
        self._process.wait()
        self._process.stdin.close()
        self._process.stdout.close()
