"""The lock of a server, held while it starts or stops."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.system.files import private_folder

WAIT_SECONDS = 60  # seconds; no start or stop takes as long


class ServersAreBusy(UserError):
    """Another lesson holds the lock for longer than any start or stop takes."""


@contextmanager
def server_lock(folder: Path, name: str) -> Iterator[None]:
    """Hold the lock under which this server of a desk starts and stops, so that two kernels do not both start it."""
    from filelock import FileLock, Timeout

    private_folder(folder)
    try:
        lock = FileLock(folder / f"{name}.lock").acquire(WAIT_SECONDS, poll_interval=0.01)
    except Timeout:
        raise ServersAreBusy(
            _(
                "Another lesson is starting or stopping the servers, and hasn't "
                "finished. Close that lesson's kernel, and run the cell again."
            )
        ) from None
    with lock:
        yield
