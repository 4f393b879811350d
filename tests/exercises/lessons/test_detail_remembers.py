"""The exercises of the lesson `detail_remembers`, done right, wrong, and in other ways."""

from dataclasses import replace

import pytest

from tests.exercises.students import replaced, student_of
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.traffic.log import Traffic

FIRST, SECOND = "request.session['client_id'] = client_id", "request.session['redirect_uri'] = redirect_uri"
THIRD = "request.session['blog_id'] = blog_id"
RETURN = "            return redirect(login_request_uri)\n"
TWO_LINES = catalogue.finished("detail_remembers", "blogapp/views.py", "detail")
THREE_LINES = replaced((RETURN, f"            {THIRD}\n{RETURN}"))(TWO_LINES)
OTHER_WAYS = {
    "update": replaced(
        (FIRST, "both = {'client_id': client_id, 'redirect_uri': redirect_uri}"),
        (SECOND, "request.session.update(both)"),
    ),
    "setdefault": replaced((FIRST, "request.session.setdefault('client_id', client_id)")),
    "out of the settings": replaced((FIRST, "request.session['client_id'] = settings.KAKAO_REST_API_KEY")),
    "before the address is built": replaced(
        (f"            {FIRST}\n", ""),
        ("            login_request_uri = ", f"            {FIRST}\n            login_request_uri = "),
    ),
    "saved at once, and more in it": replaced(
        (SECOND, f"{SECOND}\n            request.session['more'] = [1, {{}}]\n            request.session.save()")
    ),
}
WRONG = {
    "one of the two": (replaced((SECOND, "")), "`redirect_uri` is not in the row"),
    "another name": (replaced(("['client_id']", "['clientid']")), "`client_id` is not in the row"),
    "in quotation marks": (replaced((FIRST, "request.session['client_id'] = 'client_id'")), "the word itself"),
    "swapped": (
        replaced(
            (FIRST, "request.session['client_id'] = redirect_uri"),
            (SECOND, "request.session['redirect_uri'] = client_id"),
        ),
        "the value of the other one",
    ),
    "something else": (replaced((SECOND, "request.session['redirect_uri'] = request.path")), "stands something else"),
    "an odd value": (replaced((FIRST, "request.session['client_id'] = {'a': [client_id]}")), "stands something else"),
    "below the return": (
        replaced(
            (f"            {FIRST}\n            {SECOND}\n", ""),
            (RETURN, f"{RETURN}            {FIRST}\n            {SECOND}\n"),
        ),
        "has not written into the session",
    ),
    "thrown away": (
        replaced((RETURN, f"            request.session.flush()\n{RETURN}")),
        "has not written into the session",
    ),
    "nobody is sent to Kakao": (
        replaced((RETURN, "            return redirect('blogMain')\n")),
        "not sent to Kakao any more",
    ),
    "in a circle": (replaced((RETURN, "            return redirect(request.path)\n")), "not sent to Kakao any more"),
    "misspelt": (replaced((FIRST, "request.session['client_id'] = cliend_id")), "Your site failed"),
}
WRONG_THIRD = {
    "a fixed number": (replaced((THIRD, "request.session['blog_id'] = 1")), "not the number of the post"),
    "the whole post": (replaced((THIRD, "request.session['blog_id'] = blog.title")), "not the number of the post"),
    "in quotation marks": (replaced((THIRD, "request.session['blog_id'] = 'blog_id'")), "not the number of the post"),
    "an object": (replaced((THIRD, "request.session['blog_id'] = blog")), "Your site failed"),
    "another name": (replaced((THIRD, "request.session['blog'] = blog_id")), "There is no `blog_id` in the row"),
    "one of the two was lost": (replaced((SECOND, "")), "`redirect_uri` is not in the row"),
}


@pytest.fixture(scope="module")
def student():
    with student_of("detail_remembers") as student:
        yield student


def test_a_detail_that_remembers_nothing_is_not_tried(student):
    student.restore()
    assert student.task("two_lines").check().outcome is Outcome.NOT_TRIED


def test_the_lessons_own_two_lines_are_right(student):
    assert student.judged("two_lines", TWO_LINES).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change", OTHER_WAYS.values(), ids=OTHER_WAYS)
def test_two_values_may_be_kept_in_any_way(student, change):
    assert student.judged("two_lines", change(TWO_LINES)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG.values(), ids=WRONG)
def test_a_value_that_is_not_kept_is_told_with_its_cause(student, change, says):
    verdict = student.judged("two_lines", change(TWO_LINES))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_the_two_lines_are_put_in_and_taken_back(student):
    own = WRONG["another name"][0](TWO_LINES)
    student.write("detail", own)
    task = student.task("two_lines")
    assert task.apply().outcome is Outcome.RIGHT
    task.undo()
    assert student.definition("detail") == own.strip()


def test_two_lines_alone_are_no_third_value(student):
    assert student.judged("blog_id", TWO_LINES).outcome is Outcome.NOT_TRIED


@pytest.mark.parametrize("value", ["blog_id", "blog.pk", "str(blog_id)"])
def test_the_number_of_the_post_may_be_kept_in_any_way(student, value):
    line = f"request.session['blog_id'] = {value}"
    assert student.judged("blog_id", replaced((THIRD, line))(THREE_LINES)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("change, says", WRONG_THIRD.values(), ids=WRONG_THIRD)
def test_a_third_value_that_is_not_the_post_is_told_with_its_cause(student, change, says):
    verdict = student.judged("blog_id", change(THREE_LINES))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_the_third_line_is_put_in_and_taken_back(student):
    student.write("detail", TWO_LINES)
    task = student.task("blog_id")
    assert task.apply().outcome is Outcome.RIGHT and student.definition("detail") == THREE_LINES.strip()
    task.undo()
    assert student.definition("detail") == TWO_LINES.strip()


@pytest.mark.parametrize("name, answer", [("carried", "c"), ("where_now", "cd"), ("where_now", ["d", "c"])])
def test_the_right_answer_is_right(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize(
    "name, answer, says",
    [
        ("carried", "a", "the redirect carries your variables"),
        ("carried", "b", "forgets its variables"),
        ("carried", "d", "Kakao's"),
        ("where_now", "acd", "its variables are gone"),
        ("where_now", "bcd", "holds only the ticket"),
        ("where_now", "d", "`detail()` wrote it there"),
        ("where_now", "c", "You have just looked at that row"),
        ("where_now", "cde", "not even called"),
    ],
)
def test_a_wrong_answer_is_told_what_it_would_mean(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


def test_while_the_visitor_is_away_the_key_is_in_the_address_and_in_the_row_and_not_in_the_jar(student):
    student.write("detail", TWO_LINES)
    visitor = student.visitor()
    visitor.comment("away")
    key = student.data(visitor)["client_id"]
    assert f"client_id={key}" in visitor.page.url and "/oauth/authorize" in visitor.page.url
    assert key not in "".join(visitor.cookies.values())


@pytest.fixture
def listing(student):
    """The lines of the request with which a visitor came back, and of its response."""
    student.write("detail", TWO_LINES)
    visitor = student.visitor()
    visitor.comment("and back")
    visitor.agree()
    task = student.task("ticket_line")
    return task, task.exercise.lines(task.examiner)


def test_without_a_return_there_is_no_line_to_find(student):
    task = student.task("ticket_line")
    task.examiner = replace(task.examiner, traffic=Traffic([]))
    assert task.answer(1).outcome is Outcome.CANNOT_TELL


def test_the_ticket_is_in_the_line_with_the_cookie(listing):
    task, lines = listing
    verdicts = {line: task.answer(number) for number, line in enumerate(lines, 1) if line}
    right = [line for line, verdict in verdicts.items() if verdict.outcome is Outcome.RIGHT]
    assert len(right) == 1 and right[0].startswith("Cookie: ") and "sessionid=" in right[0]


@pytest.mark.parametrize(
    "beginning, says",
    [
        ("GET ", "the request line"),
        ("Host", "where the request goes"),
        ("User-Agent", "how a program introduces itself"),
        ("HTTP/1.1", "the status line"),
        ("Accept", "something about the visitor's program"),
        ("Referer", "from which page"),
    ],
)
def test_another_line_is_told_what_it_is(listing, beginning, says):
    task, lines = listing
    number = next(n for n, line in enumerate(lines, 1) if line.startswith(beginning))
    assert says in task.answer(number).says


def test_the_empty_line_is_told_what_it_is_for(listing):
    task, lines = listing
    assert lines.count("") == 1 and "headers of the request end here" in task.answer(lines.index("") + 1).says


def test_the_third_line_stays_for_this_lesson_and_the_next_one_goes_on_with_two(student):
    student.write("detail", THREE_LINES)
    student.catch_up(2)
    assert student.definition("detail") == THREE_LINES.strip()
    student.catch_up(3)
    assert student.definition("detail") == TWO_LINES.strip()
