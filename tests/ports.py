"""Ports for the tests: free ones, never the course's own."""

import socket
from contextlib import ExitStack


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(2)]
        return tuple(listener.getsockname()[1] for listener in sockets)
