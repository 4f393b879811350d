"""One JupyterLab for all tests of a worker, and a page of it for those of a module."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, Page

from tests.support.courses import Course
from tests.support.labs import Lab
from tests.support.once import desk_with_database
from tests.support.ports import free_ports
from tests.support.server_house import until
from tutorial_src.desk.folder import PROJECT

# Closed without a question, and ended by the page itself, which then knows that no session is left: were they ended
# behind its back, an answer that was under way could take the next notebook's session for ended, too.
_CLOSE_ALL = """async () => {
  const { shell, serviceManager } = window.jupyterapp;
  for (const widget of [...shell.widgets("main")]) widget.dispose();
  await serviceManager.sessions.shutdownAll();
  await serviceManager.kernels.shutdownAll();
}"""


class Screen:
    """JupyterLab in a browser: loaded once, and tidied up after each test."""

    def __init__(self, lab: Lab, context: BrowserContext) -> None:
        self.lab, self.page, self._context = lab, context.new_page(), context
        self.page.goto(f"{lab.url}/lab?token={lab.token}&reset")
        self.page.wait_for_function("() => window.jupyterapp !== undefined")
        self.page.evaluate("async () => { await window.jupyterapp.restored; }")
        self._cookies = context.cookies()

    def tidy(self) -> None:
        """Close notebooks and tabs, end kernels, and forget what sites left in the browser."""
        for page in self._context.pages:
            if page is not self.page:
                page.close()
        self.page.evaluate(_CLOSE_ALL)
        self._context.clear_cookies()
        self._context.add_cookies(self._cookies)


def end_kernels(lab: Lab) -> None:
    """End every kernel: with the last one the servers end too."""
    for session in lab.ask("/api/sessions"):
        with suppress(requests.HTTPError):
            lab.delete(f"/api/sessions/{session['id']}")


@pytest.fixture(scope="session")
def jupyterlab(fresh_clone: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """JupyterLab as the one command opens it, the servers on ports of their own."""
    ports = dict(zip(("TUTORIAL_SITE_PORT", "TUTORIAL_KAKAO_PORT"), map(str, free_ports()), strict=True))
    desk = tmp_path_factory.mktemp("desk") / "work"
    with Lab(fresh_clone, desk, "--lang", "en", "--", "--expose-app-in-browser", **ports) as lab:
        yield lab


@pytest.fixture(scope="module")
def lab(jupyterlab: Lab) -> Iterator[Lab]:
    """The worker's JupyterLab, on a fresh desk."""
    lay_out_afresh(jupyterlab.desk)
    yield jupyterlab
    end_kernels(jupyterlab)


def lay_out_afresh(desk: Path) -> None:
    """A fresh project in the place of another, whose servers have ended; the notebooks stay, and JupyterLab's own."""
    until(lambda: not list(desk.glob(".servers/*.json")))
    for name in (PROJECT, "kept", ".servers"):
        shutil.rmtree(desk / name, ignore_errors=True)
    (desk / "progress.json").unlink(missing_ok=True)
    shutil.copytree(desk_with_database() / PROJECT, desk / PROJECT)


@pytest.fixture(scope="module")
def loaded(lab: Lab, chromium: Browser) -> Iterator[Screen]:
    """JupyterLab in a browser."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield Screen(lab, context)
    context.close()


@pytest.fixture
def screen(loaded: Screen) -> Iterator[Page]:
    """A page with JupyterLab in it, in which nothing is open."""
    loaded.page.set_viewport_size({"width": 1280, "height": 800})
    yield loaded.page
    loaded.tidy()
