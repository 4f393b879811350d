"""`%%change`: what it changes, refuses, keeps; and how a lesson catches up with those before."""

import pytest

from tests.support.desks import VIEWS
from tutorial_src.desk.change import Change
from tutorial_src.desk.source import CannotChange
from tutorial_src.lesson.change_magic import register

FILE = "blogapp/views.py"
FIVE = 'def detail(request):\n    request.session["code"] = 5\n    return redirect("kakao")'
SIX = 'def oauth(request):\n    print(6)\n    return redirect("blogMain")'
MINE = 'def detail(request):\n    return "mine"'


@pytest.fixture
def changes(course):
    """A course whose lesson 05 changes `detail` and whose lesson 06 changes `oauth`."""
    course.lesson("05_detail_remembers", FIVE)
    course.lesson("06_oauth_token_uri", "def oauth(request):\n    return 'a first step'", SIX)
    return course.changes


def text(course) -> str:
    return course.views.read_bytes().decode("utf-8")


def test_the_function_stands_in_the_learners_file(course, changes):
    changes.make(FILE, "detail", FIVE)
    assert FIVE in text(course)


def test_everything_else_stays_as_it_was(course, changes):
    changes.make(FILE, "detail", FIVE)
    assert text(course) == VIEWS.replace('def detail(request):\n    return redirect("kakao")', FIVE)


def test_the_difference_is_shown(course, changes):
    assert '+    request.session["code"] = 5' in repr(changes.make(FILE, "detail", FIVE))


def test_the_difference_is_escaped():
    assert "<b>" not in Change("f.py", "a\n", "<b>\n", "said")._repr_html_()


def test_a_second_run_of_the_cell_says_that_it_is_already_so(course, changes):
    changes.make(FILE, "detail", FIVE)
    assert repr(changes.make(FILE, "detail", FIVE)) == "detail in blogapp/views.py already looks like this."


def test_the_courses_own_version_is_not_kept(course, changes):
    changes.make(FILE, "detail", FIVE)
    assert not (course.desk / "kept").exists()


def test_the_learners_own_version_is_kept_and_named(course, changes):
    changes.make(FILE, "detail", MINE)
    said = changes.make(FILE, "detail", FIVE).says
    kept = said.split("it is kept in ")[1].rstrip(".")
    assert MINE in (course.desk.parent / kept).read_text(encoding="utf-8")


def test_a_function_that_no_lesson_knows_can_be_changed(course, changes):
    course.views.write_text(f"{VIEWS}\n\ndef mine(): ...\n", encoding="utf-8", newline="\n")
    changes.make(FILE, "mine", "def mine():\n    return 1")
    assert text(course).endswith("def mine():\n    return 1\n")


@pytest.mark.parametrize("file", ["../outside.py", "blogapp/../../../x.py", "/etc/hosts.py", "db.sqlite3", "."])
def test_a_file_outside_the_project_is_refused(changes, file):
    with pytest.raises(CannotChange, match="is not a Python file of your project"):
        changes.make(file, "detail", FIVE)


def test_a_link_that_leads_out_of_the_project_is_refused(course, changes):
    outside = course.desk / "outside.py"
    outside.write_text("def detail(): ...\n", encoding="utf-8")
    try:
        (course.views.parent / "link.py").symlink_to(outside)
    except OSError:
        pytest.skip("this system lets only administrators make symbolic links")
    with pytest.raises(CannotChange, match="is not a Python file of your project"):
        changes.make("blogapp/link.py", "detail", FIVE)


def test_a_file_that_does_not_exist_is_refused_with_those_that_do(changes):
    with pytest.raises(CannotChange, match="There is no blogapp/view.py. Your project has: blogapp/views.py."):
        changes.make("blogapp/view.py", "detail", FIVE)


@pytest.mark.parametrize(
    "name, cell",
    [
        ("nothing", "def nothing(): ..."),
        ("detail", SIX),
        ("detail", f"{FIVE}\n\n\n{SIX}"),
        ("detail", ""),
        ("detail", "def detail(:"),
    ],
)
def test_a_refused_change_changes_nothing(course, changes, name, cell):
    with pytest.raises(CannotChange, match="Nothing was changed"):
        changes.make(FILE, name, cell)
    assert text(course) == VIEWS


def test_a_file_with_a_syntax_error_is_left_alone(course, changes):
    course.views.write_text("def broken(:\n", encoding="utf-8", newline="\n")
    with pytest.raises(CannotChange, match=r"blogapp/views.py, line 1"):
        changes.make(FILE, "detail", FIVE)
    assert text(course) == "def broken(:\n"


def test_a_read_only_file_is_refused_with_the_mend(course, changes):
    course.views.chmod(0o444)
    with pytest.raises(CannotChange, match="Make the file writable"):
        changes.make(FILE, "detail", FIVE)
    assert text(course) == VIEWS


def test_a_file_with_windows_line_ends_keeps_them(course, changes):
    course.views.write_bytes(VIEWS.replace("\n", "\r\n").encode())
    changes.make(FILE, "detail", FIVE)
    assert text(course).count("\r\n") == text(course).count("\n")


# Catching up


def test_a_lesson_catches_up_with_those_before_it(course, changes):
    assert changes.catch_up(6) == ["detail made ready for lesson 06"]
    assert FIVE in text(course)


def test_a_lesson_takes_only_the_last_step_of_those_before_it(course, changes):
    changes.catch_up(7)
    assert SIX in text(course) and "a first step" not in text(course)


def test_a_lesson_does_not_run_ahead(course, changes):
    assert changes.catch_up(5) == []
    assert text(course) == VIEWS


def test_catching_up_twice_does_no_more(course, changes):
    changes.catch_up(7)
    assert changes.catch_up(7) == []


def test_a_lesson_that_is_begun_again_goes_on_where_it_was(course, changes):
    changes.catch_up(7)
    done = text(course)
    assert changes.catch_up(6) == []
    assert text(course) == done


def test_an_earlier_lesson_begins_where_it_did_the_first_time(course, changes):
    changes.catch_up(7)
    assert changes.catch_up(5) == ["oauth put back to where lesson 05 begins"]
    assert FIVE in text(course) and SIX not in text(course)
    changes.catch_up(0)
    assert text(course) == VIEWS


def test_going_back_and_forth_again_brings_everything_back(course, changes):
    changes.catch_up(7)
    done = text(course)
    changes.catch_up(0)
    changes.catch_up(7)
    assert text(course) == done


def test_going_back_leaves_what_the_learner_wrote(course, changes):
    changes.catch_up(7)
    changes.make(FILE, "detail", MINE)
    changes.catch_up(0)
    assert MINE in text(course)


def test_what_the_learner_changed_stays_and_is_named(course, changes):
    changes.make(FILE, "detail", MINE)
    said = changes.catch_up(7)
    assert said == ["detail in blogapp/views.py is your own: left as it is", "oauth made ready for lesson 07"]
    assert MINE in text(course)


def test_what_the_learner_changed_is_not_named_before_the_course_touches_it(course, changes):
    changes.make(FILE, "detail", MINE)
    assert changes.catch_up(5) == []


def test_an_import_of_an_earlier_step_is_caught_up(course):
    course.lesson("05_detail_remembers", f"import secrets\n\n{FIVE}")
    changes = course.changes
    changes.catch_up(6)
    assert "\nimport secrets\n" in text(course)


def test_an_experiment_that_is_meant_to_fail_is_never_left_in_place(course):
    broken = 'def oauth(request):\n    return "broken"'
    course.lesson("05_detail_remembers", broken, tags=("raises-exception",))
    changes = course.changes
    changes.make(FILE, "oauth", broken)
    assert changes.catch_up(5) == ["oauth made ready for lesson 05"]
    assert 'return redirect("blogMain")' in text(course)


def test_an_experiment_that_its_lesson_takes_back_is_never_left_in_place(course):
    course.lesson("04_sessions_in_django", "MIDDLEWARE = []", 'MIDDLEWARE = ["session"]')
    changes = course.changes
    changes.make(FILE, "MIDDLEWARE", "MIDDLEWARE = []")
    changes.catch_up(4)
    assert 'MIDDLEWARE = ["session"]' in text(course)


def test_a_step_on_the_way_is_no_experiment(course, changes):
    first = "def oauth(request):\n    return 'a first step'"
    changes.make(FILE, "oauth", first)
    changes.catch_up(6)
    assert first in text(course)


def test_a_lesson_that_shows_how_a_change_is_refused_is_read_over(course):
    course.lesson("04_sessions_in_django", "def detail(: ...", "def oauth(request): ...\ndef two(): ...")
    assert course.changes.catch_up(7) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda views: views.unlink(),
        lambda views: views.write_text("def broken(:\n", encoding="utf-8"),
        lambda views: views.chmod(0o444),
        lambda views: views.write_text("", encoding="utf-8"),
    ],
)
def test_a_lesson_opens_even_when_it_cannot_catch_up(course, changes, damage):
    damage(course.views)
    said = "detail in blogapp/views.py could not be read or written: left as it is"
    assert said in changes.catch_up(6)


# The magic


class Site:
    """Stands in for the site's process; counts its restarts."""

    generation, is_up, restarts = 7, True, 0

    def restart(self, *, if_generation: int) -> None:
        self.restarts += if_generation == self.generation


@pytest.fixture
def cell(course, changes):
    """Runs a cell in a notebook's shell: `cell("%%change ...")`."""
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    register(changes, site := Site())
    yield lambda line, text: (shell.run_cell_magic("change", line, text), site.restarts)
    InteractiveShell.clear_instance()
    shell.history_manager.end_session()


def test_a_cell_changes_the_file_and_restarts_the_site(course, cell):
    _made, restarts = cell(f"{FILE} detail", FIVE)
    assert FIVE in text(course) and restarts == 1


def test_a_cell_that_changes_nothing_lets_the_site_run(cell):
    cell(f"{FILE} detail", FIVE)
    _made, restarts = cell(f"{FILE} detail", FIVE)
    assert restarts == 1


@pytest.mark.parametrize("line", ["", FILE, f"{FILE} detail oauth"])
def test_a_first_line_that_names_no_file_and_function_is_refused(cell, line):
    with pytest.raises(CannotChange, match="a file and a name"):
        cell(line, FIVE)


def test_outside_a_notebook_there_is_nothing_to_register(changes):
    assert register(changes, Site()) is None


SOLVED = 'def detail(request):\n    request.session["third"] = 3\n    return redirect("kakao")'


@pytest.fixture
def solved(course, changes):
    """The solution of an exercise of lesson 05 stands in the learner's file."""
    course.solutions["blogapp/views.py", "detail"] = [(5, SOLVED)]
    changes.make(FILE, "detail", SOLVED)
    return changes


def test_opening_the_lesson_of_an_exercise_again_leaves_its_solution(course, solved):
    assert solved.catch_up(5) == []
    assert SOLVED in text(course)


def test_a_later_lesson_goes_on_from_its_own_step_and_not_from_a_solution(course, solved):
    assert "detail made ready for lesson 06" in solved.catch_up(6)
    assert FIVE in text(course)


def test_a_solution_is_not_the_learners_own(solved):
    assert not solved.is_own(FILE, "detail")


def test_a_preview_changes_nothing(course, changes):
    before = text(course)
    assert '+    request.session["code"] = 5' in changes.preview(FILE, "detail", FIVE).difference
    assert text(course) == before
