"""What the page may ask the kernel for, and what it gets. Every message is taken for a stranger's.

| the page asks | it gets |
|---|---|
| `detail` of an `id` | `detail` |
| `send`: `id`, `as`, `method`, `target`, `cookies`, `body` | `answer`: the new exchange's `id` |
| `save` as "html" or "har" | `file`: `name`, `mime`, `text` |
| `open`: the `text` of a HAR file | `opened`: its `steps` |

Each may be `refused`, with a sentence. `hello` is answered with `steps`, in `widget.py`.
"""

import json
from collections.abc import Callable
from pathlib import Path

from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis
from tutorial_src.display.bundle import bundle
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.har import from_har, to_har

from .detail import detail
from .export import to_html
from .replay import Replayer
from .steps import Steps
from .words import words

HERE = Path(__file__).parent


class NotAnswered(UserError):
    """The page asked for something that there is not."""


class MessageHandler:
    """Answers the page; `steps` is the lesson's history, `look` brings it up to date."""

    def __init__(self, steps: Steps, look: Callable[[], None], again: Replayer) -> None:
        self._steps, self._look, self._again = steps, look, again
        self._opened = Steps()  # of the file that was opened last
        self._kinds = {"detail": self._detail, "send": self._send, "save": self._save, "open": self._open}

    def to(self, message: object) -> dict:
        """The reply to one message; it carries the page's own mark `ask`, so that the page knows it."""
        said = message if isinstance(message, dict) else {}
        mark = {"ask": said["ask"]} if isinstance(said.get("ask"), str) else {}
        try:
            return {**self._kind(said.get("kind"))(said), **mark}
        except UserError as why:
            return {"kind": "refused", "text": str(why), **mark}

    def _kind(self, kind: object) -> Callable[[dict], dict]:
        if not isinstance(kind, str) or kind not in self._kinds:
            raise NotAnswered(_("The page asked for something unknown."))
        return self._kinds[kind]

    def _exchange(self, message: dict) -> Exchange:
        id = message.get("id")
        found = isinstance(id, str) and (self._steps.exchange(id) or self._opened.exchange(id))
        if not found:
            raise NotAnswered(_("There is no such exchange."))
        return found

    def _diagnosis(self, id: str) -> Diagnosis | None:
        return self._steps.diagnosis(id) or self._opened.diagnosis(id)

    def _detail(self, message: dict) -> dict:
        x = self._exchange(message)
        return {"kind": "detail", "id": x.id, "detail": detail(x, self._diagnosis(x.id))}

    def _send(self, message: dict) -> dict:
        name = self._again.send(self._exchange(message), message)
        self._look()
        own = [step["id"] for step in self._steps.all if step["arrow"]["who"] == name]
        return {"kind": "answer", "id": own[-1] if own else ""}

    def _save(self, message: dict) -> dict:
        exchanges = self._steps.exchanges
        if message.get("as") == "har":
            text = json.dumps(to_har(exchanges), ensure_ascii=False, indent=1)
            return {"kind": "file", "name": "lesson.har", "mime": "application/json", "text": text}
        if message.get("as") != "html":
            raise NotAnswered(_("The view is saved as {formats}.", formats="HTML, HAR"))
        details = {x.id: detail(x, self._diagnosis(x.id)) for x in exchanges}
        style = (HERE / "scope.css").read_text(encoding="utf-8")
        text = to_html(self._steps.all, details, words(), bundle(HERE / "scope.js"), style)
        return {"kind": "file", "name": "lesson.html", "mime": "text/html", "text": text}

    def _open(self, message: dict) -> dict:
        try:
            har = json.loads(message.get("text"))
        except (TypeError, ValueError, RecursionError):
            raise NotAnswered(words()["no_har"]) from None
        opened = Steps()
        for x in from_har(har):
            opened.add(x)
        self._opened = opened
        return {"kind": "opened", "steps": opened.all}
