"""The panel of switches: throw one, by name or by chance, walk, look, undo. As plain Python, and as a widget."""

import hashlib
import random
import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Link
from tutorial_src.locale import _
from tutorial_src.servers import active_fault
from tutorial_src.servers.server import ServerDidNotStart
from tutorial_src.system.ports import port_is_free
from tutorial_src.traffic.log import Traffic

from .catalogue import Switch, catalogue
from .login_walk import Course, LoginFlow

if TYPE_CHECKING:
    from tutorial_src.browser.browser import Browser
    from tutorial_src.browser.page import Page
    from tutorial_src.servers.pair import ServerPair

STOPS_THE_SITE = "no_middleware"  # Django's own checks refuse to start without that line (admin.E410)
NEIGHBOURS = range(8100, 8900)  # ports for the server that clashes with the site


class NoSuchSwitch(UserError):
    """There is no switch of that name; the message has those that there are."""


class Said(str):
    """A sentence for the learner, shown without quotes and without the marks of code."""

    def __repr__(self) -> str:
        return self.replace("`", "")


class Switches:
    """The switches of one desk. One is thrown at a time; to throw another undoes the one before.

    `widget(switches)` makes the panel that a notebook shows.
    """

    def __init__(self, pair: "ServerPair", widget: Callable[["Switches"], object]) -> None:
        self._pair, self._folder = pair, pair.folder
        self.course: Course | None = None  # of the lesson that is open now
        self.visitor: Browser | None = None  # who walked last: to look into their jar
        self.page: Page | None = None  # where that walk ended
        self._everything = Traffic(pair.histories)  # of earlier lessons, too: Kakao remembers who agreed there
        self._make_widget, self._widget = widget, None
        self._listeners: list[Callable[[], None]] = []
        self._one_at_a_time = threading.RLock()  # the page and a cell may ask at the same moment
        self._is_busy = False  # what is thrown is shown once it is in force
        active_fault.listen(self._hear)  # `begin` and a right diagnosis change what is shown, too

    @property
    def is_hidden(self) -> bool:
        """Whether one is thrown whose name is not told yet."""
        now = active_fault.thrown(self._folder)
        return bool(now and now.is_hidden)

    @property
    def is_thrown(self) -> bool:
        """Whether one is thrown, hidden or not."""
        return active_fault.thrown(self._folder) is not None

    @property
    def thrown(self) -> Switch | None:
        """The switch that is thrown; None when there is none, or a hidden one."""
        now = active_fault.thrown(self._folder)
        return catalogue().get(now.name) if now and not now.is_hidden else None

    @property
    def link(self) -> Link:
        """Where one's own browser meets the thrown switch; by a hidden one: where every walk begins."""
        now = active_fault.thrown(self._folder)
        if now and now.name == "name_clash" and not now.is_hidden:
            return Link(f"http://127.0.0.1:{now.port}/")
        return Link(f"{self._walk.begins_at}/blogMain/")

    def throw(self, name: str | None = None, *, word: object = None) -> Said:
        """Throw the switch of this name; without one, a hidden one by chance.

        A `word` (or a number) stands for chance: whoever throws with the same word has the same hidden one.
        Raises `NoSuchSwitch`, and `ServerDidNotStart` when the learner's site does not start for other reasons.
        """
        switches = catalogue()
        chosen = _plain(name) if name is not None else self._drawn(list(switches), word)
        if chosen not in switches:
            raise NoSuchSwitch(
                _("There is no switch {name}. There are: {names}.", name=repr(name), names=", ".join(switches))
            )
        with self._changing():
            self._ask_for_secret(chosen == "secret_on")
            active_fault.note(self._folder, chosen, is_hidden=name is None, port=_free_port())
            self._put_in_force()
        return Said(self.says)

    def walk(self) -> "Page":
        """Send a fresh visitor: a comment, consent at Kakao, back, a click on the token URI; where it ended."""
        with self._one_at_a_time:
            walk = self._walk
            self.visitor, self.page = walk.visitor, None
            self.page = walk.run()
        self._tell()
        return self.page

    def undo(self) -> Said:
        """Have everything as before; tells which one it was."""
        with self._changing():
            was = active_fault.forget(self._folder)
            if was is None:
                return Said(_("No switch is thrown."))
            self._put_in_force()
            self._ask_for_secret(False)
        return Said(_("Undone: {title}. {does}", title=catalogue()[was.name].title, does=catalogue()[was.name].does))

    def listen(self, changed: Callable[[], None]) -> None:
        """Call `changed()` after each throw, walk and undo."""
        self._listeners.append(changed)

    def __repr__(self) -> str:
        rows = [f"  {switch.name:<14} {switch.title}. {switch.does}" for switch in catalogue().values()]
        how = _(
            '`lesson.switches.throw("{name}")` throws one, `.throw()` one by chance; `.walk()` sends a visitor,'
            " `.undo()` puts it back.",
            name="strict",
        )
        return repr(Said("\n".join([self.says, *self.ended, *rows, how])))

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict, dict]:
        """The panel, and beside it the same as text for whoever draws no widgets."""
        if self._widget is None:
            self._widget = self._make_widget(self)
        data, metadata = self._widget._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": repr(self)}, metadata

    @property
    def _walk(self) -> LoginFlow:
        now = active_fault.thrown(self._folder)
        known = frozenset(x.who for x in self._everything)
        return LoginFlow(self.course, now.name if now else "", now.port if now else 0, known)

    @property
    def says(self) -> str:
        """What is thrown, in a sentence."""
        if self.is_hidden:
            return _("One switch is thrown. Find out which one.")
        if self.thrown:
            return _("Thrown: {title}. {does}", title=self.thrown.title, does=self.thrown.does)
        return _("No switch is thrown.")

    @property
    def ended(self) -> list[str]:
        """Where the last walk ended, in sentences; none when nobody has walked since the last throw or undo."""
        if not self.page or not self.visitor:
            return []
        where = self.page.url.partition("?")[0]
        told = _(
            "`{visitor}` ended at {url}: {status} {title}",
            visitor=self.visitor.name,
            url=where,
            status=self.page.status,
            title=self.page.title,
        )
        return [told, *self._error()]

    def _error(self) -> list[str]:
        """The error's own last line, as the site's log has it, or Kakao's."""
        if self.page.headers.get("Content-Type", "").startswith("application/json"):
            said = self.page.response.json()
            return [f"`{said['error_code']}` {said['error_description'].split('=')[0]}"] if "error_code" in said else []
        told = [x.error for x in self.course.traffic if x.who == self.visitor.name and x.error]
        lines = [line for line in (told[-1].splitlines() if told else []) if "Error:" in line]
        return [f"`{lines[0].strip()}`"] if lines else []

    def _drawn(self, names: list[str], word: object) -> str:
        """A name by chance, another one than the last; or the one that a word stands for."""
        if word is not None:
            return names[int.from_bytes(hashlib.sha256(_plain(str(word)).encode()).digest(), "big") % len(names)]
        last = active_fault.thrown(self._folder)
        return secrets.choice([name for name in names if last is None or name != last.name])

    def _ask_for_secret(self, required: bool) -> None:
        if required or not self._pair.app.live:  # the real Kakao's console is the learner's own: it refuses
            self.course.require_secret(required)

    def _put_in_force(self) -> None:
        """Have the site do what is noted now."""
        now = active_fault.thrown(self._folder)
        self.visitor = self.page = None
        try:
            self._pair.site.restart()
        except ServerDidNotStart:
            if not now or now.name != STOPS_THE_SITE:
                raise

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with self._one_at_a_time:
            self._is_busy = True
            try:
                yield
            finally:
                self._is_busy = False
                self._tell()

    def _hear(self) -> None:
        if not self._is_busy:
            self._tell()

    def _tell(self) -> None:
        for changed in self._listeners:
            changed()


def _plain(name: str) -> str:
    return "_".join(name.strip().lower().replace("_", " ").split())


def _free_port() -> int:
    """A port for the neighbour; any will do, since the panel gives its address."""
    return next(port for port in random.sample(NEIGHBOURS, len(NEIGHBOURS)) if port_is_free(port))  # noqa: S311
