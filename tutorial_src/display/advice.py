"""Sentences that Django's error page and the doctor share. Nothing is loaded for them: the site starts with them."""

from tutorial_src.locale import _


def database_cause(text: str) -> str:
    """A stable key for what SQLite says; "" for what is no fault of the database."""
    keys = {
        "database is locked": "database-locked",
        "file is not a database": "database-damaged",
        "malformed": "database-damaged",
        "readonly database": "database-read-only",
        "no such table": "table-missing",
        "unable to open database file": "table-missing",
    }
    return next((key for words, key in keys.items() if words in text), "")


def database(text: str) -> str:
    """What is wrong with the database and the mend, or ""."""
    key = database_cause(text)
    if key == "database-locked":
        return _("The database is locked: another program is writing into db.sqlite3. Close it there, and try again.")
    if key == "database-damaged":
        return _(
            "db.sqlite3 is not a database, or it is damaged. Move the file away and run the"
            " lesson's first cell again: the site makes a new one."
        )
    if key == "database-read-only":
        return _("db.sqlite3 may not be written. Make the file and its folder writable, and try again.")
    if key == "table-missing":
        return _(
            "The database or a table in it is missing. The site makes what it lacks when it starts: run"
            " the lesson's first cell again, then reload this page."
        )
    return ""


def still_missing() -> str:
    """The mend for a table that no start of the site makes: Django knows that it was made once."""
    return _("If it is still missing then, it was deleted: move db.sqlite3 away, and restart the site.")


def more() -> str:
    """Where the cause stands that a single request cannot tell."""
    return _("Which cause the evidence supports, `lesson.diagnosis` tells in the notebook.")


def no_code(error: str) -> str:
    """What is wrong and the mend, for one `error` of the query, or "" for none."""
    if error and error != "access_denied":
        return _(
            "Kakao sent no code but error={error}: it could not ask this visitor. Look at the parameters of the"
            " authorize link: `prompt=none`, say, forbids Kakao to ask.",
            error=error,
        )
    if error:
        return _(
            "Kakao sent no code but error={error}: the visitor did not agree. Write a comment again, and"
            " press Agree on Kakao's page.",
            error=error,
        )
    return _(
        "No code came with this request. This page is opened by Kakao, after the consent, and not"
        " by hand: write a comment and press Submit."
    )
