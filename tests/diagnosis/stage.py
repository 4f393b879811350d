"""A real lesson on which a scenario breaks something, and what its servers recorded of it."""

import json
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import asdict
from pathlib import Path

from tutorial_src.browser.browser import Browser
from tutorial_src.browser.page import Page
from tutorial_src.lesson.lesson import Lesson
from tutorial_src.servers.server import ServerDidNotStart
from tutorial_src.traffic.exchange import Exchange
from tutorial_src.traffic.log import from_line

RECORDED = Path(__file__).parent / "recorded"
VIEWS, SETTINGS = "blogapp/views.py", "firstProject/settings.py"


class Stage:
    """A lesson after the seed: `detail()` remembers, `oauth()` prints the token URI."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson, self.site, self.kakao = lesson, lesson.site, lesson.kakao
        self.project = lesson.sessions.database.parent

    @property
    def elsewhere(self) -> str:
        """The site's other address."""
        return self.site.url.replace("127.0.0.1", "localhost")

    def visitor(self, name: str = "first") -> Browser:
        """A scripted visitor with an empty jar."""
        return self.lesson.browser(name)

    def asked(self, text: str = "hello", name: str = "first") -> Browser:
        """A visitor who has written a comment, and stands before Kakao."""
        visitor = self.visitor(name)
        visitor.comment(text)
        return visitor

    def edit(self, file: str, old: str, new: str) -> None:
        """Change a file of the project, and start the site anew; it may fail to."""
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
        with suppress(ServerDidNotStart):
            self.site.restart()

    def append(self, file: str, code: str) -> None:
        """Add lines to a file of the project, and start the site anew."""
        last = (self.project / file).read_text(encoding="utf-8")
        self.edit(file, last, f"{last}\n{code}\n")

    def sql(self, command: str, *values: str) -> None:
        """Change the database behind the site's back."""
        with closing(sqlite3.connect(self.project / "db.sqlite3", timeout=9)) as other, other:
            other.execute(command, values)

    def token(self, visitor: Browser, uri: str = "") -> Page:
        """Let a visitor click the token URI that `oauth()` printed last, or this one."""
        return visitor.get(uri or self.lesson.token_uri.uri)

    @property
    def code(self) -> str:
        """The authorization code of the last way back."""
        return next(x.parameters["code"] for x in reversed(self.lesson.traffic) if x.path == "/oauth/")

    def exchanges(self) -> list[Exchange]:
        """All that was recorded, in the order in which it ended."""
        return self.lesson.traffic.everything()

    def save(self, name: str) -> None:
        """Write what was recorded, small, and without what differs from computer to computer."""
        lines = [json.dumps(_small(x), ensure_ascii=False, separators=(",", ":")) for x in self.exchanges()]
        text = "".join(f"{line}\n" for line in lines)
        for port, usual in ((self.site.port, 8000), (self.kakao.port, 9000)):
            text = re.sub(rf"(?<!\d){port}(?!\d)|(?<=%3A){port}|(?<=%253A){port}", str(usual), text)
        text = text.replace(str(self.project.resolve()), self.project.name)
        RECORDED.mkdir(exist_ok=True)
        (RECORDED / f"{name}.jsonl").write_text(text, encoding="utf-8", newline="\n")


def recorded(name: str) -> list[Exchange]:
    """The exchanges of a recorded failure."""
    lines = (RECORDED / f"{name}.jsonl").read_bytes().splitlines()
    return [x for x in map(from_line, lines) if x]


def _small(x: Exchange) -> dict:
    """A record without the pages that tell nothing; Django's own error page has paths of this computer in it."""
    told = {name: value for name, value in asdict(x).items() if value not in ("", None, 0)}
    is_told = x.status in (400, 401, 403, 429) or x.could_not_start
    kept = {"response_body": x.response_body if is_told else "", "query": x.query, "reason": x.reason}
    sizes = {"request_size": x.request_size, "response_size": x.response_size}
    return {**told, **kept, **sizes, "request_body": x.request_body}
