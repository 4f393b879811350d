"""A ticket that is torn up in a browser of one's own: lost, half lost, and what only looks like it."""

import pytest

from tests.exercises.students import student_of
from tests.exercises.windows import FIREFOX, JUPYTER, Deed
from tests.support.server_house import until
from tutorial_src.exercises.kinds.verdict import Outcome

COAT = """def index(request):
    request.session["coat"] = "blue"
    return render(request, "index.html")
"""
COAT_OR_END = COAT.replace("    return", "    if 'end' in request.GET: request.session.flush()\n    return")


@pytest.fixture(scope="module")
def student():
    with student_of("cookie_and_session") as student:
        yield student


@pytest.fixture
def ticket(student):
    """The exercise, with a front page that hands out tickets."""
    student.write("index", COAT)
    return Deed(student, "lost_ticket")


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
    assert told(ticket.judged(), "no session cookie yet")


def test_a_first_ticket_is_half_the_way(ticket):
    ticket.window().open()
    assert told(ticket.judged(), "half way there")


def test_a_ticket_that_still_comes_along_is_told(ticket):
    window = ticket.window()
    window.open()
    window.open()
    assert told(ticket.judged(), "still sends the cookie")


def test_a_ticket_that_was_only_changed_is_not_lost(ticket):
    window = ticket.window()
    window.open()
    window.paste("x" * 32).open()
    assert told(ticket.judged(), "still sends the cookie")


@pytest.mark.parametrize(
    "path, fetched",
    [
        ("/.well-known/appspecific/com.chrome.devtools.json", {}),
        ("/", {"Sec-Fetch-Mode": "no-cors"}),
    ],
)
def test_what_the_developer_tools_and_pages_fetch_proves_nothing(ticket, path, fetched):
    window = ticket.window()
    window.open()
    ticket.window().open(path, **fetched)
    assert told(ticket.judged(), "half way there")


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
    assert told(ticket.judged(), "still sends the cookie")


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
    with student_of("cookie_and_session", inside=False) as student:
        student.write("index", COAT)
        yield student


def test_a_real_browser_that_lost_its_ticket_is_seen_by_itself(fresh_student, page):
    task = fresh_student.lesson.exercise("lost_ticket")
    page.goto(fresh_student.lesson.site.url)
    until(lambda: task.verdict and "half way there" in task.verdict.says)
    page.reload()
    until(lambda: "still sends the cookie" in task.verdict.says)
    page.context.clear_cookies(name="sessionid")
    page.reload()
    until(lambda: task.is_solved)
    assert task.verdict.outcome is Outcome.RIGHT
