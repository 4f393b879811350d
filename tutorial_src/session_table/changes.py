"""The session rows after an exchange, told when they are not what they were."""

import time
from pathlib import Path

from tutorial_src.recording.change_detector import ChangeDetector

from .sessions import Raw, SessionsUnreadable, read

TICK_SECONDS = 100_000_000  # nanoseconds; file systems count time in steps of up to this


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
