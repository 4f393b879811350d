"""Who sent a request: a scripted visitor by its name, a real browser by the cookies that it sends."""

from dataclasses import dataclass, field

from tutorial_src.locale import _
from tutorial_src.traffic.cookies import Cookie, Key
from tutorial_src.traffic.exchange import EXAMINER, Exchange
from tutorial_src.traffic.headers import header
from tutorial_src.traffic.jars import Jar, likeness

MOST = 20  # real browsers that a request is compared with, those seen last


@dataclass(eq=False)
class Visitor:
    """Somebody with a cookie jar. `inferred`: the jar was never seen, it follows from the messages."""

    key: str
    name: str  # in the reader's language
    inferred: bool = False
    keeps_cookies: bool = True  # a program may or may not: its jar is what it sends
    agent: str = ""  # its User-Agent
    jar: Jar = field(default_factory=Jar)
    shown: dict[Key, Cookie] = field(default_factory=dict)  # what the last step left in the lane


class Visitors:
    """Finds the visitor of each exchange; call `of` once for each, in their order."""

    def __init__(self) -> None:
        self._named: dict[str, Visitor] = {}
        self._browsers: list[Visitor] = []  # seen last: last
        self._count = 0

    def of(self, x: Exchange) -> Visitor | None:
        """The visitor who sent this; None for the site's own request."""
        if x.who == "firstProject":
            return None
        agent = header(x.request_headers, "user-agent")
        return self._browser(x, agent) if x.who == "browser" else self._by_name(x.who, agent)

    def begin(self) -> None:
        """From here on they are seen: real browsers keep what they have, and are counted anew as they appear.

        Scripted visitors are forgotten, jars and all: a name that was used before starts anew.
        """
        self._named, self._count = {}, 0
        for visitor in self._browsers:
            visitor.key, visitor.jar.hosts = "", set()

    def _by_name(self, who: str, agent: str) -> Visitor:
        if who not in self._named:
            name = _("the examiner") if who == EXAMINER else who
            self._named[who] = _program() if who == "program" else Visitor(_key(who), name, agent=agent)
        visitor = self._named[who]
        if visitor.agent != agent and visitor.keeps_cookies:
            visitor.agent, visitor.jar = agent, Jar()  # the same name for somebody new
        return visitor

    def _browser(self, x: Exchange, agent: str) -> Visitor:
        """The browser that this request contradicts least, or one more."""
        known = [visitor for visitor in self._browsers if visitor.agent == agent]
        alike = [(likeness(visitor.jar, x), visitor) for visitor in known[::-1]]  # seen last: first
        best, visitor = min(alike, key=lambda pair: (pair[0].against, -pair[0].agreeing), default=(None, None))
        if best is None or best.against and not best.agreeing:
            visitor = _somebody(agent)
        if not visitor.key:
            self._count_in(visitor)
        self._browsers = [*(v for v in self._browsers if v is not visitor), visitor][-MOST:]
        return visitor

    def _count_in(self, visitor: Visitor) -> None:
        self._count += 1
        number = "" if self._count == 1 else f" {self._count}"
        visitor.key, visitor.name = f"you{number}", _("your browser") + number


def _somebody(agent: str) -> Visitor:
    """One more real browser, not counted yet."""
    return Visitor("", "", inferred=True, agent=agent, jar=Jar(is_browser=True))


def _program() -> Visitor:
    return Visitor("program", _("another program"), keeps_cookies=False)


def _key(name: str) -> str:
    """A scripted visitor's name as its key; one that a real browser's could be taken for is told apart."""
    return f"visitor {name}" if name.split(" ")[0] in ("you", "program", "visitor") else name
