"""The exercises of the lesson `cookies_in_depth`: answers, right and wrong, and what they claim, tried on the site."""

import re
import time
from email.message import Message
from http import cookiejar
from types import SimpleNamespace
from urllib.request import Request

import pytest

from tests.exercises.students import student_of
from tutorial_src.exercises.kinds.verdict import Outcome

RIGHT = [
    ("travels", "acfg"),
    ("travels", "g f c a"),
    ("travels", ["A", "C", "F", "G"]),
    ("safest", "c"),
    ("safest", "(c)"),
    ("no_lies", "d"),
    ("no_lies", "D"),
]
WRONG = [
    ("travels", "cfg", "`Path` asks for no more"),
    ("travels", "abcfg", "off plain HTTP"),
    ("travels", "afg", "remember `silent`"),
    ("travels", "acdfg", "two minutes have gone by"),
    ("travels", "acefg", "does not begin with `/admin/`"),
    ("travels", "acg", "not another jar"),
    ("travels", "acf", "the blog's own page"),
    ("safest", "a", "a button on Kakao's page"),
    ("safest", "b", "In Chrome redirects do not count"),
    ("safest", "d", "It does not need it"),
    ("no_lies", "a", "for the first time, too"),
    ("no_lies", "b", "no check of the truth"),
    ("no_lies", "c", "needs no script"),
]
LINES = [
    ("GET /", "which page they want"),
    ("Cookie: visits=1000", "the lie itself"),
    ("Set-Cookie: story=", "The browser drops it whole"),
    ("HTTP/1.1 200", "All went well"),
    ("User-Agent", "the count is not in it"),
    ("Host", "says nothing about the count"),
]
COUNT = """def index(request):
    visits = int(request.COOKIES.get("visits", "0")) + 1
    response = render(request, "index.html")
    response.set_cookie("visits", visits)
    response.set_cookie("story", "x" * 5000)
    return response
"""


@pytest.fixture(scope="module")
def student():
    with student_of("cookies_in_depth") as student:
        yield student


@pytest.fixture
def believed(student):
    """The question about a lie that was told."""
    student.write("index", COUNT)
    liar = student.visitor()
    liar.get("/")
    liar.cookies["visits"] = "1000"
    liar.get("/")
    return student.task("believed")


def line(task, start: str) -> int:
    """The number of the line that begins so."""
    return next(int(number) for number, text in task.fields()[0]["options"] if text.startswith(start))


@pytest.mark.parametrize("name, answer", RIGHT)
def test_right_answers(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name, answer, says", WRONG)
def test_each_wrong_answer_has_its_own_reply(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_without_a_lie_there_is_no_line_to_find():
    with student_of("cookies_in_depth") as fresh:
        fresh.write("index", COUNT)
        honest = fresh.visitor()
        honest.get("/")
        honest.get("/")
        assert fresh.task("believed").answer(1).outcome is Outcome.CANNOT_TELL


def test_the_line_in_which_the_lie_was_believed(believed):
    assert believed.answer(line(believed, "Set-Cookie: visits=1001")).outcome is Outcome.RIGHT


@pytest.mark.parametrize("start, says", LINES)
def test_another_line_is_told_for_what_it_is(believed, start, says):
    verdict = believed.answer(line(believed, start))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def sent_by_python(cookies: list[str], address: str, monkeypatch) -> str:
    """The `Cookie` header that the jar of the standard library sends, two minutes after it was filled."""
    said, jar, later = Message(), cookiejar.CookieJar(), time.time() + 120
    for cookie in cookies:
        said["Set-Cookie"] = cookie
    jar.extract_cookies(SimpleNamespace(info=lambda: said), Request("http://blog.example.com/"))
    monkeypatch.setattr(cookiejar, "time", SimpleNamespace(time=lambda: later))
    request = Request(address)
    jar.add_cookie_header(request)
    return request.get_header("Cookie")


def test_the_cookies_that_are_called_right_are_those_that_travel(student, monkeypatch):
    exercise = student.task("travels").exercise
    cookies = {letter: re.match("`(.*?)`", option)[1] for letter, option in exercise.options.items()}
    sent = sent_by_python(list(cookies.values()), re.search("`(http.*?)`", exercise.task)[1], monkeypatch)
    assert {letter for letter, cookie in cookies.items() if cookie.split(";")[0] in sent.split("; ")} == exercise.right


def index_with(lines: str) -> str:
    """A front page that finds its count with these lines, and prints it."""
    body = "".join(f"    {line}\n" for line in lines.split("\n"))
    return f"def index(request):\n{body}    print(visits)\n    return render(request, 'index.html')\n"


def counted(student, cookie: str) -> str:
    """What the front page counts for somebody who comes with this cookie."""
    visitor = student.visitor()
    if cookie:
        visitor.cookies["visits"] = cookie
    failed = visitor.get("/").status == 500
    return "fails" if failed else student.lesson.traffic[-1].printed.strip()


@pytest.mark.parametrize(
    "letter, counts",
    [
        ("a", ["fails", "fails", "1001"]),
        ("b", ["1", "1", "1001"]),
        ("c", ["1", "fails", "1001"]),
        ("d", ["1", "1", "1"]),
    ],
)
def test_each_version_of_the_line_does_what_its_reply_says(student, letter, counts):
    student.write("index", index_with(student.task("no_lies").exercise.options[letter]))
    assert [counted(student, cookie) for cookie in ("", "many", "1000")] == counts
