"""The walk of a learner, in a real browser: one command, JupyterLab, the blog, Kakao, the link, the token."""

import json
import re
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.labs import Lab
from tests.support.notebook_page import NotebookPage

WORDS = {
    "en": {"submit": "Submit", "agree": "Agree and continue", "cancel": "Cancel"},
    "ko": {"submit": "등록", "agree": "동의하고 계속하기", "cancel": "취소"},
}
_IS_OPEN = "name => window.jupyterapp?.shell.currentWidget?.context?.path?.endsWith(name)"


@dataclass
class Learner:
    """Somebody at JupyterLab, in one language."""

    language: str
    context: BrowserContext
    jupyter: Page

    def open(self, lesson: str) -> NotebookPage:
        """Open a lesson in JupyterLab."""
        return NotebookPage(self.jupyter, f"{self.language}/{lesson}.ipynb")

    def comment(self, blog: Page, text: str) -> None:
        """Open the first post, write a comment, press Submit; Kakao knows nobody, so its login page comes next."""
        self.context.clear_cookies(domain="localhost")
        blog.locator("main a[href*='/detail/']").first.click()
        blog.locator("textarea").fill(text)
        self.press(blog, "submit")

    def press(self, page: Page, button: str) -> None:
        """Press a button by the word on it."""
        page.get_by_role("button", name=WORDS[self.language][button], exact=True).click()

    def session_id(self) -> str:
        """What the browser keeps for the blog."""
        return next(c["value"] for c in self.context.cookies() if c["name"] == "sessionid")

    def agree(self, kakao: Page) -> None:
        """Log in at Kakao as somebody who was never there, and agree."""
        kakao.locator("#nickname").fill(f"학습자 {secrets.token_hex(4)}")
        kakao.locator("#name button").click()
        self.press(kakao, "agree")


@pytest.fixture(scope="module", params=["ko", "en"])
def learner(request: pytest.FixtureRequest, chromium, fresh_clone, tmp_path_factory, ports) -> Iterator[Learner]:
    """A learner on a fresh desk, whose JupyterLab was opened by the one command."""
    desk = tmp_path_factory.mktemp("desk") / "work"
    arguments = ["--lang", request.param, "--", "--expose-app-in-browser"]
    with Lab(fresh_clone, desk, *arguments, **ports) as lab:
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        jupyter = context.new_page()
        jupyter.goto(f"{lab.url}{lab.opens}?token={lab.token}")
        jupyter.wait_for_function(_IS_OPEN, arg="00_start_here.ipynb")
        yield Learner(request.param, context, jupyter)
        context.close()


def test_a_comment_goes_to_kakao_and_the_learner_comes_back(learner: Learner) -> None:
    lesson = learner.open("00_start_here")
    lesson.run_all()
    blog = lesson.follow(lesson.output("open-blog").locator("a"))
    learner.comment(blog, "안녕하세요 🍪")
    learner.agree(blog)
    expect(blog).to_have_url(re.compile(r"^http://127\.0\.0\.1:\d+/blogMain/$"))
    expect(learner.jupyter.locator(".jupyterlab-sidecar .scope").get_by_text("/consent").first).to_be_visible()


def test_the_exchanges_are_drawn_as_a_diagram(learner: Learner) -> None:
    lesson = learner.open("08_token_from_code")
    lesson.run_all()
    expect(lesson.output("diagram").locator("img, svg").first).to_be_visible()


def test_two_lines_keep_both_values_while_the_learner_is_away(learner: Learner) -> None:
    lesson = learner.open("02_detail_remembers")
    lesson.run_all()
    blog = lesson.follow(lesson.output("open-blog").locator("a"))
    learner.comment(blog, "기억해 주세요")
    rows = lesson.run("your-row")
    expect(rows).to_contain_text(learner.session_id())


def test_the_printed_link_shows_the_access_token(learner: Learner, picture: Callable) -> None:
    lesson = learner.open("03_oauth_token_uri")
    lesson.run_all()
    blog = lesson.follow(lesson.output("open-blog").locator("a"))
    learner.comment(blog, "토큰 주세요")
    learner.agree(blog)
    expect(blog).to_have_url(re.compile(r"/blogMain/$"))
    token = lesson.follow(lesson.run("your-token-uri").locator("a"))
    picture(lesson.page, f"lesson-03-{learner.language}")
    picture(lesson.page, f"view-{learner.language}")
    assert json.loads(token.locator("body").inner_text())["access_token"]
