"""Taken ports: a stranger's is left alone, our own forgotten server's is taken back."""

import errno
import json
import os
import signal
import socket
import subprocess
import sys

import pytest
import requests

from tests.support.server_house import House, lives
from tutorial_src.system.ports import ADDRESS_IN_USE, port_is_free, who_listens

posix = pytest.mark.skipif(os.name == "nt", reason="SIGSTOP is POSIX")


@pytest.fixture(params=["127.0.0.1", "0.0.0.0"])  # noqa: S104 - a careless stranger
def stranger(request, ports):
    """A program that is not ours and listens on the site's usual port."""
    with socket.create_server((request.param, ports[0])) as listener:
        yield listener


def test_beside_a_stranger_the_next_port_is_used(house: House, stranger, ports):
    house.run()
    assert house.site.port > ports[0]


def test_the_stranger_stays(house: House, stranger):
    house.run()
    socket.create_connection(("127.0.0.1", stranger.getsockname()[1]), timeout=2).close()


def test_the_stranger_can_be_named(stranger, ports):
    assert f"(process {os.getpid()})" in who_listens(ports[0])


def test_the_redirect_uri_follows_the_port(house: House, stranger):
    house.run()
    page = house.get("/blogMain/detail/1/")
    form = {"csrfmiddlewaretoken": page.cookies["csrftoken"], "comment_textfield": "hello"}
    told = requests.post(page.url, form, cookies=page.cookies, allow_redirects=False, timeout=9)
    assert requests.get(told.headers["Location"], timeout=9).status_code == 200


def test_the_redirect_uri_follows_when_the_port_is_lost_on_the_way(house: House, ports):
    house.run().site.stop()
    with socket.create_server(("127.0.0.1", ports[0])):
        house.site.restart()
    asked = {
        "response_type": "code",
        "client_id": house.pair.app.rest_api_key,
        "redirect_uri": f"{house.site.url}/oauth",
    }
    assert requests.get(house.kakao.url + "/oauth/authorize", asked, timeout=9).status_code == 200


def test_kakao_moves_on_too(house: House, ports):
    with socket.create_server(("127.0.0.1", ports[1])):
        house.run()
    assert house.kakao.port > ports[1] and requests.get(house.kakao.url, timeout=9).ok


def test_ipv6_alone_takes_a_port_too(ports):
    try:
        listener = socket.create_server(("::1", ports[0]), family=socket.AF_INET6)
    except OSError:
        pytest.skip("no IPv6 here")
    with listener:
        assert not port_is_free(ports[0])


@pytest.mark.parametrize(
    ("why", "is_free"),
    [
        (ADDRESS_IN_USE, False),
        (errno.EACCES, False),  # the second is Windows' word for an exclusive stranger
        (errno.EADDRNOTAVAIL, True),  # there is no IPv6
    ],
)
def test_why_ipv6_refuses_a_port_decides(ports, monkeypatch, why, is_free):
    class Refusing(socket.socket):
        def bind(self, address: tuple) -> None:
            if self.family == socket.AF_INET6:
                raise OSError(why, "")
            super().bind(address)

    monkeypatch.setattr(socket, "socket", Refusing)
    assert port_is_free(ports[0]) is is_free


@posix
def test_a_hung_server_of_our_own_is_ended(house: House, ports):
    kernel = house.kernel().begin()
    hung = int(kernel.tell("lesson.site.pid"))
    os.kill(hung, signal.SIGSTOP)
    house.run()
    assert not lives(hung) and house.site.port == ports[0]


@posix
def test_a_hung_server_is_restarted(house: House, ports):
    hung = house.run().site.pid
    os.kill(hung, signal.SIGSTOP)
    house.site.restart()
    assert not lives(hung) and house.site.port == ports[0]


def test_a_stale_state_file_does_no_harm(house: House, ports):
    house.servers.mkdir()
    state = {"pid": 99999999, "lease": 1, "secret": "x", "port": ports[0], "about": {}}
    (house.servers / "site.json").write_text(json.dumps(state), encoding="utf-8")
    assert house.run().site.port == ports[0]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": 1}', '{"lease": "x", "secret": 3}'])
def test_a_damaged_state_file_does_no_harm(house: House, text):
    house.servers.mkdir()
    (house.servers / "site.json").write_text(text, encoding="utf-8")
    assert house.run().site.is_up


def test_a_process_that_has_the_number_by_now_is_let_be(house: House):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        house.servers.mkdir()
        (house.servers / "site.json").write_text(json.dumps({"pid": other.pid}), encoding="utf-8")
        house.run()
        assert lives(other.pid)


def test_a_state_file_that_points_to_a_stranger_is_not_followed(house: House, ports):
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        stranger.settimeout(0)
        state = {"pid": 1, "lease": stranger.getsockname()[1], "secret": "x", "port": 1, "about": {}}
        house.servers.mkdir()
        (house.servers / "site.json").write_text(json.dumps(state), encoding="utf-8")
        assert house.run().site.port == ports[0]
