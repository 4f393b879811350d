"""With a real Kakao, keys, codes and tokens are neither written nor logged. A stand-in answers for it."""

import json
import threading
from base64 import b64encode, urlsafe_b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.servers.conftest import house_in
from tests.support.server_house import House
from tutorial_src.recording.redaction import Redactor, redact_row
from tutorial_src.servers import pair as rooms_module
from tutorial_src.servers.kakao_app import LiveKakao
from tutorial_src.session_table.sessions import Session, Sessions

KEY, SECRET, CODE, TOKEN = "deadbeef" * 4, "very-secret-secret", "code-0123456789/+", "token-abcdefghijkl"
BASIC = b64encode(f"{KEY}:{SECRET}".encode()).decode()
VIEW = """
import base64
import requests
from django.conf import settings
from django.http import HttpResponse

def view(request):
    fields = {'client_id': settings.KAKAO_REST_API_KEY, 'client_secret': settings.KAKAO_CLIENT_SECRET,
              'code': request.GET['code'], 'grant_type': 'authorization_code'}
    told = requests.post(settings.KAKAO_AUTH_URL + '/oauth/token', fields, timeout=9).json()
    requests.post(settings.KAKAO_AUTH_URL + '/oauth/token', {'grant_type': 'refresh_token'}, timeout=9,
                  auth=(settings.KAKAO_REST_API_KEY, settings.KAKAO_CLIENT_SECRET))
    print(base64.b64encode(f'{settings.KAKAO_REST_API_KEY}:{settings.KAKAO_CLIENT_SECRET}'.encode()))
    print(told)
    print(told['access_token'], settings.KAKAO_REST_API_KEY)
    request.session['access_token'] = told['access_token']
    requests.get(settings.KAKAO_API_URL + '/v2/user/me', timeout=9,
                 headers={'Authorization': 'Bearer ' + told['access_token']})
    return HttpResponse(told['access_token'])
"""


class StandIn(BaseHTTPRequestHandler):
    """Answers like Kakao, with a token."""

    def do_POST(self) -> None:
        """Give a token, as kauth does."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer({"access_token": TOKEN, "refresh_token": "refresh-" + TOKEN})

    def do_GET(self) -> None:
        """Tell who it is, as kapi does."""
        self._answer({"id": 1})

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _answer(self, said: dict) -> None:
        body = json.dumps(said).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def kakao():
    """The address of the stand-in."""
    with HTTPServer(("127.0.0.1", 0), StandIn) as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.02], daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@contextmanager
def visited(folder: Path, kakao: str) -> Iterator[House]:
    """A house with a real app, whose site was visited after a consent."""
    with house_in(folder, KAKAO_REST_API_KEY=KEY, KAKAO_CLIENT_SECRET=SECRET) as house:
        house.pair.kakao = LiveKakao(url=kakao)
        house.kakao = house.site
        house.add_view(VIEW)
        with patch.object(rooms_module, "API_URL", kakao):
            house.run().browse("/try/?code=code-0123456789%2F%2B&state=s")
        yield house


@pytest.fixture(scope="module")
def live(tmp_path_factory, kakao) -> Iterator[House]:
    """Such a house, to be looked at."""
    with visited(tmp_path_factory.mktemp("live"), kakao) as house:
        yield house


@pytest.fixture
def own(tmp_path, kakao) -> Iterator[House]:
    """Such a house for one test alone."""
    with visited(tmp_path, kakao) as house:
        yield house


def test_the_requests_to_kakao_are_recorded_on_our_side(live: House):
    assert [(x.server, x.who, x.path) for x in live.exchanges() if x.server == "kakao"] == [
        ("kakao", "firstProject", "/oauth/token"),
        ("kakao", "firstProject", "/oauth/token"),
        ("kakao", "firstProject", "/v2/user/me"),
    ]


def test_they_stand_within_their_cause(live: House):
    site, *others = live.exchanges()
    assert all(site.started < x.started < x.ended < site.ended for x in others)


@pytest.mark.parametrize("secret", [KEY, SECRET, BASIC, CODE, "code-0123456789", TOKEN])
def test_no_secret_is_written(live: House, secret):
    assert secret not in live.written()


def test_no_secret_hides_in_a_session_row(live: House):
    rows = [row for x in live.exchanges() for row in x.sessions or []]
    payloads = [row[1].split(":")[0] for row in rows]
    assert rows and not any(TOKEN.encode() in urlsafe_b64decode(p + "==") for p in payloads if p != "•••")


def test_a_notebook_sees_no_secret_in_a_row(live: House):
    seen = Sessions(live.database, partial(redact_row, secrets=(KEY, SECRET)))
    assert len(seen) and TOKEN not in repr(seen) + repr(seen[0]) + repr(seen[0].data)


@pytest.mark.parametrize("data", [{"client_id": KEY}, {"access_token": TOKEN}, {"refresh_token": TOKEN, "n": 1}])
def test_a_row_with_a_secret_is_covered_whole(data):
    row = Session(id="s" * 32, data=data, expires=datetime.now(timezone.utc), raw="eyJ0b2tlbiI6InQifQ:1:s")
    covered = redact_row(row, (KEY,))
    assert set(covered.data.values()) <= {"•••", 1} and covered.raw == "•••" and covered.id == row.id


def test_a_row_without_a_secret_is_left_alone():
    row = Session(id="s" * 32, data={"comment": "Hello!"}, expires=datetime.now(timezone.utc), raw="e30:1:s")
    assert redact_row(row, (KEY,)) is row


def test_the_session_id_is_no_secret_of_kakaos(live: House):
    assert len(live.exchanges("/try/")[0].set_cookies["sessionid"]) == 32


def test_what_the_visitor_sees_is_not_veiled(own: House):
    assert own.browse("/try/?code=code-0123456789").text == TOKEN


def test_the_key_is_not_in_the_state_file(live: House):
    assert KEY not in json.dumps(live.state())


def test_another_key_is_another_site(own: House):
    before = own.site.pid
    own.pair.app = type(own.pair.app)("beefdead" * 4)
    assert own.run().site.pid != before


def test_signed_cookies_with_a_token_are_veiled():
    redactor = Redactor([], [TOKEN], live=True)
    payload = "eyJ0b2tlbiI6InRva2VuLWFiY2RlZmdoaWprbCJ9"  # {"token":"token-abcdefghijkl"}
    assert redactor.text(f"sessionid={payload}:1abc:sig") == "sessionid=•••:1abc:sig"


@pytest.mark.parametrize(
    "text",
    [
        "code=abc",
        "Bearer abc",
        "Basic abc",
        '"access_token": "abc"',
        "{'refresh_token': 'abc'}",
        "&client_secret=abc&x=1",
    ],
)
def test_fields_that_hold_secrets_are_veiled(text):
    assert "abc" not in Redactor([], live=True).text(text)


def test_in_practice_nothing_of_this_is_veiled():
    assert Redactor([]).text("code=abc") == "code=abc"
