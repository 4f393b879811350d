"""The live view as a widget: hears of new exchanges, sends the page what is new, answers what it asks.

A message leaves from whichever thread made it, so a cell that runs long does not hold the view back. What
the page asks is read between cells, or at once where the notebook talks to a subshell (JupyterLab does).
"""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import anywidget
import traitlets

from tutorial_src.browser.browser import Browser
from tutorial_src.display.bundle import bundle
from tutorial_src.servers.messages import Recorded
from tutorial_src.servers.server import Server
from tutorial_src.traffic.diagram import Diagram
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.log import Traffic

from .messages import MessageHandler
from .replay import Replayer
from .steps import Steps
from .text import diagram, markdown, text
from .words import words

HERE = Path(__file__).parent
PAUSE_SECONDS = 0.03  # seconds between two messages with new steps: what comes meanwhile goes together
AT_ONCE_COUNT = 200  # steps in one message
SHOWN = 12  # exchanges in a diagram


class Scope(anywidget.AnyWidget):
    """Browser jars, HTTP, session rows and Kakao, side by side, as they change.

    The steps are those of `traffic`; of what was `before` it, the outcome is there at the first one.
    """

    _esm = bundle(HERE / "scope.js")
    _css = HERE / "scope.css"
    words = traitlets.Dict().tag(sync=True)
    presenter = traitlets.Bool(False).tag(sync=True)  # large type, for a projector

    def __init__(
        self,
        traffic: Traffic,
        servers: Sequence[Server],
        is_secret: Callable[[], bool] = lambda: False,
        before: Sequence[Exchange] = (),
    ) -> None:
        super().__init__(words=words())
        self._servers = servers
        started_at = {server.name: server.started_at for server in self._servers}
        self._traffic, self._steps = traffic, Steps(before, is_secret, started_at)
        self._lock = threading.RLock()  # steps leave in their order, whoever sends them
        self._is_watched = False  # whether a page has said hello
        self._is_closed = False
        self.is_beside = False  # whether a page shows it in a panel beside the notebook
        self.visit: Callable[[str], Browser] | None = None  # finds the scripted visitor of a name
        again = Replayer(lambda name: self.visit(name), lambda: [server.url for server in servers])
        self._replies = MessageHandler(self._steps, self._look, again)
        self._news = threading.Event()
        self.on_msg(lambda _widget, message, _buffers: self._hear(message))
        self._listen()
        threading.Thread(target=self._watch, daemon=True, name="scope").start()

    def diagram(self, last: int = SHOWN) -> Diagram:
        """The last exchanges as a sequence diagram."""
        self._look()
        shown = self._steps.all[-last:]
        return diagram(shown, self._steps.exchanges)

    def close(self) -> None:
        """Take the view away, and listen no more."""
        self._is_closed = True
        self._listen_no_more()
        self._news.set()
        super().close()

    def __repr__(self) -> str:
        self._look()
        return text(self._steps.all)

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict, dict]:
        """The view, and beside it what stands in its place where no widgets are drawn.

        That is its text: alone in a terminal; with the diagram of the same exchanges in a page that `nbconvert` makes,
        as Markdown, of whose forms it takes the first that it can draw.
        """
        data, metadata = super()._repr_mimebundle_(**kwargs)
        told, drawn = repr(self), self.diagram()
        return {**data, "text/plain": told, "text/markdown": markdown(told, drawn)}, metadata

    def _listen(self) -> None:
        self._ends = [server.listen(self._nudge) for server in self._servers]

    def _listen_no_more(self) -> None:
        for end in self._ends:
            end()

    def _nudge(self, message: object) -> None:
        if isinstance(message, Recorded):
            self._news.set()

    def _watch(self) -> None:
        while self._news.wait() and not self._is_closed:
            self._news.clear()
            if self._is_watched:  # else there is time until somebody looks
                self._look()
            time.sleep(PAUSE_SECONDS)

    def _look(self) -> None:
        """Take in what is new, and send it to whoever watches."""
        with self._lock:
            new = self._steps.extend(self._traffic.everything())
            if new and self._is_watched:
                self._send_steps(new)

    def _hear(self, message: object) -> None:
        if isinstance(message, dict) and message.get("kind") == "hello":
            self._greet(message.get("have"))
        elif isinstance(message, dict) and message.get("kind") == "beside":
            self.is_beside = message.get("open") is True
        else:
            self.send(self._replies.to(message))

    def _greet(self, have: object) -> None:
        """Send a page all that it does not have yet."""
        with self._lock:
            self._look()
            self._is_watched = True
            self._send_steps(self._steps.all[have if isinstance(have, int) and have > 0 else 0 :])

    def _send_steps(self, steps: list[dict]) -> None:
        for first in range(0, len(steps) or 1, AT_ONCE_COUNT):
            part = steps[first : first + AT_ONCE_COUNT]
            self.send({"kind": "steps", "steps": part, "total": len(self._steps.all)})
