"""Exercises solved as a learner solves them: by the solution, or with the hands in a browser of one's own."""

from collections.abc import Callable

from IPython import get_ipython

from tutorial_src.browser.browser import Browser
from tutorial_src.browser.page import Page
from tutorial_src.lesson.lesson import Lesson

AGENT = "Mozilla/5.0 (X11; Linux x86_64) Chrome/140"


class Hands(Browser):
    """A browser that introduces itself as a real one."""

    def __init__(self, lesson: Lesson) -> None:
        super().__init__("hands", lesson.site, lesson.kakao)
        self.agent = self._http.headers["User-Agent"] = AGENT

    def reload(self, path: str = "/") -> Page:
        """Load a page again with F5: a browser says so (Cache-Control, RFC 9111, 5.2.1)."""
        return self.get(path, headers={"Cache-Control": "max-age=0"})


def solve(lesson: Lesson, name: str) -> None:
    """Solve an exercise, and print its outcome."""
    task = lesson.exercise(name)
    deed = DEEDS.get((lesson.name, name))
    if deed:
        deed(lesson)
    verdict = task.check() if deed and deed not in PREPARED else task.apply()
    print(verdict.outcome.name, verdict)


def _walk(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.comment("Hello from a browser")
    hands.agree()


def _delete_cookie(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.get("/blogMain/")
    del hands.cookies["sessionid"]
    hands.reload("/blogMain/")


def _borrow(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.get("/blogMain/")
    hands.cookies["sessionid"] = get_ipython().user_ns["ticket"]
    hands.get("/blogMain/")


def _get_a_token(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.comment("A token, please")
    hands.agree()
    hands.get(lesson.token_uri.uri)


def _lose_on_the_way(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.comment("I will lose my ticket")
    del hands.cookies["sessionid"]
    hands.agree()


def _log_out(lesson: Lesson) -> None:
    hands = Hands(lesson)
    hands.comment("Before I go")
    hands.agree()
    hands.submit("logout")


def _begin_elsewhere(lesson: Lesson) -> None:
    hands, elsewhere = Hands(lesson), lesson.site.url.replace("127.0.0.1", "localhost")
    hands.post(f"{elsewhere}/blogMain/detail/1/", {"comment_textfield": "Same computer?"})
    hands.agree()


def _break(lesson: Lesson) -> None:
    lesson.switches.throw("cookie_deleted")
    lesson.switches.walk()


DEEDS: dict[tuple[int, str], Callable[[Lesson], None]] = {
    ("start_here", "walk"): _walk,
    ("cookie_and_session", "lost_ticket"): _delete_cookie,
    ("sessions_in_depth", "borrowed"): _borrow,
    ("oauth_token_uri", "token"): _get_a_token,
    ("oauth_token_uri", "lost_ticket"): _lose_on_the_way,
    ("who_wrote_this", "log_out"): _log_out,
    ("break_it", "elsewhere"): _begin_elsewhere,
    ("break_it", "diagnose"): _break,
}
PREPARED = {_break}  # what an answer needs before it can be judged
