"""The `django_session` table, read-only and decoded: what the server keeps, one row a session.

Read with `sqlite3` alone, without Django, without the SECRET_KEY: the rows are signed, not encrypted.
"""

import base64
import json
import sqlite3
import zlib
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from tutorial_src.display.advice import on_error_page
from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Table
from tutorial_src.locale import _

from .backup import AWAY

_ALL = """
    SELECT session_key, session_data, expire_date FROM django_session ORDER BY expire_date, session_key
"""
Raw = tuple[str, str, str]  # session_key, session_data, expire_date, as the table has them


@dataclass(frozen=True, kw_only=True, repr=False)
class Session:
    """One row of `django_session`."""

    id: str
    data: dict
    expires: datetime
    raw: str

    @property
    def expired(self) -> bool:
        """Whether Django reads this row as empty by now (the row itself stays until `clearsessions`)."""
        return self.expires < datetime.now(timezone.utc)

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        return Table(
            title=_("One row of django_session"),
            columns=[_("column"), _("value")],
            rows=[
                ["session_key", self.id],
                ["session_data", self.raw],
                [_("data, decoded"), as_text(self.data)],
                ["expire_date", _when(self)],
            ],
            code=[0, 1],
        )


class SessionsUnreadable(UserError):
    """The table could not be read; the message says why, and the mend."""


class Sessions(Sequence):
    """The session rows of one database, read anew at every look; shown as a table in a notebook.

    Whose id is among `left_out` is not listed, and still found by `get`.
    """

    def __init__(
        self,
        database: Path,
        cover: Callable[[Session], Session] = lambda row: row,
        left_out: Callable[[], Container[str]] = tuple,
    ) -> None:
        self.database = database
        self._cover = cover  # takes out what a notebook must not hold
        self._left_out = left_out

    def __len__(self) -> int:
        return len(self._rows())

    def __getitem__(self, index: int) -> Session:
        return self._rows()[index]

    def __iter__(self) -> Iterator[Session]:
        return iter(self._rows())

    def get(self, session_id: str) -> Session | None:
        """The row with this id, or None: what the server finds when the cookie arrives."""
        return next((row for row in self._all() if row.id == session_id), None)

    def _all(self) -> list[Session]:
        return [self._cover(as_session(raw)) for raw in read(self.database)]

    def _rows(self) -> list[Session]:
        return self._listed(self._all())

    def _listed(self, rows: list[Session]) -> list[Session]:
        left_out = self._left_out() if rows else ()
        return [row for row in rows if row.id not in left_out]

    def _table(self) -> Table:
        try:
            everything = self._all()
        except SessionsUnreadable as why:
            return Table(title="django_session", rows=[], empty=str(why))
        rows = self._listed(everything)
        others = len(everything) - len(rows)
        return Table(
            title=_("django_session: {count} row(s) on the server", count=len(rows)),
            columns=["session_key", _("data, decoded"), "expire_date"],
            rows=[[row.id, as_text(row.data), _when(row)] for row in rows],
            code=[0, 1],
            empty=_("No row. Nobody has written into a session yet."),
            notes=[_("Left out: {count} row(s) of the examiner, who checks exercises.", count=others)] * bool(others),
        )

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()


def read(database: Path) -> list[Raw]:
    """The raw rows, oldest expiry first; raises `SessionsUnreadable` with the cause and the mend."""
    if not database.is_file():
        raise SessionsUnreadable(
            _(
                "There is no database {name}. Restart the site (`lesson.site.restart()`): it makes a new one.",
                name=database.name,
            )
        )
    try:
        with closing(_opened(database)) as connection:
            return connection.execute(_ALL).fetchall()
    except sqlite3.Error as error:
        raise SessionsUnreadable(_why(error, database)) from error


def as_session(raw: Raw) -> Session:
    """Decode one raw row; data that is not Django's comes back as an empty dict."""
    session_id, data, expires = raw
    return Session(
        id=session_id,
        data=decode(data),
        expires=datetime.fromisoformat(expires).replace(tzinfo=timezone.utc),
        raw=data,
    )


def decode(session_data: str) -> dict:
    """What `session_data` says, without checking its signature and without any key.

    The text is `payload:timestamp:signature` (django.core.signing): base64 of JSON, compressed with zlib when
    a dot stands first. Text that is none of that gives an empty dict, as in Django.
    """
    payload = session_data.split(":")[0]
    try:
        squeezed = base64.urlsafe_b64decode(payload.lstrip(".") + "=" * (-len(payload.lstrip(".")) % 4))
        data = json.loads(zlib.decompress(squeezed) if payload.startswith(".") else squeezed)
        return data if isinstance(data, dict) else {}
    except (ValueError, zlib.error):
        return {}


def as_text(data: dict) -> str:
    """Session data for reading: one name and its value a line."""
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in data.items()
    ]
    return "\n".join(lines) or "{}"


def _opened(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=0.5)


def _is_put_aside(database: Path) -> bool:
    """Whether a thrown switch keeps the table under another name; a restart of the site leaves it there."""
    with suppress(sqlite3.Error), closing(_opened(database)) as connection:
        return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [AWAY]).fetchone())
    return False


def _when(row: Session) -> str:
    local = row.expires.astimezone().strftime("%Y-%m-%d %H:%M")
    return _("{time} (expired)", time=local) if row.expired else local


def _why(error: sqlite3.Error, database: Path) -> str:
    text = str(error)
    if "locked" in text:
        return _(
            "The database is locked: another program is writing into {name}. Close it there, and look again.",
            name=database.name,
        )
    if "no such table" in text and _is_put_aside(database):
        return _(
            "The database has no table django_session. A switch is thrown: `lesson.switches.undo()` takes it back."
        )
    if "no such table" in text:
        made = _(
            "The database has no table django_session. `python manage.py migrate` makes it;"
            " `lesson.site.restart()` does that for you."
        )
        return f"{made} {on_error_page('still-missing')}"
    return _(
        "The database {name} cannot be read ({error}). Move the file away and restart the site"
        " (`lesson.site.restart()`): it makes a new one.",
        name=database.name,
        error=text,
    )
