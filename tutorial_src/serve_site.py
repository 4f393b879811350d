"""The learner's project behind Django's own development server, and a page that says why it does not load."""

import html
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.http.request import split_domain_port, validate_host

from . import last_words, locale, project
from .history import History
from .leases import Leases
from .locale import _
from .recorder import HEADERS, Recorder
from .rows import Rows
from .switches import kept, neighbour
from .switches.inside import Inside
from .system import own_the_port
from .veil import Veil, current

OUR_HOSTS = ("127.0.0.1", "localhost", "[::1]")  # another name that leads here is DNS rebinding


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

    def server_bind(self) -> None:
        """Bind as `own_the_port` says."""
        self.allow_reuse_address = False
        own_the_port(self.socket)
        super().server_bind()


def serve(orders: dict, leases: Leases, history: History, veil: Veil) -> None:
    """Answer from the first moment, and load the project meanwhile; returns when it is loaded."""
    site = Site(Path(orders["project"]), leases)
    thrown = orders.get("switch")
    server = Server(("127.0.0.1", orders["port"]), Handler)
    if orders["live"]:
        from . import outgoing

        outgoing.record(orders["env"], write=history.write, veil=veil)
    else:
        project.sign_requests()
    recorded = partial(Recorder, server="site", write=history.write, veil=veil, after=site.rows_if_changed)
    server.set_app(recorded(site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    threading.Thread(target=site.watch, daemon=True).start()
    if thrown and thrown["name"] == "name_clash":
        neighbour.open_up(thrown["port"], recorded)
    orders["write_session"] = project.write_session
    site.load(patience=orders["patience"], switch=Inside(thrown["name"]) if thrown else None)
    if thrown:
        orders["put_back"] = site.put_back


class Site:
    """The learner's project as a WSGI application that says why when it cannot be loaded."""

    WATCHED = (".py", ".html", ".mo")
    EVERY = 0.4  # seconds between two looks at the files

    def __init__(self, folder: Path, leases: Leases) -> None:
        self._folder, self._leases = folder, leases
        self._settled = threading.Event()
        self._app: Callable = self._failure
        self._words = ""
        self._rows: Callable = lambda: None
        self._database: Path | None = None
        self._known = self._files()

    def __call__(self, environ: dict, start_response: Callable) -> object:
        """Answer one request (PEP 3333), once it is known what there is to answer with."""
        self._settled.wait()
        return self._app(environ, start_response)

    def load(self, patience: float, switch: Inside | None = None) -> None:
        """Load the project as `manage.py runserver` does: settings, checks, migrations, URLs.

        After `patience` seconds it is said where the project stands; it may still come.
        """
        stuck = threading.Timer(patience, self._is_stuck, [patience])
        stuck.daemon = True
        stuck.start()
        try:
            self._app = project.load(self._folder, switch)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            stuck.cancel()
            self._fail(last_words.of(error, self._folder))
        else:
            stuck.cancel()
            self._note_database(project.database())
            self._settled.set()
            self._leases.become("ready")

    def put_back(self) -> None:
        """Have the database as it was before a switch took something out of it."""
        if self._database:
            kept.put_back(self._database)

    def rows_if_changed(self) -> dict:
        """The session rows after an exchange, when they are not what they were."""
        return {"sessions": self._rows()}

    def watch(self) -> None:
        """Tell the leases when a file of the project was edited: they start the site again."""
        pause = threading.Event()
        while not pause.wait(self.EVERY):
            now = self._files()
            # An editor may be in the middle of it; and a folder that is gone is not started from.
            if now != self._known and now and now == (pause.wait(0.05) or self._files()):
                edited = set(now.items()) ^ set(self._known.items())
                self._leases.tell({"edited": sorted({name for name, _time in edited})})
                self._known = now

    def _note_database(self, path: Path) -> None:
        self._rows = Rows(path)
        self._known |= _identity(path)
        self._database = path

    def _files(self) -> dict[str, int]:
        found = _identity(self._database) if self._database else {}
        for folder, folders, names in os.walk(self._folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for path in (Path(folder, name) for name in names if name.endswith(self.WATCHED)):
                with suppress(OSError):  # an editor was replacing it: the next look finds it
                    found[path.relative_to(self._folder).as_posix()] = path.stat().st_mtime_ns
        return found

    def _is_stuck(self, patience: float) -> None:
        place = last_words.of_threads(self._folder)
        self._fail(_("Still loading after {seconds} seconds. It stands at:", seconds=patience) + f"\n{place}")

    def _fail(self, words: str) -> None:
        self._words = words
        self._settled.set()
        self._leases.become("failed", words)
        print(words, file=sys.stderr, flush=True)

    def _failure(self, environ: dict, start_response: Callable) -> list[bytes]:
        if not _is_for_us(environ):
            start_response("400 Bad Request", [("Content-Length", "0")])
            return []
        if (said := current.get()) is not None:
            said["error"] = self._words
        page = _page(self._words)
        start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8"),
                                                     ("Content-Length", str(len(page)))])
        return [page]


def _is_for_us(environ: dict) -> bool:
    """Whether the Host header names this computer; Django, which looks at that, is not there to ask."""
    host, _port = split_domain_port(environ.get("HTTP_HOST", ""))
    return validate_host(host, OUR_HOSTS)


def _identity(database: Path) -> dict[str, int]:
    """Which file the database is: another when it was deleted or replaced, not when it was written into."""
    try:
        return {database.name: database.stat().st_ino}
    except OSError:
        return {}


def _page(words: str) -> bytes:
    title = _("The site could not start")
    mend = _("Mend the line above and save the file: the site starts again by itself. Then reload this page.")
    return (
        f"<!doctype html><html lang='{locale.current()}'><meta charset='utf-8'><title>{title}</title>"
        "<style>body{font:1.1rem/1.6 system-ui,sans-serif;margin:3rem auto;max-width:50rem;padding:0 1rem}"
        "pre{background:#f3f3f3;color:#111;padding:1rem;overflow:auto}</style>"
        f"<h1>{title}</h1><pre>{html.escape(words)}</pre><p>{mend}</p></html>"
    ).encode()
