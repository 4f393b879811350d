"""The one door for a notebook: `begin(lesson)` has the desk ready, the servers up, earlier steps in place."""

import time
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from . import change, console, desk, locale, token_uri
from .browser import Browser
from .console import Console
from .doctor import notice
from .exchange import EXAMINER
from .kakao_app import LiveKakao
from .locale import _
from .refusal import Refusal
from .rooms import Rooms
from .server import Server
from .sessions import Sessions
from .show import Link
from .switches import state
from .system import stay_out_of_proxies, who_listens
from .traffic import Traffic
from .veil import over_row

if TYPE_CHECKING:
    from .checks.practice import Practice
    from .checks.progress import Progress
    from .checks.task import Task
    from .doctor.diagnosis import Diagnosis, Healthy, Withheld
    from .scope.widget import Scope
    from .switches.panel import Switches


class NameTaken(Refusal):
    """In the records this name stands for somebody else than a scripted visitor."""


@dataclass
class Lesson:
    """What a notebook works with: the two servers, scripted visitors, and what they leave behind."""

    number: int
    site: Server
    kakao: Server | LiveKakao
    sessions: Sessions
    traffic: Traffic
    _rooms: Rooms = field(repr=False)
    _changes: change.Changes = field(repr=False)
    _browsers: dict[str, Browser] = field(default_factory=dict, repr=False)

    def open(self, path: str = "/") -> Link:
        """A link that opens a page of the site in a tab of its own."""
        return Link(self.site.url + path)

    def browser(self, name: str = "first") -> Browser:
        """A scripted visitor with an empty cookie jar; a name that was used before starts anew.

        Raises `NameTaken` for a name by which the records call somebody else.
        """
        if name in ("", "browser", "program", "firstProject", EXAMINER):  # as `recorder.who` answers
            raise NameTaken(
                _("A visitor cannot be called {name}: the records call somebody else so, such as your own browser or"
                  " the examiner. Choose another name: `lesson.browser(\"mina\")`.", name=repr(name))
            )  # fmt: skip
        self._browsers[name] = Browser(name, self.site, self.kakao)
        return self._browsers[name]

    def scope(self) -> "Scope":
        """The live view: browser jars, HTTP, session rows and Kakao. It is one, however often it is shown."""
        scope = _scope(self._rooms)
        scope.visit = lambda name: self._browsers.get(name) or self.browser(name)
        return scope

    def exercise(self, name: str) -> "Task":
        """An exercise of this lesson; it answers to `answer`, `check`, `hint`, `solution`, `apply` and `undo`.

        Raises `NoSuchExercise` that names those there are.
        """
        return self._practice.task(name)

    @property
    def progress(self) -> "Progress":
        """Which exercises are solved, per lesson and whole; `export(path)` and `take_in(path)` carry it elsewhere."""
        return self._practice.progress

    @cached_property
    def _practice(self) -> "Practice":
        # Not above: a lesson's first cell need not wait for what its last ones use.
        from .checks.practice import open_practice

        project, place = self.sessions.database.parent, self._rooms.place
        return open_practice(
            self.number, self.site, self.kakao, self.sessions, self.traffic, project, place, self._changes
        )

    def register(self, uri: str) -> Console:
        """Register one more redirect URI at practice Kakao, as its owner would in Kakao's console."""
        return console.order(self.kakao, {"register": uri})

    def require_secret(self, required: bool = True) -> Console:
        """Have practice Kakao ask for the client secret, or no longer; `begin` switches it off again."""
        return console.order(self.kakao, {"secret": required})

    @property
    def diagnosis(self) -> "Diagnosis | Healthy | Withheld":
        """Why the last request that failed in this lesson failed, by what the exchanges show, and the mend."""
        return _notice(self._rooms).last(self.traffic.since)

    @property
    def switches(self) -> "Switches":
        """The panel of lesson 09: each of its switches breaks the site in one way, and is undone."""
        switches = _switches(self._rooms)
        switches.lesson = self
        return switches

    @property
    def token_uri(self) -> token_uri.TokenURI | token_uri.NoTokenURI:
        """The token URI that the learner's `oauth()` printed last, as a link, taken apart."""
        # Of the views' words only `oauth()`'s: a comment that `detail()` prints may hold anything.
        uri = token_uri.last_printed(x.printed for x in self.traffic if x.path.startswith("/oauth"))
        return token_uri.TokenURI(uri, self._rooms.app.secrets) if uri else token_uri.NoTokenURI()


def begin(lesson: int) -> Lesson:
    """Open a lesson: prints what runs, where, and what was caught up; run twice, it does no harm.

    Raises `ServerDidNotStart` when the learner's project cannot be loaded, with its last words.
    """
    began = time.time()
    stay_out_of_proxies()  # a cell may ask the site itself, with `requests`
    locale.use(locale.of_reader())
    place = desk.place()
    desk.prepare(desk.ROOT, place)
    rooms = _rooms(place)
    notice.register(_notice(rooms))
    rooms.warm_up()  # the site loads while we read the lessons
    steps = change.Changes(desk.ROOT, place / desk.PROJECT, place / "kept")
    change.register(steps, rooms.site)
    caught_up = steps.catch_up(lesson)
    state.forget(rooms.folder)  # of a switch that is thrown nothing stays
    rooms.run(edited=bool(caught_up))
    print(_("Site   {where}", where=_where(rooms.site)))
    print(_("Kakao  {where}", where=_where(rooms.kakao)))
    print(_("Desk   {where}", where=place / desk.PROJECT), *caught_up, sep=" · ")
    return Lesson(
        lesson, rooms.site, rooms.kakao, _sessions(rooms), Traffic(rooms.histories, since=began), rooms, steps
    )


def _sessions(rooms: Rooms) -> Sessions:
    """The rows of the desk's site, without the examiner's: as in `lesson.traffic`, the learner meets their own."""
    cover = {"cover": partial(over_row, secrets=rooms.app.secrets)} if rooms.app.live else {}
    left_out = partial(Traffic(rooms.histories).given_to, EXAMINER)
    return Sessions(rooms.place / desk.PROJECT / "db.sqlite3", left_out=left_out, **cover)


@cache
def _rooms(place: Path) -> "Rooms":
    """One pair of servers for each desk, however often this kernel begins a lesson."""
    return Rooms(place)


@cache
def _notice(rooms: Rooms) -> notice.Notice:
    return notice.Notice(rooms)


@cache
def _switches(rooms: Rooms) -> "Switches":
    from .switches.panel import Switches

    return Switches(rooms)


@cache
def _scope(rooms: Rooms) -> "Scope":
    # Not above: widgets take a while to load, and not every lesson needs them.
    from .scope.widget import Scope

    traffic, began = Traffic(rooms.histories), _kernel_began()
    before = [x for x in traffic.everything() if x.started < began]
    traffic.since = began
    return Scope(traffic, [rooms.site, rooms.kakao], lambda: notice.is_secret(rooms), before)


def _kernel_began() -> float:
    """When this kernel first started: its connection file outlives a restart. Outside of a kernel: now."""
    from ipykernel.connect import get_connection_file

    try:
        return Path(get_connection_file()).stat().st_mtime
    except (RuntimeError, OSError):
        return time.time()


def _where(server: Server | LiveKakao) -> str:
    if isinstance(server, LiveKakao) or server.port == server.usual_port:
        return server.url
    return _("{url}   (port {usual} is taken by {program}: {port} is used instead)",
             url=server.url, usual=server.usual_port, program=who_listens(server.usual_port), port=server.port)
