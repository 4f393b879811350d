"""The exchanges of both servers, read back from their histories."""

import json
from pathlib import Path

import pytest

from tests.support.exchanges import PLAIN, exchange, login
from tutorial_src.traffic.log import Traffic, from_line


@pytest.fixture
def history(tmp_path) -> Path:
    """A history file in which nothing stands yet."""
    return tmp_path / "site.jsonl"


def write(history: Path, **more: object) -> None:
    with history.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({**PLAIN, **more}) + "\n")


def test_what_a_server_wrote_is_read_back(history):
    write(history, path="/blogMain/")
    assert list(Traffic([history])) == [exchange(path="/blogMain/")]


def test_only_what_is_new_is_read_at_the_next_look(history):
    write(history, id="1")
    traffic = Traffic([history])
    first = traffic[0]
    write(history, id="2")
    assert [x.id for x in traffic] == ["1", "2"] and traffic[0] is first


def test_two_histories_are_one_in_the_order_of_time(history, tmp_path):
    write(history, id="late", started=2.0)
    write(tmp_path / "kakao.jsonl", id="early", started=1.0)
    assert [x.id for x in Traffic([history, tmp_path / "kakao.jsonl"])] == ["early", "late"]


def test_what_was_before_the_lesson_is_left_out(history):
    write(history, id="before", started=1.0)
    write(history, id="since", started=2.0)
    assert [x.id for x in Traffic([history], since=1.5)] == ["since"]


def test_stylesheets_and_pictures_are_left_out(history):
    write(history, response_headers=[["Content-Type", "text/css; charset=utf-8"]])
    write(history, path="/favicon.ico")
    assert len(Traffic([history])) == 0


def test_a_line_that_is_still_being_written_is_read_when_it_is_whole(history):
    write(history)
    line = history.read_bytes()
    history.write_bytes(line[:50])
    traffic = Traffic([history])
    assert len(traffic) == 0
    history.write_bytes(line)
    assert len(traffic) == 1


@pytest.mark.parametrize("torn", [b"", b"{", b"[]", b"null", b"{}", b'{"id": "1"}', b"\xff"])
def test_a_line_that_a_crash_tore_is_passed_over(torn):
    assert from_line(torn) is None


def test_a_field_of_a_later_version_of_the_course_is_passed_over():
    assert from_line(json.dumps({**PLAIN, "new": 1}).encode()) == exchange()


def test_a_history_that_is_not_there_is_empty(history):
    assert list(Traffic([history])) == []


def test_a_history_that_began_anew_is_read_anew(history):
    write(history, id="1")
    write(history, id="2")
    traffic = Traffic([history])
    assert len(traffic) == 2
    history.unlink()
    write(history, id="3")
    assert [x.id for x in traffic] == ["3"]


def test_cookies_are_read_from_both_sides():
    first, _second, third = login()
    assert first.set_cookies == third.sent_cookies == {"sessionid": "abcdefghijklmnopqrstuvwxyz012345"}


def test_an_odd_cookie_hides_no_other():
    odd = 'theme=dark mode; prefs={"a": 1}; a[]=2; sessionid=xyz'
    x = exchange(request_headers=[["Cookie", odd]])
    assert x.sent_cookies == {"theme": "dark mode", "prefs": '{"a": 1}', "a[]": "2", "sessionid": "xyz"}


def test_parameters_are_decoded():
    assert exchange(query="a=%ED%95%9C&b=").parameters == {"a": "한", "b": ""}


def test_the_target_is_as_in_the_request_line():
    assert exchange(path="/oauth", query="code=1").target == "/oauth?code=1"


def test_the_table_shows_the_names_of_parameters_and_not_their_values(history):
    write(history, path="/oauth", query="code=very-long-code")
    table = repr(Traffic([history]))
    assert "/oauth" in table and "? code" in table and "very-long-code" not in table


def test_the_table_shows_the_last_twelve(history):
    for number in range(20):
        write(history, id=f"site-{number}", path=f"/{number}/", started=number)
    table = repr(Traffic([history]))
    assert table.startswith("Exchanges: the last 12 of 20") and "/7/" not in table and "/8/" in table


def test_the_tables_numbers_are_those_of_the_sequence(history):
    for number in range(20):
        write(history, id=f"site-{number}", path=f"/{number}/", started=number)
    assert "\n  19  " in repr(Traffic([history])) and Traffic([history])[19].path == "/19/"


def test_an_empty_table_says_what_to_do(history):
    assert "Open a page of the site" in repr(Traffic([history]))


def test_what_a_visitor_sent_cannot_become_markup(history):
    write(history, path="/<script>", who="<script>", request_headers=[["Cookie", "a=<script>"]])
    assert "<script>" not in Traffic([history])._repr_html_()


def test_one_exchange_is_shown_as_http_writes_it():
    x = exchange(path="/oauth", query="code=1", request_headers=[["Cookie", "a=1"]], response_body="hello")
    assert repr(x) == "GET /oauth?code=1 HTTP/1.1\nCookie: a=1\n\n\nHTTP/1.1 200 OK\n\nhello"


def test_a_long_body_is_cut():
    assert repr(exchange(response_body="x" * 5000)).endswith("x… (+4,500)")


def test_a_real_exchange_is_read_back(lesson, visitor):
    visitor.get("/blogMain/")
    mine = [x for x in lesson.traffic if x.who == visitor.name]
    assert [(x.server, x.method, x.path, x.status) for x in mine] == [("site", "GET", "/blogMain/", 200)]


def test_the_diagram_draws_the_last_exchanges(history):
    for number in range(5):
        write(history, path=f"/{number}/", started=number, ended=number)
    assert "/2/" not in repr(Traffic([history]).diagram(last=2))


def test_a_request_that_was_answered_late_is_one_exchange(history):
    write(history, status=0, reason="")
    write(history)
    assert [x.status for x in Traffic([history])] == [200]


def test_a_request_that_waits_for_its_answer_says_so(history):
    write(history, status=0, reason="")
    assert "no answer yet" in repr(Traffic([history]))
