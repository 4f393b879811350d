"""A ticket that is borrowed in a browser of one's own: theirs, one's own, half a number."""

import pytest

from tests.exercises.students import student_of
from tests.exercises.windows import Deed
from tests.support.server_house import until
from tutorial_src.exercises.kinds.verdict import Outcome

COUNTING = """def blogMain(request):
    if "login" in request.GET:
        request.session.cycle_key()
    request.session["visits"] = request.session.get("visits", 0) + 1
    return render(request, "blogMain.html", {"blogs": Blog.objects.all()})
"""


@pytest.fixture(scope="module")
def student():
    with student_of("sessions_in_depth") as student:
        yield student


@pytest.fixture
def borrowed(student):
    """The exercise, with a page that counts visits, on the site."""
    student.write("blogMain", COUNTING)
    return Deed(student, "borrowed")


@pytest.fixture
def visitor(student, borrowed):
    """A scripted visitor who has been counted, and whose ticket may be borrowed."""
    visitor = student.visitor()
    visitor.get("/blogMain/")
    return visitor


def test_without_a_scripted_visitor_there_is_nothing_to_borrow(borrowed):
    borrowed.window().open("/blogMain/")
    assert borrowed.judged().outcome is Outcome.CANNOT_TELL


def test_who_has_not_opened_the_blog_has_not_tried(borrowed, visitor):
    assert borrowed.judged().outcome is Outcome.NOT_TRIED


def test_another_scripted_visitor_does_not_do_it_for_the_learner(borrowed, visitor, student):
    thief = student.lesson.browser("thief")
    thief.cookies["sessionid"] = visitor.cookies["sessionid"]
    thief.get("/blogMain/")
    assert borrowed.judged().outcome is Outcome.NOT_TRIED


def test_a_pasted_ticket_that_opens_their_row_is_borrowed(borrowed, visitor, student):
    window = borrowed.window()
    window.open("/blogMain/")
    window.paste(visitor.cookies["sessionid"]).open("/blogMain/")
    assert borrowed.judged().outcome is Outcome.RIGHT
    assert student.data(visitor) == {"visits": 2}


@pytest.mark.parametrize("path", ["/", "/blogMain/detail/1/"])
def test_a_jar_that_was_empty_and_a_page_that_counts_nothing_will_do(borrowed, visitor, path):
    borrowed.window().paste(visitor.cookies["sessionid"]).open(path)
    assert borrowed.judged().outcome is Outcome.RIGHT


def test_it_stays_borrowed_when_ones_own_ticket_is_back(borrowed, visitor):
    window = borrowed.window()
    window.open("/blogMain/")
    own = window.cookies["sessionid"]
    window.paste(visitor.cookies["sessionid"]).open("/blogMain/")
    window.paste(own).open("/blogMain/")
    assert borrowed.judged().outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "pasted, says",
    [
        (lambda theirs: None, "a number of its own"),
        (lambda theirs: "", "a ticket of its own now"),
        (lambda theirs: f"'{theirs}'", "The quotation marks came along"),
        (lambda theirs: theirs * 2, "32 characters, and 64 arrived"),
        (lambda theirs: theirs[:20], "32 characters, and 20 arrived"),
        (lambda theirs: theirs[::-1], "does not know this number"),
    ],
    ids=["nothing", "deleted", "quoted", "twice", "half", "another"],
)
def test_every_other_ticket_is_told_for_what_it_is(borrowed, visitor, pasted, says):
    window = borrowed.window()
    window.open("/blogMain/")
    value = pasted(visitor.cookies["sessionid"])
    if value:
        window.paste(value)
    elif value == "":
        window.delete()
    window.open("/blogMain/")
    verdict = borrowed.judged()
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_a_browser_without_any_ticket_is_told(borrowed, visitor):
    borrowed.window().open("/")
    assert "without a ticket" in borrowed.judged().says


def test_a_ticket_whose_row_is_gone_is_told(borrowed, visitor):
    window, theirs = borrowed.window(), visitor.cookies["sessionid"]
    window.open("/blogMain/")
    visitor.get("/blogMain/?login")
    window.paste(theirs).open("/blogMain/")
    verdict = borrowed.judged()
    assert verdict.outcome is Outcome.NOT_YET and "its row is gone" in verdict.says


def test_a_scripted_visitor_who_borrows_from_the_learner_is_not_borrowed_from(borrowed, visitor):
    window = borrowed.window()
    window.open("/blogMain/")
    visitor.cookies["sessionid"] = window.cookies["sessionid"]
    visitor.get("/blogMain/")
    window.open("/blogMain/")
    assert borrowed.judged().outcome is Outcome.NOT_YET


@pytest.fixture
def fresh_student():
    with student_of("sessions_in_depth", inside=False) as student:
        student.write("blogMain", COUNTING)
        yield student


def test_a_real_browser_with_a_borrowed_ticket_is_seen_by_itself(fresh_student, page):
    visitor = fresh_student.visitor()
    visitor.get("/blogMain/")
    task = fresh_student.lesson.exercise("borrowed")
    page.goto(f"{fresh_student.lesson.site.url}/blogMain/")
    until(lambda: task.verdict and "a ticket of its own" in task.verdict.says)
    theirs = {"name": "sessionid", "value": visitor.cookies["sessionid"], "domain": "127.0.0.1", "path": "/"}
    page.context.add_cookies([theirs])
    page.reload()
    until(lambda: task.is_solved)
    assert fresh_student.data(visitor) == {"visits": 2}
