"""Ports for the tests: free ones, never the course's own."""

import random

from tutorial_src.system.ports import port_is_free

# Below the range from which systems take the ports of outgoing connections: nobody else comes across them.
RANGE = range(20_000, 30_000)


def free_ports() -> tuple[int, int]:
    """Two ports that nobody listens on."""
    found = (port for port in random.sample(RANGE, len(RANGE)) if port_is_free(port))  # noqa: S311
    return next(found), next(found)
