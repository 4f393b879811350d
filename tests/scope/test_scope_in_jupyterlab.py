"""The live view in JupyterLab, with real servers: what arrives, and what outlives which mishap."""

import json

import pytest
from playwright.sync_api import expect

from tests.scope.drawings import complaints
from tests.scope.notebooks import Notebook


@pytest.fixture
def visited(notebook) -> Notebook:
    """A notebook whose view has two arrows."""
    notebook.do("first = lesson.browser('first'); first.get('/'); first.get('/blogMain/')")
    expect(notebook.arrows()).to_have_count(2)
    return notebook


def test_a_visit_becomes_an_arrow_at_once(notebook):
    notebook.visit()
    expect(notebook.arrows()).to_have_count(1)


def test_an_arrow_arrives_while_a_cell_runs(notebook):
    notebook.start("import pathlib, time\nwhile not pathlib.Path('go-on').exists(): time.sleep(0.05)")
    notebook.visit()
    expect(notebook.arrows()).to_have_count(1)
    (notebook.lab.desk / "en" / "go-on").touch()
    notebook.page.evaluate("() => window.running")


def test_the_real_browsers_own_click_shows_in_all_lanes(notebook):
    blog = notebook.page.context.new_page()
    blog.goto(notebook.site + "/blogMain/detail/1/")
    blog.locator("textarea").fill("hello")
    blog.get_by_role("button", name="Submit", exact=True).click()
    notebook.page.bring_to_front()
    for lane in ("Cookie jars", "HTTP", "Session rows"):
        expect(notebook.lane(lane).locator("b.scope-badge").first).to_have_text("A")


def test_a_reloaded_page_shows_it_all_again(visited):
    visited.reload()
    expect(visited.arrows()).to_have_count(2)


def test_a_reloaded_page_goes_on(visited):
    visited.reload()
    visited.visit()
    expect(visited.arrows()).to_have_count(3)


def test_a_notebook_that_was_closed_and_opened_goes_on(visited):
    visited.close()
    visited.visit()
    visited.open()
    expect(visited.arrows()).to_have_count(3)


def test_two_views_of_one_lesson_show_the_same(visited):
    visited.do("lesson.scope()")
    visited.visit()
    for view in (0, 1):
        expect(visited.arrows(view)).to_have_count(3)


def test_after_a_restart_of_the_kernel_the_history_is_read_back(visited):
    visited.restart_kernel()
    visited.run()
    expect(visited.arrows()).to_have_count(2)


def test_a_site_that_restarts_loses_nothing(visited):
    visited.do("lesson.site.restart(); first.get('/')")
    expect(visited.arrows()).to_have_count(3)


def test_a_minutes_worth_of_fifty_visits_a_second_loses_none(notebook):
    notebook.visit_often(3000)
    expect(notebook.arrows()).to_have_count(3000, timeout=60_000)
    notebook.arrows().last.click()
    expect(notebook.page.get_by_role("heading", name="GET /blogMain/ → 200")).to_be_visible()


def test_the_answer_of_what_was_sent_again_is_a_new_arrow(visited):
    visited.arrows().last.click()
    visited.page.get_by_role("button", name="Send again, edited").click()
    visited.page.get_by_label("method").select_option("HEAD")
    visited.page.get_by_role("button", name="Send", exact=True).click()
    expect(visited.arrows().last).to_contain_text("HEAD")


@pytest.mark.parametrize("kind, first", [("HTML", "<!doctype html>"), ("HAR", '{\n "log"')])
def test_the_view_is_saved(visited, kind, first):
    with visited.page.expect_download() as download:
        visited.page.get_by_role("button", name=f"Save as {kind}").click()
    assert download.value.path().read_text(encoding="utf-8").startswith(first)


def test_the_saved_page_steps_through_time_without_a_server(visited, page, tmp_path):
    with visited.page.expect_download() as download:
        visited.page.get_by_role("button", name="Save as HTML").click()
    download.value.save_as(tmp_path / "lesson.html")
    page.goto((tmp_path / "lesson.html").as_uri())
    expect(page.locator("ol li:not([hidden]) button")).to_have_count(2)
    page.locator("ol button").first.click()
    expect(page.get_by_role("heading", name="first · GET / → 200")).to_be_visible()


def test_a_saved_har_is_opened(visited):
    with visited.page.expect_download() as download:
        visited.page.get_by_role("button", name="Save as HAR").click()
    visited.visit()
    visited.page.locator(".scope input[type=file]").set_input_files(download.value.path())
    expect(visited.arrows()).to_have_count(2)


def test_what_is_no_har_is_refused_with_a_sentence(visited):
    file = {"name": "x.har", "mimeType": "application/json", "buffer": json.dumps({"a": 1}).encode()}
    visited.page.locator(".scope input[type=file]").set_input_files(file)
    expect(visited.page.locator(".scope-told")).not_to_be_empty()


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_axe_finds_nothing_in_the_view(visited, theme, picture):
    visited.do("first.comment('hello'); first.agree()")
    visited.page.evaluate("theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})", theme)
    light = str(theme.endswith("Light")).lower()
    visited.page.wait_for_selector(f"body[data-jp-theme-light='{light}']", state="attached")
    visited.arrows().nth(3).click()
    visited.page.locator(".scope-detail:not([hidden])").wait_for()
    picture(visited.page, f"scope-{theme[11:].lower()}")
    assert complaints(visited.page, ".scope") == []
