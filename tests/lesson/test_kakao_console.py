"""Kakao's console in a lesson: an order has taken effect when the call returns."""

import os
import threading
from unittest.mock import patch

import pytest
import requests

from tests.support.desks import opened_lesson
from tutorial_src import begin, locale
from tutorial_src.lesson.kakao_console import NotRegistered, order
from tutorial_src.servers.kakao_app import PRACTICE_KEY, PRACTICE_SECRET, KakaoApp, LiveKakao
from tutorial_src.servers.lease_client import LeaseClient
from tutorial_src.servers.lease_listener import LeaseListener
from tutorial_src.servers.messages import RequireSecret, Speak
from tutorial_src.servers.server import ServerDidNotStart

OTHER = "http://127.0.0.1:8000/oauth?from=blog&post=1"


@pytest.fixture(autouse=True)
def switched_off(lesson):
    """Practice Kakao as a lesson begins."""
    yield
    lesson.require_secret(False)


def token_error(lesson, **fields: str) -> str:
    """The code of the refusal of a token request that has no code to exchange."""
    fields = {"grant_type": "authorization_code", "client_id": PRACTICE_KEY, "code": "none", **fields}
    return requests.post(f"{lesson.kakao.url}/oauth/token", fields, timeout=5).json()["error_code"]


def authorize(lesson, uri: str) -> int:
    """The status of an authorize request with this redirect URI."""
    query = {"client_id": PRACTICE_KEY, "response_type": "code", "redirect_uri": uri}
    return requests.get(f"{lesson.kakao.url}/oauth/authorize", query, timeout=5).status_code


def test_an_address_is_registered_when_the_call_returns(lesson):
    for number in range(20):
        lesson.register(f"{OTHER}{number}")
        assert authorize(lesson, f"{OTHER}{number}") == 200


def test_the_console_shows_what_is_registered(lesson):
    assert OTHER in repr(lesson.register(OTHER)) and PRACTICE_KEY in repr(lesson.register(OTHER))


def test_the_console_is_korean_in_a_korean_lesson(lesson):
    locale.use("ko")
    assert "클라이언트 시크릿" in repr(lesson.require_secret(True))


def test_what_is_no_address_is_refused_with_the_reason(lesson):
    with pytest.raises(NotRegistered, match="is not a redirect URI"):
        lesson.register("/oauth")


def test_the_secret_is_asked_for_when_the_call_returns(lesson):
    for _ in range(20):
        lesson.require_secret(True)
        assert token_error(lesson) == "KOE010"
        lesson.require_secret(False)
        assert token_error(lesson) == "KOE320"


def test_the_practice_secret_is_the_right_one(lesson):
    lesson.require_secret(True)
    assert token_error(lesson, client_secret=PRACTICE_SECRET) == "KOE320"


def test_a_secret_that_nobody_asked_for_is_ignored(lesson):
    assert token_error(lesson, client_secret=PRACTICE_SECRET) == "KOE320"


def test_a_lesson_begins_with_the_secret_switched_off():
    with opened_lesson() as own:
        own.require_secret(True)
        ports = {"TUTORIAL_SITE_PORT": str(own.site.port), "TUTORIAL_KAKAO_PORT": str(own.kakao.port)}
        place = str(own.sessions.database.parents[1])
        with patch.dict(os.environ, {"TUTORIAL_DESK": place, "TUTORIAL_LANG": "en", **ports}):
            begin("http_up_close")
        assert token_error(own) == "KOE320"


def test_a_logout_at_kakao_leads_back_to_the_posts(lesson):
    query = {"client_id": PRACTICE_KEY, "logout_redirect_uri": f"{lesson.site.url}/blogMain/"}
    answer = requests.get(f"{lesson.kakao.url}/oauth/logout", query, timeout=5, allow_redirects=False)
    assert answer.headers["Location"] == f"{lesson.site.url}/blogMain/"


def test_the_real_kakao_has_a_console_of_its_own():
    with pytest.raises(NotRegistered, match="in its console"):
        order(LiveKakao(), RequireSecret(True))


def test_nobody_takes_an_order_when_kakao_is_down():
    with opened_lesson() as own:
        own.kakao.stop()
        with pytest.raises(ServerDidNotStart, match=r"lesson\.kakao\.restart"):
            own.register(OTHER)


def test_an_answer_finds_the_one_who_asked():
    leases = LeaseListener()
    leases.accept(lambda message: {"heard": message.language}, lambda: None)
    lease = LeaseClient(leases.port, leases.secret, lambda message: None, lambda: None)
    heard = {}

    def ask(n: int) -> None:
        heard[n] = lease.ask(Speak(str(n)))["heard"]

    asking = [threading.Thread(target=ask, args=[n]) for n in range(20)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    lease.release()
    assert heard == {n: str(n) for n in range(20)}


def test_the_practice_key_in_the_environment_is_the_practice_app(tmp_path, monkeypatch):
    monkeypatch.setenv("KAKAO_REST_API_KEY", PRACTICE_KEY)
    assert KakaoApp.of(tmp_path) == KakaoApp() and not KakaoApp().secrets
