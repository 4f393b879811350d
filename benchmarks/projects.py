"""The peer of the site: the bundled project under Django's bare `manage.py runserver`."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.processes import PYTHON, ROOT, Program, environment, first_answer, free_port

_NOT_COPIED = shutil.ignore_patterns("db.sqlite3*", "__pycache__")


@contextmanager
def project() -> Iterator[Path]:
    """A copy of the project that has run once: its database is made, its byte code written."""
    with tempfile.TemporaryDirectory(prefix="project-", ignore_cleanup_errors=True) as folder:
        place = Path(shutil.copytree(ROOT / "firstProject", Path(folder, "firstProject"), ignore=_NOT_COPIED))
        migrate = [PYTHON, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(migrate, cwd=place, env=environment(), check=True)
        first_answer(runserver(place))
        yield place


def runserver(place: Path, *, reload: bool = False) -> Program:
    """Bare `manage.py runserver`, on a port of its own, in the language of our side's pages."""
    port = free_port()
    options = [] if reload else ["--noreload"]
    command = [PYTHON, "manage.py", "runserver", f"127.0.0.1:{port}", *options]
    return Program(*command, port=port, cwd=place, LANGUAGE_CODE="en")
