"""What keeps a person from reading a page: axe-core finds nothing on the blog and at practice Kakao."""

import pytest
from playwright.sync_api import Page

from tests.scope.drawings import complaints

BLOG = ["/", "/blogMain/", "/blogMain/detail/1/", "/blogMain/createBlog/", "/blogMain/detail/999/"]
schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture
def seen(page: Page, scheme: str) -> Page:
    """A page in a light or a dark browser."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return page


def authorize(lesson) -> str:
    """Where the blog sends a visitor to log in."""
    client = f"client_id=c0ffee00c0ffee00c0ffee00c0ffee00&redirect_uri={lesson.site.url}/oauth"
    return f"{lesson.kakao.url}/oauth/authorize?response_type=code&{client}"


@schemes
@pytest.mark.parametrize("path", BLOG)
def test_the_blog(lesson, seen, path):
    seen.goto(lesson.site.url + path)
    assert complaints(seen) == []


@schemes
@pytest.mark.parametrize("path", ["/", "/inbox", "/oauth/authorize?client_id=wrong"])
def test_kakao_before_a_login(lesson, seen, path):
    seen.goto(lesson.kakao.url + path)
    assert complaints(seen) == []


@schemes
def test_kakaos_login(lesson, seen):
    seen.goto(authorize(lesson))
    assert complaints(seen) == []


@schemes
def test_kakaos_consent(lesson, seen):
    seen.goto(authorize(lesson))
    seen.locator("#people button").first.click()
    seen.locator("form#consent").wait_for()
    assert complaints(seen) == []


@schemes
def test_kakaos_inbox(lesson, seen):
    seen.goto(authorize(lesson))
    seen.locator("#people button").first.click()
    seen.goto(f"{lesson.kakao.url}/inbox")
    assert complaints(seen) == []
