"""The one door for a notebook: `begin(lesson)` has the desk ready, the servers up, earlier steps in place."""

import os
import time
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from tutorial_src import locale, token_uri
from tutorial_src.desk import folder
from tutorial_src.desk.change import Changes
from tutorial_src.desk.lessons import lessons, number_of
from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Link
from tutorial_src.locale import _
from tutorial_src.recording.redaction import redact_row
from tutorial_src.servers import active_fault
from tutorial_src.servers.messages import Register, RequireSecret
from tutorial_src.servers.pair import ServerPair
from tutorial_src.servers.server import Server
from tutorial_src.session_table.sessions import Sessions
from tutorial_src.system.ports import stay_out_of_proxies, who_listens
from tutorial_src.traffic.exchange import EXAMINER
from tutorial_src.traffic.log import Traffic

from . import change_magic, diagnosis_hook, kakao_console, view_hook
from .kakao_console import Console

if TYPE_CHECKING:
    from tutorial_src.browser.browser import Browser
    from tutorial_src.diagnosis.evidence.diagnosis import Diagnosis, Healthy, Withheld
    from tutorial_src.exercises.progress import Progress
    from tutorial_src.exercises.session import ExerciseSession
    from tutorial_src.exercises.task import Task
    from tutorial_src.faults.login_walk import Course
    from tutorial_src.faults.panel import Switches
    from tutorial_src.scope.panel import Panel
    from tutorial_src.scope.widget import Scope


class NameTaken(UserError):
    """In the records this name stands for somebody else than a scripted visitor."""


@dataclass
class Lesson:
    """What a notebook works with: the two servers, scripted visitors, and what they leave behind."""

    number: int
    name: str
    site: Server
    kakao: Server
    sessions: Sessions
    traffic: Traffic
    _pair: ServerPair = field(repr=False)
    _changes: Changes = field(repr=False)
    _browsers: dict[str, "Browser"] = field(default_factory=dict, repr=False)

    def open(self, path: str = "/") -> Link:
        """A link that opens a page of the site in a tab of its own."""
        return Link(self.site.url + path)

    def browser(self, name: str = "first") -> "Browser":
        """A scripted visitor with an empty cookie jar; a name that was used before starts anew.

        Raises `NameTaken` for a name by which the records call somebody else.
        """
        if name in ("", "browser", "program", "firstProject", EXAMINER):  # as `recorder.who` answers
            raise NameTaken(
                _(
                    "A visitor cannot be called {name}: the records use that name for somebody "
                    "else, such as your own browser or the examiner. Choose another name: "
                    '`lesson.browser("mina")`.',
                    name=repr(name),
                )
            )
        from tutorial_src.browser.browser import (
            Browser,  # not above: a lesson's first cell need not wait for `requests`
        )

        self._browsers[name] = Browser(name, self.site, self.kakao)
        return self._browsers[name]

    def scope(self) -> "Scope":
        """The live view: browser jars, HTTP, session rows and Kakao. It is one, however often it is shown."""
        scope = _scope(self._pair)
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
    def _practice(self) -> "ExerciseSession":
        # Not above: a lesson's first cell need not wait for what its last ones use.
        from tutorial_src.exercises.session import open_exercises

        project, place = self.sessions.database.parent, self._pair.place
        return open_exercises(
            self.name, self.site, self.kakao, self.sessions, self.traffic, project, place, self._changes
        )

    def register(self, uri: str) -> Console:
        """Register one more redirect URI at practice Kakao, as its owner would in Kakao's console."""
        return kakao_console.order(self.kakao, Register(redirect_uri=uri))

    def require_secret(self, required: bool = True) -> Console:
        """Have practice Kakao ask for the client secret, or no longer; `begin` switches it off again."""
        return kakao_console.order(self.kakao, RequireSecret(required))

    @property
    def diagnosis(self) -> "Diagnosis | Healthy | Withheld":
        """Why the last request that failed in this lesson failed, by what the exchanges show, and the mend."""
        return _notice(self._pair).last(self.traffic.since)

    @property
    def switches(self) -> "Switches":
        """The panel of the lesson `break_it`: each of its switches breaks the site in one way, and is undone."""
        switches = _switches(self._pair)
        switches.course = _course(self)
        return switches

    @property
    def token_uri(self) -> token_uri.TokenURI | token_uri.NoTokenURI:
        """The token URI that the learner's `oauth()` printed last, as a link, taken apart."""
        # Of the views' words only `oauth()`'s: a comment that `detail()` prints may hold anything.
        uri = token_uri.last_printed(x.printed for x in self.traffic if x.path.startswith("/oauth"))
        return token_uri.TokenURI(uri, self._pair.app.secrets) if uri else token_uri.NoTokenURI()


def begin(lesson: int | str) -> Lesson:
    """Open a lesson, by its number or its name: prints what runs, where, and what was caught up.

    Run twice, it does no harm. Raises `NoSuchLesson`, and `ServerDidNotStart` when the learner's project cannot be
    loaded, with the end of its log.
    """
    began = time.time()
    stay_out_of_proxies()  # a cell may ask the site itself, with `requests`
    locale.use(locale.of_reader())
    place, number = folder.place(), number_of(folder.ROOT, lesson)
    moved = folder.move_on(folder.ROOT, place)
    folder.prepare(folder.ROOT, place)
    pair = _pair(place)
    diagnosis_hook.register(_notice(pair))
    pair.warm_up()  # the site loads while we read the lessons
    steps = Changes(folder.ROOT, place / folder.PROJECT, place / "kept", _solutions)
    change_magic.register(steps, pair.site)
    caught_up = steps.catch_up(number)
    active_fault.forget(pair.folder)  # of a switch that is thrown nothing stays
    pair.run(edited=bool(caught_up))
    print(_("Site   {where}", where=_where(pair.site)))
    print(_("Kakao  {where}", where=_where(pair.kakao)))
    print(_("Copy   {where}", where=place / folder.PROJECT), *caught_up, sep=" · ")
    if moved:
        print(moved)
    name = lessons(folder.ROOT)[number]
    begun = Lesson(
        number, name, pair.site, pair.kakao, _sessions(pair), Traffic(pair.histories, since=began), pair, steps
    )
    view_hook.register(lambda: _panel(begun.scope()).show())
    return begun


def _sessions(pair: ServerPair) -> Sessions:
    """The rows of the desk's site, without the examiner's: as in `lesson.traffic`, the learner meets their own."""
    cover = {"cover": partial(redact_row, secrets=pair.app.secrets)} if pair.app.live else {}
    left_out = partial(Traffic(pair.histories).given_to, EXAMINER)
    return Sessions(pair.place / folder.PROJECT / "db.sqlite3", left_out=left_out, **cover)


@cache
def _pair(place: Path) -> "ServerPair":
    """One pair of servers for each desk, however often this kernel begins a lesson."""
    if os.environ.get("TUTORIAL_SERVERS") == "inside":
        from tutorial_src.hosting.inside_server import InsideServer

        return ServerPair(place, InsideServer)
    return ServerPair(place)


@cache
def _notice(pair: ServerPair) -> diagnosis_hook.IPythonFailureHook:
    return diagnosis_hook.IPythonFailureHook(pair)


def _solutions(file: str, name: str) -> list[tuple[int, str]]:
    """What the exercises' solutions make of a definition."""
    from tutorial_src.exercises.lessons import catalogue  # few lessons begin with something that is not known

    return catalogue.solutions(file, name)


@cache
def _switches(pair: ServerPair) -> "Switches":
    from tutorial_src.faults.panel import Switches

    def widget(switches: Switches) -> object:
        from tutorial_src.faults.widget import Panel  # here, since widgets take a while to load

        return Panel(switches)

    return Switches(pair, widget)


def _course(lesson: Lesson) -> "Course":
    from tutorial_src.faults.login_walk import Course

    return Course(lesson.site, lesson.sessions, lesson.traffic, lesson.browser, lesson.require_secret)


@cache
def _scope(pair: ServerPair) -> "Scope":
    # Not above: widgets take a while to load, and not every lesson needs them.
    from tutorial_src.scope.widget import Scope

    traffic, began = Traffic(pair.histories), _kernel_began()
    before = [x for x in traffic.everything() if x.started < began]
    traffic.since = began
    return Scope(traffic, [pair.site, pair.kakao], lambda: diagnosis_hook.is_secret(pair), before)


@cache
def _panel(scope: "Scope") -> "Panel":
    from tutorial_src.scope.panel import Panel

    return Panel(scope)


def _kernel_began() -> float:
    """When this kernel first started: its connection file outlives a restart. Outside of a kernel: now."""
    from ipykernel.connect import get_connection_file

    try:
        return Path(get_connection_file()).stat().st_mtime
    except (RuntimeError, OSError):
        return time.time()


def _where(server: Server) -> str:
    if server.moved_from is None:
        return server.url
    program, port = who_listens(server.moved_from), server.url.rpartition(":")[2]
    return _(
        "{url}   (port {usual} is taken by {program}: {port} is used instead)",
        url=server.url,
        usual=server.moved_from,
        program=program,
        port=port,
    )
