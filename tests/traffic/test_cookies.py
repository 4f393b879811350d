"""Cookie and Set-Cookie, read as a browser reads them."""

import time

import pytest
from django.http.cookie import parse_cookie
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tutorial_src.traffic.cookies import (
    LARGEST,
    LONGEST,
    Cookie,
    Store,
    as_sent,
    as_text,
    by_name,
    received,
    sent,
    unquoted,
    written,
)
from tutorial_src.traffic.headers import host_name, split

HERE = {"host": "127.0.0.1:8000", "path": "/", "now": 1000.0}


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
    assert sent([["cookie", 'a=1; b="2"; c; d=3=4']]) == [("a", "1"), ("b", '"2"'), ("", "c"), ("d", "3=4")]


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


# Odd ones

ODD = [
    "theme=dark mode",
    'prefs={"a": 1, "b": [2]}',
    "이름=값",
    "a[]=1",
    "alone",
    '"quoted"="x\\054y"',
    "=nameless",
    "e=",
    "è=à",
]


def in_bytes(line: str) -> str:
    """A header as WSGI hands it on: each byte a character (PEP 3333)."""
    return line.encode().decode("latin-1")


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_cookie_hides_no_other(odd):
    assert ("sessionid", "xyz") in sent([["Cookie", in_bytes(f"{odd}; sessionid=xyz")]])


def test_odd_cookies_are_read_as_they_were_sent():
    assert list(map(as_sent, sent([["Cookie", in_bytes("; ".join(ODD))]]))) == [*ODD[:6], "nameless", *ODD[7:]]


def test_bytes_that_are_no_utf8_stay_as_they_came_and_spoil_no_neighbour():
    assert sent([["Cookie", f"a=\xe9; {in_bytes('b=한')}"]]) == [("a", "\xe9"), ("b", "한")]


def test_text_of_another_program_is_read_as_it_is():
    assert sent([["Cookie", "이름=값"]]) == [("이름", "값")]


def test_two_cookies_of_one_name_keep_their_order():
    assert sent([["Cookie", "a=below; a=above"]]) == [("a", "below"), ("a", "above")]


def test_of_two_cookies_of_one_name_django_takes_the_last():
    assert by_name([("a", "below"), ("a", "above")]) == parse_cookie("a=below; a=above") == {"a": "above"}


def test_nothing_is_sent_where_nothing_stands():
    assert sent([["Cookie", " ; ;=; = ;"]]) == []


def test_an_odd_cookie_is_set_as_it_stands():
    assert [(c.name, c.value) for c in received([["Set-Cookie", in_bytes('이름="값 1"; Path=/')]], **HERE)] == [
        ("이름", '"값 1"')
    ]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ('"a b"', "a b"),
        (r'"x\054y"', "x,y"),
        (r'"\"a\""', '"a"'),
        ("plain", "plain"),
        ('"', '"'),
        ('""', ""),
        ('"open', '"open'),
        ('open"', 'open"'),
        (r"\054", r"\054"),
        (r'"\400"', "400"),
        (r'"\377"', "ÿ"),
    ],
)
def test_djangos_quotes_and_escapes_are_undone(value, plain):
    assert unquoted(value) == plain == parse_cookie(f"a={value}")["a"]


TEXT = st.text(st.characters(codec="utf-8", exclude_characters=";", exclude_categories=("Cc", "Cs")), max_size=20)
NAME = TEXT.filter(lambda name: name == name.strip() and "=" not in name)
VALUE = TEXT.filter(lambda value: value == value.strip())
PAIRS = st.lists(st.tuples(NAME, VALUE).filter(any), max_size=8)
many = settings(deadline=None, database=None)


@many
@given(PAIRS)
def test_what_a_browser_sends_is_what_is_read(pairs):
    assert sent([["Cookie", written(pairs)]]) == pairs


@many
@given(PAIRS)
def test_django_finds_the_same(pairs):
    line = written(pairs)
    assert by_name(sent([["Cookie", line]])) == parse_cookie(line.encode("latin-1").decode())


@many
@given(st.text(st.characters(codec="latin-1", exclude_categories=("Cc",))))
@example("=a=b")
def test_no_line_is_refused_and_none_is_read_differently_once_it_is_written_again(line):
    pairs = sent([["Cookie", line]])
    assert sent([["Cookie", written(pairs)]]) == [pair for pair in pairs if pair != ("", "")]


@many
@given(st.text(st.characters(codec="latin-1", exclude_categories=("Cc",))))
def test_whatever_a_server_sets_is_read_or_ignored(line):
    name, equals, _value = line.partition(";")[0].partition("=")
    assert bool(received([["Set-Cookie", line]], **HERE)) is bool(equals and name.strip(" "))


# Attributes


@pytest.mark.parametrize(
    ("line", "expires"),
    [
        ("a=1; Max-Age=-5", 1000 - 5),
        ("a=1; Max-Age=+5", None),
        ("a=1; Max-Age=1_0", None),
        ("a=1; Max-Age=٣", None),
        ("a=1; Max-Age= 7 ", 1007),
        ("a=1; max-age=" + "9" * 500, 1000 + LONGEST),
        ("a=1; Max-Age=", None),
        ("a=1; Max-Age=-" + "9" * 500, 1000 - LONGEST),
        ("a=1; Max-Age=5; Max-Age=9", 1009),
        ("a=1; expires=Thu, 01-Jan-1970 00:01:00 GMT", 60),
        ("a=1; expires=Thu, 01 Jan 1970 00:01:00", 60),
        ("a=1; expires=Thu, 01 Jan 1970 00:01:00 +0900", 60),
        ("a=1; expires=Fri, 31 Dec 9999 23:59:59 GMT", 1000 + LONGEST),
        ("a=1; expires=", None),
        ("a=1; expires=Thu, 01 Jan 99999 00:00:00 GMT", None),
    ],
)
def test_an_odd_expiry_is_read_as_browsers_do(line, expires):
    assert one(line).expires == expires


@pytest.mark.parametrize(
    ("line", "attributes"),
    [
        ("a=1;secure;HTTPONLY", "Path=/ · HttpOnly · Secure"),
        ("a=1; Path=x", "Path=/"),
        ("a=1; Path=/a; Path=/b", "Path=/b"),
        ("a=1; Domain=", "Path=/"),
        ("a=1; SameSite", "Path=/"),
        ("a=1;  samesite = None ; x=y", "Path=/ · SameSite=None"),
        ("a=1; Domain=.Example.COM", "Domain=example.com · Path=/"),
        ("a=1; Domain=..com", "Domain=.com · Path=/"),
    ],
)
def test_odd_attributes_are_read_as_browsers_do(line, attributes):
    assert one(line).attributes == attributes


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows has no way to change the zone of one process")
def test_a_date_without_a_zone_is_in_utc_wherever_the_reader_lives(monkeypatch):
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "Asia/Seoul")
        time.tzset()
        expires = one("a=1; expires=Thu, 01 Jan 1970 00:01:00").expires
    time.tzset()
    assert expires == 60


def test_an_attribute_in_another_script_is_read_as_it_was_sent():
    assert one(in_bytes("a=1; Path=/à")).path == "/à"


def test_blanks_are_those_of_the_protocol_and_no_others():
    assert not one("a=1;\xa0Secure").secure and one("a=1;\tSecure").secure


def test_a_bare_cookie_has_no_attributes_and_tells_who_set_it_and_when():
    cookie = one("a=1")
    assert (cookie.same_site, cookie.secure, cookie.http_only, cookie.for_subdomains) == ("", False, False, False)
    assert (cookie.by, cookie.since, cookie.expires) == ("127.0.0.1:8000", 1000.0, None)


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/a/b/c", "/a/b"),
        ("/a/", "/a"),
        ("/a", "/"),
        ("/", "/"),
        ("", "/"),
        ("*", "/"),
    ],
)
def test_the_default_path_is_the_folder(path, folder):
    assert one("a=1", path=path).path == folder


def test_a_cookie_that_was_only_sent_tells_no_attributes():
    assert Cookie(name="a", value="1", host="x", is_known=False).attributes == "?"


def test_the_size_is_counted_in_bytes():
    assert Cookie(name="이", value="a", host="x").size == 4


# What is kept, and what is sent


def kept(*lines: str, host: str = "127.0.0.1", path: str = "/", now: float = 0.0) -> Store:
    """A store after these lines."""
    store = Store()
    for line in lines:
        for cookie in received([["Set-Cookie", line]], host=host, path=path, now=now):
            store.keep(cookie, host, now)
    return store


def travelling(store: Store, path: str = "/", host: str = "127.0.0.1", now: float = 1.0) -> list[str]:
    """The names that go along, in their order."""
    return [cookie.name for cookie in store.fitting(host, path, now)]


def test_the_longer_path_goes_first_then_the_older_cookie():
    store = kept("z=1", "b=1; Path=/x", "a=1; Path=/x", "y=1", "long=1; Path=/x/y")
    assert travelling(store, "/x/y") == ["long", "b", "a", "z", "y"]


def test_a_cookie_that_is_set_again_keeps_its_place():
    store = kept("old=1", "new=1", "old=2")
    assert travelling(store) == ["old", "new"] and store["127.0.0.1", "/", "old"].value == "2"


@pytest.mark.parametrize("again", ["old=; Max-Age=0", "old=; expires=Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_cookie_that_was_dropped_comes_back_as_the_newest(again):
    assert travelling(kept("old=1", "new=1", again, "old=2")) == ["new", "old"]


def test_a_cookie_whose_time_is_up_does_not_keep_its_place_either():
    store = kept("old=1; Max-Age=5", "new=1")
    store.keep(one("old=2", now=6), "127.0.0.1", now=6)
    assert travelling(store, now=7) == ["new", "old"]


def test_what_is_not_there_can_be_dropped():
    assert kept("gone=; Max-Age=0") == {}


@pytest.mark.parametrize(("now", "goes"), [(4.9, ["brief"]), (5.0, [])])
def test_a_cookie_whose_time_is_up_stays_at_home(now, goes):
    assert travelling(kept("brief=1; Max-Age=5"), now=now) == goes


def test_of_one_name_each_path_has_its_own():
    assert travelling(kept("a=1", "a=2; Path=/x"), "/x") == ["a", "a"]


@pytest.mark.parametrize(
    ("host", "domain", "is_kept"),
    [
        ("www.example.com", "example.com", True),
        ("example.com", "www.example.com", False),
        ("badexample.com", "example.com", False),
        ("127.0.0.1", "0.0.1", False),
        ("127.0.0.1", "127.0.0.1", True),
    ],
)
def test_a_host_sets_cookies_for_its_own_domains_alone(host, domain, is_kept):
    assert bool(kept(f"a=1; Domain={domain}", host=host)) is is_kept


def test_a_host_without_a_domain_keeps_its_cookies_from_those_below_it():
    assert travelling(kept("a=1", host="example.com"), host="www.example.com") == []


@pytest.mark.parametrize(("size", "is_kept"), [(LARGEST, True), (LARGEST + 1, False)])
def test_a_cookie_may_be_as_large_as_browsers_take(size, is_kept):
    assert bool(kept("a=" + "x" * (size - 1))) is is_kept


# For reading


def test_cookies_are_shown_with_long_values_cut_and_those_taken_back_named():
    told = as_text([("a", "1"), ("sessionid", "0123456789abcdef"), ("gone", None), ("empty", ""), ("", "alone")])
    assert told == ["a=1", "sessionid=01234567…", "gone expired", "empty=", "alone"]
