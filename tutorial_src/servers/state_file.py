"""What a second kernel needs to find a server that runs: a file that only this user can read."""

import json
from contextlib import suppress
from pathlib import Path

from tutorial_src.system.files import replace_file


class StateFile:
    """The process that runs, its port, and how to take a lease on it (`lease`, `secret`)."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def exists(self) -> bool:
        """Whether a process runs, or did until it was killed."""
        return self._path.exists()

    @property
    def written_at(self) -> float:
        """When the process started, in seconds since 1970; 0 when there is none."""
        with suppress(OSError):
            return self._path.stat().st_mtime
        return 0.0

    def read(self) -> dict:
        """What it says; empty when there is no file, or one that cannot be read."""
        with suppress(OSError, ValueError):
            state = json.loads(self._path.read_text(encoding="utf-8"))
            return state if isinstance(state, dict) else {}
        return {}

    def write(self, state: dict) -> None:
        """Say it, in the place of what was said before."""
        replace_file(self._path, json.dumps(state), private=True)
