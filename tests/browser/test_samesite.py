"""What a scripted visitor does with cookies, as a browser would: SameSite on two real sites, and the size limit."""

from urllib.request import Request

import pytest
from requests.cookies import create_cookie

from tutorial_src.browser.browser import Browser
from tutorial_src.browser.samesite import Policy

THREE = {"strict": "Strict", "lax": "Lax", "none": "None"}


@pytest.fixture
def carrier(visitor: Browser) -> Browser:
    """A visitor with one cookie of each kind for the site."""
    for name, kind in THREE.items():
        visitor.cookies[name] = "1"
        next(c for c in visitor._http.cookies if c.name == name)._rest["SameSite"] = kind
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


@pytest.mark.parametrize(("size", "kept"), [(4092, True), (4093, False)])
def test_a_cookie_larger_than_browsers_take_is_not_kept(size: int, kept: bool) -> None:
    cookie = create_cookie("note", "x" * size, domain="127.0.0.1")
    assert Policy().set_ok(cookie, Request("http://127.0.0.1/")) is kept
