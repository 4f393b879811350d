"""The session rows of a database that a server writes into, read again when its file changed."""

import time
from pathlib import Path

from .sessions import Raw, SessionsUnreadable, read

TICK_SECONDS = 100_000_000  # nanoseconds; file systems count time in steps of up to this


class Rows:
    """The raw rows of `django_session`; None before there are any.

    The database is asked only when its file changed. Whether it did is read from the folder: to open the file
    beside SQLite would drop the locks that SQLite holds on it (sqlite.org, "How To Corrupt", section 2.2).
    """

    def __init__(self, database: Path) -> None:
        self._database = database
        self._seen: tuple | None = None
        self._rows: list[Raw] | None = None

    def __call__(self) -> list[Raw] | None:
        """The rows now; those of the last time where the database is locked or gone."""
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
