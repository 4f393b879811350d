"""The kernel's end of a lease: an open connection to a server, over which it reports (see `lease_listener.py`)."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from itertools import count

from .messages import Answer, State, decode, encode

PATIENCE = 2  # seconds for a greeting; a server that hangs gives none
LONGEST = 4096  # bytes of a greeting; a stranger may send anything


class LeaseClient:
    """An open lease; `state` is the server's last report, `over` is set when the connection has ended."""

    def __init__(self, port: int, secret: str, hear: Callable[[object], None], end: Callable[[], None]) -> None:
        """Connect; raises `OSError` when nobody answers there, or somebody who does not know the secret."""
        self._hear, self._end = hear, end
        self.over = threading.Event()
        self._settled = threading.Condition()
        self._numbers, self._answers = count(1), dict[int, dict]()
        self._released = False
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        # Else a second message waits until the first one is acknowledged, up to 40 ms (Nagle, delayed ACK).
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._lines = self._socket.makefile("rb")
        try:
            self.state: State = self._greet(secret)
        except OSError:
            self._close()
            raise
        self._socket.settimeout(None)
        threading.Thread(target=self._listen, daemon=True).start()

    def wait_until_settled(self, seconds: float) -> State:
        """The state once it is no longer "starting"; `TimeoutError` after `seconds`."""
        with self._settled:
            if not self._settled.wait_for(self._has_settled, seconds):
                raise TimeoutError
        return State("ended") if self.over.is_set() else self.state

    def send(self, message: object, number: int = 0) -> None:
        """Send one message; a server that has ended meanwhile has no need of it."""
        with suppress(OSError):
            self._socket.sendall(encode(message, number))

    def ask(self, message: object) -> dict:
        """Send one message and wait for what comes of it; empty when no answer comes."""
        number = next(self._numbers)
        with self._settled:
            self.send(message, number)
            self._settled.wait_for(lambda: number in self._answers or self.over.is_set(), PATIENCE)
            return self._answers.pop(number, {})

    def expect_end(self) -> None:
        """From here on the end of the connection is no news."""
        self._released = True

    def release(self) -> None:
        """Give the lease back; the server ends when it was the last one."""
        self.expect_end()
        with suppress(OSError):  # the server was faster
            self._socket.shutdown(socket.SHUT_RDWR)

    def _has_settled(self) -> bool:
        return self.over.is_set() or self.state.state != "starting"

    def _greet(self, secret: str) -> State:
        self._socket.sendall(f"{secret}\n".encode())
        with suppress(ValueError):
            state, _number = decode(self._lines.readline(LONGEST))
            if isinstance(state, State):
                return state
        raise ConnectionError("this port does not belong to a server of ours")

    def _listen(self) -> None:
        with suppress(OSError, ValueError):  # the connection ended, perhaps in the middle of a line
            for line in self._lines:
                self._take(decode(line)[0])
        self.over.set()
        with self._settled:
            self._settled.notify_all()
        self._close()
        if not self._released:
            self._end()

    def _take(self, message: object) -> None:
        with self._settled:
            if isinstance(message, State):
                self.state = message
            if isinstance(message, Answer):
                self._answers[message.number] = message.said
            self._settled.notify_all()
        self._hear(message)

    def _close(self) -> None:
        self._lines.close()
        self._socket.close()
