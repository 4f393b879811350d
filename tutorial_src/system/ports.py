"""What differs between Windows, macOS and Linux, in one place."""

import errno
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

WINDOWS = sys.platform == "win32"
ADDRESS_IN_USE = 10048 if WINDOWS else errno.EADDRINUSE  # WSAEADDRINUSE there
_LOOPBACK = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
_EVERYWHERE = {socket.AF_INET: "0.0.0.0", socket.AF_INET6: "::"}  # noqa: S104 - to ask who is there, not to listen


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


def stay_out_of_proxies() -> None:
    """Let no proxy come between this process and the course's servers, whatever the environment says."""
    for name in ("NO_PROXY", "no_proxy"):
        hosts = [host for host in os.environ.get(name, "").split(",") if host]
        os.environ[name] = ",".join(dict.fromkeys([*hosts, "127.0.0.1", "localhost"]))


def who_listens(port: int) -> str:
    """The program that holds a port, as `name (process 123)`, where the system tells that."""
    from tutorial_src.locale import _

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
