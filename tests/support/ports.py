"""Ports for the tests: free ones, never the course's own, and never those of another worker."""

import os
import random

from tutorial_src.system.ports import port_is_free

# Below the range from which systems take the ports of outgoing connections: nobody else comes across them.
RANGE = range(20_000, 30_000)
given: set[int] = set()  # what is free now may be asked for in a moment


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on, and that were not given before."""
    worker, count = (os.environ.get(f"PYTEST_XDIST_WORKER{name}") for name in ("", "_COUNT"))
    some = slice_of_worker(worker or "gw0", int(count or 1))
    found = (port for port in random.sample(some, len(some)) if port not in given and port_is_free(port))  # noqa: S311
    two = next(found), next(found)
    given.update(two)
    return two


def slice_of_worker(name: str, count: int) -> range:
    """A worker's own part of the range: of `gw1` among 2, the second half."""
    size = len(RANGE) // count
    return RANGE[int(name.removeprefix("gw")) * size :][:size]
