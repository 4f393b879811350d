"""Connections to the site: a response leaves in one piece, and nothing stays behind in the buffer."""

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.support.server_house import House, until
from tutorial_src.system.ports import WINDOWS

VIEW = """
from django.http import HttpResponse, StreamingHttpResponse, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

@csrf_exempt
def view(request):
    if request.GET.get('do') == 'nothing':
        return StreamingHttpResponse([], status=204, headers={'Content-Length': '0'})
    try:
        return HttpResponse(request.body or b'x' * 1000)
    except UnreadablePostError:
        return HttpResponse(b'to nobody')
"""
HANG_UP = struct.pack("hh" if WINDOWS else "ii", 1, 0)  # for SO_LINGER: close with a reset


@pytest.fixture
def answering(running: House) -> House:
    """A house whose site answers `/try/`."""
    return running


@contextmanager
def connection(house: House) -> Iterator[socket.socket]:
    """A bare connection to the site."""
    with socket.create_connection(("127.0.0.1", house.site.port), timeout=9) as client:
        yield client


def ask(client: socket.socket, first_line: str, *headers: str) -> bytes:
    """Send a request without a body; the first that arrives of the answer."""
    client.sendall("\r\n".join([first_line, "Host: 127.0.0.1", *headers, "", ""]).encode())
    return client.recv(65536)


def test_headers_and_body_arrive_together(answering: House):
    with connection(answering) as client:
        said = ask(client, "GET /try/ HTTP/1.1")
    assert said.startswith(b"HTTP/1.1 200") and said.endswith(b"x" * 1000)


@pytest.mark.parametrize("first_line", ["HEAD /try/ HTTP/1.1", "GET /try/?do=nothing HTTP/1.1"])
def test_headers_without_a_body_are_not_kept_back(answering: House, first_line):
    with connection(answering) as client:
        assert ask(client, first_line).endswith(b"\r\n\r\n")


def test_a_kept_connection_answers_one_request_after_another(answering: House):
    with connection(answering) as client:
        assert all(ask(client, "GET /try/ HTTP/1.1").endswith(b"x" * 1000) for _ in range(3))


def test_whoever_waits_for_leave_to_send_a_body_gets_it(answering: House):
    with connection(answering) as client:
        leave = ask(client, "POST /try/ HTTP/1.1", "Content-Length: 5", "Expect: 100-continue")
        client.sendall(b"hello")
        assert (leave.split()[1], client.recv(65536)[-5:]) == (b"100", b"hello")


@pytest.mark.parametrize(
    ("first_line", "status"),
    [
        ("GET / HTTP/1.1 and more", b"400"),
        ("GET /" + "x" * 70_000 + " HTTP/1.1", b"414"),
    ],
)
def test_what_is_not_http_is_told_so(answering: House, first_line, status):
    with connection(answering) as client:
        assert status in ask(client, first_line)[:500]  # the page is longer on Python 3.10


def test_a_visitor_who_hangs_up_in_the_middle_is_no_error(answering: House):
    with connection(answering) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, HANG_UP)
        client.sendall(b"POST /try/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n")
    until(lambda: answering.exchanges("/try/"))
    assert answering.get("/try/").status_code == 200
    assert not any(word in answering.site.log for word in ("Traceback", "Broken pipe"))
