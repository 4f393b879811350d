"""The next process of a server, made ready while one runs: a restart then takes a third of the time.

Of the lessons that are open on a desk one keeps it: the one that began last, or that last started the server.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress

from .process import Worker


class StandbyProcess:
    """At most one process that waits for its configuration, which `launch` makes; `waiting` is it, or None."""

    def __init__(self, launch: Callable[[], Worker]) -> None:
        self._launch = launch
        self._is_kept = False
        self.waiting: Worker | None = None
        self._guard = threading.Lock()

    def make(self, after: float = 0.0) -> None:
        """Have it on its way, now or after so many seconds, unless it stands ready or was called off by then."""
        self._is_kept = True
        if after:
            later = threading.Timer(after, self._make)
            later.daemon = True
            later.start()
        else:
            self._make()

    def configure(self, configs: Callable[[], Iterator[dict]]) -> dict:
        """Configure the process that stands ready, or a new one; `OSError` when it has ended."""
        with self._guard:
            waiting, self.waiting = self.waiting, None
        if waiting:
            with suppress(OSError):  # it ended while it waited
                return waiting.configure(configs)
        return self._launch().configure(configs)

    def close(self) -> None:
        """No configuration will come: it ends, and no other is made."""
        with self._guard:
            waiting, self.waiting, self._is_kept = self.waiting, None, False
        if waiting:
            waiting.close()

    def _make(self) -> None:
        with self._guard, suppress(OSError):  # the desk is gone: nothing will start there
            if self._is_kept and not self.waiting:
                self.waiting = self._launch()
