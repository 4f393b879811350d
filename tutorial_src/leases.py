"""The server's end of a lease: an open loopback connection from a kernel; the last one closed ends the server.

The system closes a connection however the kernel died, so no server outlives the notebooks that need it.
A lease speaks JSON lines and begins with a secret, so that a web page, which can only send HTTP, holds none.
"""

import hmac
import json
import os
import secrets
import socket
import threading
from collections.abc import Callable

PATIENCE = 10  # seconds to wait for the first lease


class Leases:
    """The leases held on this process; it ends when the last one closes, or when none comes."""

    def __init__(self, obey: Callable[[dict], None]) -> None:
        self.secret = secrets.token_urlsafe(32)
        self._obey = obey
        self._state: dict = {"state": "starting"}
        self._held: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()
        self._waiting = threading.Timer(PATIENCE, end)
        self._waiting.daemon = True
        self._waiting.start()

    def become(self, state: str, words: str = "") -> None:
        """Tell every lease, and each later one, what became of the server."""
        self._state = {"state": state, "words": words}
        self.tell(self._state)

    def tell(self, message: dict) -> None:
        """Send one message to every lease."""
        line = json.dumps(message).encode() + b"\n"
        with self._lock:
            for lease in self._held:
                try:
                    lease.sendall(line)
                except OSError:
                    continue  # its own thread sees the end and lets it go

    def _accept(self) -> None:
        while True:
            lease, _address = self._listener.accept()
            threading.Thread(target=self._hold, args=[lease], daemon=True).start()

    def _hold(self, lease: socket.socket) -> None:
        with lease, lease.makefile("rb") as lines:
            lease.settimeout(PATIENCE)  # for the greeting alone: strangers may not linger
            try:
                if not hmac.compare_digest(lines.readline(200).strip(), self.secret.encode()):
                    return
                lease.settimeout(None)
                self._waiting.cancel()
                with self._lock:
                    self._held.add(lease)
                    lease.sendall(json.dumps(self._state).encode() + b"\n")
                for line in lines:
                    self._obey(json.loads(line))
            except (OSError, ValueError):
                pass  # a kernel that vanished, or one that does not speak our language: its lease is over
        self._let_go(lease)

    def _let_go(self, lease: socket.socket) -> None:
        with self._lock:
            was_held = lease in self._held
            self._held.discard(lease)
            if was_held and not self._held:
                end()


def end() -> None:
    """End this process now, whatever its threads are doing: nothing here waits to be written."""
    os._exit(0)
