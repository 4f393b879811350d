"""Real visits of the real site: what the steps say is what visitors, site and Kakao really hold."""

import secrets
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.support.desks import opened_lesson
from tests.support.server_house import until
from tutorial_src.scope.state_at import lane, state_at
from tutorial_src.scope.steps import Steps
from tutorial_src.scope.widget import Scope


def lanes(lesson, name: str) -> dict[str, list[dict]]:
    made = Steps()
    made.extend(lesson.traffic.everything())
    return lane(state_at(made.all), name)


def jar(lesson, group: str) -> set[tuple]:
    """Host, name and value of what a visitor keeps."""
    items = [one["item"] for one in lanes(lesson, "browser").get(group, []) if one["mark"] != "gone"]
    return {(item["host"], item["name"], item["value"]) for item in items}


@pytest.fixture(scope="module")
def lesson() -> Iterator:
    """A lesson in which `detail()` writes into the session."""
    with opened_lesson("oauth_token_uri") as lesson:
        yield lesson


@pytest.fixture(scope="module")
def view(lesson) -> Iterator[Scope]:
    """The live view, opened when somebody has been at Kakao before."""
    visitor = lesson.browser("earlier")
    visitor.comment("hello")
    visitor.agree()
    view = lesson.scope()
    yield view
    view.close()


@pytest.fixture
def back_from_kakao(lesson):
    """A visitor who wrote a comment, agreed at Kakao, and came back."""
    visitor = lesson.browser(f"visitor-{secrets.token_hex(4)}")
    visitor.comment("hello")
    visitor.agree()
    return visitor


def test_a_scripted_visitors_jar_is_followed_exactly(lesson, back_from_kakao):
    kept = back_from_kakao.cookies.store.values()
    assert jar(lesson, back_from_kakao.name) == {(cookie.host, cookie.name, cookie.value) for cookie in kept}


def test_the_rows_are_those_of_the_table(lesson, back_from_kakao):
    rows = lanes(lesson, "site")["django_session"]
    assert {one["item"]["id"] for one in rows} == {session.id for session in lesson.sessions}


def test_the_name_of_a_session_is_the_same_everywhere(lesson, back_from_kakao):
    held = [*lanes(lesson, "browser")[back_from_kakao.name], *lanes(lesson, "site")["django_session"]]
    names = [one["session"] for one in held if back_from_kakao.cookies["sessionid"] in one["item"].values()]
    assert len(names) == 2 and len(set(names)) == 1


def test_kakao_holds_the_consent(lesson, back_from_kakao):
    people = [one["item"]["person"] for one in lanes(lesson, "kakao")["consents"]]
    assert back_from_kakao.name[:20] in people


def test_tampering_is_followed(lesson, visitor):
    visitor.cookies["sessionid"] = "made-up-by-hand"
    visitor.get("/blogMain/")
    assert ("127.0.0.1", "sessionid", "made-up-by-hand") in jar(lesson, visitor.name)


def test_the_view_begins_with_the_rows_and_records_that_are_there_already(lesson, view):
    lesson.browser("first").get("/blogMain/")
    told = str(view)
    assert "No row" not in told and lesson.sessions[0].id in told
    assert "earlier" in told.partition("Kakao: logins")[2]


@contextmanager
def never_answered(lesson) -> Iterator[None]:
    """A request on its way whose body does not come: Django waits for it."""
    host = f"127.0.0.1:{lesson.site.port}"
    heads = f"Host: {host}\r\nUser-Agent: Mozilla/5.0 (slow)\r\nCookie: csrftoken={'a' * 32}\r\n"
    form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n"
    with socket.create_connection(("127.0.0.1", lesson.site.port), timeout=20) as connection:
        connection.sendall(f"POST /blogMain/detail/1/ HTTP/1.1\r\n{heads}{form}\r\n".encode())
        yield


def test_what_an_edit_cuts_off_stays_in_the_view_and_the_next_arrow_follows(lesson, view, monkeypatch):
    steps, before = [], lesson.site.generation
    monkeypatch.setattr(view, "send", lambda message: steps.extend(message["steps"]))
    view._hear({"kind": "hello", "have": 0})
    with never_answered(lesson):
        until(lambda: steps and steps[-1]["arrow"]["reason"] == "no answer yet")
        views = lesson.sessions.database.parent / "blogapp" / "views.py"
        views.write_text(f"{views.read_text(encoding='utf-8')}\n# edited\n", encoding="utf-8", newline="\n")
        until(lambda: lesson.site.generation != before)
    lesson.browser("first").get("/blogMain/")
    until(lambda: steps[-1]["arrow"]["reason"] == "OK")
    assert [step["n"] for step in steps] == [*range(len(steps))]
    assert [step["arrow"]["status"] for step in steps[-2:]] == [0, 200]


def test_a_second_window_is_another_visitor(lesson, chromium):
    """Two profiles of one real browser, as a window and an incognito window are."""
    contexts = [chromium.new_context(user_agent="Mozilla/5.0 (of this test)") for _ in range(2)]
    for context in contexts:
        context.new_page().goto(f"{lesson.site.url}/blogMain/detail/1/")
    kept = [{(c["domain"], c["name"], c["value"]) for c in context.cookies()} for context in contexts]
    for context in contexts:
        context.close()
    until(lambda: all(one in [jar(lesson, group) for group in lanes(lesson, "browser")] for one in kept))
