"""The exchanges of both servers, read back from their histories.

A history is a file of JSON lines, one exchange a line, written by `recording/middleware.py` inside each server.
"""

import json
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from pathlib import Path

from tutorial_src.display.html import Table, short_uri
from tutorial_src.locale import _

from . import diagram
from .cookies import as_text
from .diagram import Diagram
from .exchange import EXAMINER, Exchange


class Traffic(Sequence):
    """The exchanges of both servers, oldest first, without static files and the examiner's; read anew at every look."""

    SHOWN = 12

    def __init__(self, histories: Iterable[Path], since: float = 0.0) -> None:
        self._histories = [JsonlReader(path) for path in histories]
        self.since = since

    def __len__(self) -> int:
        return len(self._exchanges())

    def __getitem__(self, index: int | slice) -> "Exchange | list[Exchange]":
        return self._exchanges()[index]

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges())

    def diagram(self, last: int = SHOWN) -> Diagram:
        """A sequence diagram of the last exchanges."""
        return Diagram(self._exchanges()[-last:])

    def everything(self) -> list[Exchange]:
        """Static files, too, and in the order in which the exchanges ended: so they came to be known."""
        return sorted(self._found(), key=lambda x: x.ended)

    def given_to(self, who: str) -> set[str]:
        """The values of all cookies that a visitor was given."""
        return {value for x in self._found() if x.who == who for value in x.set_cookies.values()}

    def _exchanges(self) -> list[Exchange]:
        latest = {x.id: x for x in self._found()}  # the finished one in the place of the one that still waited
        shown = (x for x in latest.values() if not x.is_static and x.who != EXAMINER)
        return sorted(shown, key=lambda x: x.started)

    def _found(self) -> list[Exchange]:
        return [x for history in self._histories for x in history.read() if x.started >= self.since]

    def _table(self) -> Table:
        everything = list(enumerate(self._exchanges()))
        shown = everything[-self.SHOWN :]
        return Table(
            title=_("Exchanges: the last {shown} of {count}", shown=len(shown), count=len(everything)),
            columns=["", _("who"), _("request"), "Cookie", _("response"), "Set-Cookie"],
            rows=[[str(number), diagram.name(x.who), *summary(x)] for number, x in shown],
            code=[0, 2, 3, 4, 5],
            empty=_("Nothing yet. Open a page of the site, or send a scripted visitor."),
            notes=[_("`lesson.traffic[{number}]` shows one of them whole.", number=x) for x, _y in shown[-1:]],
        )

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()


class JsonlReader:
    """One history file, of which only what is new is read each time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offset = 0
        self._exchanges: list[Exchange] = []
        self._lock = threading.Lock()  # a cell and the live view may look at the same moment

    def read(self) -> list[Exchange]:
        with self._lock:
            self._take_in_what_is_new()
            return list(self._exchanges)

    def _take_in_what_is_new(self) -> None:
        if not self._path.is_file() or self._path.stat().st_size < self._offset:
            self._offset, self._exchanges = 0, []
        if self._path.is_file():
            with self._path.open("rb") as lines:
                lines.seek(self._offset)
                whole, newline, _torn = lines.read().rpartition(b"\n")
            self._offset += len(whole) + len(newline)
            self._exchanges += [x for x in map(from_line, whole.splitlines()) if x]


def from_line(line: bytes) -> Exchange | None:
    """The exchange of one line of a history; None for a line that a crash left torn."""
    try:
        said = json.loads(line)
        return Exchange(**{name: said[name] for name in _NAMES if name in said})
    except (ValueError, TypeError):
        return None


_NAMES = [field.name for field in fields(Exchange)]


def summary(x: Exchange) -> list[str]:
    """Request, cookies sent, response and cookies set, each short enough for a table's cell."""
    return [
        request_cell(x.method, x.uri),
        "\n".join(as_text(x.sent_pairs)),
        response_cell(x.status, x.reason, x.location),
        "\n".join(as_text(x.set_pairs)),
    ]


def request_cell(method: str, uri: str) -> str:
    """Method, host and path; below them the names of the parameters."""
    return f"{method} {short_uri(uri)}".replace(" ? ", "\n? ", 1)


def response_cell(status: int, reason: str, location: str) -> str:
    """Status and where it leads; below that the names of the parameters."""
    if not status:
        return _("no answer yet")
    return f"{status} → {short_uri(location)}".replace(" ? ", "\n? ", 1) if location else f"{status} {reason}"
