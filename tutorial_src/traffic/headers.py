"""Headers and addresses of a recorded message, read without surprises."""

from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

Headers = Sequence[Sequence[str]]


def header(headers: Headers, wanted: str) -> str:
    """The first value of a header, or ""; `wanted` in lower case."""
    return next((value for name, value in headers if name.lower() == wanted), "")


def readable(value: str) -> str:
    """A header's value as its sender wrote it; WSGI hands its bytes on as Latin-1 (PEP 3333)."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def in_bytes(value: str) -> str:
    """The opposite of `readable`: each byte a character, as WSGI and `requests` have a header."""
    return value.encode("utf-8", "replace").decode("latin-1")


def host_name(netloc: str) -> str:
    """`127.0.0.1:8000` → `127.0.0.1`."""
    name, _colon, port = netloc.rpartition(":")
    return (name if port.isdigit() and name else netloc).lower()


def split(uri: str) -> SplitResult:
    """The parts of an address; of one that is none, all of it as the path."""
    try:
        return urlsplit(uri)
    except ValueError:
        return SplitResult("", "", uri, "", "")
