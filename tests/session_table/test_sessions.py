"""The `django_session` table: read, decoded, and clear words when it cannot be."""

import sqlite3
from contextlib import closing

import pytest
from django.core import signing

from tutorial_src.session_table import backup
from tutorial_src.session_table.sessions import Sessions, SessionsUnreadable, as_session, decode

COLUMNS = "session_key TEXT PRIMARY KEY, session_data TEXT, expire_date TEXT"
LATER, EARLIER = "2999-12-31 10:00:00.123456", "2001-01-01 00:00:00"


def encoded(data: object, compress: bool = False) -> str:
    """`session_data` as Django writes it."""
    salt = "django.contrib.sessions.SessionStore"
    return signing.TimestampSigner(key="any", salt=salt, fallback_keys=[]).sign_object(data, compress=compress)


@pytest.fixture
def database(tmp_path):
    """A database with an empty table, in a folder with a space and Hangul."""
    path = tmp_path / "내 책상 #1" / "db.sqlite3"
    path.parent.mkdir()
    execute(path, f"CREATE TABLE django_session ({COLUMNS})")
    return path


def execute(database, *statement) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(*statement)


def insert(database, key: str, data: object, expires: str = LATER) -> None:
    execute(database, "INSERT INTO django_session VALUES (?, ?, ?)", (key, encoded(data), expires))


def test_a_row_is_decoded(database):
    insert(database, "abc", {"client_id": "key", "이름": "값"})
    assert Sessions(database)[0].data == {"client_id": "key", "이름": "값"}


def test_every_look_reads_anew(database):
    sessions = Sessions(database)
    assert len(sessions) == 0
    insert(database, "abc", {})
    assert len(sessions) == 1


def test_a_row_is_found_by_its_id(database):
    insert(database, "abc", {"n": 1})
    assert Sessions(database).get("abc").data == {"n": 1}


def test_an_unknown_id_opens_nothing(database):
    assert Sessions(database).get("xyz") is None


@pytest.mark.parametrize("expires, expired", [(LATER, False), (EARLIER, True)])
def test_a_row_knows_whether_it_is_expired(expires, expired):
    assert as_session(("abc", "", expires)).expired is expired


def test_an_expired_row_is_shown_as_such(database):
    insert(database, "abc", {}, EARLIER)
    assert "(expired)" in repr(Sessions(database))


@pytest.mark.parametrize("compress", [False, True])
def test_data_is_decoded_without_a_key(compress):
    assert decode(encoded({"long": "x" * 500}, compress)) == {"long": "x" * 500}


@pytest.mark.parametrize("broken", ["", "no", ".bm90IHpsaWI:1:x", "!!!:1:x", encoded([1, 2]), "한글:1:x"], ids=range(6))
def test_data_that_is_not_djangos_is_empty(broken):
    assert decode(broken) == {}


def test_what_a_visitor_wrote_cannot_become_markup(database):
    insert(database, "abc", {"comment": "<script>"})
    assert "<script>" not in Sessions(database)._repr_html_()


def test_one_row_can_be_looked_at(database):
    insert(database, "abc", {"n": 1})
    assert encoded({"n": 1}).split(":")[0] in repr(Sessions(database)[0])


def test_an_empty_table_says_so(database):
    assert "Nobody has written into a session yet." in repr(Sessions(database))


def test_rows_that_are_left_out_are_counted_and_still_found_by_their_id(database):
    insert(database, "abc", {"whose": "mine"})
    insert(database, "xyz", {"whose": "the examiner's"})
    sessions = Sessions(database, left_out=lambda: {"xyz"})
    assert [row.id for row in sessions] == ["abc"]
    assert "xyz" not in repr(sessions) and "Left out: 1 row(s) of the examiner" in repr(sessions)
    assert sessions.get("xyz").data == {"whose": "the examiner's"}


def test_looking_changes_nothing(database):
    before = database.read_bytes()
    repr(Sessions(database))
    assert database.read_bytes() == before


def test_a_locked_database_is_told_with_the_mend(database):
    with closing(sqlite3.connect(database)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SessionsUnreadable, match="another program is writing"):
            len(Sessions(database))


def test_a_deleted_database_is_told_with_the_mend(database):
    database.unlink()
    assert "There is no database db.sqlite3. Restart the site" in repr(Sessions(database))


def test_a_database_without_the_table_is_told_with_the_mend(database):
    execute(database, "DROP TABLE django_session")
    said = repr(Sessions(database))
    assert "manage.py migrate" in said and "If it is still missing then, it was deleted: move db.sqlite3 away" in said


def test_a_table_that_a_switch_keeps_comes_back_with_the_switch(database):
    """The site takes it away anew at each start: a restart would be no mend."""
    backup.hide_table(database)
    said = repr(Sessions(database))
    assert "`lesson.switches.undo()` takes it back" in said and "restart" not in said


def test_a_file_that_is_no_database_is_told_with_the_mend(database):
    database.write_text("not a database, and long enough to be one" * 100, encoding="utf-8")
    assert "cannot be read" in repr(Sessions(database))
