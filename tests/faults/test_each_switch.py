"""Every switch: thrown, the walk shows its symptom and its evidence; undone, the walk ends with a token again."""

import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import pytest

from tests.faults.conftest import contents
from tests.support.server_house import listening
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.faults.panel import Switches
from tutorial_src.traffic.exchange import Exchange

NAMES = list(catalogue())
LOST_SESSION = [
    "other_host",
    "cookie_deleted",
    "name_clash",
    "row_flushed",
    "row_expired",
    "strict",
    "secret_key",
    "clock_wrong",
]


def walked(switches: Switches, name: str) -> list[Exchange]:
    """What the visitor of a walk and the servers said to each other, with this switch thrown."""
    switches.throw(name)
    switches.walk()
    return [x for x in switches.lesson.traffic if x.who == switches.visitor.name]


def arrival(exchanges: list[Exchange]) -> Exchange:
    """The request with which the visitor came back to `oauth()`."""
    return next(x for x in exchanges if x.path == "/oauth/")


def given(exchanges: list[Exchange]) -> str:
    """The session id that the site gave to the visitor."""
    return next(x.set_cookies["sessionid"] for x in exchanges if x.set_cookies.get("sessionid"))


def date(x: Exchange) -> datetime:
    return next(parsedate_to_datetime(value) for name, value in x.response_headers if name == "Date")


def test_without_a_switch_the_walk_ends_with_a_token(switches):
    assert "access_token" in switches.walk().response.json()


@pytest.mark.parametrize("name", NAMES)
def test_undone_the_walk_ends_with_a_token_again(switches, name):
    switches.throw(name)
    assert switches.walk().status >= 400
    switches.undo()
    assert "access_token" in switches.walk().response.json()


@pytest.mark.parametrize("name", NAMES)
def test_no_file_of_the_learner_is_changed(seed, switches, files, name):
    walked(switches, name)
    assert contents(seed) == files


@pytest.mark.parametrize("name", LOST_SESSION)
def test_one_symptom(switches, name):
    assert 'can only concatenate str (not "NoneType") to str' in arrival(walked(switches, name)).error


@pytest.mark.parametrize("name", ["other_host", "cookie_deleted", "strict"])
def test_no_cookie_comes_back(switches, name):
    exchanges = walked(switches, name)
    assert given(exchanges)
    assert "sessionid" not in arrival(exchanges).sent_cookies


@pytest.mark.parametrize("name", ["row_flushed", "row_expired", "secret_key", "clock_wrong"])
def test_the_cookie_that_was_given_comes_back(switches, name):
    exchanges = walked(switches, name)
    assert arrival(exchanges).sent_cookies["sessionid"] == given(exchanges)


@pytest.mark.parametrize("name", [name for name in LOST_SESSION if name != "row_flushed"])
def test_the_row_that_was_written_is_still_there(switches, name):
    assert switches.lesson.sessions.get(given(walked(switches, name))).data["client_id"]


def test_other_host_begins_where_the_cookie_stays(switches):
    exchanges = walked(switches, "other_host")
    assert exchanges[0].host.startswith("localhost:")
    assert arrival(exchanges).host.startswith("127.0.0.1:")


def test_cookie_deleted_leaves_none_in_the_jar(switches):
    walked(switches, "cookie_deleted")
    assert "sessionid" not in switches.visitor.cookies


def test_name_clash_brings_the_neighbours_cookie(switches):
    exchanges = walked(switches, "name_clash")
    others = {switches.lesson.site.url[7:], switches.lesson.kakao.url[7:]}
    neighbours = next(x for x in exchanges if x.host not in others)
    assert arrival(exchanges).sent_cookies["sessionid"] == neighbours.set_cookies["sessionid"] != given(exchanges)


def test_the_neighbour_is_on_loopback_alone(switches):
    switches.throw("name_clash")
    assert listening(switches.lesson.site.pid) == ["127.0.0.1"] * 3  # the site, its leases, and the neighbour


def test_a_flushed_row_is_gone(switches):
    assert switches.lesson.sessions.get(given(walked(switches, "row_flushed"))) is None


def test_an_expired_row_is_marked(switches):
    assert switches.lesson.sessions.get(given(walked(switches, "row_expired"))).expired


@pytest.mark.parametrize("name", ["secret_key", "clock_wrong", "other_host"])
def test_no_other_row_is(switches, name):
    assert not switches.lesson.sessions.get(given(walked(switches, name))).expired


def test_strict_says_so_and_keeps_the_cookie_in_the_jar(switches):
    exchanges = walked(switches, "strict")
    assert any("SameSite=Strict" in value for x in exchanges for _name, value in x.response_headers)
    assert switches.visitor.cookies["sessionid"] == given(exchanges)


def test_strict_lets_a_walk_without_a_click_at_kakao_pass(switches):
    walked(switches, "strict")
    assert switches.visitor.comment("once more").status == 200


def test_a_changed_key_is_told_by_the_log_alone(switches):
    walked(switches, "secret_key")
    assert "Session data corrupted" in switches.lesson.site.log


def test_a_changed_key_breaks_every_walk(switches):
    walked(switches, "secret_key")
    assert switches.walk().status == 500


def test_a_wrong_clock_is_told_by_its_date(switches):
    exchanges = walked(switches, "clock_wrong")
    assert (date(arrival(exchanges)) - datetime.now(timezone.utc)).days in (14, 15)
    assert date(exchanges[0]) < datetime.now(timezone.utc)


@pytest.mark.parametrize("name", [name for name in LOST_SESSION if name != "clock_wrong"])
def test_every_other_switch_leaves_the_clock_right(switches, name):
    assert abs(date(arrival(walked(switches, name))) - datetime.now(timezone.utc)).total_seconds() < 60


def test_a_wrong_clock_is_in_the_log(switches):
    walked(switches, "clock_wrong")
    stamps = re.findall(r"^\[(\d\d/\w{3}/\d{4})", switches.lesson.site.log, re.MULTILINE)
    assert len(set(stamps)) > 1


def test_without_the_middleware_the_site_does_not_start(switches):
    switches.throw("no_middleware")
    assert "admin.E410" in switches.walk().text


def test_without_the_table_the_comment_fails_before_kakao(switches):
    last = walked(switches, "no_table")[-1]
    assert (last.method, last.path, last.status) == ("POST", "/blogMain/detail/1/", 500)
    assert "no such table: django_session" in last.error


def test_with_the_secret_on_kakao_refuses(switches):
    assert "KOE010" in walked(switches, "secret_on")[-1].response_body


def test_a_code_that_is_used_twice_is_refused_the_second_time(switches):
    first, second = walked(switches, "code_twice")[-2:]
    assert "access_token" in first.response_body
    assert "KOE320" in second.response_body
