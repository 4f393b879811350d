"""The figures of the live view: how soon it shows what happened, what that costs, and what it weighs."""

import http.client
import statistics
import time
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlsplit

from benchmarks.figures import Measure, Rounds
from benchmarks.labs import View, pause, views
from tests.support.browsers import NoBrowser
from tutorial_src.display.bundle import bundle
from tutorial_src.scope.widget import HERE
from tutorial_src.traffic.log import Traffic

MANY, FEW = 1000, 10  # exchanges that the view shows already
VISITS = 40  # in each round whose arrows are waited for
STEPS = 10  # in each round whose scripting is counted
LEAD = 8  # requests before those of a block that are timed: a view that was idle is told of the first ones at once
REQUESTS = 20  # in each block whose answers are timed, one every PAUSE
PAUSE = 0.02  # seconds: the 50 requests a second that the view must bear
HEAR_NOTHING = "lesson.scope()._listen_no_more()"
FOLLOW = f"{HEAR_NOTHING}; lesson.scope()._listen()"
_Figure = Callable[[Rounds], None]


def _with_views(*counts: int) -> Callable[[Callable[..., None]], _Figure]:
    """A figure of views that show so many exchanges; without a browser, its row says so."""

    def take(figure: Callable[..., None]) -> _Figure:
        @wraps(figure)
        def measured(rounds: Rounds) -> None:
            try:
                with views(*counts) as opened:
                    figure(rounds, *opened)
            except NoBrowser as reason:
                rounds.leave_out(str(reason))

        return measured

    return take


@_with_views(MANY)
def painted(rounds: Rounds, view: View) -> None:
    """From the end of an exchange until its arrow is painted: the median, in milliseconds."""
    rounds(lambda: statistics.median(_delays(view)))


@_with_views(MANY)
def painted_at_last(rounds: Rounds, view: View) -> None:
    """The same, for 95 of 100."""
    rounds(lambda: statistics.quantiles(_delays(view), n=20)[-1])


def _delays(view: View) -> list[float]:
    seen = []
    for number in range(VISITS):
        pause(number / VISITS)
        seen.append(view.visit())
    history = Traffic([view.notebook.lab.desk / ".servers" / "site.jsonl"]).everything()
    return [1000 * (at - x.ended) for at, x in zip(seen, history[-VISITS:], strict=True)]


@_with_views(MANY)
def arrives(rounds: Rounds, view: View) -> None:
    """Milliseconds of scripting when one exchange more arrives: the dearest of some."""
    rounds(lambda: max(_scripting(view, view.visit) for _ in range(STEPS)))


@_with_views(MANY)
def slider(rounds: Rounds, view: View) -> None:
    """Milliseconds of scripting for one step of the slider: the dearest of some."""
    rounds(lambda: max(_scripting(view, view.step_back) for _ in range(STEPS)))


@_with_views(MANY)
def longest_task(rounds: Rounds, view: View) -> None:
    """The longest task of the page meanwhile, in milliseconds; 0 when none was over 50 (W3C Long Tasks)."""
    rounds(lambda: _longest_task(view))


def _scripting(view: View, act: Callable[[], object]) -> float:
    before = view.scripting
    act()
    view.settle()
    return view.scripting - before


def _longest_task(view: View) -> float:
    view.page.evaluate("window.longest = 0")
    for _ in range(STEPS):
        view.visit()
        view.step_back()
        view.page.locator(".scope-live").click()
        view.settle()
    return view.page.evaluate("window.longest")


@_with_views(MANY, FEW)
def message(rounds: Rounds, many: View, few: View) -> None:
    """Kilobytes that reach the page with each exchange, whether many are there already or few."""
    rounds(_kilobytes(many), _kilobytes(few))


def _kilobytes(view: View) -> Measure:
    def measure() -> float:
        before = view.received
        for _ in range(STEPS):
            view.visit()
        view.settle()
        return (view.received - before) / STEPS / 1000

    return measure


@_with_views(FEW)
def open_view(rounds: Rounds, view: View) -> None:
    """A request on the site while the view follows, and while it hears of nothing, in milliseconds.

    A view that is told nothing does nothing, and takes no time to be closed and opened: so the sides can take turns
    every few requests, on the same server and the same page. Both begin with all arrows drawn.
    """
    arrows = FEW
    view.leave_alone()

    def side(code: str) -> float:
        nonlocal arrows
        view.run(FOLLOW)
        view.wait_for_arrows(arrows)
        view.run(code)  # on both sides: JupyterLab shows that the kernel is busy, and then that it is not
        view.settle()
        arrows += LEAD + REQUESTS
        return _request(view)

    rounds(lambda: side(FOLLOW), lambda: side(HEAR_NOTHING))


def _request(view: View) -> float:
    address = urlsplit(view.site)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    try:
        return statistics.median([_milliseconds(connection) for _ in range(LEAD + REQUESTS)][LEAD:])
    finally:
        connection.close()


def _milliseconds(connection: http.client.HTTPConnection) -> float:
    time.sleep(PAUSE)
    began = time.perf_counter()
    connection.request("GET", "/")
    connection.getresponse().read()
    return (time.perf_counter() - began) * 1000


def javascript(rounds: Rounds) -> None:
    """The view's own JavaScript, in kilobytes, as it is written."""
    rounds(lambda: len(bundle(HERE / "scope.js").encode()) / 1000)
