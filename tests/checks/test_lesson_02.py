"""The exercises of lesson 02: a ticket that is lost in a browser of one's own, and answers, right and wrong."""

import re
import time
from email.message import Message
from http import cookiejar
from types import SimpleNamespace
from urllib.request import Request

import pytest

from tests.checks.students import student_of
from tests.checks.windows import FIREFOX, JUPYTER, Deed
from tests.house import until
from tutorial_src.checks.verdict import Outcome

RIGHT = [
    ("travels", "acfg"), ("travels", "g f c a"), ("travels", ["A", "C", "F", "G"]), ("safest", "c"), ("safest", "(c)"),
    ("no_lies", "d"), ("no_lies", "D"),
]  # fmt: skip
WRONG = [
    ("travels", "cfg", "`Path` asks for no more"),
    ("travels", "abcfg", "off plain HTTP"),
    ("travels", "afg", "remember `silent`"),
    ("travels", "acdfg", "two minutes have gone by"),
    ("travels", "acefg", "does not begin with `/admin/`"),
    ("travels", "acg", "not another jar"),
    ("travels", "acf", "the blog's own page"),
    ("safest", "a", "a button on Kakao's page"),
    ("safest", "b", "Redirects do not count"),
    ("safest", "d", "It does not need it"),
    ("no_lies", "a", "for the first time, too"),
    ("no_lies", "b", "no check of the truth"),
    ("no_lies", "c", "needs no script"),
]
LINES = [
    ("GET /", "which page they want"), ("Cookie: visits=1000", "the lie itself"),
    ("Set-Cookie: story=", "The browser drops it whole"), ("HTTP/1.1 200", "All went well"),
    ("User-Agent", "the count is not in it"), ("Host", "says nothing about the count"),
]  # fmt: skip
COAT = """def index(request):
    request.session["coat"] = "blue"
    return render(request, "index.html")
"""
COAT_OR_END = COAT.replace("    return", "    if 'end' in request.GET: request.session.flush()\n    return")
COUNT = """def index(request):
    visits = int(request.COOKIES.get("visits", "0")) + 1
    response = render(request, "index.html")
    response.set_cookie("visits", visits)
    response.set_cookie("story", "x" * 5000)
    return response
"""


@pytest.fixture(scope="module")
def student():
    with student_of(2) as student:
        yield student


@pytest.fixture
def ticket(student):
    """The exercise, with a front page that hands out tickets."""
    student.write("index", COAT)
    return Deed(student, "lost_ticket")


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


def test_without_a_lie_there_is_no_line_to_find(student):
    student.write("index", COUNT)
    honest = student.visitor()
    honest.get("/")
    honest.get("/")
    assert student.task("believed").answer(1).outcome is Outcome.CANNOT_TELL


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


@pytest.mark.parametrize("letter, counts", [
    ("a", ["fails", "fails", "1001"]), ("b", ["1", "1", "1001"]), ("c", ["1", "fails", "1001"]), ("d", ["1", "1", "1"]),
])  # fmt: skip
def test_each_version_of_the_line_does_what_its_reply_says(student, letter, counts):
    student.write("index", index_with(student.task("no_lies").exercise.options[letter]))
    assert [counted(student, cookie) for cookie in ("", "many", "1000")] == counts


def test_who_has_not_opened_the_blog_has_not_tried(ticket):
    assert ticket.judged().outcome is Outcome.NOT_TRIED


def test_a_scripted_visitor_does_not_do_it_for_the_learner(ticket, student):
    visitor = student.visitor()
    visitor.get("/")
    del visitor.cookies["sessionid"]
    visitor.get("/")
    assert ticket.judged().outcome is Outcome.NOT_TRIED


def test_a_ticket_that_was_deleted_and_not_brought_again_is_lost(ticket):
    window = ticket.window()
    window.open()
    window.delete().reload()
    assert ticket.judged().outcome is Outcome.RIGHT


@pytest.mark.parametrize("path", ["/blogMain/", "/blogMain/detail/1/"])
def test_beside_jupyterlab_another_page_shows_it_as_well_as_a_reload(ticket, path):
    window = ticket.window(beside_jupyter=True)
    window.open()
    window.open("/blogMain/")
    window.delete().open(path)
    assert ticket.judged().outcome is Outcome.RIGHT


def test_beside_another_cookie_of_the_blog_it_does_too(ticket):
    window = ticket.window()
    window.open()
    window.open("/blogMain/detail/1/")
    window.delete().open("/blogMain/")
    assert ticket.judged().outcome is Outcome.RIGHT


def test_all_cookies_deleted_is_the_ticket_deleted_too(ticket):
    window = ticket.window(beside_jupyter=True)
    window.open()
    window.delete().delete(JUPYTER).reload()
    assert ticket.judged().outcome is Outcome.RIGHT


def test_a_ticket_of_an_earlier_day_may_be_torn_up_too(ticket, student):
    window = ticket.window()
    window.open()
    later = Deed(student, "lost_ticket")
    window.open()
    window.delete().reload()
    assert later.judged().outcome is Outcome.RIGHT


def told(verdict, says: str) -> bool:
    """Whether this is a half-way reply with all its parts."""
    parts = verdict.observed and verdict.expected and verdict.look
    return verdict.outcome is Outcome.NOT_YET and says in f"{verdict.says} {verdict.observed}" and bool(parts)


def test_a_page_that_hands_out_no_ticket_is_told(ticket):
    ticket.window().open("/blogMain/")
    assert told(ticket.judged(), "no ticket yet")


def test_a_first_ticket_is_half_the_way(ticket):
    ticket.window().open()
    assert told(ticket.judged(), "Half way")


def test_a_ticket_that_still_comes_along_is_told(ticket):
    window = ticket.window()
    window.open()
    window.open()
    assert told(ticket.judged(), "The ticket still comes along")


def test_a_ticket_that_was_only_changed_is_not_lost(ticket):
    window = ticket.window()
    window.open()
    window.paste("x" * 32).open()
    assert told(ticket.judged(), "The ticket still comes along")


@pytest.mark.parametrize("path, fetched", [
    ("/.well-known/appspecific/com.chrome.devtools.json", {}), ("/", {"Sec-Fetch-Mode": "no-cors"}),
])  # fmt: skip
def test_what_the_developer_tools_and_pages_fetch_proves_nothing(ticket, path, fetched):
    window = ticket.window()
    window.open()
    ticket.window().open(path, **fetched)
    assert told(ticket.judged(), "Half way")


@pytest.mark.parametrize("beside_jupyter", [True, False])
def test_a_private_window_is_another_jar(ticket, beside_jupyter):
    ticket.window(beside_jupyter=beside_jupyter).open()
    ticket.window().open()
    assert told(ticket.judged(), "A private window looks like that")


def test_an_emptied_jar_is_told_and_mended_by_the_next_ticket(ticket):
    window = ticket.window(beside_jupyter=True)
    window.open()
    window.delete().delete(JUPYTER).open()
    assert told(ticket.judged(), "a jar that was emptied")
    window.delete().reload()
    assert ticket.judged().outcome is Outcome.RIGHT


def test_another_program_is_another_jar(ticket):
    ticket.window().open()
    ticket.window(agent=FIREFOX).open()
    assert told(ticket.judged(), "in another browser")


def test_another_host_is_another_jar(ticket):
    window = ticket.window()
    window.open()
    window.open(ticket.lesson.site.url.replace("127.0.0.1", "localhost") + "/")
    assert told(ticket.judged(), "opened at `localhost`")


def test_a_jar_that_brings_the_ticket_again_has_not_lost_it(ticket):
    window = ticket.window()
    window.open()
    ticket.window().reload()  # another window, which looks like the same jar without it
    window.open()
    assert told(ticket.judged(), "The ticket still comes along")


def test_a_row_that_is_gone_as_well_is_told(ticket, student):
    student.write("index", COAT_OR_END)
    window = ticket.window()
    window.open()
    thief = student.visitor()
    thief.cookies["sessionid"] = window.cookies["sessionid"]
    thief.get("/?end")
    window.delete().reload()
    assert told(ticket.judged(), "and so is its row")


def test_a_cookie_that_the_server_took_back_was_not_torn_up(ticket, student):
    student.write("index", COAT_OR_END)
    window = ticket.window()
    window.open()
    window.open("/?end")
    window.open("/blogMain/")
    assert ticket.judged().outcome is Outcome.NOT_YET


def test_of_a_ticket_that_the_server_took_back_the_row_is_no_proof(ticket, student):
    student.write("index", COAT_OR_END)
    window = ticket.window(beside_jupyter=True)
    window.open()
    window.open("/?end")
    window.open("/blogMain/")
    assert ticket.judged().outcome is Outcome.NOT_YET


@pytest.fixture
def fresh_student():
    with student_of(2) as student:
        student.write("index", COAT)
        yield student


def test_a_real_browser_that_lost_its_ticket_is_seen_by_itself(fresh_student, page):
    task = fresh_student.lesson.exercise("lost_ticket")
    page.goto(fresh_student.lesson.site.url)
    until(lambda: task.verdict and "Half way" in task.verdict.says)
    page.reload()
    until(lambda: "still comes along" in task.verdict.says)
    page.context.clear_cookies(name="sessionid")
    page.reload()
    until(lambda: task.is_solved)
    assert task.verdict.outcome is Outcome.RIGHT
