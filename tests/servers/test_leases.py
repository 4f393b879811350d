"""Leases: who holds one keeps the server, and nobody else has a say."""

import socket
import urllib.error
import urllib.request

import pytest

from tests.support.server_house import House, lives, until
from tutorial_src.servers.lease_client import LeaseClient
from tutorial_src.servers.messages import Follow, Recorded, Register, Speak, State, Stop, encode

NEWS = Recorded("site")


def hold(house: House) -> tuple[LeaseClient, list[dict]]:
    """One more lease on the site, and what it hears."""
    state, heard = house.state(), []
    return LeaseClient(state["lease"], state["secret"], heard.append, lambda: None), heard


def ask_lease_port(house: House, sent: bytes) -> bytes:
    """What a stranger hears on the port of the leases."""
    with socket.create_connection(("127.0.0.1", house.state()["lease"]), timeout=5) as stranger:
        stranger.sendall(sent)
        try:
            return stranger.recv(100)
        except ConnectionResetError:
            return b""


def test_a_lease_knows_that_the_site_is_ready(running: House):
    lease, _heard = hold(running)
    assert lease.state == State("ready")
    lease.release()


def test_a_wrong_secret_gets_no_lease(running: House):
    with pytest.raises(ConnectionError):
        LeaseClient(running.state()["lease"], "wrong", lambda message: None, lambda: None)


@pytest.mark.parametrize("message", [Stop(), Register("http://evil.example")])
def test_a_web_page_cannot_drive_a_server(running: House, message):
    address = f"http://127.0.0.1:{running.state()['lease']}/"
    with pytest.raises((urllib.error.URLError, OSError)):
        urllib.request.urlopen(address, data=b"\n" + encode(message), timeout=5)
    assert lives(running.site.pid)


def test_a_web_page_is_told_nothing(running: House):
    assert ask_lease_port(running, b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n") == b""


def test_a_long_line_is_not_waited_for(running: House):
    assert ask_lease_port(running, b"x" * 100_000) == b""


def test_a_stranger_who_hangs_up_does_no_harm(running: House):
    socket.create_connection(("127.0.0.1", running.state()["lease"]), timeout=5).close()
    assert running.get().status_code == 200


def test_a_stranger_who_says_nothing_does_no_harm(running: House):
    with socket.create_connection(("127.0.0.1", running.state()["lease"]), timeout=5):
        assert running.get().status_code == 200


def test_an_order_that_makes_no_sense_ends_no_lease(running: House):
    running.kakao.tell(Register("not a uri"))
    running.kakao.tell(Speak("ko"))
    until(lambda: "Traceback" in running.kakao.log)
    assert running.kakao.is_up


@pytest.mark.parametrize("line", [b'{"kind": "Explode"}', b'{"kind": "Stop", "now": 1}', b"[]", b"7"])
def test_a_message_of_an_unknown_kind_is_refused_and_ends_no_lease(running: House, line):
    state = running.state()
    with socket.create_connection(("127.0.0.1", state["lease"])) as other:
        other.sendall(f"{state['secret']}\n".encode() + line + b"\n")
        until(lambda: "there is no message" in running.site.log or "this is no message" in running.site.log)
        assert running.get().status_code == 200


def test_a_kernel_that_does_not_listen_holds_nobody_up(running: House):
    state = running.state()
    with socket.create_connection(("127.0.0.1", state["lease"])) as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        deaf.sendall(f"{state['secret']}\n".encode())
        assert all(running.get("/nosuchpage/").status_code == 404 for _ in range(30))


def test_a_lease_that_wants_to_hears_of_an_exchange(running: House):
    lease, heard = hold(running)
    lease.ask(Follow(True))
    until(lambda: NEWS in heard)  # of all that was before
    heard.clear()
    running.get()
    until(lambda: NEWS in heard)
    lease.release()


@pytest.mark.parametrize("wishes", [[], [True, False]])
def test_a_lease_that_does_not_want_to_hears_of_none(running: House, wishes):
    (other, heard), (wanting, witness) = hold(running), hold(running)
    for wish in wishes:
        other.ask(Follow(wish))
    wanting.ask(Follow(True))
    until(lambda: NEWS in witness)
    witness.clear()
    heard.clear()
    running.get()
    until(lambda: NEWS in witness)
    other.ask(Follow(False))  # whatever was on its way to this lease has arrived with the answer
    assert NEWS not in heard
    other.release()
    wanting.release()
