"""Cookie and Set-Cookie, read as a browser reads them."""

import pytest

from tutorial_src.traffic.cookies import Cookie, host_name, received, sent, split


def one(line: str, host: str = "127.0.0.1:8000", path: str = "/", now: float = 1000.0) -> Cookie:
    return received([["Set-Cookie", line]], host=host, path=path, now=now)[0]


@pytest.mark.parametrize(
    "netloc, name",
    [
        ("127.0.0.1:8000", "127.0.0.1"),
        ("localhost", "localhost"),
        ("[::1]:8000", "[::1]"),
        ("", ""),
        ("LOCALHOST:1", "localhost"),
        (":80", ":80"),
    ],
)
def test_a_host_name_has_no_port(netloc, name):
    assert host_name(netloc) == name


def test_cookies_are_sent_as_pairs():
    assert sent([["cookie", 'a=1; b="2"; c; d=3=4']]) == [("a", "1"), ("b", "2"), ("d", "3=4")]


def test_a_name_that_python_refuses_is_a_cookie_all_the_same():
    assert sent([["Cookie", "a[]=1; 한=2"]]) == [("a[]", "1"), ("한", "2")]


def test_attributes_are_read():
    cookie = one("a=1; Path=/x; HttpOnly; Secure; SameSite=Strict")
    assert cookie.attributes == "Path=/x · HttpOnly · Secure · SameSite=Strict"


@pytest.mark.parametrize(
    "line, expires",
    [
        ("a=1", None),
        ("a=1; Max-Age=60", 1060),
        ("a=1; Max-Age=0", 1000),
        ("a=1; Max-Age=x", None),
        ("a=1; expires=Thu, 01 Jan 1970 00:01:00 GMT", 60),
        ("a=1; expires=Thu, 01 Jan 1970 00:01:00 GMT; Max-Age=5", 1005),
        ("a=1; expires=soon", None),
        ("a=1; expires=Thu, 99 Jan 9999 00:00:00 GMT", None),
    ],
)
def test_max_age_goes_before_expires(line, expires):
    assert one(line).expires == expires


def test_a_cookie_belongs_to_the_host_that_set_it():
    assert one("a=1").goes_to("127.0.0.1", "/") and not one("a=1").goes_to("localhost", "/")


def test_a_domain_reaches_the_hosts_below_it():
    cookie = one("a=1; Domain=.example.com", host="www.example.com")
    assert cookie.goes_to("api.example.com", "/") and cookie.attributes.startswith("Domain=example.com")


@pytest.mark.parametrize(
    "path, goes",
    [
        ("/blog", True),
        ("/blog/1", True),
        ("/blogMain", False),
        ("/", False),
    ],
)
def test_a_path_reaches_what_is_below_it(path, goes):
    assert one("a=1; Path=/blog").goes_to("127.0.0.1", path) is goes


def test_without_a_path_the_folder_of_the_page_counts():
    assert (one("a=1", path="/blog/1").path, one("a=1", path="/blog").path) == ("/blog", "/")


def test_a_line_without_a_pair_sets_nothing():
    assert received([["Set-Cookie", "HttpOnly; a=1"]], host="x", path="/", now=0) == []


def test_what_is_no_address_is_all_path():
    assert split("http://[bad").path == "http://[bad"
