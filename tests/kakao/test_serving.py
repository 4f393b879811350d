"""The loopback servers, over real sockets."""

import contextlib
import http.client
import socket
import threading
import time
from contextlib import closing

import pytest

from tests.kakao.fixtures import token_fields
from tests.support.server_house import until
from tutorial_src.kakao.serving import IDLE_SECONDS, LARGEST_BODY, has_ipv6, listen

needs_ipv6 = pytest.mark.skipif(not has_ipv6(), reason="this computer has no ::1")


def hello(environ, start_response):
    """A small application: says what it was asked."""
    start_response("200 OK", [("Content-Type", "text/plain")])
    name, body = environ.get("HTTP_X_NAME", ""), environ["wsgi.input"].read()
    return [f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']} {name}".encode() + body]


@pytest.fixture
def log() -> list[str]:
    """The lines that the servers wrote."""
    return []


@pytest.fixture
def servers(log):
    """The small application, served."""
    with listen(hello, 0, log=log.append) as servers:
        yield servers


@pytest.fixture
def connection(servers):
    """A connection that is kept."""
    with closing(http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)) as connection:
        yield connection


def ask(connection, method: str = "GET", path: str = "/", **more) -> tuple[int, str]:
    """Status and text of an answer."""
    connection.request(method, path, **more)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def raw(port: int, request: bytes) -> bytes:
    """All that comes back for these bytes, until the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as peer:
        peer.sendall(request)
        return b"".join(iter(lambda: peer.recv(65536), b""))


def test_a_request_is_answered(connection):
    assert ask(connection, path="/a%20b?c=d") == (200, "GET /a b ")


def test_a_body_arrives(connection):
    assert ask(connection, "POST", body="가나".encode()) == (200, "POST / 가나")


def test_a_connection_is_kept(connection):
    ask(connection)
    kept = connection.sock
    ask(connection)
    assert connection.sock is kept


def test_a_connection_is_closed_when_the_client_says_so(servers):
    assert raw(servers.port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").endswith(b"GET / ")


def test_an_old_client_is_answered_and_hung_up_on(servers):
    assert b"Connection: close" in raw(servers.port, b"GET / HTTP/1.0\r\n\r\n")


def test_head_has_a_length_and_no_body(kakao):
    with listen(kakao, 0, log=lambda line: None) as servers:
        answer = raw(servers.port, b"HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert int(answer.partition(b"Content-Length: ")[2].split()[0]) > 1000
    assert answer.endswith(b"\r\n\r\n")


def test_small_answers_do_not_wait_for_an_acknowledgement(servers, connection):
    ask(connection)
    (served,) = servers.listeners[0].active_channels.values()
    assert served.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_two_are_served_at_once(servers, connection):
    ask(connection)
    with closing(http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)) as second:
        assert ask(second)[0] == 200


def test_a_header_with_an_underscore_passes_for_no_other(connection):
    assert ask(connection, headers={"X_Name": "forged"}) == (200, "GET / ")


def test_headers_are_handed_on_as_they_were_sent(log):
    seen = []

    def app(environ, start_response):
        seen.append((environ["REQUEST_URI"], environ["tutorial.headers"]))
        return hello(environ, start_response)

    with listen(app, 0, log=log.append) as servers:
        raw(servers.port, b"GET /%7E?a=b HTTP/1.0\r\nx-B:  1 \r\nX-a: 2\r\nX-B: a:b\r\n\r\n")
    assert seen == [("/%7E?a=b", [("x-B", "1"), ("X-a", "2"), ("X-B", "a:b")])]


@needs_ipv6
def test_both_loopback_addresses_have_the_port(servers):
    with closing(http.client.HTTPConnection("::1", servers.port, timeout=10)) as connection:
        assert ask(connection)[0] == 200


def test_nothing_but_loopback_is_bound(servers):
    addresses = {listener.effective_host for listener in servers.listeners}
    assert addresses <= {"127.0.0.1", "::1"}


def test_a_taken_port_is_refused(servers):
    with pytest.raises(OSError):
        listen(hello, servers.port)


@needs_ipv6
def test_a_port_that_is_taken_on_one_address_is_refused():
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as stranger:
        stranger.bind(("::1", 0))
        stranger.listen()
        with pytest.raises(OSError):
            listen(hello, stranger.getsockname()[1])


def test_without_ipv6_one_address_will_do(monkeypatch):
    monkeypatch.setattr("tutorial_src.kakao.serving.has_ipv6", lambda: False)
    with listen(hello, 0, log=print) as servers:
        assert [listener.effective_host for listener in servers.listeners] == ["127.0.0.1"]


def test_the_port_is_free_after_the_end(log):
    with listen(hello, 0, log=log.append) as servers:
        port = servers.port
    with listen(hello, port, log=log.append) as servers:
        assert servers.url == f"http://localhost:{port}"


def test_the_end_hangs_up_on_kept_connections(log):
    with listen(hello, 0, log=log.append) as servers:
        connection = http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)
        ask(connection)
    with closing(connection):
        assert connection.sock.recv(1) == b""


def test_waiting_ends_with_shutdown(log):
    servers = listen(hello, 0, log=log.append)
    servers.start()
    thread = threading.Thread(target=servers.wait, daemon=True)
    thread.start()
    assert raw(servers.port, b"GET / HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.0 200")
    servers.shutdown()
    thread.join(10)
    assert not thread.is_alive()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"nonsense\r\n\r\n", b"400"),
        (b"GET / HTTP/9.9.9\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\nHost: localhost\n\r\n\r\n", b"400"),
        (b"GET http://[ HTTP/1.1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nX-Name: a\0b\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nX\0Name: a\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\nno colon\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", b"501"),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", b"400"),
        (b"POST / HTTP/1.1\r\nContent-Length: %d\r\n\r\n" % (LARGEST_BODY + 1), b"413"),
        (b"POST / HTTP/1.1\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", b"400"),
        (b"GET /" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", b"431"),
    ],
    ids=[
        "nonsense",
        "version",
        "line feeds",
        "address",
        "NUL in a value",
        "NUL in a name",
        "no colon",
        "coding",
        "chunks",
        "negative",
        "two lengths",
        "large",
        "huge",
        "long",
    ],
)
def test_a_bad_request_is_refused(servers, request_, status):
    assert status in raw(servers.port, request_).split(b"\r\n")[0]


def test_a_method_that_nobody_knows_is_refused_by_the_application(kakao):
    with listen(kakao, 0, log=lambda line: None) as servers:
        answer = raw(servers.port, b"BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 405")


def test_a_body_in_chunks_arrives_whole(connection):
    assert ask(connection, "POST", body=iter([b"a", b"bc"]), encode_chunked=True) == (200, "POST / abc")


def test_an_error_in_the_application_is_a_500(caplog):
    with listen(lambda environ, start: 1 / 0, 0, log=lambda line: None) as servers:
        answer = raw(servers.port, b"GET / HTTP/1.1\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 500")
    assert "ZeroDivisionError" in caplog.text


def test_after_an_error_the_next_request_is_answered():
    with (
        listen(lambda environ, start: 1 / 0, 0, log=lambda line: None) as servers,
        closing(http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)) as connection,
    ):
        assert [ask(connection)[0], ask(connection)[0]] == [500, 500]


# The log


def test_a_line_is_short_and_has_no_query(connection, log):
    ask(connection, path="/oauth?code=secret")
    assert log == ["GET /oauth 200"]


def test_a_token_by_get_is_noted(kakao, log):
    with (
        listen(kakao, 0, log=log.append) as servers,
        closing(http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)) as connection,
    ):
        ask(connection, path="/oauth/token?code=" + token_fields(code="x")["code"])
    assert log == ["GET /oauth/token 401 GET (undocumented)"]


def test_lines_go_to_stderr(capsys):
    with listen(hello, 0) as servers:
        raw(servers.port, b"GET /here HTTP/1.0\r\n\r\n")
    assert capsys.readouterr().err == "GET /here 200\n"


# Clients that take their time, or go too far: a lesson goes on meanwhile


def test_a_client_that_sends_byte_by_byte_keeps_nobody_waiting(servers, connection):
    with socket.create_connection(("127.0.0.1", servers.port), timeout=10) as slow:
        for byte in b"GET /slow HTTP/1.0\r\n\r\n":
            slow.sendall(bytes([byte]))
            assert ask(connection)[0] == 200
        assert slow.makefile("rb").read().endswith(b"GET /slow ")


def test_a_body_that_stops_half_way_keeps_nobody_waiting(servers, connection):
    with socket.create_connection(("127.0.0.1", servers.port), timeout=10) as slow:
        slow.sendall(b"POST / HTTP/1.0\r\nContent-Length: 10\r\n\r\nhalf-")
        assert ask(connection)[0] == 200
        slow.sendall(b"sent!")
        assert slow.makefile("rb").read().endswith(b"POST / half-sent!")


def test_half_a_body_is_no_request(servers, connection, log):
    with socket.create_connection(("127.0.0.1", servers.port), timeout=10) as slow:
        slow.sendall(b"POST /half HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf-")
    ask(connection)
    assert log == ["GET / 200"]


@pytest.mark.parametrize("end", [b"\r\n", b""], ids=["whole", "endless"])
def test_a_megabyte_of_headers_is_refused_and_keeps_nobody_waiting(servers, connection, end):
    line = b"X-Name: " + b"x" * 1000 + b"\r\n"
    with contextlib.suppress(ConnectionError):  # it may be hung up on while it is still sending
        assert raw(servers.port, b"GET / HTTP/1.1\r\n" + line * 1000 + end).startswith(b"HTTP/1.0 431")
    assert ask(connection)[0] == 200


def test_two_hundred_idle_connections_keep_nobody_waiting(servers, connection):
    with contextlib.ExitStack() as stack:
        for _ in range(200):
            stack.enter_context(socket.create_connection(("127.0.0.1", servers.port), timeout=10))
        assert [ask(connection)[0] for _ in range(3)] == [200, 200, 200]


def test_a_connection_on_which_nothing_is_asked_is_closed_after_a_while(servers, connection):
    ask(connection)
    connection.sock.settimeout(0.1)
    (listener, *_) = servers.listeners

    def is_closed() -> bool:
        listener.maintenance(time.time() + IDLE_SECONDS + 1)
        with closing(http.client.HTTPConnection("127.0.0.1", servers.port, timeout=10)) as other:
            ask(other)  # wakes the server up, as its next look around does
        with contextlib.suppress(TimeoutError):  # the first answer was not wholly done with
            return connection.sock.recv(1) == b""
        return False

    assert until(is_closed)
