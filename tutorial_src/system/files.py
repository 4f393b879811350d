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


def private_file(path: Path, text: str) -> None:
    """Write `text` so that other users cannot read it, and readers never see half of it."""
    private_folder(path.parent)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    opened = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            file.write(text)
        _replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _replace(draft: Path, path: Path) -> None:
    """Put the draft in the place of a file; Windows refuses that for the moment in which somebody reads it."""
    deadline = time.monotonic() + READING
    while True:
        try:
            return draft.replace(path)
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def replace_file(path: Path, text: str) -> None:
    """Write a file whole: whoever reads meanwhile, and whoever comes after a crash, finds the old one."""
    if path.exists() and not path.stat().st_mode & stat.S_IWUSR:  # replacing it would go round the learner's lock
        raise PermissionError(None, _("it is read-only"))
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
