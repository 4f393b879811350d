"""In what two redirect URIs differ: the learner's most frequent stumble, named."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from .translations import N_

PARTS = ("scheme", "host", "port", "path", "query")
NAMES = {
    "scheme": N_("http and https"),
    "host": N_("the host (localhost and 127.0.0.1 are two names)"),
    "port": N_("the port"),
    "path": N_("the path"),
    "slash": N_("the slash at the end"),
    "query": N_("what comes after the question mark"),
}


def differences(sent: str, registered: Iterable[str]) -> tuple[str, ...]:
    """The parts in which `sent` differs from the nearest registered URI: keys of `NAMES`.

    Empty for what cannot be taken apart.
    """
    try:
        return min((_between(_parts(sent), _parts(uri)) for uri in registered), key=len, default=())
    except ValueError:
        return ()


def _parts(uri: str) -> dict[str, object]:
    split = urlsplit(uri)
    values = (split.scheme, split.hostname, split.port, split.path, split.query)
    return dict(zip(PARTS, values, strict=True))


def _between(one: dict, other: dict) -> tuple[str, ...]:
    different = [part for part in PARTS if one[part] != other[part]]
    if "path" in different and one["path"].rstrip("/") == other["path"].rstrip("/"):
        different[different.index("path")] = "slash"
    return tuple(different)
