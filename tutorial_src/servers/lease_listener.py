"""The server's end of a lease: an open connection from a kernel; the last one closed ends the server.

The system closes a connection however the kernel died, so no server outlives the notebooks that need it.
A lease speaks the lines of `messages.py` and begins with a secret, so that a web page, which can only send HTTP,
holds none.
"""

import hmac
import secrets
import select
import socket
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from .messages import Answer, DropStandby, Follow, KeepStandby, State, UnknownMessage, decode, encode

PATIENCE = 10  # seconds to wait for the first lease


class LeaseListener:
    """The leases held on this process; it ends when the last one closes, or when none comes."""

    def __init__(self) -> None:
        self.secret = secrets.token_urlsafe(32)
        self._state = State("starting")
        self._held: set[socket.socket] = set()
        self.hearing: set[socket.socket] = set()  # those that want to hear of every exchange
        self.news: Callable[[], None] = lambda: None  # called when one of them begins to
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]

    def accept(self, answer: Callable[[object], dict], end: Callable[[], None]) -> None:
        """From now on take leases; `answer(message)` says what came of it, `end()` ends the process."""
        self._answer, self._end = answer, end
        self._waiting = threading.Timer(PATIENCE, self._end)
        self._waiting.daemon = True
        self._waiting.start()
        threading.Thread(target=self._accept, daemon=True).start()

    def become(self, state: State) -> None:
        """Tell every lease, and each later one, what became of the server."""
        self._state = state
        self.tell(state)

    def tell(self, message: object, to: set[socket.socket] | None = None) -> None:
        """Send one message to every lease, or to these."""
        line = encode(message)
        with self._lock:
            for lease in self._held if to is None else to:
                with suppress(OSError):  # its own thread sees the end and lets it go
                    # A kernel that is stopped reads nothing: the visitors of the site must not wait for it.
                    if select.select([], [lease], [], 0)[1]:
                        lease.sendall(line)

    def _accept(self) -> None:
        while True:
            with suppress(OSError):  # whoever knocked has gone again
                lease, _address = self._listener.accept()
                threading.Thread(target=self._hold, args=[lease], daemon=True).start()

    def _hold(self, lease: socket.socket) -> None:
        with lease, lease.makefile("rb") as lines:
            # A kernel that vanishes in the middle of a line, or does not speak our language, is over.
            with suppress(OSError, ValueError):
                lease.settimeout(PATIENCE)  # for the greeting alone: strangers may not linger
                if not hmac.compare_digest(lines.readline(200).strip(), self.secret.encode()):
                    return
                lease.settimeout(None)
                lease.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._take_up(lease)
                for line in lines:
                    self._take(lease, line)
            self._let_go(lease)

    def _take(self, lease: socket.socket, line: bytes) -> None:
        """Do what a kernel says; when it waits for that, answer what came of it."""
        try:
            message, number = decode(line)
        except UnknownMessage as unknown:  # of another version of the course: no reason to end its lease
            return print(unknown, file=sys.stderr, flush=True)
        said = self._do(lease, message)
        if number:
            with self._lock:
                lease.sendall(encode(Answer(number, said)))
        return None

    def _do(self, lease: socket.socket, message: object) -> dict:
        if isinstance(message, Follow):
            with self._lock:
                (self.hearing.add if message.is_wanted else self.hearing.discard)(lease)
            self.news()  # of what happened before the wish arrived
        elif isinstance(message, KeepStandby):
            self.tell(DropStandby(), self._held - {lease})
        else:
            return self._answer(message)
        return {"done": True}

    def _take_up(self, lease: socket.socket) -> None:
        self._waiting.cancel()
        with self._lock:
            self._held.add(lease)
            lease.sendall(encode(self._state))

    def _let_go(self, lease: socket.socket) -> None:
        with self._lock:
            was_held = lease in self._held
            self._held.discard(lease)
            self.hearing.discard(lease)
            if was_held and not self._held:
                self._end()


class News:
    """Tells the leases that want to hear it that something happened.

    From a thread of its own and a moment later, so that no visitor waits while the kernels are told. The more
    happens, the rarer: a page that draws each of fifty exchanges a second takes the processor from the site.
    """

    A_MOMENT = 0.01  # seconds
    REST = 0.05  # seconds until it tells again; twice as long each time that something has happened meanwhile,
    LONGEST = 0.2  # up to this

    def __init__(self, leases: LeaseListener, message: object) -> None:
        self._leases, self._message = leases, message
        self._happened = threading.Event()
        leases.news = self
        threading.Thread(target=self._tell, daemon=True).start()

    def __call__(self) -> None:
        """Something happened. Where nobody listens, no thread is woken: that costs a request its twentieth part."""
        if self._leases.hearing:
            self._happened.set()

    def _tell(self) -> None:
        rest = self.REST
        while self._happened.wait():
            time.sleep(self.A_MOMENT)
            self._happened.clear()
            self._leases.tell(self._message, self._leases.hearing)
            time.sleep(rest)
            rest = min(2 * rest, self.LONGEST) if self._happened.is_set() else self.REST
