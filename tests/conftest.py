"""What every room's tests may ask for: a browser, and a fresh clone of the course; and how they are shared out."""

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import once, scheduling
from tests.support.courses import Course
from tests.support.desks import course, english, lesson, visitor  # noqa: F401 - fixtures for every room
from tests.support.jupyter import jupyterlab, lab, loaded, screen  # noqa: F401 - likewise


def pytest_configure(config: pytest.Config) -> None:
    """Have one folder for the whole run: the workers find it in their environment."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # so a shell starts what runs in its background
        signal.signal(signal.SIGINT, signal.default_int_handler)  # and so our children would begin, too
    if not hasattr(config, "workerinput"):
        folder = tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True)
        os.environ[once.RUN] = str(Path(folder.name).resolve())
        config.add_cleanup(folder.cleanup)


def pytest_xdist_make_scheduler(config: pytest.Config, log) -> scheduling.ByModule:
    """Give each module to one worker, in the order below."""
    config.option.loadscopereorder = False
    return scheduling.ByModule(config, log)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark what asks for something dear, whoever it asks."""
    for fixture in scheduling.DEAR.keys() & set(getattr(item, "fixturenames", ())):
        item.add_marker(scheduling.DEAR[fixture])


@pytest.hookimpl(trylast=True)  # after pytest-randomly
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest; in a module end with a browser.

    While Playwright runs, its event loop does too, and Django refuses its database there to a site inside this process.
    """
    modules = {name: number for number, name in enumerate(dict.fromkeys(item.path for item in items))}
    items.sort(key=lambda item: (scheduling.rank(item.nodeid), modules[item.path], "chromium" in item.fixturenames))


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
def fresh_clone() -> Course:
    """The course in a folder with a space and Hangul, really installed; made once, so leave it as it is."""
    return once.installed_course()
