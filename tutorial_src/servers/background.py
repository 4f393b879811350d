"""What is done beside a cell: in threads, or, where there are none, when somebody runs the queue."""

import threading
import time
from collections.abc import Callable


class Threads:
    """The background of servers in processes of their own: each job gets a thread that ends with the kernel."""

    def later(self, job: Callable[[], object], seconds: float = 0.0) -> Callable[[], None]:
        """Do `job` once, after so many seconds; answers what calls it off."""
        timer = threading.Timer(seconds, job)
        timer.daemon = True
        timer.start()
        return timer.cancel

    def every(self, seconds: float, job: Callable[[], object]) -> Callable[[], None]:
        """Do `job` again and again, with this pause; answers what ends that."""
        ended = threading.Event()

        def go_on() -> None:
            while not ended.wait(seconds):
                job()

        threading.Thread(target=go_on, daemon=True).start()
        return ended.set

    def together(self, *jobs: Callable[[], object]) -> None:
        """Do all at once; raises what the first of them raised, when each has come to its end."""
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(len(jobs)) as pool:
            done = [pool.submit(job) for job in jobs]
        for job in done:
            job.result()


class Queue:
    """The background of servers inside the kernel: jobs wait until `run` is called."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, Callable[[], object]]] = []

    def later(self, job: Callable[[], object], seconds: float = 0.0) -> Callable[[], None]:
        """Do `job` once, in the first `run` after so many seconds; answers what calls it off."""
        entry = (time.monotonic() + seconds, job)
        self._waiting.append(entry)
        return lambda: self._waiting.remove(entry) if entry in self._waiting else None

    def every(self, seconds: float, job: Callable[[], object]) -> Callable[[], None]:
        """Do `job` again and again, with at least this pause; answers what ends that."""
        call_off = [self.later(lambda: go_on(), seconds)]

        def go_on() -> None:
            call_off[0] = self.later(go_on, seconds)
            job()

        return lambda: call_off[0]()

    def together(self, *jobs: Callable[[], object]) -> None:
        """Do one after the other."""
        for job in jobs:
            job()

    def run(self) -> None:
        """Do what is due by now."""
        now = time.monotonic()
        due = [entry for entry in self._waiting if entry[0] <= now]
        self._waiting = [entry for entry in self._waiting if entry[0] > now]
        for _when, job in due:
            job()
