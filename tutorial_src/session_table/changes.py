"""What the server holds after an exchange, told when it is not what it was."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

from .sessions import Raw, SessionsUnreadable, read

TICK_SECONDS = 100_000_000  # nanoseconds; file systems count time in steps of up to this


class ChangeDetector:
    """Calls `look()` and answers what it said when that differs from the last time, else None."""

    def __init__(self, look: Callable[[], object]) -> None:
        self._look, self._last, self._lock = look, None, threading.Lock()

    def __call__(self) -> object:
        """What there is to see now, or None."""
        with self._lock:
            now = self._look()
            if now == self._last:
                return None
            self._last = now
            return now


class Rows(ChangeDetector):
    """The raw rows of `django_session` when they are not what they were, else None.

    The database is asked only when its file changed. Whether it did is read from the folder: to open the file
    beside SQLite would drop the locks that SQLite holds on it (sqlite.org, "How To Corrupt", section 2.2).
    """

    def __init__(self, database: Path) -> None:
        super().__init__(self._read)
        self._database = database
        self._seen: tuple | None = None
        self._rows: list[Raw] | None = None

    def _read(self) -> list[Raw] | None:
        try:
            now = self._database.stat()
            seen = now.st_ino, now.st_size, now.st_mtime_ns
            if seen != self._seen:
                self._rows = read(self._database)
                # A second write within one tick of the clock would not show: look at a young file again.
                self._seen = seen if time.time_ns() - now.st_mtime_ns > TICK_SECONDS else None
        except (OSError, SessionsUnreadable):
            pass  # locked or gone: the page that the visitor gets says so
        return self._rows
