"""Every switch: thrown, the walk shows its symptom and its evidence; undone, the walk ends with a token again."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path

import pytest

from tests.faults.conftest import contents
from tests.support.server_house import listening
from tutorial_src.browser.page import Page
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.session_table.sessions import Session
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


@dataclass(frozen=True)
class Walked:
    """What a visitor met while a switch was thrown, and what was left when they had gone."""

    page: Page
    exchanges: list[Exchange]  # what the visitor and the servers said to each other
    row: Session | None  # of the session id that the site gave
    cookies: dict[str, str]
    log: str
    files: dict[Path, bytes]
    listening: list[str]
    ended: float  # by the clock of the tests
    undone: Page  # where a visitor ends once the switch is undone

    @property
    def arrival(self) -> Exchange:
        """The request with which the visitor came back to `oauth()`."""
        return next(x for x in self.exchanges if x.path == "/oauth/")

    @property
    def given(self) -> str:
        """The session id that the site gave to the visitor; "" for none."""
        return next((x.set_cookies["sessionid"] for x in self.exchanges if x.set_cookies.get("sessionid")), "")


@pytest.fixture(scope="module")
def walked(seed: Lesson, files: dict[Path, bytes]) -> Callable[[str], Walked]:
    """The walk of the switch of a name, made once."""
    return cache(lambda name: _walk(seed, name))


def _walk(lesson: Lesson, name: str) -> Walked:
    switches, sites = lesson.switches, lesson.site
    switches.throw(name)
    page, addresses = switches.walk(), listening(sites.pid)
    exchanges = [x for x in lesson.traffic if x.who == switches.visitor.name]
    seen = page, exchanges, None, dict(switches.visitor.cookies), sites.log, contents(lesson), addresses, time.time()
    walk = Walked(*seen, undone=page)
    row = lesson.sessions.get(walk.given) if walk.given and name != "no_table" else None
    switches.undo()
    return replace(walk, row=row, undone=switches.walk())


def date(x: Exchange) -> datetime:
    return next(parsedate_to_datetime(value) for name, value in x.response_headers if name == "Date")


def test_without_a_switch_the_walk_ends_with_a_token(switches):
    assert "access_token" in switches.walk().response.json()


@pytest.mark.parametrize("name", NAMES)
def test_undone_the_walk_ends_with_a_token_again(walked, name):
    assert walked(name).page.status >= 400
    assert "access_token" in walked(name).undone.response.json()


@pytest.mark.parametrize("name", NAMES)
def test_no_file_of_the_learner_is_changed(walked, files, name):
    assert walked(name).files == files


@pytest.mark.parametrize("name", LOST_SESSION)
def test_one_symptom(walked, name):
    assert 'can only concatenate str (not "NoneType") to str' in walked(name).arrival.error


@pytest.mark.parametrize("name", ["other_host", "cookie_deleted", "strict"])
def test_no_cookie_comes_back(walked, name):
    assert walked(name).given
    assert "sessionid" not in walked(name).arrival.sent_cookies


@pytest.mark.parametrize("name", ["row_flushed", "row_expired", "secret_key", "clock_wrong"])
def test_the_cookie_that_was_given_comes_back(walked, name):
    assert walked(name).arrival.sent_cookies["sessionid"] == walked(name).given != ""


@pytest.mark.parametrize("name", [name for name in LOST_SESSION if name != "row_flushed"])
def test_the_row_that_was_written_is_still_there(walked, name):
    assert walked(name).row.data["client_id"]


def test_other_host_begins_where_the_cookie_stays(walked):
    assert walked("other_host").exchanges[0].host.startswith("localhost:")
    assert walked("other_host").arrival.host.startswith("127.0.0.1:")


def test_cookie_deleted_leaves_none_in_the_jar(walked):
    assert "sessionid" not in walked("cookie_deleted").cookies


def test_name_clash_brings_the_neighbours_cookie(seed, walked):
    walk, others = walked("name_clash"), {seed.site.url[7:], seed.kakao.url[7:]}
    neighbours = next(x for x in walk.exchanges if x.host not in others)
    assert walk.arrival.sent_cookies["sessionid"] == neighbours.set_cookies["sessionid"] != walk.given


def test_the_neighbour_is_on_loopback_alone(walked):
    assert walked("name_clash").listening == ["127.0.0.1"] * 3  # the site, its leases, and the neighbour


def test_a_flushed_row_is_gone(walked):
    assert walked("row_flushed").given and walked("row_flushed").row is None


def test_an_expired_row_is_marked(walked):
    assert walked("row_expired").row.expired


@pytest.mark.parametrize("name", ["secret_key", "clock_wrong", "other_host"])
def test_no_other_row_is(walked, name):
    assert not walked(name).row.expired


def test_strict_says_so_and_keeps_the_cookie_in_the_jar(walked):
    walk = walked("strict")
    assert any("SameSite=Strict" in value for x in walk.exchanges for _name, value in x.response_headers)
    assert walk.cookies["sessionid"] == walk.given


def test_strict_lets_a_walk_without_a_click_at_kakao_pass(switches):
    switches.throw("strict")
    switches.walk()
    assert switches.visitor.comment("once more").status == 200


def test_a_changed_key_is_told_by_the_log_alone(walked):
    assert "Session data corrupted" in walked("secret_key").log


def test_a_changed_key_breaks_every_walk(switches):
    switches.throw("secret_key")
    assert [switches.walk().status for _time in range(2)] == [500, 500]


def test_a_wrong_clock_is_told_by_its_date(walked):
    walk = walked("clock_wrong")
    assert (date(walk.arrival) - datetime.now(timezone.utc)).days in (14, 15)
    assert date(walk.exchanges[0]) < datetime.now(timezone.utc)


@pytest.mark.parametrize("name", [name for name in LOST_SESSION if name != "clock_wrong"])
def test_every_other_switch_leaves_the_clock_right(walked, name):
    arrival = walked(name).arrival
    assert abs(date(arrival).timestamp() - walked(name).ended) < 60


def test_a_wrong_clock_is_in_the_log(walked):
    stamps = re.findall(r"^\[(\d\d/\w{3}/\d{4})", walked("clock_wrong").log, re.MULTILINE)
    assert len(set(stamps)) > 1


def test_without_the_middleware_the_site_does_not_start(walked):
    assert "admin.E410" in walked("no_middleware").page.text


def test_without_the_table_the_comment_fails_before_kakao(walked):
    last = walked("no_table").exchanges[-1]
    assert (last.method, last.path, last.status) == ("POST", "/blogMain/detail/1/", 500)
    assert "no such table: django_session" in last.error


def test_with_the_secret_on_kakao_refuses(walked):
    assert "KOE010" in walked("secret_on").exchanges[-1].response_body


def test_a_code_that_is_used_twice_is_refused_the_second_time(walked):
    first, second = walked("code_twice").exchanges[-2:]
    assert "access_token" in first.response_body
    assert "KOE320" in second.response_body
