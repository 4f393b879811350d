"""Houses for the tests of the servers."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.ports import free_ports
from tests.support.server_house import House
from tutorial_src import locale
from tutorial_src.desk import folder as desk
from tutorial_src.servers import pair


@pytest.fixture(scope="session")
def laid_out(tmp_path_factory) -> Iterator[Path]:
    """A desk whose database is made, to be copied: the servers start the faster."""
    folder = tmp_path_factory.mktemp("laid-out") / "desk"
    desk.prepare(desk.ROOT, folder)
    house = pair.ServerPair(folder)
    house.site.usual_port, house.kakao.usual_port = free_ports()
    house.run(edited=False)
    house.site.stop()
    house.kakao.stop()
    house.release()
    shutil.rmtree(folder / ".servers")
    return folder


@pytest.fixture(autouse=True)
def ports(monkeypatch) -> list[int]:
    """Ports of the test's own, in English, and no Kakao app in the environment."""
    two = free_ports()
    for name, port in zip(("SITE", "KAKAO"), two, strict=True):
        monkeypatch.setenv(f"TUTORIAL_{name}_PORT", str(port))
    for name in ("KAKAO_REST_API_KEY", "KAKAO_CLIENT_SECRET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(locale, "_language", "en")
    return two


@pytest.fixture
def house(tmp_path, laid_out, ports, monkeypatch) -> Iterator[House]:
    """A desk whose servers do not run yet."""
    monkeypatch.setenv("TUTORIAL_DESK", str(tmp_path / "책상 desk"))
    made = House(tmp_path, laid_out)
    yield made
    made.close()
