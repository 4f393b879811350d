"""What a judge works with: the learner's own site over HTTP, a visitor of the judge's own, rows and exchanges."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tutorial_src.browser.browser import Browser
from tutorial_src.servers.messages import WriteSession
from tutorial_src.servers.server import Server, ServerDidNotStart
from tutorial_src.session_table.sessions import Session, Sessions, SessionsUnreadable
from tutorial_src.traffic.exchange import EXAMINER, Exchange
from tutorial_src.traffic.log import Traffic

PATIENCE = 4  # seconds for an answer; a view that takes longer waits for something, or loops for ever


@dataclass(frozen=True)
class Examiner:
    """Visits the learner's site, and reads what there is to read; changes nothing in the learner's files."""

    site: Server
    kakao: Server
    sessions: Sessions
    traffic: Traffic
    project: Path  # the learner's copy of the project

    def run_what_is_saved(self) -> None:
        """Have the site run what stands in its files now, since an editor may have saved a moment ago.

        Raises `ServerDidNotStart` where it cannot, or was stopped.
        """
        with suppress(ServerDidNotStart):  # what it says of an older file is no news
            self.site.wait_ready()
        for _saved_meanwhile in range(2):
            running = self.site.generation
            if running and 0 < self.site.started_at < self._saved_at():  # it runs, could not start, or a view ended it
                with suppress(ServerDidNotStart):
                    self.site.restart(if_generation=running)
        self.site.wait_ready()

    def visitor(self) -> Browser:
        """A scripted visitor whom nobody knows; in the live view it is called the examiner."""
        return Browser(EXAMINER, self.site, self.kakao, seconds=PATIENCE)

    def row_of(self, visitor: Browser) -> Session | None:
        """The row that the visitor's cookie opens, or None."""
        try:  # whatever the cookie is called: a site may give it another name (SESSION_COOKIE_NAME)
            return next(filter(None, map(self.sessions.get, visitor.cookies.values())), None)
        except SessionsUnreadable:
            return None

    def session_of(self, visitor: Browser) -> dict:
        """What the site keeps for the visitor, decoded; empty when there is no row."""
        row = self.row_of(visitor)
        return row.data if row else {}

    def take_ticket(self, visitor: Browser) -> None:
        """Take the cookie that opens a row out of the visitor's jar."""
        row = self.row_of(visitor)
        for name in [name for name, value in visitor.cookies.items() if row and value == row.id]:
            del visitor.cookies[name]

    def write_session(self, visitor: Browser, values: dict) -> bool:
        """Have the site write these into the visitor's session; whether they are there now."""
        if row := self.row_of(visitor):
            with suppress(ServerDidNotStart):  # it does not answer
                self.site.ask(WriteSession(row.id, values))
        return values.items() <= self.session_of(visitor).items()

    def keys(self) -> set[str]:
        """The keys of all rows that are there, or were after some exchange of this lesson."""
        told = {row[0] for x in self.traffic.everything() for row in x.sessions or ()}
        with suppress(SessionsUnreadable):
            told |= {row.id for row in self.sessions}
        return told

    def exchanges_of(self, visitor: Browser) -> list[Exchange]:
        """What the visitor and the servers said to each other, oldest first."""
        return [x for x in self.traffic.everything() if _agent(x.request_headers) == visitor.agent]

    def printed(self, visitor: Browser) -> str:
        """What the site's views printed while they answered the visitor."""
        return "".join(x.printed for x in self.exchanges_of(visitor) if x.server == "site")

    def of_learner(self, server: str = "site") -> Sequence[Exchange]:
        """What the learner's own browser and a server said to each other in this lesson, oldest first."""
        return [x for x in self.traffic if x.who == "browser" and x.server == server]

    def _saved_at(self) -> float:
        """When a file of the project was last saved, in seconds since 1970."""
        files = (path for path in self.project.rglob("*") if path.suffix in (".py", ".html"))
        return max((_modified(path) for path in files), default=0.0)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # an editor was replacing it
        return 0.0


def _agent(headers: list) -> str:
    return next((value for name, value in headers if name.lower() == "user-agent"), "")
