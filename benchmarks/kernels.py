"""A real kernel on a desk of its own, as JupyterLab starts one, whose cells are timed from within."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL

from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager

from benchmarks.processes import ROOT, environment, free_port, share_of_memory

READY = "import time; from benchmarks.processes import wait_for_answer; from tutorial_src import begin"
BEGIN = "lesson = begin(0)"
BOTH_ANSWER = "wait_for_answer(lesson.site.port); wait_for_answer(lesson.kakao.port)"


class Desk:
    """A desk and the two ports of its servers."""

    def __init__(self, place: Path) -> None:
        self.place, self.site_port, self.kakao_port = place, free_port(), free_port()

    @property
    def environment(self) -> dict[str, str]:
        """What a kernel on this desk is started with."""
        return environment(
            TUTORIAL_DESK=str(self.place),
            TUTORIAL_LANG="en",
            PYTHONPATH=str(ROOT),
            IPYTHONDIR=str(self.place / ".ipython"),
            TUTORIAL_SITE_PORT=str(self.site_port),
            TUTORIAL_KAKAO_PORT=str(self.kakao_port),
        )


class Kernel:
    """A kernel on a desk; a `with` block starts and ends it, and with it the servers that it alone held."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __enter__(self) -> "Kernel":
        # No folders to look in: else a kernel that the user has installed would be taken, not our Python's.
        specs = KernelSpecManager(kernel_dirs=[])
        self._manager = KernelManager(kernel_spec_manager=specs)
        self._manager.connection_file = str(self._desk.place / f"kernel-{id(self)}.json")
        self._manager.start_kernel(env=self._desk.environment, cwd=str(self._desk.place), stderr=DEVNULL)
        self._client = self._manager.blocking_client()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=60)
        return self

    def __exit__(self, *error: object) -> None:
        self._client.stop_channels()
        self._manager.shutdown_kernel(now=True)

    @property
    def share_of_memory(self) -> float:
        """What the kernel and the servers that it started take up, in megabytes."""
        return share_of_memory(self._manager.provisioner.pid)

    def run(self, code: str) -> None:
        """Run a cell; raises `RuntimeError` with what the cell raised."""
        self._ask(code)

    def seconds(self, code: str) -> float:
        """Run a cell and take its time, in seconds, inside the kernel."""
        timed = f"began = time.perf_counter()\n{code}\nseconds = time.perf_counter() - began"
        said = self._ask(timed, user_expressions={"seconds": "seconds"})
        return float(said["user_expressions"]["seconds"]["data"]["text/plain"])

    def seconds_of_all(self, cells: list[str]) -> float:
        """Run cells one after the other, as Run All does, and take the time from outside, in seconds.

        A cell that fails is part of a lesson: the next one runs all the same.
        """
        began = time.perf_counter()
        for cell in cells:
            self._client.execute_interactive(cell, output_hook=lambda message: None, allow_stdin=False, timeout=120)
        return time.perf_counter() - began

    def _ask(self, code: str, **more: dict) -> dict:
        hear = {"output_hook": lambda message: None, "allow_stdin": False, "timeout": 120}
        said = self._client.execute_interactive(code, **hear, **more)["content"]
        if said["status"] != "ok":
            raise RuntimeError(f"{said['ename']}: {said['evalue']}")
        return said


@contextmanager
def desk() -> Iterator[Desk]:
    """A desk where a lesson was opened once: laid out, with a database and byte code, nothing running."""
    with tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True) as folder:
        made = Desk(Path(folder))
        with Kernel(made) as kernel:
            kernel.run("\n".join([READY, BEGIN, BOTH_ANSWER, "lesson.site.stop()", "lesson.kakao.stop()"]))
        yield made


@contextmanager
def opened_lesson(made: Desk) -> Iterator[Kernel]:
    """A kernel on this desk in which a lesson has begun; both servers answer."""
    with Kernel(made) as kernel:
        kernel.run("\n".join([READY, BEGIN, BOTH_ANSWER]))
        yield kernel
        kernel.run("lesson.site.stop(); lesson.kakao.stop()")
