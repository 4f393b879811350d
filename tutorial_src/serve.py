"""What runs inside a server process: leases, the recorder, and Django's own development server or practice Kakao.

Started by `server.py` as `python -m tutorial_src.serve`; its orders come as one JSON line on standard input,
and it answers with one line on standard output. Never imported by the notebook's kernel.
"""

import html
import json
import os
import sys
import threading
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path

from . import last_words, locale
from .leases import Leases, end
from .locale import _
from .recorder import History, Recorder, Veil, current, stand_in_for_stdout
from .system import own_the_port

SLOW = 8  # seconds after which a project that still loads is shown to be stuck


def main() -> None:
    """Read the orders, shake hands, and serve until the last lease closes."""
    orders = json.loads(sys.stdin.readline())
    locale.use(orders["language"])
    leases = Leases(obey=lambda message: _obey(message, orders))
    print(json.dumps({"lease": leases.port, "secret": leases.secret}), flush=True)
    sys.stdout.flush()
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # from here on, what is printed is the log
    veil = Veil(orders["cookies"], orders["secrets"], live=orders["live"])
    stand_in_for_stdout(veil)
    history = History(Path(orders["history"]), tell=lambda: leases.tell({"exchange": orders["name"]}))
    serve = {"site": _serve_site, "kakao": _serve_kakao}[orders["name"]]
    try:
        serve(orders, leases, history, veil)
    except OSError as error:
        leases.become("failed", str(error))
        threading.Event().wait()


def _obey(message: dict, orders: dict) -> None:
    if message.get("stop"):
        end()
    if "register" in message:
        orders["kakao"].register_redirect_uri(orders["client_id"], message["register"])
    if "language" in message:
        orders["kakao"].lang = message["language"]


def _serve_kakao(orders: dict, leases: Leases, history: History, veil: Veil) -> None:
    from .kakao import Client, PracticeKakao
    from .kakao.serving import listen

    client = Client(client_id=orders["client_id"], redirect_uris=tuple(orders["redirect_uris"]))
    kakao = orders["kakao"] = PracticeKakao([client], lang=orders["language"])
    changed = _Changes(kakao.snapshot)
    app = Recorder(kakao, server="kakao", write=history.write, veil=veil, after=lambda: {"kakao": changed()})
    with listen(app, port=orders["port"]):
        leases.become("ready")
        threading.Event().wait()


def _serve_site(orders: dict, leases: Leases, history: History, veil: Veil) -> None:
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

    class Handler(WSGIRequestHandler):
        # Nagle's algorithm and delayed acknowledgements together cost 40 ms a request on a kept connection.
        disable_nagle_algorithm = True

        def get_environ(self) -> dict:
            raw = {"tutorial.headers": self.headers.items(), "REQUEST_URI": self.path}
            return {**super().get_environ(), **raw}

    class Server(ThreadedWSGIServer):
        daemon_threads = True

        def server_bind(self) -> None:
            self.allow_reuse_address = False
            own_the_port(self.socket)
            super().server_bind()

    project = Path(orders["project"])
    site = _Site(project, leases)
    server = Server(("127.0.0.1", orders["port"]), Handler)
    server.set_app(Recorder(site, server="site", write=history.write, veil=veil, after=site.rows_if_changed))
    threading.Thread(target=site.watch, daemon=True).start()
    stuck = threading.Timer(SLOW, site.is_stuck)
    stuck.daemon = True
    stuck.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.load()
    stuck.cancel()
    threading.Event().wait()


class _Site:
    """The learner's project as a WSGI application that says why when it cannot be loaded."""

    WATCHED = (".py", ".html", ".mo")
    EVERY = 0.4  # seconds between two looks at the files

    def __init__(self, project: Path, leases: Leases) -> None:
        self._project, self._leases = project, leases
        self._loaded = threading.Event()
        self._app: Callable = self._failure
        self._words = ""
        self._rows = _Changes(lambda: None)

    def __call__(self, environ: dict, start_response: Callable) -> object:
        self._loaded.wait()
        return self._app(environ, start_response)

    def load(self) -> None:
        """Load the project as `manage.py runserver` does: settings, checks, migrations, URLs."""
        try:
            self._app = _django(self._project)
        except BaseException as error:  # the learner's code may raise anything, SystemExit too
            self._fail(last_words.of(error, self._project))
        else:
            self._rows = _Changes(_session_rows())
            self._loaded.set()
            self._leases.become("ready")

    def is_stuck(self) -> None:
        """Say where the project stands when it has been loading for `SLOW` seconds."""
        place = last_words.of_threads(self._project)
        self._fail(_("Still loading after {seconds} seconds. It stands at:", seconds=SLOW) + f"\n{place}")

    def rows_if_changed(self) -> dict:
        """The session rows after an exchange, when they are not what they were."""
        return {"sessions": self._rows()}

    def watch(self) -> None:
        """Tell the leases when a file of the project was edited: they start the site again."""
        known = self._files()
        pause = threading.Event()
        while not pause.wait(self.EVERY):
            now = self._files()
            if now != known and now == (pause.wait(0.05) or self._files()):
                edited = sorted(set(now.items()) ^ set(known.items()))
                self._leases.tell({"edited": sorted({name for name, _time in edited})})
                known = now

    def _files(self) -> dict[str, int]:
        found = {}
        for folder, folders, names in os.walk(self._project):
            folders[:] = [name for name in folders if name != "__pycache__"]
            for name in names:
                if name.endswith(self.WATCHED):
                    path = os.path.join(folder, name)
                    try:
                        found[os.path.relpath(path, self._project)] = os.stat(path).st_mtime_ns
                    except OSError:
                        continue  # an editor was replacing it: the next look finds it
        return found

    def _fail(self, words: str) -> None:
        self._words = words
        self._loaded.set()
        self._leases.become("failed", words)
        print(words, file=sys.stderr, flush=True)

    def _failure(self, environ: dict, start_response: Callable) -> list[bytes]:
        title = _("The site could not start")
        mend = _("Mend the line above and save the file: the site starts again by itself. Then reload this page.")
        page = (
            f"<!doctype html><html lang='{locale.current()}'><meta charset='utf-8'><title>{title}</title>"
            "<style>body{font:1.1rem/1.6 system-ui,sans-serif;margin:3rem auto;max-width:50rem;padding:0 1rem}"
            "pre{background:#f3f3f3;color:#111;padding:1rem;overflow:auto}</style>"
            f"<h1>{title}</h1><pre>{html.escape(self._words)}</pre><p>{mend}</p></html>"
        ).encode()
        start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8"),
                                                     ("Content-Length", str(len(page)))])
        return [page]


class _Changes:
    """Calls `look()` and answers what it said when that differs from the last time, else None."""

    def __init__(self, look: Callable[[], object]) -> None:
        self._look, self._last, self._lock = look, None, threading.Lock()

    def __call__(self) -> object:
        now = self._look()
        with self._lock:
            if now == self._last:
                return None
            self._last = now
        return now


def _django(project: Path) -> Callable:
    """Django's WSGI application with its static files; raises what the learner's project raises."""
    sys.path.insert(0, str(project))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firstProject.settings")
    import django
    from django.conf import settings
    from django.core import checks, management
    from django.core.servers.basehttp import get_internal_wsgi_application

    django.setup()
    serious = [check for check in checks.run_checks() if check.is_serious()]
    if serious:
        raise SystemExit("\n".join(str(check) for check in serious))
    _migrate(management)
    app = get_internal_wsgi_application()
    _note_errors(project)
    _sign_requests()
    if settings.DEBUG and "django.contrib.staticfiles" in settings.INSTALLED_APPS:
        from django.contrib.staticfiles.handlers import StaticFilesHandler

        return StaticFilesHandler(app)
    return app


def _migrate(management: object) -> None:
    """Make or complete the database: a new one, a deleted one, one from before an update of the course."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        management.call_command("migrate", verbosity=0, interactive=False)
    connection.close()


def _session_rows() -> Callable[[], object]:
    """A look at the raw session rows that reads the table only when SQLite's change counter moved.

    The counter stands in bytes 24 to 27 of the database (SQLite file format, section 1.3.7).
    """
    from django.conf import settings

    from .sessions import SessionsUnreadable, read

    database = Path(settings.DATABASES["default"]["NAME"])
    last: dict = {"counter": None, "rows": None}

    def look() -> object:
        try:
            with database.open("rb") as file:
                counter = (file.read(28)[24:], os.fstat(file.fileno()).st_ino)
            if counter != last["counter"]:
                last.update(rows=read(database), counter=counter)
        except (OSError, SessionsUnreadable):
            return last["rows"]
        return last["rows"]

    return look


def _note_errors(project: Path) -> None:
    from django.core.signals import got_request_exception

    def note(**_signal: object) -> None:
        said = current.get()
        if said is not None:
            said["error"] = last_words.of(sys.exc_info()[1], project)

    got_request_exception.connect(note, weak=False)


def _sign_requests() -> None:
    """Let the site's own requests be told from a browser's: "firstProject" ends their User-Agent (RFC 9110, 10.1.5)."""
    putheader = HTTPConnection.putheader

    def signed(self: HTTPConnection, header: str, *values: object) -> None:
        if str(header).lower() == "user-agent":
            values = (f"{values[0]} firstProject",)
        putheader(self, header, *values)

    HTTPConnection.putheader = signed


if __name__ == "__main__":
    main()
