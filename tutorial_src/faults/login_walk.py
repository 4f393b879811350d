"""One walk of a fresh scripted visitor: a comment, consent at Kakao, back, a click on the token URI."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from tutorial_src import token_uri
from tutorial_src.traffic.cookies import SESSION
from tutorial_src.traffic.session_cookie import last_holding

if TYPE_CHECKING:
    from tutorial_src.browser.browser import Browser
    from tutorial_src.browser.page import Page
    from tutorial_src.servers.server import Server
    from tutorial_src.session_table.sessions import Sessions
    from tutorial_src.traffic.log import Traffic

COMMENT = "What is wrong here?"
_numbers = count(1)


@dataclass(frozen=True)
class Course:
    """What a login walk needs of the lesson that is open: the site, what it leaves behind, and who visits it."""

    site: "Server"
    sessions: "Sessions"
    traffic: "Traffic"
    browser: Callable[[str], "Browser"]  # a new scripted visitor of this name
    require_secret: Callable[[bool], object]  # have practice Kakao ask for the client secret, or no longer


@dataclass(frozen=True)
class LoginFlow:
    """A walk while the switch of this name is thrown ("" for none); `port` is the neighbour's."""

    course: Course
    switch: str
    port: int
    known: frozenset[str] = frozenset()  # who has been here before, in whichever lesson

    @property
    def begins_at(self) -> str:
        """The address of the site at which the visitor begins."""
        url = self.course.site.url
        return url.replace("127.0.0.1", "localhost") if self.switch == "other_host" else url

    @cached_property
    def visitor(self) -> "Browser":
        """Somebody whom neither the site nor Kakao knows yet."""
        names = map("walker-{}".format, _numbers)
        return self.course.browser(next(name for name in names if name not in self.known))

    def run(self) -> "Page":
        """Where the walk ended: at the first error, else with what Kakao answers to the token URI."""
        page = self._comment()
        if page.status >= 400 or page.form("name") is None:
            return page
        self._meanwhile()
        page = self.visitor.agree()
        uri = token_uri.last_printed(x.printed for x in self.course.traffic if x.who == self.visitor.name)
        if page.status >= 400 or uri is None:
            return page
        for _click in range(2 if self.switch == "code_twice" else 1):
            page = self.visitor.get(uri)
        return page

    def _comment(self) -> "Page":
        url = f"{self.begins_at}/blogMain/detail/1/"
        page = self.visitor.get(url)
        if page.status >= 400:
            return page
        token = page.hidden("csrfmiddlewaretoken") or ""
        return self.visitor.post(url, {"comment_textfield": COMMENT, "csrfmiddlewaretoken": token})

    def _meanwhile(self) -> None:
        """What the visitor does while Kakao's page stands open in another tab."""
        if self.switch == "cookie_deleted":
            self._delete_session_cookie()
        if self.switch == "name_clash":
            kakaos = self.visitor.page
            self.visitor.get(f"http://127.0.0.1:{self.port}/")
            self.visitor.page = kakaos

    def _delete_session_cookie(self) -> None:
        """Take the session cookie out of the jar: by its name, or it holds the key of a row under another one."""
        jar, keys = self.visitor.cookies, {row.id for row in self.course.sessions}
        jar.pop(last_holding(jar.items(), keys) or SESSION, None)
