"""A history file being written: one JSON line an exchange."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

# Kept, since `json.dumps` makes one anew for each exchange; ours hold no circles to look for.
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class JsonlWriter:
    """Appends exchanges to a file, safe under threads, and tells whoever listens."""

    LARGEST = 20_000_000  # bytes; when it starts with more, only the last exchanges are kept
    KEPT = 2000  # exchanges

    def __init__(self, path: Path, tell: Callable[[], None] = lambda: None) -> None:
        self._lock = threading.Lock()
        self._tell = tell
        if path.is_file() and path.stat().st_size > self.LARGEST:
            path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[-self.KEPT :]))
        self._file = path.open("ab", buffering=0)
        if _is_torn(path):
            self._file.write(b"\n")  # a crash tore the last line: let ours start on a new one

    def write(self, exchange: dict) -> None:
        """Append one exchange."""
        line = f"{_as_json(exchange)}\n".encode("utf-8", "replace")
        with self._lock:
            self._file.write(line)
        self._tell()

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def _is_torn(path: Path) -> bool:
    with path.open("rb") as file:
        if not file.seek(0, 2):
            return False
        file.seek(-1, 2)
        return file.read() != b"\n"
