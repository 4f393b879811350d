"""The panel as a widget: what it shows is decided here, and what is pressed in it is done, aside from the cells."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import anywidget
import traitlets

from tutorial_src import locale
from tutorial_src.display.bundle import bundle
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from .catalogue import catalogue

if TYPE_CHECKING:
    from .panel import Switches

HERE = Path(__file__).parent
LONGEST = 200  # characters of a word that are taken


class Panel(anywidget.AnyWidget):
    """The switches in the page, redrawn whenever `state` changes."""

    _esm = bundle(HERE / "switches.js")
    _css = HERE / "switches.css"
    words = traitlets.Dict().tag(sync=True)
    switches = traitlets.List().tag(sync=True)  # name, title and what it does, of each
    state = traitlets.Dict().tag(sync=True)  # says, thrown, is_thrown, yourself, link, walk, busy, trouble

    def __init__(self, switches: "Switches") -> None:
        every = [{"name": s.name, "title": s.title, "does": s.does} for s in catalogue().values()]
        super().__init__(words=words(), switches=every)
        self._switches, self._busy, self._trouble = switches, False, ""
        self._one_at_a_time = ThreadPoolExecutor(1)
        switches.listen(self._draw)
        self.on_msg(lambda _widget, message, _buffers: self._hear(message))
        self._draw()

    def _hear(self, message: object) -> None:
        """Do what the page asks; every message is taken for a stranger's."""
        doing = self._doing(message if isinstance(message, dict) else {})
        if doing:
            self._one_at_a_time.submit(self._do, doing)

    def _doing(self, said: dict) -> Callable[[], object] | None:
        what, name, word = said.get("do"), said.get("name"), said.get("word")
        if what == "throw" and isinstance(name, str):
            return lambda: self._switches.throw(name)
        if what == "word" and isinstance(word, str) and word.strip():
            return lambda: self._switches.throw(word=word[:LONGEST])
        known = {"chance": self._switches.throw, "walk": self._switches.walk, "undo": self._switches.undo}
        return known.get(what) if isinstance(what, str) else None

    def _do(self, doing: Callable[[], object]) -> None:
        self._busy, self._trouble = True, ""
        self._draw()
        try:
            doing()
        except UserError as why:
            self._trouble = str(why)
        finally:
            self._busy = False
            self._draw()

    def _draw(self) -> None:
        switches, thrown = self._switches, self._switches.thrown
        self.state = {
            "says": switches.says,
            "thrown": thrown.name if thrown else "",
            "is_thrown": switches.is_thrown,
            "yourself": thrown.yourself if thrown else "",
            "link": switches.link.url if thrown else "",
            "walk": switches.ended,
            "busy": self._busy,
            "trouble": self._trouble,
        }


def words() -> dict:
    """The labels by their names in `switches.js`; the language is one of them."""
    return {
        "language": locale.current(),
        "panel": _("Switches"),
        "walk": _("Send a visitor"),
        "undo": _("Undo"),
        "chance": _("One by chance"),
        "word": _("A word for the whole class"),
        "by_word": _("One by this word"),
        "busy": _("One moment …"),
        "yourself": _("In your own browser"),
    }
