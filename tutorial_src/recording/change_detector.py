"""What a server holds after an exchange, told when it is not what it was."""

import threading
from collections.abc import Callable


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
