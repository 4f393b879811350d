"""What Django's error page and the doctor say, out of `diagnosis.yaml`. The site starts without it: it is read late."""

from tutorial_src.locale.content import Content

CATALOGUE = Content("diagnosis")  # texts by cause, in notebooks/<language>/


def database_cause(text: str) -> str:
    """The cause behind what SQLite says; "" for what is no fault of the database."""
    causes = {
        "database is locked": "database-locked",
        "file is not a database": "database-damaged",
        "malformed": "database-damaged",
        "readonly database": "database-read-only",
        "no such table": "table-missing",
        "unable to open database file": "table-missing",
    }
    return next((cause for words, cause in causes.items() if words in text), "")


def database(text: str) -> str:
    """What is wrong with the database and the fix, or ""."""
    cause = database_cause(text)
    form = ".no-file" * (cause == "table-missing")
    return CATALOGUE.text(f"{cause}{form}.fix") if cause else ""


def on_error_page(name: str, **values: str) -> str:
    """A sentence that stands above Django's error page."""
    return CATALOGUE.text(f"error-page.{name}", **values)


def no_code(error: str) -> str:
    """What is wrong and the fix, for one `error` of the query, or "" for none."""
    name = "cancelled" if error == "access_denied" else "not-asked" if error else "no-code"
    return on_error_page(name, error=error)
