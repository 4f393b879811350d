"""Exercises of `sessions_in_depth`: answers, a counter of one's own; right, wrong, in other ways."""

import pytest

from tests.exercises.students import student_of
from tests.support.lessons import read, text
from tutorial_src.exercises.kinds.verdict import Outcome

RIGHT = [
    ("new_number", "def"),
    ("new_number", "f, e, d"),
    ("new_number", {"d", "e", "f"}),
]
WRONG = [
    ("new_number", "adef", "a copy of the number opens it"),
    ("new_number", "bdef", "remember `?home`"),
    ("new_number", "cdef", "empties the pockets"),
    ("new_number", "ef", "as good as invented"),
    ("new_number", "df", "the old row is deleted"),
    ("new_number", "de", "reads an expired row as if it were not there"),
    ("new_number", "defg", "tells nobody that it is being closed"),
]
COUNTERS = {
    "get": 'request.session["front"] = request.session.get("front", 0) + 1',
    "setdefault": 'request.session.setdefault("front", 0)\n    request.session["front"] += 1',
    "if": 'if "front" in request.session:\n        request.session["front"] += 1\n    else:\n'
    '        request.session["front"] = 1',
    "as a text": 'request.session["front"] = str(int(request.session.get("front", "0")) + 1)',
    "try": 'try:\n        request.session["front"] += 1\n    except KeyError:\n        request.session["front"] = 1',
}
NO_COUNTERS = {
    "another name": ('request.session["count"] = request.session.get("count", 0) + 1', "There is no `front`"),
    "in a cookie": ('request.COOKIES["front"] = 1', "There is no `front`"),
    "shared by all": (
        'index.front = getattr(index, "front", 0) + 1\n    request.session["front"] = index.front',
        "All visitors share one count",
    ),
    "always 1": ('request.session["front"] = 1', "The count stays where it is"),
    "from 0": ('request.session["front"] = request.session.get("front", -1) + 1', "not by ones from 1"),
    "by twos": ('request.session["front"] = request.session.get("front", 0) + 2', "not by ones from 1"),
    "from the second visit on": (
        'if request.COOKIES.get("sessionid"):\n        request.session["front"] ='
        ' request.session.get("front", 0) + 1\n    request.session["seen"] = True',
        "from the first visit on",
    ),
    "no first value": ('request.session["front"] += 1', "Your site failed"),
    "a list": ('request.session["front"] = request.session.get("front", []) + [1]', "not by ones from 1"),
}


@pytest.fixture(scope="module")
def student():
    with student_of("sessions_in_depth") as student:
        yield student
        student.restore()


def index(code: str) -> str:
    """A front page that does this."""
    return f'def index(request):\n    {code}\n    return render(request, "index.html")\n'


@pytest.mark.parametrize("name, answer", RIGHT)
def test_right_answers(student, name, answer):
    assert student.task(name).answer(answer).outcome is Outcome.RIGHT


@pytest.mark.parametrize("name, answer, says", WRONG)
def test_each_wrong_answer_has_its_own_reply(student, name, answer, says):
    verdict = student.task(name).answer(answer)
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says


@pytest.fixture
def doors(student):
    """The list of posts with the lesson's five doors."""
    cell = next(cell for cell in read("en", "06_sessions_in_depth")["cells"] if cell["id"] == "doors-code")
    student.write("blogMain", text(cell).partition("\n")[2])


@pytest.mark.parametrize("letter, door", [("a", ""), ("b", "?home"), ("c", "?clear"), ("d", "?flush"), ("e", "?login")])
def test_after_each_event_an_old_number_is_worth_what_the_exercise_says(student, doors, letter, door):
    visitor, other = student.visitor(), student.visitor()
    visitor.get("/blogMain/")
    number = other.cookies["sessionid"] = visitor.cookies["sessionid"]
    if door:
        visitor.get(f"/blogMain/{door}")
    else:
        del visitor.cookies["sessionid"]
    other.get("/blogMain/")
    assert (other.cookies["sessionid"] != number) is (letter in student.task("new_number").exercise.right)


@pytest.mark.parametrize("code", COUNTERS.values(), ids=COUNTERS)
def test_a_counter_may_be_written_in_any_way(student, code):
    assert student.judged("front_count", index(code)).outcome is Outcome.RIGHT


@pytest.mark.parametrize("code, says", NO_COUNTERS.values(), ids=NO_COUNTERS)
def test_a_counter_that_miscounts_is_told_how(student, code, says):
    verdict = student.judged("front_count", index(code))
    assert verdict.outcome is Outcome.NOT_YET and says in verdict.says
    assert verdict.observed and verdict.expected and verdict.look


def test_a_shared_counter_is_told_however_often_it_has_counted(student):
    shared = index(NO_COUNTERS["shared by all"][0])
    student.judged("front_count", shared)
    assert "All visitors share one count" in student.judged("front_count", shared).says


def test_a_front_page_that_nobody_has_changed_is_not_tried(student):
    student.restore()
    assert student.task("front_count").check().outcome is Outcome.NOT_TRIED


def test_the_lessons_last_cell_takes_the_counter_back(student):
    student.task("front_count").apply()
    student.write("index", 'def index(request):\n    """The front page."""\n    return render(request, "index.html")\n')
    front = student.visitor()
    front.get("/")
    assert student.data(front) == {}
