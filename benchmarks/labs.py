"""A lesson's live view in JupyterLab, in a real Chromium: what it shows is watched from the page."""

import base64
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, sync_playwright

from benchmarks.kernels import Desk, desk
from benchmarks.processes import PYTHON, Program, free_port
from tests.scope.notebooks import Notebook
from tests.support.browsers import launch
from tutorial_src.startup.lab import environment_of_lab

VISITORS = 20  # each writes a comment and goes through Kakao, so that every lane holds something
# Until there are as many exchanges as asked for, spread over the visitors.
FILL = """
for number in range(1, {visitors} + 1):
    visitor = lesson.browser(f"visitor-{{number}}")
    visitor.comment("hello")
    visitor.agree()
    while len(lesson.traffic) < {count} * number // {visitors}:
        visitor.get("/blogMain/")
"""
# A frame that begins says that the one before it, with the new arrows, was painted.
_WATCH = """() => {
  window.painted = [];
  window.longest = 0;
  const stamp = (added) => requestAnimationFrame(() => {
    for (let i = 0; i < added; i++) window.painted.push(Date.now() / 1000);
  });
  const arrows = new MutationObserver((changes) => stamp(changes.reduce((sum, one) => sum + one.addedNodes.length, 0)));
  arrows.observe(document.querySelector(".scope ol"), { childList: true });
  const tasks = new PerformanceObserver((list) => list.getEntries().forEach((task) => {
    window.longest = Math.max(window.longest, task.duration);
  }));
  tasks.observe({ type: "longtask" });
  window.observers = [arrows, tasks];
}"""
_WATCH_NO_MORE = "() => observers.forEach(one => one.disconnect())"
_RUN = """async code => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  await kernel.requestExecute({code, store_history: false}).done;
}"""
_SETTLED = "async () => { for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame); }"
_COUNT = "n => document.querySelectorAll('.scope ol li').length >= n"


@dataclass(frozen=True)
class Lab:
    """A JupyterLab that runs: its address, its token, and the desk that is its root folder."""

    url: str
    token: str
    desk: Path


@contextmanager
def jupyter_lab(made: Desk) -> Iterator[Lab]:
    """JupyterLab on this desk, with folders of its own."""
    port, token = free_port(), secrets.token_hex(16)
    options = [
        "--no-browser",
        f"--port={port}",
        f"--ServerApp.root_dir={made.place}",
        "--expose-app-in-browser",
        f"--IdentityProvider.token={token}",
        "--log-level=ERROR",
    ]
    if os.name != "nt" and os.geteuid() == 0:
        options.append("--allow-root")  # in a container there is nobody else
    own = {**made.environment, **environment_of_lab(made.place / ".jupyter")}
    with Program(PYTHON, "-m", "jupyterlab", *options, port=port, cwd=made.place, **own) as program:
        program.wait("/api")
        yield Lab(f"http://127.0.0.1:{port}", token, made.place)


class View:
    """A notebook with the live view in sight, and `count` exchanges in it."""

    def __init__(self, lab: Lab, browser: Browser, count: int) -> None:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.page = context.new_page()
        self.notebook = Notebook(lab, self.page, f"with-{count}.ipynb")
        self.site = self.notebook.site
        self.notebook.do(FILL.format(visitors=VISITORS if count > VISITORS else 1, count=count))
        self.wait_for_arrows(count)
        self._devtools = self._listen()
        self.page.evaluate(_WATCH)

    def wait_for_arrows(self, count: int) -> None:
        """Wait until so many have been drawn, and painted."""
        self.page.wait_for_function(_COUNT, arg=count)
        self.settle()

    def run(self, code: str) -> None:
        """Have the kernel run this, without a cell, and wait until it has."""
        self.page.evaluate(_RUN, code)

    def leave_alone(self) -> None:
        """Watch the page no more: the stamps ask for frames of their own, and the counts for messages."""
        self.page.evaluate(_WATCH_NO_MORE)
        self._devtools.detach()

    def settle(self) -> None:
        """Wait for what the next frames paint."""
        self.page.evaluate(_SETTLED)

    def visit(self) -> float:
        """Let somebody open a page of the site, wait for its arrow; when it was painted, in epoch seconds."""
        before = self.page.evaluate("painted.length")
        self.notebook.visit()
        self.page.wait_for_function("n => painted.length > n", arg=before)
        return self.page.evaluate("n => painted[n]", before)

    def step_back(self) -> None:
        """Press a key on the slider; the lanes then show one exchange less."""
        slider = self.page.locator(".scope input[type=range]")
        place = slider.input_value()
        slider.press("ArrowLeft")
        self.settle()
        assert slider.input_value() != place

    @property
    def scripting(self) -> float:
        """Milliseconds of JavaScript that this page has run so far, JupyterLab's own included."""
        told = self._devtools.send("Performance.getMetrics")["metrics"]
        return 1000 * next(one["value"] for one in told if one["name"] == "ScriptDuration")

    def _listen(self) -> CDPSession:
        """Have Chromium count what is run, and what comes in over the page's web sockets."""
        devtools = self.page.context.new_cdp_session(self.page)
        self.received = 0
        devtools.on("Network.webSocketFrameReceived", self._count_frame)
        devtools.send("Network.enable")
        devtools.send("Performance.enable")
        return devtools

    def _count_frame(self, event: dict) -> None:
        frame = event["response"]
        is_text = frame["opcode"] == 1  # RFC 6455, section 5.2; DevTools gives the others in Base64
        said = frame["payloadData"]
        self.received += len(said.encode()) if is_text else len(base64.b64decode(said))


@contextmanager
def views(*counts: int) -> Iterator[list[View]]:
    """A view for each of these counts of exchanges, in kernels that share one site; the longest first.

    Raises `NoBrowser` where there is no Chromium.
    """
    with sync_playwright() as playwright:
        browser = launch(playwright)
        with desk() as made, jupyter_lab(made) as lab:
            opened = [View(lab, browser, count) for count in counts]
            yield opened
            opened[0].notebook.do("lesson.site.stop(); lesson.kakao.stop()")
            browser.close()


def pause(part: float) -> None:
    """Wait as nobody's clock does, so that visits do not fall into step with the frames."""
    time.sleep(0.05 + part / 10)
