"""Exercises in JupyterLab, with a real site: answered by keyboard, seen as solved, kept."""

import json
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.scope.drawings import complaints
from tests.support.courses import ROOT
from tests.support.labs import Lab
from tests.support.notebook_page import NotebookPage
from tests.walk.conftest import picture  # noqa: F401 - a fixture for exercises, too

BEGIN = "from tutorial_src import begin\nlesson = begin({})"
DETAIL_REMEMBERS = [BEGIN.format(2), 'lesson.exercise("two_lines")', 'lesson.exercise("carried")', "lesson.progress"]
OAUTH_TOKEN_URI = [BEGIN.format(3), 'lesson.exercise("login_order")']
LINE = "            return redirect(login_request_uri)"
NAMES = ("client_id", "redirect_uri")
TWO_LINES = "".join(f"            request.session['{name}'] = {name}\n" for name in NAMES) + LINE
_THEME = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"


class Exercises:
    """A notebook with exercises in sight."""

    def __init__(self, lab: Lab, page: Page, cells: list[str]) -> None:
        self.lab, self.page = lab, page
        made = [nbformat.v4.new_code_cell(code, id=f"cell-{n}") for n, code in enumerate(cells)]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=kernel), lab.desk / "en" / "exercises.ipynb")
        (lab.desk / "progress.json").unlink(missing_ok=True)
        self.views.write_bytes((ROOT / "firstProject" / "blogapp" / "views.py").read_bytes())
        self.notebook = NotebookPage(page, "en/exercises.ipynb")
        self.notebook.run_all()

    @property
    def views(self) -> Path:
        """The learner's `views.py`."""
        return self.lab.desk / "firstProject" / "blogapp" / "views.py"

    def task(self, title: str) -> Locator:
        """The form of one exercise."""
        return self.page.get_by_role("region", name=title)

    def progress(self) -> dict:
        """The file on the desk."""
        return json.loads((self.lab.desk / "progress.json").read_text(encoding="utf-8"))["lessons"]["detail_remembers"]


@pytest.fixture
def exercises(lab: Lab, screen: Page, request) -> Exercises:
    """Exercises of a lesson, of 05 where nothing else is said."""
    screen.set_viewport_size({"width": 1366, "height": 1000})
    return Exercises(lab, screen, getattr(request, "param", DETAIL_REMEMBERS))


def test_a_question_is_answered_by_keyboard_alone(exercises):
    question = exercises.task("What comes back to oauth()?")
    question.get_by_role("radio").first.focus()
    exercises.page.keyboard.press("Space")
    exercises.page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Not right yet.")
    exercises.page.keyboard.press("ArrowDown")
    exercises.page.keyboard.press("ArrowDown")
    exercises.page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    assert exercises.progress()["carried"]["tries"] == 2


def test_an_edit_is_seen_as_solved_the_moment_it_is_saved(exercises):
    shipped = exercises.views.read_text(encoding="utf-8")
    exercises.views.write_text(shipped.replace(LINE, TWO_LINES), encoding="utf-8")
    expect(exercises.task("Two lines for detail()")).to_contain_text("✓ solved", timeout=15_000)


def test_the_keyboard_goes_on_where_it_was(exercises):
    task = exercises.task("Two lines for detail()")
    for name in ("Check now", "Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3", "Show the solution"):
        task.get_by_role("button", name=name).focus()
        exercises.page.keyboard.press("Enter")
        if name == "Check now":
            expect(task.get_by_role("status")).to_contain_text("Change detail")
        expect(task.locator("button:focus")).to_have_count(1)
    task.get_by_role("button", name="Put the solution in").focus()
    exercises.page.keyboard.press("Enter")
    expect(task.get_by_role("button", name="Take it back")).to_be_focused(timeout=15_000)
    exercises.page.keyboard.press("Enter")
    expect(task.get_by_role("button", name="Put the solution in")).to_be_focused(timeout=15_000)


@pytest.mark.parametrize("exercises", [OAUTH_TOKEN_URI], indirect=True, ids=["oauth_token_uri"])
def test_messages_are_put_in_order_with_the_keyboard(exercises):
    order = exercises.page.locator(".task-order")
    second = order.locator("li > span > code:first-child").nth(1).inner_text()
    order.locator("li").nth(1).get_by_role("button").first.focus()
    exercises.page.keyboard.press("Enter")
    expect(order.locator("li > span > code:first-child").first).to_have_text(second)
    expect(order.locator("li").first.get_by_role("button").first).to_be_focused()


def test_what_was_solved_is_still_solved_after_a_reload(exercises):
    question = exercises.task("What comes back to oauth()?")
    question.get_by_role("radio").nth(2).check()
    question.get_by_role("button", name="Check the answer").click()
    expect(question).to_contain_text("✓ solved")
    exercises.notebook.reload()
    exercises.notebook = NotebookPage(exercises.page, "en/exercises.ipynb")
    expect(exercises.task("What comes back to oauth()?")).to_contain_text("✓ solved", timeout=15_000)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_in_an_exercise(exercises, theme, picture):  # noqa: F811
    exercises.task("Two lines for detail()").get_by_role("button", name="Show the solution").click()
    question = exercises.task("What comes back to oauth()?")
    question.get_by_role("radio").first.check()
    question.get_by_role("button", name="Check the answer").click()
    question.get_by_role("button", name="Hint 1 of 3").click()
    expect(question.get_by_role("status")).to_contain_text("Not right yet.")
    exercises.page.evaluate(_THEME, theme)
    light = str(theme.endswith("Light")).lower()
    exercises.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached")
    picture(exercises.page, f"exercises-{theme[11:].lower()}")
    assert complaints(exercises.page, ".task") == []
