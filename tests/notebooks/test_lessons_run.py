"""Every lesson run whole, in both languages: in a row on one desk, and each alone on a fresh one."""

import re
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import psutil
import pytest

from tests.support import lessons
from tests.support.lessons import Desk, Run
from tutorial_src.desk import folder as desks

pytestmark = pytest.mark.timeout(600)  # the first test of a language waits for all its lessons
EVERY = [(language, name) for language in lessons.LANGUAGES for name in lessons.NAMES]

# lesson, cell, what it must show (a regular expression, the same in both languages)
FACTS = [
    ("start_here", "comment", r"302 .*→ .*/oauth/authorize"),
    ("start_here", "agree", r"/oauth\?code="),
    ("start_here", "cookies", r"csrftoken[\s\S]*kakao_practice"),
    ("cookie_and_session", "twice", r"^True$"),
    ("cookie_and_session", "front-page", r"Set-Cookie: theme=dark; Path=/$"),
    ("cookie_and_session", "brought-back", r" Cookie: theme=dark$"),
    ("cookie_and_session", "tamper", r" Cookie: theme=gold$"),
    ("cookie_and_session", "write", r"Set-Cookie: sessionid=\w{32};.*Max-Age=1209600"),
    ("cookie_and_session", "row", r'"visits": 1'),
    ("cookie_and_session", "decode", r"""^b'\{"visits":1\}'$"""),
    ("cookie_and_session", "again", r" Cookie: sessionid="),
    ("cookie_and_session", "lost", r"^\{'visits': 1\}$"),
    ("cookie_and_session", "no-middleware", r"admin\.E410"),
    ("cookie_and_session", "no-app-front", r"200"),
    ("cookie_and_session", "no-app-blog", r"RuntimeError[\s\S]*500"),
    ("http_up_close", "by-hand", r"^HTTP/1\.1 200 OK$[\s\S]*Content-Type: text/html[\s\S]*<!doctype html>"),
    ("http_up_close", "exercise-name-tag", r"User-Agent: Mozilla/5\.0 scripted-visitor/third"),
    ("http_up_close", "twice", r"^True$"),
    ("http_up_close", "mina", r"Hello, Mina at 127\.0\.0\.1\s+Hello, stranger at 127\.0\.0\.1"),
    ("http_up_close", "two-visitors", r"(Hello, stranger at 127\.0\.0\.1\s+){2}"),
    ("http_up_close", "two-tokens", r"^False$"),
    ("http_up_close", "pocket", r"^True$"),
    ("http_up_close", "brought-back", r"^\{'csrftoken': '\w{32}'\}$"),
    ("cookies_in_depth", "handed-out", r"Set-Cookie: ticket=A-17; Path=/$"),
    ("cookies_in_depth", "brought-back", r"Cookie: ticket=A-17$"),
    (
        "cookies_in_depth",
        "three-cookies",
        r"brief=1; expires=.*; Max-Age=1;[\s\S]*Max-Age=86400;[\s\S]*plain=3; Path=/$",
    ),
    ("cookies_in_depth", "two-seconds-later", r" Cookie: daily=2; plain=3$"),
    ("cookies_in_depth", "kept", r"upstairs .*Path=/blogMain/[\s\S]*sealed .*Secure[\s\S]*silent .*HttpOnly"),
    ("cookies_in_depth", "to-the-front-page", r" Cookie: silent=4$"),
    ("cookies_in_depth", "to-the-list", r" Cookie: upstairs=1; silent=4$"),
    ("cookies_in_depth", "away", r"POST .*\n +Cookie: strict=1; lax=2; csrftoken="),
    ("cookies_in_depth", "click", r"/oauth\?code=.*\n +Cookie: lax=2; csrftoken="),
    ("cookies_in_depth", "bare", r"/oauth\?code=.*\n +Cookie: strict=1; lax=2; "),
    ("cookies_in_depth", "size", r"visits +1 "),
    ("cookies_in_depth", "tamper", r"visits +1001 "),
    ("cookies_in_depth", "other-port", r"GET 127\.0\.0\.1:\d+/\n +Cookie: visits=1001$"),
    ("cookies_in_depth", "exercise-believed", r"Cookie: visits=1000\n[\s\S]*Set-Cookie: visits=1001;"),
    ("sessions_in_depth", "tabs", r"^\{'visits': 3\}$"),
    ("sessions_in_depth", "stranger", r"^\{'visits': 1\}$"),
    ("sessions_in_depth", "tear-up", r"^\{'visits': 1\}$"),
    ("sessions_in_depth", "put-back", r"^\{'visits': 4\}$"),
    ("sessions_in_depth", "thief", r"^\{'visits': 5\}$"),
    ("sessions_in_depth", "invent", r"Cookie: sessionid=iiiiiiii…[\s\S]*Set-Cookie: sessionid=\w{32};"),
    ("sessions_in_depth", "decode", r"""^b'\{"visits":5\}'$"""),
    ("sessions_in_depth", "home", r"^\{'visits': 5\}$"),
    ("sessions_in_depth", "login", r"^None\s+\{'visits': 5\}$"),
    ("sessions_in_depth", "essay", r"^\(32, 5000\)$"),
    ("sessions_in_depth", "clear", r"^\{\}\s+True$"),
    ("sessions_in_depth", "flush", r'sessionid="";.*Max-Age=0'),
    ("sessions_in_depth", "flush-row", r"^None"),
    ("sessions_in_depth", "old-ticket", r"^False$"),
    ("sessions_in_depth", "close", r"Set-Cookie: sessionid=\w{32}; HttpOnly; Path=/; SameSite=Lax"),
    ("sessions_in_depth", "one-second", r"Set-Cookie: .*Max-Age=1;"),
    ("sessions_in_depth", "late", r"Cookie: sessionid=[\s\S]*Set-Cookie: sessionid=\w{32};"),
    ("sessions_in_depth", "expired-row", r"\((expired|만료됨)\)"),
    ("sessions_in_depth", "swept", r"^None"),
    ("sessions_in_depth", "copy", r"^\w{32}$"),
    ("sessions_in_depth", "restore-index", r"index.*(already|이미)"),
    ("sessions_in_django", "three-visits", r"\{'visits': 3\}"),
    ("sessions_in_django", "fourth-visit", r"\{'visits': 1\}"),
    ("sessions_in_django", "basket", r"^\{'basket': \['pear'\]\}$"),
    ("sessions_in_django", "modified", r"^\{'basket': \['pear', 'pear'\]\}$"),
    ("sessions_in_django", "keys", r"^\{'kept': \{'1': 'a'\}\}$"),
    ("sessions_in_django", "object", r"TypeError at /[\s\S]*500"),
    ("sessions_in_django", "crash", r"RuntimeError at /[\s\S]*500"),
    ("sessions_in_django", "crash-left", r"^\(0, 0\)$"),
    ("sessions_in_django", "signed-visits", r"^0$"),
    ("sessions_in_django", "signed-decode", r"""^b'\{"visits":2\}'$"""),
    ("sessions_in_django", "signed-leave", r'sessionid="";.*Max-Age=0'),
    ("sessions_in_django", "replay", r"""^b'\{"visits":3\}'$"""),
    ("sessions_in_django", "number", r"^\(200, 6\d{3}, True\)$"),
    ("detail_remembers", "before", r"/oauth/\?code=[\w-]+…\n +Cookie: csrftoken=[\w-]+…\n.* 302 "),
    ("detail_remembers", "away", r"Set-Cookie: sessionid="),
    ("detail_remembers", "row", r"'client_id': 'c0ffee00[\s\S]*'redirect_uri': 'http://127\.0\.0\.1:\d+/oauth'"),
    ("detail_remembers", "agree", r"/oauth/\?code=.*\n +Cookie: .*sessionid="),
    ("oauth_token_uri", "try-get", r"/oauth/\?code=.*\n +Cookie: .*sessionid="),
    ("oauth_token_uri", "log", r"c0ffee00c0ffee00c0ffee00c0ffee00 http://127\.0\.0\.1:\d+/oauth"),
    (
        "oauth_token_uri",
        "token-uri",
        r"http://localhost:\d+/oauth/token\?grant_type=authorization_code&client_id=c0ffee00",
    ),
    ("oauth_token_uri", "lost-cookie", r"TypeError at /oauth/"),
    (
        "oauth_token_uri",
        "elsewhere",
        r"TypeError at /oauth/[\s\S]*/consent\n +Cookie: .*sessionid=[\s\S]*"
        r"/oauth/\?code=.*\n(?! +Cookie).* 500 ",
    ),
    ("oauth_token_uri", "other-host", r"sessionid[\s\S]*localhost"),
    ("oauth_token_uri", "cancel", r"MultiValueDictKeyError at /oauth/"),
    ("oauth_token_uri", "encoded", r"redirect_uri=http%3A%2F%2F127\.0\.0\.1%3A8000%2Foauth&code=the-code"),
    ("oauth_token_uri", "refused", r"client_id.* None"),
    ("token_from_code", "diagram", r"/oauth/ [\s\S]*POST /oauth/token\n.*200 OK[\s\S]*302"),
    (
        "token_from_code",
        "whole",
        r"^POST /oauth/token HTTP/1\.1$[\s\S]*\n\ngrant_type=authorization_code&client_id=.*code=.*"
        r"[\s\S]*\"access_token\"",
    ),
    ("token_from_code", "row", r"'access_token': '"),
    ("token_from_code", "code-as-token", r"'this access token does not exist', 'code': -401"),
    ("token_from_code", "first-time", r"^\(200,[\s\S]*'access_token'"),
    ("token_from_code", "second-time", r"^\(400,[\s\S]*KOE320"),
    ("token_from_code", "by-get", r"^\(200,[\s\S]*/oauth/token\?grant_type=.*&code="),
    ("token_from_code", "log-line", r"GET /oauth/\?code=[\w-]{80,} HTTP/1\.1"),
    ("token_from_code", "koe101", r"^\(401,[\s\S]*Not exist client_id \[c0ffee\][\s\S]*KOE101"),
    ("token_from_code", "koe303", r"^\(400,[\s\S]*KOE303"),
    ("token_from_code", "koe006", r"KOE006"),
    ("token_from_code", "koe205", r"KOE205.*account_email"),
    ("token_from_code", "patient", r"^True$"),
    ("token_from_code", "impatient", r"Read timed out\. \(read timeout=1\)"),
    ("token_from_code", "register-code", r"/oauth\?from=blog&post=1$"),
    ("token_from_code", "glued", r"KOE006.*/oauth\?from=blog "),
    ("token_from_code", "glued-token", r"KOE303"),
    ("token_from_code", "urlencode", r"%3Ffrom%3Dblog%26post%3D1'$"),
    ("token_from_code", "encoded", r"/oauth/\n +\?from=blog\n +&post=1\n +&code=[\s\S]*302 .*/blogMain/"),
    ("secret_and_state", "secret-missing", r"KeyError at /oauth/"),
    ("secret_and_state", "secret-refused", r"Bad client credentials.*KOE010"),
    ("secret_and_state", "secret-sent", r"302 .*/blogMain/[\s\S]*200 OK$"),
    ("secret_and_state", "trap", r"/oauth\?code=[\w-]{80,}'$"),
    ("secret_and_state", "victim-before", r"^\{'nickname': 'victim'\}$"),
    ("secret_and_state", "trapped", r"^\{'nickname': 'attacker'\}$"),
    ("secret_and_state", "victim-anew", r"&state=[\s\S]*&state=[\s\S]*302 .*/blogMain/"),
    ("secret_and_state", "trapped-again", r"&state=made-up[\s\S]*400 Bad Request$"),
    ("secret_and_state", "victim-after", r"^\{'nickname': 'victim'\}$"),
    ("secret_and_state", "authlib-begin", r"redirect_uri=http%3A%2F%2F127\.0\.0\.1%3A\d+%2Foauth&state=\w{30}"),
    ("secret_and_state", "authlib-end", r"'nickname': 'first'"),
    ("secret_and_state", "authlib-trapped", r"^mismatching_state"),
    ("who_wrote_this", "me", r"'profile_image_needs_agreement': True[\s\S]*'nickname': 'first'"),
    ("who_wrote_this", "ticked", r"'nickname': 'writer'[\s\S]*'thumbnail_image_url': 'http://localhost"),
    ("who_wrote_this", "waiting", r"^\{'blog_id': 1,\s+'comment': 'Hello!',\s+'state': '"),
    ("who_wrote_this", "agree", r"author · .*\d{4}.* Hello! "),
    ("who_wrote_this", "rotated", r"^\(False, None\)$"),
    ("who_wrote_this", "user-row", r"'_auth_user_id': '\d+'[\s\S]*'_auth_user_backend'[\s\S]*'_auth_user_hash'"),
    ("who_wrote_this", "named", r" author (Log out|로그아웃) "),
    ("who_wrote_this", "log-out", r'sessionid="";.*Max-Age=0'),
    ("who_wrote_this", "row-gone", r"^True$"),
    ("who_wrote_this", "after-logout", r"/oauth/authorize',[\s\S]*/oauth/',\s+'http://127[^']*/blogMain/detail/1/'\]$"),
    ("who_wrote_this", "two-cookies", r"(?s)^(?=.*sessionid).*kakao_practice"),
    ("who_wrote_this", "token-lives", r"^\{'nickname': 'author'\}$"),
    ("who_wrote_this", "kakao-logout", r"^\{'id': \d+\}$"),
    ("who_wrote_this", "token-dead", r"'code': -401"),
    ("who_wrote_this", "still-logged-in", r"/blogMain/detail/1/'$"),
    ("who_wrote_this", "oauth-logout", r"/oauth/logout[\s\S]*302 .*/blogMain/"),
    ("who_wrote_this", "still-at-blog", r" author (Log out|로그아웃) "),
    ("who_wrote_this", "asked-again", r"/oauth/authorize'$"),
    ("who_wrote_this", "no-scope", r"'code': -402[\s\S]*'required_scopes': \['talk_message'\]"),
    ("who_wrote_this", "sent", r"^\{'result_code': 0\}$"),
    ("who_wrote_this", "inbox-page", r"Your comment is online\."),
    ("break_it", "walk-without", r"TypeError at /oauth/"),
    ("break_it", "carried", r"^\(\{'code': '[\w-]+'\},\s+\{'csrftoken': '\w+'\}\)"),
    ("break_it", "walk-healthy", r"'access_token': '"),
    ("break_it", "other-host", r"TypeError at /oauth/[\s\S]*✗.*localhost.*127\.0\.0\.1"),
    ("break_it", "other-host-jar", r"sessionid\n.*\n +(host|호스트): +localhost"),
    ("break_it", "deleted", r"TypeError at /oauth/"),
    ("break_it", "deleted-jar", r"^\(False,\s+\{'client_id'"),
    ("break_it", "flushed", r"/oauth/\?code=.*\n +Cookie: .*sessionid=[\s\S]*sessionid=\"\";.*Max-Age=0"),
    ("break_it", "flushed-row", r"^\(True, None\)"),
    ("break_it", "strict", r"TypeError at /oauth/"),
    ("break_it", "strict-set-cookie", r"^True\s+\['.*sessionid=\w{32};.*SameSite=Strict'\]"),
    ("break_it", "strict-second", r"/oauth/\?code=.*\n +Cookie: .*sessionid=[\s\S]*200 OK"),
    ("break_it", "clash", r"TypeError at /oauth/[\s\S]*✗"),
    ("break_it", "clash-ids", r"^\('(\w{32})', '(?!\1)\w{32}'\)"),
    ("break_it", "expired", r"TypeError at /oauth/"),
    ("break_it", "expired-row", r"\((expired|만료됨)\)"),
    ("break_it", "new-key", r"TypeError at /oauth/"),
    ("break_it", "new-key-log", r"^\{'client_id'[\s\S]*\['Session data corrupted'\]"),
    ("break_it", "clock", r"TypeError at /oauth/"),
    ("break_it", "middleware", r"admin\.E410"),
    ("break_it", "no-table", r"^\[\('GET', '/blogMain/detail/1/', 200\), \('POST', '/blogMain/detail/1/', 500\)\]"),
    ("break_it", "secret-on", r"KOE010"),
    ("break_it", "twice", r"^\[\('/oauth/token', 200, False\), \('/oauth/token', 400, True\)\]"),
    ("break_it", "riddle-throw", r"^(One switch is thrown|스위치 하나가 켜져 있습니다)"),
    ("break_it", "riddle-undo", r"^(Undone|되돌렸습니다): "),
    ("break_it", "who-asks", r"'GET',\s+\{'kakao_practice'[\s\S]*\('firstProject', 'POST', \{\}\)"),
]
# lesson, cell, what must not be there
ABSENT = [
    ("cookie_and_session", "brought-back", r"Set-Cookie"),
    ("cookie_and_session", "first-read", r"sessionid"),
    ("cookie_and_session", "jar", r"visits"),
    ("cookie_and_session", "again", r"Set-Cookie"),
    ("http_up_close", "whole", r"Cookie"),
    ("cookies_in_depth", "brought-back", r"Set-Cookie"),
    ("cookies_in_depth", "kept", r"foreign"),
    ("cookies_in_depth", "click", r"strict"),
    ("cookies_in_depth", "size", r"story"),
    ("sessions_in_depth", "close", r"Max-Age|expires"),
    ("sessions_in_django", "crash", r"Set-Cookie"),
    ("detail_remembers", "agree", r"/consent\n +Cookie: .*sessionid"),
    ("token_from_code", "walk", r"/oauth/token"),
    ("token_from_code", "whole", r"Cookie"),
    ("secret_and_state", "cancel", r"MultiValueDictKeyError|Traceback"),
    ("who_wrote_this", "me", r"thumbnail_image_url"),
    ("who_wrote_this", "user-row", r"client_id|redirect_uri|'comment'|'state'"),
    ("break_it", "other-host", r"127\.0\.0\.1:\d+/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("break_it", "deleted", r"/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("break_it", "strict", r"/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("break_it", "riddle-walk", r"✗"),
]
# a belief that learners hold: lesson, the cell that asks, the cell that is run, the cell that answers
BELIEFS = {
    "session data is in the cookie": ("cookie_and_session", "nothing", "row", "row-found"),
    "session data is never in the cookie": ("sessions_in_django", "predict-signed", "signed-decode", "predict-leave"),
    "a session needs no cookie": ("cookie_and_session", "predict-lost", "lost", "no-cookie"),
    "a cookie of zero seconds has an age": ("sessions_in_depth", "predict-close", "close", "predict-close-row"),
    "a session dies when the browser closes": ("sessions_in_depth", "predict-close-row", "close-row", "fourteen"),
    "each tab is a session of its own": ("sessions_in_depth", "predict-tabs", "tabs", "own-tabs"),
    "a session is safer than a cookie": ("sessions_in_depth", "predict-thief", "thief", "stolen"),
    "the id is my IP address or computer": ("sessions_in_depth", "predict-stranger", "stranger", "two-rows"),
    "a deleted cookie is a deleted session": ("sessions_in_depth", "predict-old", "put-back", "ticket-opens"),
    "logout deletes the cookie alone": ("sessions_in_depth", "predict-flush", "flush-row", "both"),
    "a redirect to the home page logs out": ("sessions_in_depth", "predict-home", "home", "not-out"),
    "clear() is flush()": ("sessions_in_depth", "predict-clear", "clear", "predict-flush"),
    "every visitor gets a session": ("cookie_and_session", "predict-read", "first-read", "nothing"),
    "the server sends the cookie every time": ("cookie_and_session", "predict-again", "again", "predict-lost"),
    "the row is encrypted": ("sessions_in_depth", "predict-decode", "decode", "signed"),
    "the row is read with any key": ("sessions_in_django", "predict-fourth", "fourth-visit", "reads-empty"),
    "a changed nested value is saved": ("sessions_in_django", "predict-pears", "basket", "one-pear"),
    "a key stays what it is": ("sessions_in_django", "predict-keys", "keys", "predict-object"),
    "a session holds any object": ("sessions_in_django", "predict-object", "object", "predict-crash"),
    "a session is written even if the view crashes": (
        "sessions_in_django",
        "predict-crash",
        "crash-left",
        "nothing-left",
    ),
    "localhost is 127.0.0.1": ("oauth_token_uri", "typeerror", "elsewhere", "predict-jar"),
    "None + str is a typo, or Kakao's fault": ("oauth_token_uri", "lost", "lost-cookie", "typeerror"),
    "another port is another cookie": ("cookies_in_depth", "predict-port", "other-port", "jupyter"),
    "Strict travels with its own visitor": ("cookies_in_depth", "predict-click", "click", "predict-bare"),
    "Strict is always safest": ("break_it", "flushed-why", "strict", "strict-question"),
    "I can invent a session id": ("sessions_in_depth", "predict-invent", "invent", "invented"),
    "a login keeps the id": ("sessions_in_depth", "not-out", "login", "rotated"),
    "an expired row is read": ("sessions_in_depth", "predict-late", "late", "predict-expired-row"),
    "expired rows go away by themselves": ("sessions_in_depth", "predict-expired-row", "expired-row", "sweep"),
    "a logout ends a signed session": ("sessions_in_django", "predict-replay", "replay", "predict-number"),
    "a signed session may be as large as it likes": ("sessions_in_django", "predict-number", "number", "too-large"),
    "Kakao's login is my site's login": ("who_wrote_this", "predict-kakao", "after-logout", "asked-nothing"),
    "the code is the token": ("token_from_code", "predict-is-token", "code-as-token", "predict-twice"),
    "a code can be used again": ("token_from_code", "predict-twice", "second-time", "once"),
    "a redirect carries my variables": ("detail_remembers", "predict-carry", "before", "only-code"),
    "the browser asks Kakao for the token": ("token_from_code", "predict-who", "diagram", "server-to-server"),
    "Kakao's cookie goes along for the token": ("break_it", "predict-who", "who-asks", "who-asks-why"),
}
PREDICT = {"en": "**Predict", "ko": "**예측"}


@pytest.fixture(scope="module", params=lessons.LANGUAGES)
def series(request: pytest.FixtureRequest, new_desk: Callable[[], Desk]) -> tuple[Desk, dict[str, Run], str]:
    """All lessons of one language, run in a row on one fresh desk; the desk, the runs by number, the language."""
    desk = new_desk()
    return desk, {name[3:]: desk.run(request.param, name) for name in lessons.NAMES}, request.param


@pytest.fixture(scope="module", params=EVERY, ids="-".join)
def alone(request: pytest.FixtureRequest, new_desk: Callable[[], Desk]) -> Run:
    """Each lesson of each language by itself on a fresh desk, every exercise solved where it stands."""
    return new_desk().run(*request.param, solved=True)


@pytest.mark.parametrize(("lesson", "cell", "pattern"), FACTS)
def test_cell_shows_what_its_text_says(series: tuple, lesson: str, cell: str, pattern: str) -> None:
    assert re.search(pattern, series[1][lesson].shown(cell), re.MULTILINE)


@pytest.mark.parametrize(("lesson", "cell", "pattern"), ABSENT)
def test_cell_does_not_show_what_its_text_denies(series: tuple, lesson: str, cell: str, pattern: str) -> None:
    assert not re.search(pattern, series[1][lesson].shown(cell))


@pytest.mark.parametrize("belief", BELIEFS)
def test_a_belief_is_predicted_then_run_then_explained(belief: str) -> None:
    lesson, *steps = BELIEFS[belief]
    for language in lessons.LANGUAGES:
        cells = words(language, lesson)
        assert [cell for cell in cells if cell in steps] == steps
        assert PREDICT[language] in cells[steps[0]]


@pytest.mark.parametrize("belief", BELIEFS)
def test_the_answer_to_a_belief_is_one_of_its_choices_in_both_languages(belief: str) -> None:
    lesson, asks, _runs, answers = BELIEFS[belief]
    told = [words(language, lesson) for language in lessons.LANGUAGES]
    choices = {letter for cells in told for letter in re.findall(r"^- (\w)\)", cells[asks], re.MULTILINE)}
    right = {re.search(r"\*\*(\w)\.?\*\*", cells[answers])[1] for cells in told}
    assert len(right) == 1 and right < choices


def test_what_is_run_against_a_belief_has_its_fact() -> None:
    seen = {fact[:2] for fact in FACTS + ABSENT} | {
        ("sessions_in_depth", "close-row")
    }  # its date has a test of its own
    assert [belief for belief, (lesson, _asks, runs, _answers) in BELIEFS.items() if (lesson, runs) not in seen] == []


def test_cells_that_are_meant_to_fail_do_fail(series: tuple) -> None:
    every = [(run, cell) for run in series[1].values() for cell in run.cells.values()]
    tagged = [(run, cell) for run, cell in every if lessons.is_meant_to_fail(cell)]
    assert tagged
    assert [cell.id for run, cell in tagged if not run.failed(cell.id)] == []


def test_lessons_leave_the_site_with_the_steps_of_the_login_alone(series: tuple) -> None:
    changed = [
        path
        for path in sources(desks.ROOT / desks.PROJECT)
        if (series[0].project / path).read_bytes() != (desks.ROOT / desks.PROJECT / path).read_bytes()
    ]
    assert changed == [Path("blogapp/views.py"), Path("firstProject/urls.py")]
    views = (series[0].project / "blogapp/views.py").read_text(encoding="utf-8")
    assert "request.session['comment'] = " in views and "Comment.objects.create(" in views
    assert "request.session['client_id']" not in views  # a setting, since the lesson `who_wrote_this`
    assert "visits" not in views


def test_a_cookie_that_dies_with_the_browser_leaves_its_row_for_two_weeks(series: tuple) -> None:
    expires = re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d", series[1]["sessions_in_depth"].shown("close-row"))[0]
    assert (datetime.fromisoformat(expires) - datetime.now()).days in (13, 14)


def test_a_clock_that_jumps_is_two_weeks_and_a_day_ahead(series: tuple) -> None:
    first, last = map(
        parsedate_to_datetime, re.findall(r"'(\w{3}, .*? GMT)'", series[1]["break_it"].shown("clock-dates"))
    )
    assert (last - first).days == 15


def test_no_switch_stays_thrown(series: tuple) -> None:
    assert not (series[0].folder / ".servers" / "switch.json").exists()


def test_no_server_outlives_the_lessons(series: tuple) -> None:
    left = [p for p in psutil.process_iter(["cmdline"]) if str(series[0].folder) in " ".join(p.info["cmdline"] or [])]
    assert psutil.wait_procs(left, timeout=10)[1] == []


def test_lesson_runs_alone_on_a_fresh_desk(alone: Run) -> None:
    assert [cell for cell in alone.cells.values() if alone.failed(cell.id) and not lessons.is_meant_to_fail(cell)] == []
    if (
        "first-read" in alone.cells
    ):  # the lesson `sessions_in_depth`: who only read made no row, this is the one of the visit that wrote
        assert re.search(r"django_session: (1 row\(s\)|서버에 있는 세션 행 1개)", alone.shown("row"))


def test_every_exercise_is_right_once_it_is_solved(alone: Run) -> None:
    solved = [cell for cell in alone.cells if cell.startswith("solved-")]
    assert len(solved) >= 3
    assert [alone.shown(cell) for cell in solved if not alone.shown(cell).startswith("RIGHT")] == []


def test_the_last_lessons_run_again_on_their_desk(series: tuple) -> None:
    desk, _runs, language = series
    again = {name[3:]: desk.run(language, name) for name in lessons.NAMES if name >= "08"}
    assert [
        (lesson, cell)
        for lesson, cell, pattern in FACTS
        if lesson in again and not re.search(pattern, again[lesson].shown(cell), re.MULTILINE)
    ] == []


def words(language: str, lesson: str) -> dict[str, str]:
    """The cells of a lesson, as they are shipped and in their order."""
    name = next(name for name in lessons.NAMES if name[3:] == lesson)
    return {cell["id"]: lessons.text(cell) for cell in lessons.read(language, name)["cells"]}


def sources(project: Path) -> list[Path]:
    """The project's own Python files, relative to it."""
    return sorted(path.relative_to(project) for path in project.rglob("*.py"))
