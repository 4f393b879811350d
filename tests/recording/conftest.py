"""The recorder is tested on the servers of a house."""

from tests.servers.conftest import house, ports, running, shared  # noqa: F401
