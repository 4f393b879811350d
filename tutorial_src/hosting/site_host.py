"""The learner's project as a server of a lesson: recorded, watched, and with a page that says why it does not load."""

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
from tutorial_src.recording.change_detector import ChangeDetector
from tutorial_src.recording.middleware import Recorder
from tutorial_src.recording.redaction import Redactor, current
from tutorial_src.servers import failure_text
from tutorial_src.servers.background import Queue, Threads
from tutorial_src.servers.messages import State, WriteSession
from tutorial_src.session_table import backup
from tutorial_src.session_table.changes import Rows

from . import clashing_site, django_project
from .fault_injection import FaultInjector
from .host import Host, Report

OUR_HOSTS = ("127.0.0.1", "localhost", "[::1]")  # another name that leads here is DNS rebinding
WATCHED = (".py", ".html", ".mo")


class SiteHost(Host):
    """The learner's project as a WSGI application that says why when it cannot be loaded."""

    def __init__(
        self, config: dict, write: Callable[[dict], None], redactor: Redactor, background: Queue | Threads
    ) -> None:
        self._folder, self._patience = Path(config["project"]), config["patience"]
        self._background = background
        self._app: Callable = self._failure
        self._reason = ""
        self._rows: Callable = lambda: None
        self._database: Path | None = None
        self._known = self._files()
        self._looking = threading.Lock()  # else a look that began before the database was known misses it, as if edited
        recorded = partial(Recorder, server="site", write=write, redactor=redactor, after=self._rows_if_changed)
        self.apps = {config["port"]: recorded(self)}
        thrown = config.get("switch")
        self._switch = FaultInjector(thrown["name"]) if thrown else None
        if thrown and thrown["name"] == "name_clash":
            self.apps[thrown["port"]] = recorded(clashing_site.app)

    def __call__(self, environ: dict, start_response: Callable) -> object:
        """Answer one request (PEP 3333)."""
        return self._app(environ, start_response)

    def load(self, report: Report) -> None:
        """Load the project as `manage.py runserver` does: settings, checks, migrations, URLs.

        After its patience it is said where the project stands; it may still come.
        """
        call_off = self._background.later(partial(self._is_stuck, report), self._patience)
        try:
            self._app = django_project.load(self._folder, self._switch)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            call_off()
            self._fail(failure_text.of(error, self._folder), report)
        else:
            call_off()
            self._note_database(django_project.database())
            report(State("ready"))

    def changed_files(self) -> list[str]:
        """The files that were saved since the last look, or the database when it is another file by now."""
        with self._looking:
            now = self._files()
            if now == self._known or not now:  # a folder that is gone is not started from
                return []
            edited = set(now.items()) ^ set(self._known.items())
            self._known = now
        return sorted({name for name, _time in edited})

    def close(self) -> None:
        """Have the database and Django as they were before a switch changed them."""
        if self._switch:
            self._switch.take_back()
            if self._database:
                backup.restore_table(self._database)

    def _do(self, message: object) -> dict:
        if isinstance(message, WriteSession):
            django_project.write_session(message.session, message.values)
            return {"session": message.session}
        raise TypeError(f"the site does not know {type(message).__name__}")

    def _rows_if_changed(self) -> dict:
        """The session rows after an exchange, when they are not what they were."""
        return {"sessions": self._rows()}

    def _note_database(self, path: Path) -> None:
        self._rows = ChangeDetector(Rows(path))
        with self._looking:
            self._known |= _identity(path)
            self._database = path

    def _files(self) -> dict[str, int]:
        found = _identity(self._database) if self._database else {}
        for folder, folders, names in os.walk(self._folder):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for path in (Path(folder, name) for name in names if name.endswith(WATCHED)):
                with suppress(OSError):  # an editor was replacing it: the next look finds it
                    found[path.relative_to(self._folder).as_posix()] = path.stat().st_mtime_ns
        return found

    def _is_stuck(self, report: Report) -> None:
        place = failure_text.of_threads(self._folder)
        words = _("Still loading after {seconds} seconds, at this line:", seconds=self._patience)
        self._fail(f"{words}\n{place}", report)

    def _fail(self, reason: str, report: Report) -> None:
        self._reason = reason
        report(State("failed", reason))
        print(reason, file=sys.stderr, flush=True)

    def _failure(self, environ: dict, start_response: Callable) -> list[bytes]:
        if not _is_for_us(environ):
            start_response("400 Bad Request", [("Content-Length", "0")])
            return []
        if (said := current.get()) is not None:
            said.update(error=self._reason, could_not_start=True)
        page = _page(self._reason)
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(page)))]
        start_response("500 Internal Server Error", headers)
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


def _page(reason: str) -> bytes:
    title = _("The site could not start")
    mend = _("Fix the line above and save the file: the site restarts by itself. Then reload this page.")
    return (
        f"<!doctype html><html lang='{locale.current()}'><meta charset='utf-8'><title>{title}</title>"
        "<style>body{font:1.1rem/1.6 system-ui,sans-serif;margin:3rem auto;max-width:50rem;padding:0 1rem}"
        "pre{background:#f3f3f3;color:#111;padding:1rem;overflow:auto}</style>"
        f"<h1>{title}</h1><pre>{html.escape(reason)}</pre><p>{mend}</p></html>"
    ).encode()
