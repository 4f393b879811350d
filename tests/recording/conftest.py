"""The recorder is tested on the servers of a house."""

from tests.servers.conftest import house, laid_out, ports  # noqa: F401
