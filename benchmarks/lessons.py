"""The figures of an open lesson: `begin()`, `%%change`, and what all of it weighs."""

import statistics
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

from benchmarks import kakao
from benchmarks.figures import Rounds
from benchmarks.kernels import BEGIN, BOTH_ANSWER, READY, Desk, Kernel, desk, opened_lesson
from benchmarks.processes import first_answer, wait_for_answer
from benchmarks.projects import project, runserver

EDITS = 5  # in each round
CHANGE = ("change", "blogapp/views.py index")
VIEW = '''def index(request):
    """The front page, edited."""
    from django.http import HttpResponse

    return HttpResponse("{text}")
'''
SETTLED = 1.5  # seconds a reader needs at least between two edits; the next process stands ready by then
_numbers = count(1)


def begin_cold(rounds: Rounds) -> None:
    """`begin()` with nothing running, to both answering; bare `runserver --noreload`, to its first answer."""
    with desk() as ours, project() as peer:
        rounds(lambda: _begin_cold(ours), lambda: first_answer(runserver(peer)))


def _begin_cold(made: Desk) -> float:
    with Kernel(made) as kernel:
        kernel.run(READY)
        seconds = kernel.seconds(f"{BEGIN}; {BOTH_ANSWER}")
        kernel.run("lesson.site.stop(); lesson.kakao.stop()")
        return seconds


def begin_warm(rounds: Rounds) -> None:
    """`begin()` in a second lesson's kernel, while both servers run, in milliseconds."""
    with desk() as made, opened_lesson(made):
        rounds(lambda: _begin_warm(made))


def _begin_warm(made: Desk) -> float:
    with Kernel(made) as second:
        second.run(READY)
        return second.seconds(BEGIN) * 1000


def change(rounds: Rounds) -> None:
    """`%%change` to the new code answering; a saved file under bare `runserver` with its reloader."""
    with desk() as made, opened_lesson(made) as kernel, project() as place:
        views = place / "blogapp" / "views.py"
        original = views.read_text(encoding="utf-8")

        def by_cell(view: str, text: str) -> float:
            answered = f"wait_for_answer(lesson.site.port, text={text!r})"
            return kernel.seconds(f"get_ipython().run_cell_magic(*{(*CHANGE, view)!r})\n{answered}")

        def by_hand(view: str, text: str) -> float:
            began = time.perf_counter()
            views.write_text(f"{original}\n\n{view}", encoding="utf-8")
            wait_for_answer(server.port, text=text)
            return time.perf_counter() - began

        with runserver(place, reload=True) as server:
            server.wait()
            rounds(lambda: _typical(by_cell), lambda: _typical(by_hand))


def _typical(edit: Callable[[str, str], float]) -> float:
    """The median of some edits, spread over the second in which the reloader looks at the files once."""
    seconds = []
    for part in range(EDITS):
        time.sleep(SETTLED + part / EDITS)
        text = f"This is edit {next(_numbers)}."
        seconds.append(edit(VIEW.format(text=text), text))
    return statistics.median(seconds)


def weight(rounds: Rounds) -> None:
    """Kernel, site, the next site process, Kakao; a bare kernel, runserver, oidc-provider-mock."""
    with desk() as made, project() as place:
        rounds(lambda: _weight(made), lambda: _weight_of_peers(made, place))


def _weight(made: Desk) -> float:
    with opened_lesson(made) as kernel:
        time.sleep(SETTLED)
        return kernel.share_of_memory


def _weight_of_peers(made: Desk, place: Path) -> float:
    with Kernel(made) as kernel, runserver(place) as site, kakao.PEER.program() as provider:
        site.wait()
        provider.wait()
        return kernel.share_of_memory + site.share_of_memory + provider.share_of_memory
