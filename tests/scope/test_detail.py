"""One exchange, taken apart."""

import json

import pytest

from tests.scope.talks import SET_SESSION, said
from tutorial_src import locale
from tutorial_src.scope.detail import detail

FORM = {"method": "POST", "request_headers": [["Content-Type", "application/x-www-form-urlencoded"]]}


def test_both_first_lines_are_as_http_writes_them():
    told = detail(said("/oauth", query="code=1", status=302, reason="Found"))
    assert told["request"]["line"] == "GET /oauth?code=1 HTTP/1.1"
    assert told["response"]["line"] == "HTTP/1.1 302 Found"


def test_headers_keep_their_order_and_cookie_lines_are_marked():
    told = detail(said(cookie="a=1", response_headers=[["Server", "x"]], sets=(SET_SESSION,)))
    headers = [*told["request"]["headers"], *told["response"]["headers"]]
    assert [(name, mark) for name, _value, mark in headers] == [
        ("User-Agent", ""),
        ("Cookie", "cookie"),
        ("Server", ""),
        ("Set-Cookie", "cookie"),
    ]


def test_a_query_is_taken_apart():
    assert detail(said(query="a=%ED%95%9C+1&b&=c&&a=%2"))["query"] == [
        {"name": "a", "raw": "%ED%95%9C+1", "decoded": "한 1"},
        {"name": "b", "raw": "", "decoded": ""},
        {"name": "", "raw": "c", "decoded": "c"},
        {"name": "a", "raw": "%2", "decoded": "%2"},
    ]


def test_a_form_is_taken_apart():
    assert detail(said(**FORM, request_body="a=%2F"))["form"] == [{"name": "a", "raw": "%2F", "decoded": "/"}]


def test_a_body_that_is_no_form_is_left_whole():
    told = detail(said(method="POST", request_body="a=1"))
    assert told["form"] == [] and told["request"]["body"] == "a=1"


def test_a_cut_body_says_how_much_is_missing():
    told = detail(said(response_body="x" * 8192, response_size=20_000_000))["response"]
    assert told["body"].endswith("x… (+19,991,808)") and told["size"] == 20_000_000


@pytest.mark.parametrize(
    "binary",
    [
        {"response_body": "AAECAw==", "response_encoding": "base64"},
        {"response_body": "a\0b"},
    ],
)
def test_a_binary_answer_is_counted(binary):
    assert detail(said(**binary, response_size=4))["response"]["body"] == "binary, 4 bytes"


def test_a_binary_request_is_counted():
    told = detail(said(request_body="\ufffdPNG", request_size=9000))
    assert told["request"]["body"] == "binary, 9,000 bytes"


def test_what_the_view_printed_and_where_it_failed_is_there():
    told = detail(said(printed="code\n", error="TypeError"))
    assert (told["printed"], told["error"]) == ("code\n", "TypeError")


def test_a_header_in_hangul_can_be_read():
    told = detail(said(cookie="name=한".encode().decode("latin-1")))
    assert told["request"]["headers"][1][1] == "name=한"


def test_a_very_long_cookie_is_cut():
    told = detail(said(cookie="a=" + "x" * 100_000, query="b=" + "y" * 100_000))
    assert told["request"]["headers"][1][1].endswith("… (+91,810)") and len(told["query"][0]["raw"]) < 8300


def test_markup_is_left_as_the_text_that_it_is():
    told = detail(said(response_body="<script>alert(1)</script>"))
    assert json.loads(json.dumps(told))["response"]["body"] == "<script>alert(1)</script>"


def test_binary_is_named_in_the_readers_language():
    locale.use("ko")
    told = detail(said(response_body="\0", response_size=1))
    assert told["response"]["body"] == "글자가 아닌 데이터, 1바이트"
