"""Which cookie is the session's: the rules of evidence, once for exercises, doctor, live view and switches."""

from collections.abc import Container, Iterable

from .cookies import SESSION, Pair, by_name
from .exchange import Exchange

DJANGOS = {"csrftoken", "messages"}  # Django's other cookies, which never are a session's


class SessionCookie:
    """Which cookie is the session's, as far as the exchanges heard so far show it. The rules:

    1. A cookie that holds the key of a row is the session's, whatever its name (SESSION_COOKIE_NAME). The row may be
       gone by now: what counts is that it was ever seen.
    2. What the site sets is its own word, and goes before what a browser brings, which another server or an earlier
       setting may have left in the jar. The newest word counts; within one response the last one, since the
       middleware's cookie comes after the view's.
    3. Where no row was ever seen, it is Django's own name. That is no proof: see `may_be`.
    4. Of two cookies with its name the last one counts, since that is the one that Django reads (`cookies.by_name`).

    Whoever runs inside the site asks its settings instead.
    """

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self._keys = set(keys)  # of rows, by whomever they were seen
        self._set = self._brought = ""

    @property
    def name(self) -> str:
        """Its name."""
        return self._set or self._brought or SESSION

    def hear(self, x: Exchange) -> None:
        """Take in one more exchange, after all that ended before it."""
        self._keys.update(row[0] for row in _rows(x.sessions))
        if x.server == "site":
            self._set = last_holding(((cookie.name, cookie.value) for cookie in x.received), self._keys) or self._set
            self._brought = last_holding(x.sent_pairs, self._keys) or self._brought

    def id_in(self, pairs: Iterable[Pair]) -> str:
        """The session ID among these cookies, or ""."""
        return by_name(pairs).get(self.name, "")

    def may_be(self, names: Iterable[str]) -> bool:
        """Whether one of these may be the session's as long as no row tells: any but Django's other ones."""
        return bool(set(names) - DJANGOS)


def last_holding(pairs: Iterable[Pair], keys: Container[str]) -> str:
    """The name of the last of these cookies that holds the key of a row, or ""."""
    return next((name for name, value in [*pairs][::-1] if value in keys), "")


def _rows(told: object) -> list:
    """The rows of a record that are rows as SQLite gives them; it may have been written by hand."""
    return list(filter(is_row, told)) if isinstance(told, list) else []


def is_row(row: object) -> bool:
    """Whether this is a row as SQLite gives it: three texts."""
    return isinstance(row, list | tuple) and len(row) == 3 and all(isinstance(part, str) for part in row)
