"""Session rows taken out of the learner's database, kept in a table beside it, and put back (`sqlite3` alone)."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

ROWS, KEPT, AWAY = "django_session", "switch_kept_rows", "switch_kept_table"
PATIENCE = 5  # seconds to wait for another program that writes
PAST = "2001-01-01 00:00:00"  # in the table's own format, UTC


def flush(database: Path, session_id: str) -> None:
    """Take this row out."""
    with _changing(database) as sql:
        _keep(sql, session_id)
        sql.execute(f"DELETE FROM {ROWS} WHERE session_key = ?", [session_id])  # noqa: S608 - our own names


def expire(database: Path, session_id: str) -> None:
    """Let this row have expired long ago."""
    with _changing(database) as sql:
        _keep(sql, session_id)
        sql.execute(f"UPDATE {ROWS} SET expire_date = ? WHERE session_key = ?", [PAST, session_id])  # noqa: S608


def hide_table(database: Path) -> None:
    """Take the whole table away, with all that is in it."""
    with _changing(database) as sql:
        sql.execute(f"ALTER TABLE {ROWS} RENAME TO {AWAY}")


def restore_table(database: Path) -> None:
    """Have all as it was before any of these; where nothing was taken, nothing happens."""
    if not database.is_file():
        return
    with suppress(sqlite3.DatabaseError), _changing(database) as sql:  # what is no database, Django tells
        there = {name for (name,) in sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if AWAY in there and ROWS not in there:
            sql.execute(f"ALTER TABLE {AWAY} RENAME TO {ROWS}")
        elif AWAY in there:
            _copy_rows(sql, AWAY)
        if KEPT in there:
            _copy_rows(sql, KEPT)


def _keep(sql: sqlite3.Connection, session_id: str) -> None:
    sql.execute(f"CREATE TABLE IF NOT EXISTS {KEPT} AS SELECT * FROM {ROWS} WHERE 0")  # noqa: S608
    sql.execute(f"INSERT INTO {KEPT} SELECT * FROM {ROWS} WHERE session_key = ?", [session_id])  # noqa: S608


def _copy_rows(sql: sqlite3.Connection, source: str) -> None:
    sql.execute(f"INSERT OR REPLACE INTO {ROWS} SELECT * FROM {source}")  # noqa: S608 - our own names
    sql.execute(f"DROP TABLE {source}")


@contextmanager
def _changing(database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(database, timeout=PATIENCE)) as sql, sql:
        yield sql
