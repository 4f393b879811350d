"""What a thrown switch does inside the site's process: to Django's settings, its clock, and the session rows.

All of it is gone when the process ends, but for rows, which are kept in the database and put back (`kept.py`); where
the site is no process, the clock is set right again.
The learner's files are not touched.
"""

import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.core.management.utils import get_random_secret_key
from django.core.servers.basehttp import WSGIRequestHandler
from django.utils import timezone
from django.utils.http import http_date

from tutorial_src.session_table import backup
from tutorial_src.traffic.cookies import by_name, sent

JUMP = timedelta(days=15)  # a session row of Django's lives 14
SESSION = "django.contrib.sessions.middleware.SessionMiddleware"


class FaultInjector:
    """The thrown switch, as the site's process meets it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._arrived: set[str] = set()  # the codes of the visitors who have come back
        self._clock = Clock()

    def set_up(self) -> None:
        """Change the settings, before Django reads them."""
        if self._name == "strict":
            settings.SESSION_COOKIE_SAMESITE = "Strict"
        if self._name == "no_middleware":
            settings.MIDDLEWARE = [line for line in settings.MIDDLEWARE if line != SESSION]

    def around(self, app: Callable, database: Path) -> Callable:
        """The project's application with the switch around it (PEP 3333)."""
        if self._name == "no_table":
            backup.hide_table(database)

        def switched(environ: dict, start_response: Callable) -> Iterable[bytes]:
            if self._is_arrival(environ):
                self._meanwhile(database, _session_id(environ))
            return app(environ, self._dated(start_response))

        return switched

    def take_back(self) -> None:
        """Set the clock right; the settings are read anew with the project."""
        self._clock.set_right()

    def _is_arrival(self, environ: dict) -> bool:
        """Whether this visitor comes back from Kakao, and does so for the first time."""
        home = urlsplit(settings.KAKAO_REDIRECT_URI).path.rstrip("/")
        code = parse_qs(environ["QUERY_STRING"]).get("code", [""])[0]
        if environ["PATH_INFO"].rstrip("/") != home or not code or code in self._arrived:
            return False
        self._arrived.add(code)
        return True

    def _meanwhile(self, database: Path, session_id: str) -> None:
        """What has happened while the visitor was at Kakao."""
        if self._name == "row_flushed":
            backup.flush(database, session_id)
        if self._name == "row_expired":
            backup.expire(database, session_id)
        if self._name == "secret_key":
            settings.SECRET_KEY = get_random_secret_key()
        if self._name == "clock_wrong":
            self._clock.jump()

    def _dated(self, start_response: Callable) -> Callable:
        """Every answer tells the site's time (RFC 9110, 6.6.1), whichever switch is thrown: it is evidence."""

        def start(status: str, headers: list, *exc_info: object) -> Callable:
            return start_response(status, [*headers, ("Date", http_date(self._clock.now().timestamp()))], *exc_info)

        return start


class Clock:
    """Django's clock in this process, and the one of its log."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._right = timezone.now
        self._line = WSGIRequestHandler.log_date_time_string

    def now(self) -> datetime:
        """The time, as this site has it."""
        return self._right() + self._ahead

    def jump(self) -> None:
        """Go wrong by `JUMP` more."""
        self._ahead += JUMP
        timezone.now = self.now
        WSGIRequestHandler.log_date_time_string = lambda handler: time.strftime(
            "%d/%b/%Y %H:%M:%S", self.now().astimezone().timetuple()
        )

    def set_right(self) -> None:
        """Go right again."""
        timezone.now, WSGIRequestHandler.log_date_time_string = self._right, self._line


def _session_id(environ: dict) -> str:
    came = by_name(sent([["Cookie", environ.get("HTTP_COOKIE", "")]]))
    return came.get(settings.SESSION_COOKIE_NAME, "")
