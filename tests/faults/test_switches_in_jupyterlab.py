"""The panel in JupyterLab, with real servers: pressed with the mouse and with the keyboard, read by axe."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.scope.drawings import complaints
from tests.scope.notebooks import Notebook
from tests.support.labs import Lab
from tests.walk.conftest import picture  # noqa: F401 - a fixture for the panel, too

SAYS = ".switches-says"


@pytest.fixture
def notebook(lab: Lab, screen: Page) -> Iterator[Notebook]:
    """A notebook that shows the panel, on a screen as laptops and projectors have it."""
    screen.set_viewport_size({"width": 1366, "height": 768})
    notebook = Notebook(lab, screen)
    notebook.do("lesson.switches")
    yield notebook
    notebook.do("lesson.switches.undo()")


def switch(notebook: Notebook, title: str) -> Locator:
    return notebook.page.locator(".switches li").get_by_role("button", name=title, exact=True)


def press(notebook: Notebook, name: str) -> None:
    notebook.page.locator(".switches").get_by_role("button", name=name, exact=True).click()


def test_thrown_walked_and_undone(notebook):
    switch(notebook, "Table missing").click()
    expect(switch(notebook, "Table missing")).to_have_attribute("aria-pressed", "true")
    press(notebook, "Send a visitor")
    expect(notebook.page.locator(SAYS)).to_contain_text("no such table: django_session")
    press(notebook, "Undo")
    expect(notebook.page.locator(SAYS)).to_have_text("No switch is thrown.")
    expect(switch(notebook, "Table missing")).to_have_attribute("aria-pressed", "false")


def test_with_the_keyboard_alone(notebook):
    switch(notebook, "Middleware removed").focus()
    notebook.page.keyboard.press("Enter")
    expect(notebook.page.locator(SAYS)).to_contain_text("Thrown: Middleware removed.")
    notebook.page.locator(".switches-main").focus()
    notebook.page.keyboard.press("Space")
    expect(notebook.page.locator(SAYS)).to_contain_text("The site could not start")


def test_chance_tells_no_name(notebook):
    press(notebook, "One by chance")
    expect(notebook.page.locator(SAYS)).to_contain_text("Find out which one")
    expect(notebook.page.locator(".switches [aria-pressed=true]")).to_have_count(0)
    expect(notebook.page.locator(".switches-yourself")).to_be_hidden()


def test_a_word_for_the_whole_class(notebook):
    notebook.page.locator(".switches input").fill("monday")
    notebook.page.keyboard.press("Enter")
    expect(notebook.page.locator(SAYS)).to_contain_text("Find out which one")


def test_what_python_throws_shows_in_the_panel(notebook):
    notebook.start("lesson.switches.throw('strict')")
    expect(switch(notebook, "SameSite Strict")).to_have_attribute("aria-pressed", "true")


def test_the_link_leads_to_the_other_host(notebook):
    switch(notebook, "Other host").click()
    link = notebook.page.locator(".switches-yourself a")
    expect(link).to_have_attribute("href", re.compile(r"^http://localhost:\d+/blogMain/$"))


def test_the_neighbour_takes_the_name_of_the_blogs_own_cookie(notebook):
    switch(notebook, "Name clash").click()
    href = notebook.page.locator(".switches-yourself a").get_attribute("href")
    tab = notebook.page.context.new_page()
    tab.goto(href)
    assert "sessionid" in {cookie["name"] for cookie in notebook.page.context.cookies(notebook.site)}


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_in_the_panel(notebook, theme, picture):  # noqa: F811 - the fixture
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    notebook.page.evaluate(change, theme)
    light = str(theme.endswith("Light")).lower()
    notebook.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached")
    switch(notebook, "Table missing").click()
    press(notebook, "Send a visitor")
    expect(notebook.page.locator(SAYS)).to_contain_text("OperationalError")
    notebook.page.locator(".switches").scroll_into_view_if_needed()
    picture(notebook.page, f"switches-{theme[11:].lower()}")
    assert complaints(notebook.page, ".switches") == []
