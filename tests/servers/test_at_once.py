"""Several people begin at once on one machine: each gets two servers of their own, whoever is faster."""

import socket

import pytest
import requests

from tests.support.server_house import House
from tutorial_src.servers import process_server


@pytest.fixture
def people(tmp_path, monkeypatch, request):
    """Desks of several people, on a machine where all have the same usual ports."""
    made = [House(tmp_path / f"person {number}") for number in range(request.param)]
    for house in made:
        monkeypatch.setenv("TUTORIAL_DESK", str(house.place))
        house.kernel()
    yield [house.kernels[0] for house in made]
    for house in made:
        house.close()


@pytest.mark.parametrize("people", [2, 4], indirect=True)
def test_all_who_begin_at_once_have_servers_of_their_own(people):
    for kernel in people:
        kernel.send("lesson = begin(0)")
    assert [kernel.hear() for kernel in people] == [""] * len(people)
    addresses = {kernel.tell(f"lesson.{name}.url").split(":")[-1] for kernel in people for name in ("site", "kakao")}
    assert len(addresses) == 2 * len(people)
    for kernel in people:
        walk = "(v := lesson.browser(), v.comment('hello').url.startswith(lesson.kakao.url), v.agree().url)"
        asked, came_back = kernel.tell(f"{walk}[1:]").strip("()").split(", ")
        assert asked == "True" and kernel.tell("lesson.site.url") in came_back


def lose_the_first(monkeypatch, port: int) -> None:
    """Let this port look free once: it is taken between the look and the start."""
    looks, free_port = [port], process_server._free_port
    monkeypatch.setattr(
        process_server,
        "_free_port",
        lambda first: looks.pop() if first in looks else free_port(first),
    )


@pytest.mark.parametrize("name", ["site", "kakao"])
def test_who_loses_the_port_on_the_way_takes_the_next(house: House, ports, monkeypatch, name):
    lost = ports[["site", "kakao"].index(name)]
    lose_the_first(monkeypatch, lost)
    with socket.create_server(("127.0.0.1", lost)):
        house.run()
        assert getattr(house, name).port > lost and house.site.is_up and house.kakao.is_up


@pytest.mark.parametrize("name", ["site", "kakao"])
def test_site_and_kakao_know_each_other_when_one_has_lost_its_port(house: House, ports, monkeypatch, name):
    lost = ports[["site", "kakao"].index(name)]
    lose_the_first(monkeypatch, lost)
    with socket.create_server(("127.0.0.1", lost)):
        house.run()
        page = house.get("/blogMain/detail/1/")
        form = {"csrfmiddlewaretoken": page.cookies["csrftoken"], "comment_textfield": "hello"}
        told = requests.post(page.url, form, cookies=page.cookies, allow_redirects=False, timeout=9)
        assert told.headers["Location"].startswith(house.kakao.url)
        assert requests.get(told.headers["Location"], timeout=9).status_code == 200


def test_a_restart_that_loses_its_port_on_the_way_takes_the_next(house: House, ports, monkeypatch):
    house.run()
    monkeypatch.setattr(process_server, "port_comes_free", lambda port, seconds: True)
    house.site.stop()
    with socket.create_server(("127.0.0.1", ports[0])):
        house.site.restart()
        assert house.site.port > ports[0] and house.get().status_code == 200
