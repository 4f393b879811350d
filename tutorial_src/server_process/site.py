"""The learner's project behind Django's own development server, and a page that says why it does not load."""

import html
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from django.http.request import split_domain_port, validate_host

from tutorial_src import locale
from tutorial_src.locale import _
from tutorial_src.recording.jsonl import JsonlWriter
from tutorial_src.recording.middleware import Recorder
from tutorial_src.recording.redaction import Redactor, current
from tutorial_src.servers import failure_text
from tutorial_src.servers.lease_listener import LeaseListener
from tutorial_src.session_table import backup
from tutorial_src.session_table.changes import Rows

from . import clashing_site, django_project
from .devserver import Handler, Server
from .fault_injection import FaultInjector

OUR_HOSTS = ("127.0.0.1", "localhost", "[::1]")  # another name that leads here is DNS rebinding


def serve(orders: dict, leases: LeaseListener, history: JsonlWriter, redactor: Redactor) -> None:
    """Answer from the first moment, and load the project meanwhile; returns when it is loaded."""
    site = Site(Path(orders["project"]), leases)
    thrown = orders.get("switch")
    server = Server(("127.0.0.1", orders["port"]), Handler)
    if orders["live"]:
        from tutorial_src.recording import outgoing

        outgoing.patch_requests(orders["env"], write=history.write, redactor=redactor)
    else:
        django_project.sign_requests()
    recorded = partial(Recorder, server="site", write=history.write, redactor=redactor, after=site.rows_if_changed)
    server.set_app(recorded(site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    threading.Thread(target=site.watch, daemon=True).start()
    if thrown and thrown["name"] == "name_clash":
        clashing_site.serve(thrown["port"], recorded)
    orders["write_session"] = django_project.write_session
    site.load(patience=orders["patience"], switch=FaultInjector(thrown["name"]) if thrown else None)
    if thrown:
        orders["put_back"] = site.put_back


class Site:
    """The learner's project as a WSGI application that says why when it cannot be loaded."""

    WATCHED = (".py", ".html", ".mo")
    EVERY = 0.4  # seconds between two looks at the files

    def __init__(self, folder: Path, leases: LeaseListener) -> None:
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

    def load(self, patience: float, switch: FaultInjector | None = None) -> None:
        """Load the project as `manage.py runserver` does: settings, checks, migrations, URLs.

        After `patience` seconds it is said where the project stands; it may still come.
        """
        stuck = threading.Timer(patience, self._is_stuck, [patience])
        stuck.daemon = True
        stuck.start()
        try:
            self._app = django_project.load(self._folder, switch)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            stuck.cancel()
            self._fail(failure_text.of(error, self._folder))
        else:
            stuck.cancel()
            self._note_database(django_project.database())
            self._settled.set()
            self._leases.become("ready")

    def put_back(self) -> None:
        """Have the database as it was before a switch took something out of it."""
        if self._database:
            backup.restore_table(self._database)

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
        place = failure_text.of_threads(self._folder)
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
        start_response(
            "500 Internal Server Error",
            [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))],
        )
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
