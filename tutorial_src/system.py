"""What differs between Windows, macOS and Linux, in one place."""

import errno
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

WINDOWS = sys.platform == "win32"
READING = 1  # seconds; nobody reads one of our small files for as long
AS_IT_IS = getattr(os, "O_BINARY", 0)  # Windows writes another line end into a file that is opened without
ADDRESS_IN_USE = 10048 if WINDOWS else errno.EADDRINUSE  # WSAEADDRINUSE there
_LOOPBACK = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
_EVERYWHERE = {socket.AF_INET: "0.0.0.0", socket.AF_INET6: "::"}  # noqa: S104 - to ask who is there, not to listen


def apart() -> dict:
    """`Popen` arguments that keep Jupyter's Interrupt (SIGINT, Ctrl+C) from a child process."""
    if WINDOWS:
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def own_the_port(listener: socket.socket) -> None:
    """Set the option that means "rebind at once after a stop, but never share the port".

    On POSIX that is SO_REUSEADDR; on Windows SO_REUSEADDR would let two servers share a port, and
    SO_EXCLUSIVEADDRUSE is the one that does not.
    """
    option = socket.SO_EXCLUSIVEADDRUSE if WINDOWS else socket.SO_REUSEADDR
    listener.setsockopt(socket.SOL_SOCKET, option, 1)


def port_is_free(port: int) -> bool:
    """Whether nobody listens on this port of 127.0.0.1 or ::1 (a port, 1 to 65535)."""
    return not any(_is_taken(family, port) for family in _LOOPBACK)


def port_comes_free(port: int, seconds: float) -> bool:
    """Whether the port is free, or is within `seconds`: a process that ends closes its sockets one by one."""
    deadline = time.monotonic() + seconds
    while not port_is_free(port):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.005)
    return True


def _is_taken(family: socket.AddressFamily, port: int) -> bool:
    with suppress(OSError), socket.socket(family, socket.SOCK_STREAM) as probe:
        # Where SO_REUSEADDR binds beside a listener on all addresses (macOS), only an answer shows that one.
        if not WINDOWS and probe.connect_ex((_LOOPBACK[family], port)) == 0:
            return True
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            own_the_port(probe)
            if family == socket.AF_INET6:
                probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            # Windows binds one address beside a listener on all of them, and refuses all beside any one.
            probe.bind(((_EVERYWHERE if WINDOWS else _LOOPBACK)[family], port))
    except OSError as error:
        # A machine without IPv6 has another error here, and that is no obstacle.
        return family == socket.AF_INET or error.errno in (ADDRESS_IN_USE, errno.EACCES)
    return False


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


def end_process(pid: int, *words: str, seconds: float = 2) -> None:
    """End a process whose command line has all of `words`; another with its number by now is let be."""
    import psutil

    with suppress(psutil.Error):
        process = psutil.Process(pid)
        if set(words) <= set(process.cmdline()):
            process.kill()
            process.wait(seconds)


def stay_out_of_proxies() -> None:
    """Let no proxy come between this process and the course's servers, whatever the environment says."""
    for name in ("NO_PROXY", "no_proxy"):
        hosts = [host for host in os.environ.get(name, "").split(",") if host]
        os.environ[name] = ",".join(dict.fromkeys([*hosts, "127.0.0.1", "localhost"]))


def who_listens(port: int) -> str:
    """The program that holds a port, as `name (process 123)`, where the system tells that."""
    from .locale import _

    if holder := listener(port):
        return _("{name} (process {pid})", name=holder["name"], pid=holder["pid"])
    return _("another program")


def listener(port: int) -> dict | None:
    """`pid`, `name` and `cmdline` of the process that listens on a port; None where the system hides it."""
    import psutil

    with suppress(psutil.Error, OSError):
        for pid in filter(None, _listeners(port)):  # without a number it is another user's
            return psutil.Process(pid).as_dict(["pid", "name", "cmdline"])
    return None


def _listeners(port: int) -> Iterator[int | None]:
    import psutil

    def listens(one) -> bool:
        return one.status == psutil.CONN_LISTEN and one.laddr.port == port

    try:
        yield from (one.pid for one in psutil.net_connections("tcp") if listens(one))
    except psutil.AccessDenied:  # macOS shows all at once to the administrator alone
        for process in psutil.process_iter():
            with suppress(psutil.Error):
                yield from (process.pid for one in process.net_connections("tcp") if listens(one))
