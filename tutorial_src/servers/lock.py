"""The lock of a desk's servers, held while one of them starts or stops."""

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
def server_lock(folder: Path) -> Iterator[None]:
    """Hold the lock under which servers start and stop, so that two kernels do not both start one."""
    from filelock import FileLock, Timeout

    private_folder(folder)
    try:
        lock = FileLock(folder / "lock").acquire(WAIT_SECONDS, poll_interval=0.01)
    except Timeout:
        raise ServersAreBusy(
            _(
                "Another lesson is starting or stopping the servers, and does not come to an end."
                " Close that lesson's kernel, and run the cell again."
            )
        ) from None
    with lock:
        yield
