"""Houses for the tests of the servers."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.ports import free_ports
from tests.support.server_house import DESK, House
from tutorial_src import locale


def move_to(env: pytest.MonkeyPatch, folder: Path) -> list[int]:
    """Ports of a house's own, its desk, and no Kakao app in the environment."""
    two = free_ports()
    for name, port in zip(("SITE", "KAKAO"), two, strict=True):
        env.setenv(f"TUTORIAL_{name}_PORT", str(port))
    for name in ("KAKAO_REST_API_KEY", "KAKAO_CLIENT_SECRET"):
        env.delenv(name, raising=False)
    env.setenv("TUTORIAL_DESK", str(folder / DESK))
    return two


@contextmanager
def house_in(folder: Path, **environment: str) -> Iterator[House]:
    """A house for more than one test; the environment is as it was when it is in use."""
    locale.use("en")
    with pytest.MonkeyPatch.context() as env:
        move_to(env, folder)
        for name, value in environment.items():
            env.setenv(name, value)
        made = House(folder)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def ports(monkeypatch, tmp_path) -> list[int]:
    """Ports of the test's own, in English, and no Kakao app in the environment."""
    return move_to(monkeypatch, tmp_path)


@pytest.fixture
def house(tmp_path, ports) -> Iterator[House]:
    """A desk whose servers do not run yet."""
    made = House(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared(request, tmp_path_factory) -> Iterator[House]:
    """A house with both servers up, for all tests of a module; what the module calls `VIEW` answers `/try/`."""
    with house_in(tmp_path_factory.mktemp("house")) as made:
        if view := getattr(request.module, "VIEW", ""):
            made.add_view(view)
        yield made.run()


@pytest.fixture
def running(shared, monkeypatch) -> House:
    """The same, for a test that changes nothing; its exchanges are those of this test."""
    monkeypatch.setenv("TUTORIAL_DESK", str(shared.place))
    shared.since = time.time()
    return shared
