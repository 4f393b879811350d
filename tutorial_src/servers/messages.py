"""What a kernel and a server say to each other: typed messages, each with one kind, one JSON line on the wire."""

import json
from dataclasses import dataclass


class UnknownMessage(ValueError):
    """A message of a kind that there is not, or without what its kind needs."""


# What a kernel says


@dataclass(frozen=True)
class Stop:
    """End now, for every open lesson."""


@dataclass(frozen=True)
class Follow:
    """Tell this kernel of every exchange, or no longer."""

    is_wanted: bool


@dataclass(frozen=True)
class KeepStandby:
    """This kernel keeps the standby process, or nobody does: the other kernels need none."""


@dataclass(frozen=True)
class Register:
    """One more redirect URI of the practice app, for the login and for the logout; "" leaves one out."""

    redirect_uri: str = ""
    logout_redirect_uri: str = ""


@dataclass(frozen=True)
class RequireSecret:
    """Practice Kakao asks for the client secret, or no longer."""

    required: bool


@dataclass(frozen=True)
class Speak:
    """The language of practice Kakao's pages: "ko" or "en"."""

    language: str


@dataclass(frozen=True)
class WriteSession:
    """Write these values into a session, as a view does."""

    session: str
    values: dict


# What a server says


@dataclass(frozen=True)
class State:
    """What became of the server: "starting", "ready", "failed" (with the reason) or "ended"."""

    state: str
    reason: str = ""


@dataclass(frozen=True)
class Recorded:
    """An exchange of this server was recorded."""

    server: str


@dataclass(frozen=True)
class Edited:
    """Files of the project were saved, named relative to it: the site is to start again."""

    files: list[str]


@dataclass(frozen=True)
class DropStandby:
    """Another kernel keeps the standby process, or nobody does."""


@dataclass(frozen=True)
class Answer:
    """What came of the message that was asked under this number."""

    number: int
    said: dict


_SAID_BY_KERNELS = (Stop, Follow, KeepStandby, Register, RequireSecret, Speak, WriteSession)
_SAID_BY_SERVERS = (State, Recorded, Edited, DropStandby, Answer)
_KINDS = {kind.__name__: kind for kind in (*_SAID_BY_KERNELS, *_SAID_BY_SERVERS)}


def encode(message: object, number: int = 0) -> bytes:
    """One line; with a number, whoever sends it waits for the answer."""
    return json.dumps({**vars(message), "kind": type(message).__name__, "ask": number}).encode() + b"\n"


def decode(line: bytes) -> tuple[object, int]:
    """The message of a line and its number; raises `UnknownMessage`, and `ValueError` for what is no JSON."""
    said = json.loads(line)
    if not isinstance(said, dict):
        raise UnknownMessage(f"this is no message: {said!r}")
    kind, number = said.pop("kind", None), said.pop("ask", 0)
    try:
        return _KINDS[kind](**said), number
    except (KeyError, TypeError):
        raise UnknownMessage(f"there is no message {kind!r} of this shape") from None
