"""The panel in which the live view opens by itself, to the right of the notebook."""

from playwright.sync_api import expect

from tests.scope.notebooks import Notebook
from tests.support.server_house import until

_CLOSE_PANEL = """() => {
  const panel = document.querySelector(".jupyterlab-sidecar");
  [...window.jupyterapp.shell.widgets("main")].find(widget => widget.node === panel).close();
}"""
_CURRENT = "() => window.jupyterapp.shell.currentWidget.context?.path"


def left_of(one, other) -> bool:
    return one.bounding_box()["x"] + one.bounding_box()["width"] <= other.bounding_box()["x"]


def test_the_view_opens_to_the_right_of_the_notebook(notebook):
    assert left_of(notebook.cells, notebook.view)


def test_the_keyboard_stays_in_the_notebook(notebook):
    assert notebook.page.evaluate(_CURRENT) == notebook.path


def test_a_lesson_that_is_begun_again_leaves_the_view_where_it_is(notebook):
    until(lambda: "True" in notebook.do("lesson.scope().is_beside").inner_text())
    notebook.view.evaluate("view => { view.dataset.known = 'yes' }")
    notebook.run()
    expect(notebook.view).to_have_attribute("data-known", "yes")
    expect(notebook.view).to_have_count(1)


def test_a_view_that_was_closed_opens_when_the_lesson_is_begun_again(notebook):
    notebook.page.evaluate(_CLOSE_PANEL)
    expect(notebook.view).to_have_count(0)
    notebook.run()
    expect(notebook.view).to_have_count(1)


def test_the_next_lesson_takes_the_place_of_the_last_ones_view(notebook, lab, screen):
    notebook.do("first = lesson.browser('first'); first.get('/')")
    expect(notebook.arrows()).to_have_count(1)
    Notebook(lab, screen)
    expect(notebook.view).to_have_count(1)
    expect(notebook.arrows()).to_have_count(0)


def test_a_kernel_that_was_restarted_leaves_no_second_view(notebook):
    notebook.restart_kernel()
    notebook.run()
    expect(notebook.view).to_have_count(1)
    notebook.visit()
    expect(notebook.arrows().last).to_contain_text("/blogMain/")


def test_a_page_that_was_loaded_anew_has_one_view(notebook):
    notebook.reload()
    expect(notebook.view).to_have_count(1)


def test_where_nobody_opens_a_panel_the_view_is_below_its_cell(notebook):
    begun = notebook.do("import os; del os.environ['TUTORIAL_VIEW']; lesson = begin('break_it')")
    expect(begun.locator(".scope")).to_be_visible()
