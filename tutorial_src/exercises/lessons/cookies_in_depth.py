"""The exercises of the lesson `cookies_in_depth`: what travels when, and what a server may believe."""

from functools import partial

from tutorial_src.exercises.judges.page_views import heads
from tutorial_src.exercises.kinds.base import Exercise
from tutorial_src.exercises.kinds.choices import Choice, Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line
from tutorial_src.exercises.kinds.words import Words

of = partial(Words, "cookies_in_depth")
BELIEVED = of("believed")
COUNT = 'visits = int(request.COOKIES.get("visits", "0")) + 1'


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        _believed(),
        Several(**of("travels").asked("options", "replies"), right={"a", "c", "f", "g"}),
        Choice(**of("safest").asked("options", "replies"), right="c"),
        _no_lies(),
    ]


def _believed() -> Line:
    return Line(
        **BELIEVED.asked("otherwise"),
        listing=_lie,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("Set-Cookie: visits=")),
        replies=BELIEVED.by_start(
            {
                "GET ": "request_line",
                "Cookie": "cookie",
                "Set-Cookie: story": "story",
                "HTTP/1.1": "status_line",
                "User-Agent": "user_agent",
            }
        ),
    )


def _lie(examiner: Examiner) -> str:
    given: set[str | None] = {None}
    for x in (x for x in examiner.traffic if x.who != "browser"):
        if x.sent_cookies.get("visits") not in given and "visits" in x.set_cookies:
            return heads(x)
        given.add(x.set_cookies.get("visits"))
    raise BELIEVED.cannot_tell("not_changed")


def _no_lies() -> Fix:
    return Fix(
        **of("no_lies").asked("replies"),
        options={
            "a": 'visits = int(request.COOKIES["visits"]) + 1',
            "b": f"try:\n    {COUNT}\nexcept ValueError:\n    visits = 1",
            "c": f'{COUNT}\nresponse = render(request, "index.html")\n'
            'response.set_cookie("visits", visits, httponly=True)',
            "d": 'visits = request.session.get("visits", 0) + 1\nrequest.session["visits"] = visits',
        },
        right="d",
    )
