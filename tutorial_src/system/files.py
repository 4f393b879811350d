"""Files that only this user can read, and files that are replaced whole."""

import os
import stat
import time
from contextlib import suppress
from pathlib import Path

from tutorial_src.locale import _

READING = 1  # seconds; nobody reads one of our small files for as long
AS_IT_IS = getattr(os, "O_BINARY", 0)  # Windows writes another line end into a file that is opened without


def private_folder(path: Path) -> None:
    """Have a folder that other users cannot look into; one that stands open is closed."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):  # a disk whose files have no owners
        path.chmod(0o700)


def replace_file(path: Path, content: str | bytes, *, private: bool = False) -> None:
    """Put `content` in the place of a file, whole: whoever reads meanwhile, or after a crash, finds the old one.

    A private file is for this user alone; any other keeps its mode. Raises `PermissionError` for one that its owner
    has made read-only: to replace it would go round that lock.
    """
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666
    if not mode & stat.S_IWUSR:
        raise PermissionError(None, _("it is read-only"))
    private_folder(path.parent) if private else path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | AS_IT_IS, 0o600 if private else mode)
    try:
        with os.fdopen(opened, "wb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists() and not private:
            draft.chmod(mode)  # what the umask has taken away of it
        _put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    """Windows refuses to replace a file for the moment in which somebody reads it."""
    deadline = time.monotonic() + READING
    while True:
        try:
            return draft.replace(path)
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
