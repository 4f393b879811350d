"""The recorder: every exchange whole, in order, and written before the answer has arrived."""

import json
import socket
from concurrent.futures import ThreadPoolExecutor
from queue import Queue
from threading import Event

import pytest
import requests

from tests.support.server_house import House, until
from tutorial_src.recording.jsonl import JsonlWriter
from tutorial_src.recording.middleware import AT_ONCE_BYTES, BODY, Recorder, as_text, who
from tutorial_src.recording.redaction import Redactor
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.log import from_line

VIEW = """
import sys
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils.html import format_html_join
from django.views.decorators.csrf import csrf_exempt
import requests
from django.conf import settings

@csrf_exempt
def view(request):
    do = request.GET.get('do')
    if do == 'binary':
        return HttpResponse(bytes(range(256)), 'image/x-test')
    if do == 'stream':
        return StreamingHttpResponse(b'x' * 1000 for _ in range(3000))
    if do == 'large':
        return HttpResponse(b'x' * 20_000_000)
    if do == 'break':
        return StreamingHttpResponse(breaks())
    if do == 'kakao':
        return HttpResponse(requests.post(settings.KAKAO_AUTH_URL + '/oauth/token', {'client_id': 'x'}).text)
    if do == 'show':
        print(request.COOKIES)
        print(request.COOKIES, file=sys.stderr)
        return HttpResponse(str(request.COOKIES))
    if do == 'json':
        return JsonResponse({'came': request.COOKIES, 'raw': request.META['HTTP_COOKIE']})
    if do == 'page':
        values = [*request.COOKIES.values(), *map(str.strip, request.META['HTTP_COOKIE'].split(';'))]
        return HttpResponse(format_html_join('', '<p title="{}">', [[value] for value in values]))
    if do == 'odd':
        answer = HttpResponse()
        answer.set_cookie('prefs', '{"a": "b, c"}')
        return answer
    if do == 'odd_name':
        answer = HttpResponse()
        answer.headers['Set-Cookie'] = 'my[] prefs=dark; Path=/'
        return answer
    if do == 'session':
        request.session['a'] = 1
    if do == 'cookie':
        answer = HttpResponse()
        answer.set_cookie('theme', 'dark')
        return answer
    print('seen', request.method)
    return HttpResponse(request.body.upper())

def breaks():
    yield b'begun'
    raise ValueError('in the middle')
"""

FOREIGN = [  # odd cookies of other programs
    "skin=jupyter dark mode",
    'filters={"jupyter": "a \\"b\\", \'c\'"}',
    "이름=jupyter 값은 비밀",
    "a[]=jupyter<b>&amp;",
    "jupyter-without-a-name",
    "=jupyter-nameless",
    '"q"="jupyter\\054 quoted"',
    "è=jupyter à la carte",
]


@pytest.fixture
def recording(running: House) -> House:
    """A house whose site answers `/try/`."""
    return running


@pytest.fixture
def own(house: House) -> House:
    """Another one, whose site has answered nobody yet."""
    house.add_view(VIEW)
    return house.run()


def recorded(app, **environ: object) -> Exchange:
    """What the recorder writes when `app` answers one request."""
    lines = []
    recorder = Recorder(app, server="site", write=lines.append, redactor=Redactor([]))
    body = recorder({"REQUEST_METHOD": "GET", "wsgi.input": None, **environ}, lambda *_: None)
    list(body)
    return Exchange(**lines[0])


def last(house: House, path: str = "/try/") -> Exchange:
    """The last exchange of a path."""
    return house.exchanges(path)[-1]


def test_an_exchange_is_written_before_the_answer_has_arrived(recording: House):
    for count in range(1, 30):
        recording.get("/try/")
        assert len(recording.exchanges()) == count


def test_exchanges_stand_in_their_order(recording: House):
    asked = [f"/try/?{number}" for number in range(9)]
    for target in asked:
        recording.get(target)
    assert [x.target for x in recording.exchanges()] == asked


def test_a_request_from_django_to_kakao_stands_within_its_cause(recording: House):
    recording.get("/try/?do=kakao")
    site, kakao = recording.exchanges()
    assert site.started < kakao.started < kakao.ended < site.ended


def test_a_request_from_django_to_kakao_is_told_from_a_browsers(recording: House):
    recording.get("/try/?do=kakao")
    assert last(recording, "/oauth/token").who == "firstProject"


def test_a_long_body_is_cut(recording: House):
    recording.get("/try/", data="가" * 5000)
    x = last(recording)
    assert (len(x.request_body.encode()), x.request_size, x.response_size) == (BODY + 1, 15000, 15000)


def test_a_response_of_twenty_million_bytes_keeps_its_beginning_and_its_size(recording: House):
    recording.get("/try/?do=large")
    assert (len(last(recording).response_body), last(recording).response_size) == (BODY, 20_000_000)


def test_a_cut_never_splits_a_character(recording: House):
    recording.get("/try/", data="가" * 5000)
    assert last(recording).response_body == "가" * (BODY // 3)


def test_a_binary_body_is_kept_as_base64(recording: House):
    recording.get("/try/?do=binary")
    x = next(x for x in all_exchanges(recording) if x.query == "do=binary")
    assert (x.response_encoding, x.response_size) == ("base64", 256)


def test_a_stream_arrives_whole(recording: House):
    assert len(recording.get("/try/?do=stream").content) == 3_000_000


def test_a_stream_is_written_before_its_last_byte(recording: House):
    recording.get("/try/?do=stream")
    assert last(recording).response_size == 3_000_000


def test_a_stream_that_the_visitor_leaves_is_written_too(recording: House):
    with recording.get("/try/?do=stream", stream=True) as answer:
        next(answer.iter_content(10))
    recording.get("/")
    assert last(recording).response_size > AT_ONCE_BYTES


def test_a_stream_that_breaks_is_written_too(recording: House):
    with pytest.raises(requests.RequestException):
        recording.get("/try/?do=break").raise_for_status()
    assert last(recording).status == 200


def test_headers_keep_their_order_and_case(recording: House):
    with socket.create_connection(("127.0.0.1", recording.site.port), timeout=9) as client:
        client.sendall(b"GET /try/ HTTP/1.1\r\nHost: 127.0.0.1\r\nX-b: 1\r\nX-A: 2\r\nx-B: 3\r\n\r\n")
        client.recv(100)
    sent = [["Host", "127.0.0.1"], ["X-b", "1"], ["X-A", "2"], ["x-B", "3"]]
    assert last(recording).request_headers == sent


def test_the_path_stays_as_it_was_sent(recording: House):
    recording.get("/no%20such/%ED%95%9C?a=%20b")
    assert last(recording, "/no%20such/%ED%95%9C").query == "a=%20b"


def test_what_a_view_prints_is_noted(recording: House):
    recording.get("/try/")
    assert last(recording).printed == "seen GET\n"


def test_a_failing_view_is_noted_with_file_and_line(recording: House):
    recording.get("/oauth/")
    assert "blogapp/views.py, line " in last(recording, "/oauth/").error


def test_session_rows_follow_an_exchange_that_changed_them(own: House):
    for target in ("/try/", "/try/?do=session", "/try/"):
        own.get(target)
    assert [x.sessions and len(x.sessions) for x in own.exchanges()] == [[], 1, None]


def test_what_kakao_holds_follows_an_exchange_that_changed_it(recording: House):
    kernel = recording.kernel().begin()
    kernel.do("visitor = lesson.browser(); visitor.comment('hello'); visitor.agree()")
    assert any(x.kakao for x in recording.exchanges() if x.server == "kakao")


def test_a_scripted_visitor_is_named(recording: House):
    recording.kernel().begin().do("lesson.browser('둘째').get('/')")
    assert last(recording, "/").who == "둘째"


def test_a_cookie_that_a_view_sets_is_our_own(recording: House):
    recording.get("/try/?do=cookie")
    recording.browse("/try/", Cookie="theme=dark; other=1")
    assert last(recording).sent_cookies == {"theme": "dark"}


def test_such_a_cookie_is_known_after_a_restart(own: House):
    own.get("/try/?do=cookie")
    own.site.restart()
    own.browse("/try/", Cookie="theme=dark")
    assert last(own).sent_cookies == {"theme": "dark"}


def test_cookies_of_other_programs_are_counted_and_never_written(recording: House):
    recording.browse("/try/", Cookie="_xsrf=jupyter1; username-localhost-8888=jupyter2; sessionid=abc")
    assert (last(recording).hidden_cookies, "jupyter" in recording.written()) == (2, False)


def test_nor_are_they_when_a_view_shows_them(recording: House):
    cookies = '_xsrf=jupyter1; username-localhost-8888="2|1:0|jupyter="; sessionid=my-own-session'
    answer = recording.browse("/try/?do=show", Cookie=cookies)
    assert "jupyter1" in answer.text and "jupyter" not in recording.written()
    assert "'sessionid': 'my-own-session'" in last(recording).printed


def test_odd_cookies_of_other_programs_are_covered_wherever_a_view_shows_them(recording: House):
    for do in ("show", "json", "page"):
        for odd in FOREIGN:
            assert "jupyter" in recording.browse(f"/try/?do={do}", Cookie=f"{odd}; sessionid=mine".encode()).text
    assert [line for line in recording.written().splitlines() if "jupyter" in line] == []


def test_odd_cookies_of_other_programs_hide_no_cookie_of_ours(recording: House):
    for odd in FOREIGN:
        recording.browse("/try/", Cookie=f"{odd}; sessionid=mine".encode())
    told = [(x.hidden_cookies, x.sent_cookies) for x in recording.exchanges()]
    assert told == [(1, {"sessionid": "mine"})] * len(FOREIGN)


def test_an_odd_cookie_that_a_view_sets_is_our_own(recording: House):
    given = recording.browse("/try/?do=odd").headers["Set-Cookie"].partition(";")[0]
    recording.browse("/try/?do=show", Cookie=f"other=jupyter-secret; {given}")
    x = last(recording)
    assert (x.sent_pairs, x.sent_cookies) == ((tuple(given.split("=", 1)),), {"prefs": '{"a": "b, c"}'})


def test_an_odd_cookie_that_a_view_set_is_known_after_a_restart(recording: House):
    recording.get("/try/?do=odd_name")
    recording.site.restart()
    recording.browse("/try/", Cookie="my[] prefs=dark; other=1")
    assert last(recording).sent_cookies == {"my[] prefs": "dark"}


def test_of_two_cookies_of_one_name_django_reads_the_last(recording: House):
    assert "'note': 'above'" in recording.get("/try/?do=show", headers={"Cookie": "note=below; note=above"}).text
    assert last(recording).sent_cookies == {"note": "above"}
    assert last(recording).sent_pairs == (("note", "below"), ("note", "above"))


def test_the_cookies_of_a_scripted_visitor_are_shown(recording: House):
    recording.get("/try/?do=show", cookies={"note": "written-by-me"})
    assert "written-by-me" in last(recording).printed


def test_passwords_are_veiled(recording: House):
    recording.get("/try/", data="username=a&password=hunter2&password1=hunter2&x=y")
    assert last(recording).request_body == "username=a&password=•••&password1=•••&x=y"


def test_an_application_that_raises_is_recorded():
    def app(environ, start_response):
        start_response("200 OK", [])
        yield b"begun"
        raise ValueError

    lines = []
    recorder = Recorder(app, server="site", write=lines.append, redactor=Redactor([]))
    with pytest.raises(ValueError):
        recorder({"REQUEST_METHOD": "GET", "wsgi.input": None}, lambda *_: None)
    assert lines[0]["status"] == 200


def test_a_request_without_an_answer_is_written_too_and_once_more_when_it_ends(monkeypatch):
    monkeypatch.setattr("tutorial_src.recording.middleware.OPEN", 0.1)
    lines, waited = Queue(), Event()
    app = Recorder(lambda *_: waited.wait(20) and [b"late"], server="site", write=lines.put, redactor=Redactor([]))
    with ThreadPoolExecutor() as other:
        other.submit(app, {"REQUEST_METHOD": "GET", "wsgi.input": None}, lambda *_: None)
        until(lambda: app.write_waiting() or not lines.empty())
        app.write_waiting()
        waiting = lines.get(timeout=20)
        waited.set()
        ended = lines.get(timeout=20)
    assert (waiting["status"], waiting["id"], ended["response_body"]) == (0, ended["id"], "late")


def test_headers_are_read_from_the_environment_where_nothing_else_is_there():
    def app(environ, start_response):
        start_response("200 OK", [])
        return [b""]

    x = recorded(app, HTTP_X_ONE="1", CONTENT_TYPE="a/b")
    assert x.request_headers == [["X-One", "1"], ["Content-Type", "a/b"]]


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (X11)", "browser"),
        ("scripted-visitor/%EB%91%98", "둘"),
        ("curl/8", "program"),
        ("", "program"),
        ("python-requests/2 firstProject", "firstProject"),
    ],
)
def test_who_sent_a_request(agent, name):
    assert who(agent) == name


def test_text_that_is_cut_by_its_sender_is_no_text():
    assert as_text("가".encode()[:2])[1] == "base64"


def test_a_torn_history_is_mended(tmp_path):
    path = tmp_path / "site.jsonl"
    path.write_bytes(b'{"torn": ')
    history = JsonlWriter(path)
    history.write({"id": "1"})
    history.close()
    assert json.loads(path.read_bytes().splitlines()[-1]) == {"id": "1"}


def test_a_history_that_grew_too_long_is_shortened(tmp_path, monkeypatch):
    monkeypatch.setattr(JsonlWriter, "LARGEST", 10)
    monkeypatch.setattr(JsonlWriter, "KEPT", 2)
    (tmp_path / "h").write_bytes(b"1\n2\n3\n4\n5\n6\n")
    JsonlWriter(tmp_path / "h").close()
    assert (tmp_path / "h").read_bytes() == b"5\n6\n"


def all_exchanges(house: House) -> list[Exchange]:
    """Every exchange, pictures and stylesheets too."""
    return [from_line(line) for path in house.pair.histories for line in path.read_bytes().splitlines()]
