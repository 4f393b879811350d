"""A copied request, run: what arrives is what was sent before."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.scope.talks import said
from tutorial_src.traffic.request_snippets import as_curl, as_requests, readable

NO_PROXY = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
FORM = [["Content-Type", "application/x-www-form-urlencoded"]]
JSON = [["Content-Type", "application/json"]]
REQUESTS = {
    "a plain visit": {"path": "/blogMain/", "cookie": "a=1; b=2"},
    "a query": {"path": "/oauth", "query": "code=a%2Fb&state=%ED%95%9C&x=it's"},
    "a form": {"method": "POST", "request_body": "a=%22&b=$HOME `id` \\ 'x'\n!", "request_headers": FORM},
    "json": {"method": "PUT", "request_body": '{"한": "글"}', "request_headers": JSON},
    "a body without a type": {"method": "POST", "request_body": "@/etc/passwd"},
    "quotes and shells": {"cookie": "a='; touch /tmp/x; echo '\"$(id)"},
    "a delete": {"method": "DELETE", "path": "/x"},
    "a header without a value": {"request_headers": [["X-Empty", ""]]},
    "hangul in a header": {"cookie": "name=한글".encode().decode("latin-1")},
    "an agent of its own": {"agent": "Mozilla/5.0 한".encode().decode("latin-1")},
}


class Echo(BaseHTTPRequestHandler):
    """Remembers what it was asked."""

    def answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.heard.append((self.requestline, self.headers.items(), body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        pass

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer


@pytest.fixture(scope="module")
def echo() -> Iterator[ThreadingHTTPServer]:
    """A server that answers nothing and remembers all."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        server.heard = []
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def run(*command: str) -> None:
    done = subprocess.run(command, env=NO_PROXY, capture_output=True, timeout=30)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")


def with_curl(x: object) -> None:
    """Paste the copied command into a shell."""
    if not (shutil.which("sh") and shutil.which("curl")):
        pytest.skip("there is no POSIX shell with curl")
    run("sh", "-c", as_curl(x))


def with_requests(x: object) -> None:
    """Run the copied code."""
    run(sys.executable, "-X", "utf8", "-c", as_requests(x))


@pytest.mark.parametrize("again", [with_curl, with_requests])
@pytest.mark.parametrize("told", REQUESTS.values(), ids=REQUESTS)
def test_what_arrives_is_what_was_sent(echo, told: dict, again: Callable):
    x = said(**told, host=f"127.0.0.1:{echo.server_port}")
    again(x)
    line, headers, body = echo.heard.pop()
    missing = [header for header in x.request_headers if tuple(header) not in headers]
    assert (line, missing, body.decode()) == (f"{x.method} {x.target} HTTP/1.1", [], x.request_body)


def test_curl_leaves_an_odd_path_as_it_is(echo):
    with_curl(said("/a/../b", host=f"127.0.0.1:{echo.server_port}"))
    assert echo.heard.pop()[0] == "GET /a/../b HTTP/1.1"


def test_curl_does_not_expand_brackets(echo):
    with_curl(said(query="a[]=1&b={2,3}", host=f"127.0.0.1:{echo.server_port}"))
    assert echo.heard.pop()[0] == "GET /?a[]=1&b={2,3} HTTP/1.1"


def test_curl_asks_for_the_head_alone(echo):
    with_curl(said(method="HEAD", host=f"127.0.0.1:{echo.server_port}"))
    assert echo.heard.pop()[0] == "HEAD / HTTP/1.1"


def test_curl_adds_no_type_to_a_body_that_had_none(echo):
    with_curl(said(method="POST", request_body="x", host=f"127.0.0.1:{echo.server_port}"))
    assert "Content-Type" not in dict(echo.heard.pop()[1])


def test_a_name_that_comes_twice_is_joined_for_requests():
    x = said(request_headers=[["Cookie", "a=1"], ["Cookie", "b=2"], ["Accept", "x"], ["Accept", "y"]])
    assert "'a=1; b=2'" in as_requests(x) and "'x, y'" in as_requests(x)


@pytest.mark.parametrize("copied", [as_curl, as_requests])
def test_a_body_that_is_not_whole_is_said_to_be_so(copied):
    text = copied(said(method="POST", request_body="x" * 10, request_size=9000))
    assert text.startswith("# The body is not whole here: 9,000 bytes were sent.\n")


def test_the_real_kakao_is_asked_by_https():
    assert "https://kauth.kakao.com/oauth/token" in as_curl(said("/oauth/token", host="kauth.kakao.com"))


def test_what_is_no_utf8_stays_as_it_is():
    assert readable("\xff") == "\xff"
