"""The diagnosis below a cell in JupyterLab, light and dark, in both languages."""

import pytest
from playwright.sync_api import expect

from tests.scope import notebooks
from tests.scope.drawings import complaints

FAIL = "first = lesson.browser('first'); first.comment('hello'); del first.cookies['sessionid']; first.agree().status"


@pytest.fixture(autouse=True)
def seed(monkeypatch) -> None:
    """The site as the seed left it: a later lesson's `oauth()` expects that a session is lost."""
    first, *others = notebooks.CELLS
    monkeypatch.setattr(notebooks, "CELLS", [first.replace("break_it", "token_from_code"), *others])


def theme(notebook, name: str) -> None:
    """Let JupyterLab be light or dark."""
    notebook.page.evaluate("theme => jupyterapp.commands.execute('apputils:change-theme', {theme})", name)
    light = str(name.endswith("Light")).lower()
    notebook.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached")


@pytest.mark.parametrize("name", ["JupyterLab Light", "JupyterLab Dark"])
def test_what_failed_in_a_cell_is_explained_below_it(notebook, name, picture):
    theme(notebook, name)
    shown = notebook.do(FAIL)
    expect(shown).to_contain_text("The session cookie is gone from the visitor's jar")
    shown.scroll_into_view_if_needed()
    picture(notebook.page, f"notebook-diagnosis-{name[11:].lower()}")
    assert complaints(notebook.page, ".jp-Cell:last-of-type .jp-OutputArea-output") == []


def test_what_failed_in_ones_own_browser_is_explained_in_the_view_at_once(notebook):
    notebook.visit("/oauth/")
    expect(notebook.arrows().last).to_contain_text("The address was opened by hand")


def test_the_view_opens_the_whole_diagnosis(notebook, picture):
    notebook.do(FAIL)
    notebook.arrows().last.click()
    expect(notebook.page.locator(".scope-diagnosis")).to_contain_text("no session cookie came")
    picture(notebook.page, "view-diagnosis")
