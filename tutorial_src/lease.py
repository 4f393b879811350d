"""The kernel's end of a lease: an open connection to a server process, over which it reports (see `leases.py`)."""

import json
import socket
import threading
from collections.abc import Callable


class Lease:
    """An open lease; `state` is the server's last report, `over` is set when the connection has ended."""

    def __init__(self, port: int, secret: str, hear: Callable[[dict], None], end: Callable[[], None]) -> None:
        """Connect; raises `OSError` when nobody answers there, or somebody who does not know the secret."""
        self._hear, self._end = hear, end
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=2)
        self._lines = self._socket.makefile("rb")
        self._socket.sendall(f"{secret}\n".encode())
        greeting = self._lines.readline()
        if not greeting:
            raise ConnectionError(f"port {port} is not one of our servers")
        self._socket.settimeout(None)
        self.state: dict = json.loads(greeting)
        self.over = threading.Event()
        self._settled = threading.Condition()
        self._released = False
        threading.Thread(target=self._listen, daemon=True).start()

    def wait_until_settled(self, seconds: float) -> dict:
        """The state once it is no longer "starting"; `TimeoutError` after `seconds`."""
        with self._settled:
            if not self._settled.wait_for(lambda: self.state["state"] != "starting" or self.over.is_set(), seconds):
                raise TimeoutError(f"still starting after {seconds} seconds")
        return {"state": "ended"} if self.over.is_set() else self.state

    def send(self, message: dict) -> None:
        """Send one order; a server that has ended meanwhile has no need of it."""
        try:
            self._socket.sendall(json.dumps(message).encode() + b"\n")
        except OSError:
            self.over.set()

    def expect_end(self) -> None:
        """From here on the end of the connection is no news."""
        self._released = True

    def release(self) -> None:
        """Give the lease back; the server ends when it was the last one."""
        self.expect_end()
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the server was faster

    def _listen(self) -> None:
        try:
            for line in self._lines:
                self._take(json.loads(line))
        except (OSError, ValueError):
            pass  # the connection ended in the middle of a line
        self.over.set()
        with self._settled:
            self._settled.notify_all()
        self._socket.close()
        if not self._released:
            self._end()

    def _take(self, message: dict) -> None:
        if "state" in message:
            with self._settled:
                self.state = message
                self._settled.notify_all()
        self._hear(message)
