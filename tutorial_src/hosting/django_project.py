"""The learner's Django project, loaded as `manage.py runserver` does, its database made or completed."""

import http.client
import logging
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import django
from django.conf import settings
from django.core import checks, management
from django.core.management.base import SystemCheckError
from django.core.servers.basehttp import get_internal_wsgi_application
from django.core.signals import got_request_exception
from django.db import DatabaseError, connection
from django.db.backends.sqlite3 import base as _sqlite3  # noqa: F401 - loaded while there is time
from django.db.migrations.executor import MigrationExecutor

from tutorial_src.recording.middleware import current
from tutorial_src.servers import failure_text
from tutorial_src.session_table import backup

from . import error_page
from .fault_injection import FaultInjector


class DatabaseUnusable(Exception):
    """The database cannot be brought to what the project needs; the message says why, and the mend."""


def load(folder: Path, switch: FaultInjector | None = None) -> Callable:
    """Django's WSGI application with its static files; raises whatever the learner's project raises.

    `switch` is the one that is thrown in the lesson `break_it`.
    """
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))
    # Byte code is told from old by whole seconds and size: who saves twice in a second would be answered by the first.
    sys.dont_write_bytecode = True
    settings.DEFAULT_EXCEPTION_REPORTER = f"{error_page.__name__}.{error_page.Reporter.__name__}"
    backup.restore_table(database())
    if switch:
        switch.set_up()
    django.setup()
    serious = [check for check in checks.run_checks() if check.is_serious()]
    if serious:
        raise SystemCheckError("\n\n".join(str(check) for check in serious))
    _migrate()
    app = get_internal_wsgi_application()
    got_request_exception.connect(_note_error(folder), weak=False)
    logging.getLogger("django.security.SuspiciousSession").addHandler(_suspicion)
    if settings.DEBUG and "django.contrib.staticfiles" in settings.INSTALLED_APPS:
        # Not above: loaded anew with the apps where this process loads a project more than once.
        from django.contrib.staticfiles.handlers import StaticFilesHandler

        app = StaticFilesHandler(app)
    return switch.around(app, database()) if switch else app


def database() -> Path:
    """The file of the project's database."""
    return Path(settings.DATABASES["default"]["NAME"])


def write_session(key: str, values: dict) -> None:
    """Write into a visitor's session as a view does, by the project's own settings; raises whatever those raise."""
    store = import_module(settings.SESSION_ENGINE).SessionStore(key)
    try:
        store.update(values)
        store.save(must_create=False)
    finally:
        connection.close()


def sign_requests() -> None:
    """Let the site's own requests be told: "firstProject" ends their User-Agent (RFC 9110, 10.1.5)."""
    putheader = http.client.HTTPConnection.putheader

    def signed(self: http.client.HTTPConnection, header: str | bytes, *values: object) -> None:
        if header in ("User-Agent", b"User-Agent") and isinstance(values[0], str):
            values = (f"{values[0]} firstProject",)
        putheader(self, header, *values)

    http.client.HTTPConnection.putheader = signed


def _migrate() -> None:
    """Make or complete the database: a new one, a deleted one, one from before an update of the course."""
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            management.call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise DatabaseUnusable(error_page.database(error) or str(error)) from error
    finally:
        connection.close()


def _note_error(folder: Path) -> Callable:
    def note(request: object = None, **_signal: object) -> None:
        said = current.get()
        if said is not None:
            words = [failure_text.of(sys.exc_info()[1], folder), said.get("suspicion")]
            said["error"] = "\n".join(filter(None, words))

    return note


class _Suspicion(logging.Handler):
    """Notes with the exchange what Django logs of a session whose signature is wrong."""

    def emit(self, record: logging.LogRecord) -> None:
        said = current.get()
        if said is not None:
            said["suspicion"] = f"{record.name}: {record.getMessage()}"


_suspicion = _Suspicion()  # one: a logger takes the same handler once
