"""HAR 1.2: what the specification asks for, there and back, and what browsers write."""

import json

import pytest

from tests.scope.talks import KAKAO, SESSION, SET_SESSION, browsed, row, said
from tests.support.exchanges import login
from tutorial_src import locale
from tutorial_src.scope.steps import Steps
from tutorial_src.traffic.har import NoHAR, from_har, to_har

# The fields that https://www.softwareishard.com/blog/har-12-spec/ does not call optional.
LOG = {"version": str, "creator": dict, "entries": list}
ENTRY = {
    "startedDateTime": str,
    "time": (int, float),
    "request": dict,
    "response": dict,
    "cache": dict,
    "timings": dict,
}
REQUEST = {
    "method": str,
    "url": str,
    "httpVersion": str,
    "cookies": list,
    "headers": list,
    "queryString": list,
    "headersSize": int,
    "bodySize": int,
}
RESPONSE = {
    "status": int,
    "statusText": str,
    "httpVersion": str,
    "cookies": list,
    "headers": list,
    "content": dict,
    "redirectURL": str,
    "headersSize": int,
    "bodySize": int,
}
HISTORY = sorted(
    [
        *login(),
        said(cookie="a=1", sets=(SET_SESSION, "b=2; Max-Age=5"), sessions=[row(a=1)], printed="x"),
        said(
            method="POST",
            request_body="a=1",
            request_size=3,
            response_size=2,
            response_body="AAE=",
            response_encoding="base64",
        ),
        said(who="firstProject", **KAKAO, kakao={"codes": [{"value": "x"}]}, error="E", hidden_cookies=1),
    ],
    key=lambda x: x.ended,
)
CHROME = {
    "startedDateTime": "2026-01-31T10:00:00.123Z",
    "time": 12.5,
    "_priority": "VeryHigh",
    "cache": {},
    "_initiator": {"type": "other"},
    "connection": "443",
    "pageref": "page_1",
    "timings": {"wait": 1},
    "request": {
        "method": "GET",
        "httpVersion": "http/2.0",
        "url": "http://localhost:9000/oauth/authorize?a=%20",
        "headers": [{"name": ":authority", "value": "x"}, {"name": "cookie", "value": "a=1"}],
        "queryString": [],
        "cookies": [],
        "headersSize": -1,
        "bodySize": 0,
    },
    "response": {
        "status": 302,
        "statusText": "",
        "httpVersion": "h2",
        "redirectURL": "/",
        "cookies": [],
        "headers": [{"name": "set-cookie", "value": "a=1\nb=2"}],
        "headersSize": -1,
        "bodySize": -1,
        "content": {"size": 0, "mimeType": "x-unknown"},
        "_transferSize": 1,
        "_error": None,
    },
}
FIREFOX = {
    "startedDateTime": "2026-01-31T19:00:00.500+09:00",
    "time": 3,
    "cache": {},
    "timings": {"blocked": -1},
    "request": {
        "bodySize": 3,
        "method": "POST",
        "url": "http://localhost:9000/login",
        "headers": [],
        "cookies": [],
        "queryString": [],
        "postData": {"mimeType": "text/plain", "params": [], "text": "a=1"},
    },
    "response": {
        "status": 200,
        "statusText": "OK",
        "headers": [],
        "cookies": [],
        "redirectURL": "",
        "content": {"mimeType": "image/png", "size": 4, "encoding": "base64", "text": "AAECAw=="},
    },
}


def missing(record: dict, wanted: dict) -> list[str]:
    return [name for name, kind in wanted.items() if not isinstance(record.get(name), kind)]


def entries() -> list[dict]:
    return to_har(HISTORY)["log"]["entries"]


def read(*given: object) -> list:
    return from_har({"log": {"entries": list(given)}})


def test_the_log_has_what_the_specification_asks_for():
    assert missing(to_har(HISTORY)["log"], LOG) == []


@pytest.mark.parametrize("entry", entries())
def test_each_entry_has_what_the_specification_asks_for(entry):
    parts = [(entry, ENTRY), (entry["request"], REQUEST), (entry["response"], RESPONSE)]
    assert [missing(*part) for part in parts] == [[], [], []]


@pytest.mark.parametrize("entry", entries())
def test_each_entry_says_how_long_it_took(entry):
    assert set(entry["timings"]) >= {"send", "wait", "receive"}


def test_a_form_is_posted_data():
    posted = to_har([said(method="POST", request_body="a=1")])["log"]["entries"][0]["request"]["postData"]
    assert posted == {"mimeType": "", "text": "a=1"}


def test_a_cookie_has_its_attributes():
    cookie = to_har([said(sets=(SET_SESSION,))])["log"]["entries"][0]["response"]["cookies"][0]
    assert cookie["expires"].endswith("+00:00") and {**cookie, "expires": ""} == {
        "name": "sessionid",
        "value": SESSION,
        "path": "/",
        "domain": "127.0.0.1",
        "httpOnly": True,
        "secure": False,
        "expires": "",
    }


def test_a_moment_is_written_as_iso_8601():
    assert to_har(login())["log"]["entries"][0]["startedDateTime"] == "1970-01-01T00:00:01.000+00:00"


def test_nothing_is_lost_there_and_back():
    assert from_har(json.loads(json.dumps(to_har(HISTORY)))) == HISTORY


def test_chromes_file_is_read():
    x = read(CHROME)[0]
    assert (x.who, x.target, x.status) == ("browser", "/oauth/authorize?a=%20", 302)
    assert x.sent_cookies == {"a": "1"} and x.set_cookies == {"a": "1", "b": "2"}


def test_firefoxs_file_is_read():
    x = read(FIREFOX)[0]
    assert (x.request_body, x.response_encoding, x.response_size) == ("a=1", "base64", 4)


def test_kakao_is_the_host_that_is_asked_for_logins():
    assert [x.server for x in read(CHROME, FIREFOX)] == ["kakao", "kakao"]


def test_any_other_host_is_a_site():
    assert read(FIREFOX)[0].server == "site"


def test_moments_of_all_time_zones_are_compared():
    assert [x.method for x in read(FIREFOX, CHROME)] == ["GET", "POST"]


def test_what_went_over_no_network_is_left_out():
    data = {**CHROME, "request": {**CHROME["request"], "url": "data:text/plain,x"}}
    assert len(read(data, CHROME)) == 1


@pytest.mark.parametrize("har", [None, [], {}, {"log": []}, {"log": {}}, {"log": {"entries": {}}}])
def test_what_is_no_har_is_refused(har):
    with pytest.raises(NoHAR, match=r"it has no list log\.entries"):
        from_har(har)


@pytest.mark.parametrize("entry", [None, {}, {"request": {"url": "http://x"}}, {"request": 1, "response": 2}])
def test_a_har_without_an_exchange_is_refused(entry):
    with pytest.raises(NoHAR, match="no exchange over HTTP"):
        read(entry)


@pytest.mark.parametrize(
    "broken",
    [
        {"startedDateTime": "yesterday"},
        {"startedDateTime": 1},
        {"time": "long"},
        {"time": float("nan")},
        {"response": {"status": "302", "headers": {"a": 1}, "content": []}},
        {"response": {"status": 1e400}},
        {"request": {"url": "http://[bad", "headers": [1, {"name": 2}], "postData": "x"}, "response": {"a": 1}},
        {"_tutorial": {"sessions": [["a", "b", "never"]], "kakao": {"codes": [{"expires": 5}]}, "id": [1]}},
        {"_tutorial": {"started": float("inf"), "ended": float("nan"), "server": "x", "kakao": {"codes": 1}}},
        {"_tutorial": {"sessions": [["a", "b", "0001-01-01 00:00:00"]], "kakao": {"codes": [{"value": {}}]}}},
        {"_tutorial": {"sessions": [["a", "x" * 100_000, "2999-01-01 00:00:00"]], "printed": "\ud800"}},
    ],
)
def test_an_odd_entry_is_read_as_far_as_it_goes_and_can_be_drawn(broken):
    assert len(Steps().extend(read({**CHROME, **broken}))) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"method": "\ud800", "url": "http://x/\ud800", "headers": [{"name": "Cookie", "value": "a=\ud800"}]},
        {"url": "http://x/", "postData": {"text": "\ud800"}},
    ],
)
def test_half_a_character_does_not_stop_the_file_from_being_sent(said):
    made = Steps().extend(read({**CHROME, "request": said}))
    assert json.dumps(made, ensure_ascii=False).encode("utf-8")


def test_a_large_body_is_cut():
    large = {**FIREFOX, "response": {"status": 200, "content": {"size": 20_000_000, "text": "x" * 1_000_000}}}
    x = read(large)[0]
    assert len(x.response_body) < 20_000 and x.response_size == 20_000_000


def test_an_opened_file_is_drawn_as_the_lesson_was():
    drawn = Steps().extend(HISTORY)
    assert Steps().extend(from_har(to_har(HISTORY))) == drawn


def test_a_real_browsers_file_is_drawn():
    assert Steps().extend(from_har(to_har([browsed()])))[0]["arrow"]["from"] == "browser:you"


def test_a_refusal_is_in_the_readers_language():
    locale.use("ko")
    with pytest.raises(NoHAR, match="목록이 없습니다"):
        from_har({})
