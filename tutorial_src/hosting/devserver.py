"""Django's own development server, tuned for one visitor who looks closely: headers as sent, answers in one piece."""

import threading
from collections.abc import Callable
from contextlib import suppress

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

from tutorial_src.recording.middleware import HEADERS
from tutorial_src.system.ports import own_the_port


class Handler(WSGIRequestHandler):
    """Django's handler, that keeps the request's headers as they were sent, and sends a response as one piece."""

    # Nagle's algorithm and delayed acknowledgements together cost 40 ms a request on a kept connection.
    disable_nagle_algorithm = True
    # `wsgiref` writes the status line, Date, Server, the other headers and the body one by one. Without a buffer
    # each goes to the network alone, and wakes the visitor's process.
    wbufsize = -1

    def get_environ(self) -> dict:
        """The WSGI environment, and in it the headers in their order and case."""
        environ = super().get_environ()
        environ[HEADERS], environ["REQUEST_URI"] = self.headers.items(), self.path
        return environ

    def handle_one_request(self) -> None:
        """Answer one request, and send what is still in the buffer: headers alone, an error's page."""
        super().handle_one_request()
        with suppress(OSError):  # the visitor has left
            self.wfile.flush()

    def flush_headers(self) -> None:
        """Send the server's own headers at once: a visitor may wait for "100 Continue" (RFC 9110, 10.1.1)."""
        super().flush_headers()
        self.wfile.flush()

    def finish(self) -> None:
        """Close the connection; what a visitor who has left did not take is no error."""
        with suppress(OSError):
            super().finish()


class Server(ThreadedWSGIServer):
    """Django's server, that never shares its port with another."""

    daemon_threads = True

    def __init__(self, port: int) -> None:
        """Take this port of 127.0.0.1; raises `OSError` for a taken one."""
        super().__init__(("127.0.0.1", port), Handler)

    def serve(self, app: Callable) -> None:
        """Answer with this application from now on, whoever is connected already first."""
        self.set_app(app)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Free the port at once; this process ends."""
        self.socket.close()

    def server_bind(self) -> None:
        """Bind as `own_the_port` says."""
        self.allow_reuse_address = False
        own_the_port(self.socket)
        super().server_bind()
