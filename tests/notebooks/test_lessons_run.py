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
    ("00", "comment", r"302 .*→ .*/oauth/authorize"),
    ("00", "agree", r"/oauth\?code="),
    ("00", "diagram", r"/oauth \? code"),
    ("00", "cookies", r"csrftoken[\s\S]*kakao_practice"),
    ("01", "by-hand", r"^HTTP/1\.1 200 OK$[\s\S]*Content-Type: text/html[\s\S]*<!doctype html>"),
    ("01", "exercise-name-tag", r"User-Agent: Mozilla/5\.0 scripted-visitor/third"),
    ("01", "twice", r"^True$"),
    ("01", "mina", r"Hello, Mina at 127\.0\.0\.1\s+Hello, stranger at 127\.0\.0\.1"),
    ("01", "two-visitors", r"(Hello, stranger at 127\.0\.0\.1\s+){2}"),
    ("01", "two-tokens", r"^False$"),
    ("01", "pocket", r"^True$"),
    ("01", "brought-back", r"^\{'csrftoken': '\w{32}'\}$"),
    ("02", "handed-out", r"Set-Cookie: ticket=A-17; Path=/$"),
    ("02", "brought-back", r"Cookie: ticket=A-17$"),
    ("02", "three-cookies", r"brief=1; expires=.*; Max-Age=1;[\s\S]*Max-Age=86400;[\s\S]*plain=3; Path=/$"),
    ("02", "two-seconds-later", r" Cookie: daily=2; plain=3$"),
    ("02", "kept", r"upstairs .*Path=/blogMain/[\s\S]*sealed .*Secure[\s\S]*silent .*HttpOnly"),
    ("02", "to-the-front-page", r" Cookie: silent=4$"),
    ("02", "to-the-list", r" Cookie: upstairs=1; silent=4$"),
    ("02", "away", r"POST .*\n +Cookie: strict=1; lax=2; csrftoken="),
    ("02", "click", r"/oauth\?code=.*\n +Cookie: lax=2; csrftoken="),
    ("02", "bare", r"/oauth\?code=.*\n +Cookie: strict=1; lax=2; csrftoken="),
    ("02", "size", r"visits +1 "),
    ("02", "tamper", r"visits +1001 "),
    ("02", "other-port", r"GET 127\.0\.0\.1:\d+/\n +Cookie: visits=1001$"),
    ("02", "exercise-believed", r"Cookie: visits=1000\n[\s\S]*Set-Cookie: visits=1001;"),
    ("02", "torn", r'"coat": "blue"'),
    ("03", "write", r"Set-Cookie: sessionid=\w{32};.*Max-Age=1209600"),
    ("03", "row", r'"visits": 1'),
    ("03", "tabs", r"^\{'visits': 3\}$"),
    ("03", "stranger", r"^\{'visits': 1\}$"),
    ("03", "tear-up", r"^\{'visits': 1\}$"),
    ("03", "put-back", r"^\{'visits': 4\}$"),
    ("03", "thief", r"^\{'visits': 5\}$"),
    ("03", "invent", r"Cookie: sessionid=iiiiiiii…[\s\S]*Set-Cookie: sessionid=\w{32};"),
    ("03", "decode", r"""^b'\{"visits":5\}'$"""),
    ("03", "home", r"^\{'visits': 5\}$"),
    ("03", "login", r"^None\s+\{'visits': 5\}$"),
    ("03", "essay", r"^\(32, 5000\)$"),
    ("03", "clear", r"^\{\}\s+True$"),
    ("03", "flush", r'sessionid="";.*Max-Age=0'),
    ("03", "flush-row", r"^None"),
    ("03", "old-ticket", r"^False$"),
    ("03", "close", r"Set-Cookie: sessionid=\w{32}; HttpOnly; Path=/; SameSite=Lax"),
    ("03", "one-second", r"Set-Cookie: .*Max-Age=1;"),
    ("03", "late", r"Cookie: sessionid=[\s\S]*Set-Cookie: sessionid=\w{32};"),
    ("03", "expired-row", r"\((expired|만료됨)\)"),
    ("03", "swept", r"^None"),
    ("03", "copy", r"^\w{32}$"),
    ("03", "draw-answer", r"  Set-Cookie\)  .*\n  read\)  "),
    ("03", "restore-index", r"index.*(already|이미)"),
    ("04", "no-middleware", r"admin\.E410"),
    ("04", "no-app-blog", r"200"),
    ("04", "no-app-admin", r"RuntimeError[\s\S]*500"),
    ("04", "three-visits", r"\{'visits': 3\}"),
    ("04", "fourth-visit", r"\{'visits': 1\}"),
    ("04", "basket", r"^\{'basket': \['pear'\]\}$"),
    ("04", "modified", r"^\{'basket': \['pear', 'pear'\]\}$"),
    ("04", "keys", r"^\{'kept': \{'1': 'a'\}\}$"),
    ("04", "object", r"TypeError at /[\s\S]*500"),
    ("04", "crash", r"RuntimeError at /[\s\S]*500"),
    ("04", "crash-left", r"^\(0, 0\)$"),
    ("04", "signed-visits", r"^0$"),
    ("04", "signed-decode", r"""^b'\{"visits":2\}'$"""),
    ("04", "signed-leave", r'sessionid="";.*Max-Age=0'),
    ("04", "replay", r"""^b'\{"visits":3\}'$"""),
    ("04", "number", r"^\(200, 6\d{3}, True\)$"),
    ("05", "before", r"/oauth/\?code=[\w-]+…\n +Cookie: csrftoken=[\w-]+…\n.* 302 "),
    ("05", "away", r"Set-Cookie: sessionid="),
    ("05", "row", r"'client_id': 'c0ffee00[\s\S]*'redirect_uri': 'http://127\.0\.0\.1:\d+/oauth'"),
    ("05", "agree", r"/oauth/\?code=.*\n +Cookie: .*sessionid="),
    ("06", "try-get", r"/oauth/\?code=.*\n +Cookie: .*sessionid="),
    ("06", "log", r"c0ffee00c0ffee00c0ffee00c0ffee00 http://127\.0\.0\.1:\d+/oauth"),
    ("06", "token-uri", r"http://localhost:\d+/oauth/token\?grant_type=authorization_code&client_id=c0ffee00"),
    ("06", "lost-cookie", r"TypeError at /oauth/"),
    (
        "06",
        "elsewhere",
        r"TypeError at /oauth/[\s\S]*/consent\n +Cookie: .*sessionid=[\s\S]*"
        r"/oauth/\?code=.*\n(?! +Cookie).* 500 ",
    ),
    ("06", "other-host", r"sessionid[\s\S]*localhost"),
    ("06", "cancel", r"MultiValueDictKeyError at /oauth/"),
    ("06", "encoded", r"redirect_uri=http%3A%2F%2F127\.0\.0\.1%3A8000%2Foauth&code=the-code"),
    ("06", "refused", r"client_id.* None"),
    ("07", "diagram", r"/oauth/ [\s\S]*POST /oauth/token\n.*200 OK[\s\S]*302"),
    (
        "07",
        "whole",
        r"^POST /oauth/token HTTP/1\.1$[\s\S]*\n\ngrant_type=authorization_code&client_id=.*code=.*"
        r"[\s\S]*\"access_token\"",
    ),
    ("07", "row", r"'access_token': '"),
    ("07", "code-as-token", r"'this access token does not exist', 'code': -401"),
    ("07", "first-time", r"^\(200,[\s\S]*'access_token'"),
    ("07", "second-time", r"^\(400,[\s\S]*KOE320"),
    ("07", "by-get", r"^\(200,[\s\S]*/oauth/token\?grant_type=.*&code="),
    ("07", "log-line", r"GET /oauth/\?code=[\w-]{80,} HTTP/1\.1"),
    ("07", "koe101", r"^\(401,[\s\S]*Not exist client_id \[c0ffee\][\s\S]*KOE101"),
    ("07", "koe303", r"^\(400,[\s\S]*KOE303"),
    ("07", "koe006", r"KOE006"),
    ("07", "koe205", r"KOE205.*account_email"),
    ("07", "patient", r"^True$"),
    ("07", "impatient", r"Read timed out\. \(read timeout=1\)"),
    ("07", "register-code", r"/oauth\?from=blog&post=1$"),
    ("07", "glued", r"KOE006.*/oauth\?from=blog "),
    ("07", "glued-token", r"KOE303"),
    ("07", "urlencode", r"%3Ffrom%3Dblog%26post%3D1'$"),
    ("07", "encoded", r"/oauth/\n +\?from=blog\n +&post=1\n +&code=[\s\S]*302 .*/blogMain/"),
    ("07", "secret-missing", r"KeyError at /oauth/"),
    ("07", "secret-refused", r"Bad client credentials.*KOE010"),
    ("07", "secret-sent", r"302 .*/blogMain/[\s\S]*200 OK$"),
    ("07", "trap", r"/oauth\?code=[\w-]{80,}'$"),
    ("07", "victim-before", r"^\{'nickname': 'victim'\}$"),
    ("07", "trapped", r"^\{'nickname': 'attacker'\}$"),
    ("07", "victim-anew", r"&state=[\s\S]*&state=[\s\S]*302 .*/blogMain/"),
    ("07", "trapped-again", r"&state=made-up[\s\S]*400 Bad Request$"),
    ("07", "victim-after", r"^\{'nickname': 'victim'\}$"),
    ("07", "authlib-begin", r"redirect_uri=http%3A%2F%2F127\.0\.0\.1%3A\d+%2Foauth&state=\w{30}"),
    ("07", "authlib-end", r"'nickname': 'first'"),
    ("07", "authlib-trapped", r"^mismatching_state"),
    ("08", "me", r"'profile_image_needs_agreement': True[\s\S]*'nickname': 'first'"),
    ("08", "ticked", r"'nickname': 'writer'[\s\S]*'thumbnail_image_url': 'http://localhost"),
    ("08", "waiting", r"^\{'blog_id': 1,\s+'comment': 'Hello!',\s+'state': '"),
    ("08", "agree", r"author · .*\d{4}.* Hello! "),
    ("08", "rotated", r"^\(False, None\)$"),
    ("08", "user-row", r"'_auth_user_id': '\d+'[\s\S]*'_auth_user_backend'[\s\S]*'_auth_user_hash'"),
    ("08", "named", r" author (Log out|로그아웃) "),
    ("08", "log-out", r'sessionid="";.*Max-Age=0'),
    ("08", "row-gone", r"^True$"),
    ("08", "after-logout", r"/oauth/authorize',[\s\S]*/oauth/',\s+'http://127[^']*/blogMain/detail/1/'\]$"),
    ("08", "two-cookies", r"(?s)^(?=.*sessionid).*kakao_practice"),
    ("08", "token-lives", r"^\{'nickname': 'author'\}$"),
    ("08", "kakao-logout", r"^\{'id': \d+\}$"),
    ("08", "token-dead", r"'code': -401"),
    ("08", "still-logged-in", r"/blogMain/detail/1/'$"),
    ("08", "oauth-logout", r"/oauth/logout[\s\S]*302 .*/blogMain/"),
    ("08", "still-at-blog", r" author (Log out|로그아웃) "),
    ("08", "asked-again", r"/oauth/authorize'$"),
    ("08", "no-scope", r"'code': -402[\s\S]*'required_scopes': \['talk_message'\]"),
    ("08", "sent", r"^\{'result_code': 0\}$"),
    ("08", "inbox-page", r"Your comment is online\."),
    ("09", "walk-without", r"TypeError at /oauth/"),
    ("09", "carried", r"^\(\{'code': '[\w-]+'\},\s+\{'csrftoken': '\w+'\}\)"),
    ("09", "walk-healthy", r"'access_token': '"),
    ("09", "other-host", r"TypeError at /oauth/[\s\S]*✗.*localhost.*127\.0\.0\.1"),
    ("09", "other-host-jar", r"sessionid\n.*\n +(host|호스트): +localhost"),
    ("09", "deleted", r"TypeError at /oauth/"),
    ("09", "deleted-jar", r"^\(False,\s+\{'client_id'"),
    ("09", "flushed", r"/oauth/\?code=.*\n +Cookie: .*sessionid=[\s\S]*sessionid=\"\";.*Max-Age=0"),
    ("09", "flushed-row", r"^\(True, None\)"),
    ("09", "strict", r"TypeError at /oauth/"),
    ("09", "strict-set-cookie", r"^True\s+\['.*sessionid=\w{32};.*SameSite=Strict'\]"),
    ("09", "strict-second", r"/oauth/\?code=.*\n +Cookie: .*sessionid=[\s\S]*200 OK"),
    ("09", "clash", r"TypeError at /oauth/[\s\S]*✗"),
    ("09", "clash-ids", r"^\('(\w{32})', '(?!\1)\w{32}'\)"),
    ("09", "expired", r"TypeError at /oauth/"),
    ("09", "expired-row", r"\((expired|만료됨)\)"),
    ("09", "new-key", r"TypeError at /oauth/"),
    ("09", "new-key-log", r"^\{'client_id'[\s\S]*\['Session data corrupted'\]"),
    ("09", "clock", r"TypeError at /oauth/"),
    ("09", "middleware", r"admin\.E410"),
    ("09", "no-table", r"^\[\('GET', '/blogMain/detail/1/', 200\), \('POST', '/blogMain/detail/1/', 500\)\]"),
    ("09", "secret-on", r"KOE010"),
    ("09", "twice", r"^\[\('/oauth/token', 200, False\), \('/oauth/token', 400, True\)\]"),
    ("09", "riddle-throw", r"^(One switch is thrown|스위치 하나가 켜져 있습니다)"),
    ("09", "riddle-undo", r"^(Undone|되돌렸습니다): "),
    ("09", "who-asks", r"'GET',\s+\{'kakao_practice'[\s\S]*\('firstProject', 'POST', \{\}\)"),
]
# lesson, cell, what must not be there
ABSENT = [
    ("01", "whole", r"Cookie"),
    ("02", "brought-back", r"Set-Cookie"),
    ("02", "kept", r"foreign"),
    ("02", "click", r"strict"),
    ("02", "size", r"story"),
    ("03", "first-read", r"sessionid"),
    ("03", "jar", r"visits"),
    ("03", "front-page", r"Set-Cookie"),
    ("03", "close", r"Max-Age|expires"),
    ("04", "crash", r"Set-Cookie"),
    ("05", "agree", r"/consent\n +Cookie: .*sessionid"),
    ("07", "walk", r"/oauth/token"),
    ("07", "whole", r"Cookie"),
    ("07", "cancel", r"MultiValueDictKeyError|Traceback"),
    ("08", "me", r"thumbnail_image_url"),
    ("08", "user-row", r"client_id|redirect_uri|'comment'|'state'"),
    ("09", "other-host", r"127\.0\.0\.1:\d+/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("09", "deleted", r"/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("09", "strict", r"/oauth/\?code.*\n +Cookie: .*sessionid"),
    ("09", "riddle-walk", r"✗"),
]
# a belief that learners hold: lesson, the cell that asks, the cell that is run, the cell that answers
BELIEFS = {
    "session data is in the cookie": ("03", "predict-where", "row", "where"),
    "session data is never in the cookie": ("04", "predict-signed", "signed-decode", "predict-leave"),
    "a session needs no cookie": ("03", "predict-lost", "tear-up", "new-row"),
    "a cookie of zero seconds has an age": ("03", "predict-close", "close", "predict-close-row"),
    "a session dies when the browser closes": ("03", "predict-close-row", "close-row", "fourteen"),
    "each tab is a session of its own": ("03", "predict-tabs", "tabs", "own-tabs"),
    "a session is safer than a cookie": ("03", "predict-thief", "thief", "stolen"),
    "the id is my IP address or computer": ("03", "predict-stranger", "stranger", "two-rows"),
    "a deleted cookie is a deleted session": ("03", "predict-old", "put-back", "ticket-opens"),
    "logout deletes the cookie alone": ("03", "predict-flush", "flush-row", "both"),
    "a redirect to the home page logs out": ("03", "predict-home", "home", "not-out"),
    "clear() is flush()": ("03", "predict-clear", "clear", "predict-flush"),
    "every visitor gets a session": ("03", "predict-read", "first-read", "nothing"),
    "the server sends the cookie every time": ("03", "predict-again", "front-page", "not-every-time"),
    "the row is encrypted": ("03", "predict-decode", "decode", "signed"),
    "the row is read with any key": ("04", "predict-fourth", "fourth-visit", "reads-empty"),
    "a changed nested value is saved": ("04", "predict-pears", "basket", "one-pear"),
    "a key stays what it is": ("04", "predict-keys", "keys", "predict-object"),
    "a session holds any object": ("04", "predict-object", "object", "predict-crash"),
    "a session is written even if the view crashes": ("04", "predict-crash", "crash-left", "nothing-left"),
    "localhost is 127.0.0.1": ("06", "typeerror", "elsewhere", "predict-jar"),
    "None + str is a typo, or Kakao's fault": ("06", "lost", "lost-cookie", "typeerror"),
    "another port is another cookie": ("02", "predict-port", "other-port", "jupyter"),
    "Strict travels with its own visitor": ("02", "predict-click", "click", "predict-bare"),
    "Strict is always safest": ("09", "flushed-why", "strict", "strict-question"),
    "I can invent a session id": ("03", "predict-invent", "invent", "invented"),
    "a login keeps the id": ("03", "not-out", "login", "rotated"),
    "an expired row is read": ("03", "predict-late", "late", "predict-expired-row"),
    "expired rows go away by themselves": ("03", "predict-expired-row", "expired-row", "sweep"),
    "a logout ends a signed session": ("04", "predict-replay", "replay", "predict-number"),
    "a signed session may be as large as it likes": ("04", "predict-number", "number", "too-large"),
    "Kakao's login is my site's login": ("08", "predict-kakao", "after-logout", "asked-nothing"),
    "the code is the token": ("07", "predict-is-token", "code-as-token", "predict-twice"),
    "a code can be used again": ("07", "predict-twice", "second-time", "once"),
    "a redirect carries my variables": ("05", "predict-carry", "before", "only-code"),
    "the browser asks Kakao for the token": ("07", "predict-who", "diagram", "server-to-server"),
    "Kakao's cookie goes along for the token": ("09", "predict-who", "who-asks", "who-asks-why"),
}
PREDICT = {"en": "**Predict", "ko": "**예측"}


@pytest.fixture(scope="module", params=lessons.LANGUAGES)
def series(request: pytest.FixtureRequest, new_desk: Callable[[], Desk]) -> tuple[Desk, dict[str, Run], str]:
    """All lessons of one language, run in a row on one fresh desk; the desk, the runs by number, the language."""
    desk = new_desk()
    return desk, {name[:2]: desk.run(request.param, name) for name in lessons.NAMES}, request.param


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
    seen = {fact[:2] for fact in FACTS + ABSENT} | {("03", "close-row")}  # its date has a test of its own
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
    assert "request.session['client_id']" not in views  # a setting, since lesson 08
    assert "visits" not in views


def test_a_cookie_that_dies_with_the_browser_leaves_its_row_for_two_weeks(series: tuple) -> None:
    expires = re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d", series[1]["03"].shown("close-row"))[0]
    assert (datetime.fromisoformat(expires) - datetime.now()).days in (13, 14)


def test_a_clock_that_jumps_is_two_weeks_and_a_day_ahead(series: tuple) -> None:
    first, last = map(parsedate_to_datetime, re.findall(r"'(\w{3}, .*? GMT)'", series[1]["09"].shown("clock-dates")))
    assert (last - first).days == 15


def test_no_switch_stays_thrown(series: tuple) -> None:
    assert not (series[0].folder / ".servers" / "switch.json").exists()


def test_no_server_outlives_the_lessons(series: tuple) -> None:
    left = [p for p in psutil.process_iter(["cmdline"]) if str(series[0].folder) in " ".join(p.info["cmdline"] or [])]
    assert psutil.wait_procs(left, timeout=10)[1] == []


def test_lesson_runs_alone_on_a_fresh_desk(alone: Run) -> None:
    assert [cell for cell in alone.cells.values() if alone.failed(cell.id) and not lessons.is_meant_to_fail(cell)] == []
    if "first-read" in alone.cells:  # lesson 03: who only read made no row, this is the one of the visit that wrote
        assert re.search(r"django_session: (1 row\(s\)|서버에 있는 세션 행 1개)", alone.shown("row"))


def test_every_exercise_is_right_once_it_is_solved(alone: Run) -> None:
    solved = [cell for cell in alone.cells if cell.startswith("solved-")]
    assert len(solved) >= 3
    assert [alone.shown(cell) for cell in solved if not alone.shown(cell).startswith("RIGHT")] == []


def test_the_last_lessons_run_again_on_their_desk(series: tuple) -> None:
    desk, _runs, language = series
    again = {name[:2]: desk.run(language, name) for name in lessons.NAMES if name >= "07"}
    assert [
        (lesson, cell)
        for lesson, cell, pattern in FACTS
        if lesson in again and not re.search(pattern, again[lesson].shown(cell), re.MULTILINE)
    ] == []


def words(language: str, lesson: str) -> dict[str, str]:
    """The cells of a lesson, as they are shipped and in their order."""
    name = next(name for name in lessons.NAMES if name.startswith(lesson))
    return {cell["id"]: lessons.text(cell) for cell in lessons.read(language, name)["cells"]}


def sources(project: Path) -> list[Path]:
    """The project's own Python files, relative to it."""
    return sorted(path.relative_to(project) for path in project.rglob("*.py"))
