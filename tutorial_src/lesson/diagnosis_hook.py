"""Where a notebook shows a diagnosis: after the cell in which a request failed, and as `lesson.diagnosis`.

While nothing fails, nothing of the doctor is loaded: a look at the end of both histories is all that a cell costs.
"""

import re
import sys
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tutorial_src.locale import _
from tutorial_src.servers import active_fault
from tutorial_src.servers.pair import ServerPair
from tutorial_src.traffic.exchange import Exchange

if TYPE_CHECKING:
    from tutorial_src.diagnosis.doctor import Doctor
    from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Healthy, Withheld

_FAILED = re.compile(rb'"status":(?:5\d\d|403)|KOE\d{3}')
_watched: dict[str, "IPythonFailureHook"] = {}  # the notice that the cells of this notebook show; by the one name "now"


class IPythonFailureHook:
    """Hears what the servers of a desk recorded, and shows of each failure once why it was one."""

    def __init__(self, pair: ServerPair) -> None:
        self._pair = pair
        self.begin()
        self._doctor: Doctor | None = None
        self._found: dict[str, Diagnosis] = {}  # by the id of the exchange that failed, in their order
        self._heard: set[tuple[str, bool]] = set()
        self._shown: set[str] = set()

    def begin(self) -> None:
        """From now on: of what was before a lesson began, nothing is shown by itself."""
        self._since = time.time()
        self._sizes = {path: _size(path) for path in self._pair.histories}

    def last(self, since: float = 0.0) -> "Diagnosis | Healthy | Withheld":
        """Why the last request that failed since then (in seconds since 1970) failed."""
        from tutorial_src.diagnosis.evidence.diagnosis import Healthy, Withheld

        self._hear()
        found = [diagnosis for diagnosis in self._found.values() if diagnosis.exchange.started >= since]
        if not found:
            return Healthy()
        if is_secret(self._pair):
            return Withheld()
        self._shown.update(self._found)
        return _beside_switch(found[-1], self._pair)

    def news(self) -> "Diagnosis | None":
        """Why the newest request failed that did so since the last look; None when none did."""
        if not self._has_failed() or is_secret(self._pair):
            return None
        before = {*self._found, *self._shown}
        self._hear()
        new = [found for name, found in self._found.items() if name not in before and self._is_news(found.exchange)]
        self._shown.update(self._found)
        return _beside_switch(new[-1], self._pair) if new else None

    def _is_news(self, failed: Exchange) -> bool:
        """Whether it failed in this lesson, and the learner's own browser has not got over it since."""
        if failed.started < self._since:
            return False
        return failed.who != "browser" or not any(
            x.who == "browser" and x.path == failed.path and x.started > failed.ended and 0 < x.status < 400
            for x in self._traffic.everything()
        )

    def _has_failed(self) -> bool:
        """Whether what was written since the last look tells of a failure."""
        failed = [path for path in self._sizes if self._is_new(path)]  # each is looked at
        return bool(failed)

    def _is_new(self, path: Path) -> bool:
        before, now = self._sizes[path], _size(path)
        if now == before:
            return False
        with suppress(OSError), path.open("rb") as lines:
            lines.seek(before if now > before else 0)
            text = lines.read()
            self._sizes[path] = now
            return bool(_FAILED.search(text))
        return False

    def _hear(self) -> None:
        """Let the doctor hear what is new."""
        if self._doctor is None:
            self._begin()
        for x in self._traffic.everything():
            if (mark := (x.id, x.status > 0)) not in self._heard:
                self._heard.add(mark)
                if found := self._doctor.hear(x):
                    self._found[x.id] = found

    def _begin(self) -> None:
        from tutorial_src.diagnosis.doctor import Doctor
        from tutorial_src.diagnosis.evidence.registered_apps import App
        from tutorial_src.traffic.log import Traffic

        app = App(client_id=self._pair.app.rest_api_key, redirect_uris=(self._pair.redirect_uri,))
        self._traffic = Traffic(self._pair.histories)
        self._doctor = Doctor({app.client_id: app} if self._pair.kakao.can_register else {})


def is_secret(pair: ServerPair) -> bool:
    """Whether a hidden switch is thrown (`break_it`): then the learner says why, and not the doctor."""
    thrown = active_fault.thrown(pair.folder)
    return bool(thrown and thrown.is_hidden)


def _beside_switch(found: "Diagnosis", pair: ServerPair) -> "Diagnosis":
    """The same; while a switch is thrown, to take it back comes first: whatever else mends it does not last."""
    thrown = active_fault.thrown(pair.folder)
    if not thrown:
        return found
    from tutorial_src.faults.catalogue import catalogue

    here = _(
        "Here a switch is thrown, {title}: `lesson.switches.undo()` takes it back.",
        title=catalogue()[thrown.name].title,
    )
    return replace(found, fix="\n".join(filter(None, [here, found.fix])))


def register(notice: IPythonFailureHook) -> None:
    """Show by itself what fails in a cell of this notebook; once, however often a lesson begins."""
    notice.begin()
    _watched["now"] = notice
    ipython = sys.modules.get("IPython")
    if shell := ipython and ipython.get_ipython():
        shell.events.register("post_run_cell", after_cell)  # IPython takes the same function once


def after_cell(result: object) -> None:
    """IPython's hook after each cell: show the newest failure, once."""
    found = _watched["now"].news() or _of_start(getattr(result, "error_in_exec", None))
    if found:
        from IPython.display import display

        display(found)


def _of_start(error: object) -> "Diagnosis | None":
    """Why the site could not start, when that is what ended the cell."""
    from tutorial_src.servers.server import ServerDidNotStart, ServerIsStopped

    if not isinstance(error, ServerDidNotStart) or isinstance(error, ServerIsStopped) or error.server != "site":
        return None
    from tutorial_src.diagnosis.causes.django_error import of_start

    return of_start("\n".join(filter(None, [error.reason, error.log])))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
