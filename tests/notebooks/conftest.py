"""Desks for the lessons to run on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.lessons import Desk
from tests.support.ports import free_ports


@pytest.fixture(scope="session")
def new_desk(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Desk]:
    """Makes a fresh desk with two free ports each time it is called."""
    return lambda: Desk(Path(tmp_path_factory.mktemp("desk")), free_ports())
