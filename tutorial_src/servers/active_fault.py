"""Which switch is thrown on a desk: one small file beside the servers' own, so that every open lesson knows it."""

import json
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from tutorial_src.system.files import replace_file

_listeners: list[Callable[[], None]] = []


@dataclass(frozen=True)
class Thrown:
    """The switch that is thrown; nobody is told the name of a hidden one before it is diagnosed or undone."""

    name: str
    is_hidden: bool
    port: int  # of the neighbour, the server that clashes with the site
    token: str  # another one at each throw: a running site tells by it whether it is up to date


def thrown(folder: Path) -> Thrown | None:
    """What is thrown on the desk whose servers have their files in `folder`, or None."""
    with suppress(OSError, ValueError, TypeError):  # nothing, half written, or from another version
        return Thrown(**json.loads(_file(folder).read_text(encoding="utf-8")))
    return None


def note(folder: Path, name: str, *, is_hidden: bool, port: int) -> Thrown:
    """Write down that this one is thrown, in the place of another."""
    made = Thrown(name, is_hidden, port, secrets.token_hex(8))
    replace_file(_file(folder), json.dumps(asdict(made)), private=True)
    _tell()
    return made


def reveal(folder: Path) -> None:
    """From now on the name of the thrown one is no secret; the site goes on as it is."""
    if now := thrown(folder):
        replace_file(_file(folder), json.dumps({**asdict(now), "is_hidden": False}), private=True)
        _tell()


def forget(folder: Path) -> Thrown | None:
    """Nothing is thrown any more; answers what was."""
    was = thrown(folder)
    _file(folder).unlink(missing_ok=True)
    if was:
        _tell()
    return was


def listen(changed: Callable[[], None]) -> None:
    """Call `changed()` after whatever this process changes."""
    _listeners.append(changed)


def _tell() -> None:
    for changed in list(_listeners):
        changed()


def _file(folder: Path) -> Path:
    return folder / "switch.json"
