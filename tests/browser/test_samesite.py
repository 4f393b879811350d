"""What a scripted visitor does with cookies, as a browser would: SameSite on two real sites, order, size limit."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tutorial_src.browser.browser import Browser
from tutorial_src.traffic.cookies import Cookie, Store

THREE = {"strict": "Strict", "lax": "Lax", "none": "None"}


@pytest.fixture
def carrier(visitor: Browser) -> Browser:
    """A visitor with one cookie of each kind for the site."""
    for name, kind in THREE.items():
        visitor.cookies.store.keep(Cookie(name=name, value="1", host="127.0.0.1", same_site=kind), "127.0.0.1", now=0)
    return visitor


def sent(page, path: str) -> set[str]:
    """The cookies of `THREE` on the request to this path."""
    hop = next(hop for hop in [*page.history, page] if path in hop.url)
    return {name for name in THREE if f"{name}=1" in hop.response.request.headers.get("Cookie", "")}


def test_a_typed_address_carries_all(carrier: Browser) -> None:
    assert sent(carrier.get("/blogMain/"), "/blogMain/") == {"strict", "lax", "none"}


def test_a_form_of_the_site_itself_carries_all(carrier: Browser) -> None:
    assert sent(carrier.comment("hello"), "/detail/1/") == {"strict", "lax", "none"}


def test_a_click_on_another_site_leaves_strict_at_home(carrier: Browser) -> None:
    carrier.comment("hello")
    assert sent(carrier.agree(), "/oauth/?") == {"lax", "none"}


def test_bare_redirects_through_another_site_leave_none_at_home(carrier: Browser) -> None:
    carrier.comment("hello")
    carrier.agree()
    assert sent(carrier.comment("again"), "/oauth/?") == {"strict", "lax", "none"}


def test_a_form_on_another_site_carries_none_alone(carrier: Browser, lesson) -> None:
    page = carrier._request("POST", "/blogMain/", f"{lesson.kakao.url}/", data={})
    assert sent(page, "/blogMain/") == {"none"}


def test_the_longer_path_travels_first_then_the_older_cookie(visitor: Browser) -> None:
    for name, path in {"old": "/", "new": "/", "deep": "/blogMain", "deeper": "/blogMain/detail"}.items():
        visitor.cookies.store.keep(Cookie(name=name, value="1", host="127.0.0.1", path=path), "127.0.0.1", now=0)
    page = visitor.get("/blogMain/detail/1/")
    assert page.response.request.headers["Cookie"] == "deeper=1; deep=1; old=1; new=1"


@pytest.mark.parametrize(("size", "kept"), [(4092, True), (4093, False)])
def test_a_cookie_larger_than_browsers_take_is_not_kept(size: int, kept: bool) -> None:
    store = Store()
    store.keep(Cookie(name="note", value="x" * size, host="127.0.0.1"), "127.0.0.1", now=0)
    assert bool(store) is kept


class Redirecting(BaseHTTPRequestHandler):
    """Sets a cookie with a redirect; the page that it leads to says which cookies came."""

    def do_GET(self) -> None:
        self.send_response(302 if self.path == "/sets" else 200)
        if self.path == "/sets":
            self.send_header("Set-Cookie", "new=1")
            self.send_header("Location", "/told")
        self.end_headers()
        self.wfile.write(self.headers.get("Cookie", "").encode())

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.fixture
def redirecting() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Redirecting) as server:
        threading.Thread(target=server.serve_forever).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_cookie_that_a_redirect_sets_travels_beside_the_others(carrier: Browser, redirecting: str) -> None:
    page = carrier.get(f"{redirecting}/sets")
    assert page.response.text == "strict=1; lax=1; none=1; new=1"
