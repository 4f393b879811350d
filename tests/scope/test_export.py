"""The live view as one file: it opens without a server, and nothing in it runs but the view."""

import json
import re
from html.parser import HTMLParser

import pytest

from tests.scope.drawings import SCRIPT, STYLE
from tests.scope.talks import SET_SESSION, row, said, steps
from tutorial_src.scope.detail import detail
from tutorial_src.scope.export import to_html
from tutorial_src.scope.words import words

EVIL = "</script><script>document.title='evil'</script><!-- \u2028 & ' \""
JS = "export function draw(root, told) { root.textContent = told.steps.length + told.words.language; }"


class Elements(HTMLParser):
    """The elements of a page and what stands in them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[list] = [["", {}, ""]]
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.found.append([tag, dict(attributes), ""])

    def handle_data(self, data: str) -> None:
        self.found[-1][2] += data


def saved(*exchanges, script: str = JS, style: str = "main { color: red }", words: dict | None = None) -> str:
    details = {x.id: detail(x) for x in exchanges}
    return to_html(steps(*exchanges), details, words or {"language": "ko"}, script, style)


def held(page: str) -> dict:
    found = Elements(page).found
    return json.loads(next(text for _tag, told, text in found if told.get("type") == "application/json"))


def test_the_steps_and_details_are_in_the_file():
    x = said(sets=(SET_SESSION,), sessions=[row(a=1)])
    inside = held(saved(x))
    assert inside["steps"] == steps(x) and inside["details"] == {x.id: detail(x)}


def test_what_was_sent_cannot_leave_its_place():
    page = saved(said("/" + EVIL, cookie=EVIL, response_body=EVIL))
    assert [tag for tag, _told, _text in Elements(page).found].count("script") == 2
    assert held(page)["steps"][0]["arrow"]["path"] == "/" + EVIL


def test_the_views_own_code_cannot_close_its_element():
    page = saved(script=JS + "\nconst end = '</script><!--';", style="/* </style> */")
    assert [tag for tag, _told, _text in Elements(page).found] == [
        "",
        "html",
        "meta",
        "meta",
        "meta",
        "title",
        "style",
        "main",
        "script",
        "script",
    ]


def test_nothing_may_be_fetched():
    assert "default-src 'none'" in saved() and not re.search(r"(src|href)=", saved())


def test_the_language_is_named():
    assert '<html lang="ko">' in saved()


@pytest.fixture
def opened(page, tmp_path):
    """A function that opens a saved file in Chromium; answers the page and its console's complaints."""

    def open_(text: str):
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        (tmp_path / "saved.html").write_text(text, encoding="utf-8")
        page.goto((tmp_path / "saved.html").as_uri())
        return page, complaints

    return open_


def test_it_opens_without_a_server(opened):
    page, complaints = opened(saved(said(EVIL)))
    page.locator("main", has_text="1ko").wait_for()
    assert complaints == [] and "evil" not in page.title()


def test_the_view_itself_runs_in_it(opened):
    page, complaints = opened(saved(said("/" + EVIL), said("/x/"), script=SCRIPT, style=STYLE, words=words()))
    page.get_by_role("slider").press("ArrowLeft")
    page.get_by_text("step 1 of 2").wait_for()
    assert complaints == []


def test_a_saved_arrow_opens_its_detail(opened):
    page, complaints = opened(saved(said("/x/", response_body="hello"), script=SCRIPT, words=words()))
    page.get_by_role("button", name="GET 127.0.0.1:8000/x/").click()
    page.get_by_text("hello").wait_for()
    assert complaints == []


def test_other_code_does_not_run(opened):
    evil = "<img src=x onerror=\"document.title='evil'\">"
    page, complaints = opened(saved().replace("<main", f"{evil}<main"))
    page.locator("main", has_text="0ko").wait_for()
    assert page.title() != "evil" and "Content Security Policy" in complaints[0]
