"""What every room's tests may ask for: a browser, and a fresh clone of the course."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.courses import Course
from tests.support.desks import course, english, lesson, visitor  # noqa: F401 - fixtures for every room


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a browser is marked as such: `-m "not browser"` leaves it out."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


# For one module, not for the session: while Playwright runs, its event loop does too, and Django refuses
# its database to whoever works inside of one.
@pytest.fixture(scope="module")
def chromium() -> Iterator:
    """A headless Chromium (a Playwright `Browser`); the test is skipped where none can be had."""
    from playwright.sync_api import sync_playwright

    from tests.support.browsers import NoBrowser, launch

    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except NoBrowser as reason:
            pytest.fail(str(reason)) if os.environ.get("CI") else pytest.skip(str(reason))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium) -> Iterator:
    """A page in a browser profile of its own."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def fresh_clone() -> Iterator[Course]:
    """The course in a folder with a space and Hangul, really installed; made once, so leave it as it is."""
    with tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True) as folder:
        course = Course(Path(folder).resolve() / "세션 배우기")
        installed = course.start("install")
        assert installed.returncode == 0, installed.stdout + installed.stderr
        yield course
