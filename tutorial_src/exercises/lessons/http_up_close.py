"""The exercises of the lesson `http_up_close`: what a request says, and what a server learns from it."""

from functools import partial

from tutorial_src.exercises.judges.page_views import heads
from tutorial_src.exercises.kinds.base import Exercise
from tutorial_src.exercises.kinds.choices import Fix, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Line, Number
from tutorial_src.exercises.kinds.words import EMPTY, Words

of = partial(Words, "http_up_close")
SLASH, NAME_TAG = of("slash"), of("name_tag")
TWICE = "someone.get(post)\nsomeone.get(post)"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        Number(**SLASH.asked("otherwise"), right=301, replies=SLASH.by_number()),
        _name_tag(),
        _same_visitor(),
        Several(**of("who_asks").asked("options", "replies"), right={"a", "b", "d"}),
    ]


def _name_tag() -> Line:
    return Line(
        **NAME_TAG.asked("otherwise"),
        listing=_visit_of_the_third,
        right=lambda lines: next(n for n, line in enumerate(lines, 1) if line.startswith("User-Agent: ")),
        replies=NAME_TAG.by_start(
            {
                "GET ": "request_line",
                "Host": "host",
                "Accept": "accept",
                "Connection": "connection",
                "HTTP/1.1": "status_line",
                "Content-": "content",
                EMPTY: "empty_line",
            }
        ),
    )


def _visit_of_the_third(examiner: Examiner) -> str:
    found = next((x for x in examiner.traffic if x.who == "third"), None)
    if found is None:
        raise NAME_TAG.cannot_tell("not_visited")
    return heads(found)


def _same_visitor() -> Fix:
    return Fix(
        **of("same_visitor").asked("replies"),
        options={
            "a": "requests.get(post)\nrequests.get(post)",
            "b": "requests.Session().get(post)\nrequests.Session().get(post)",
            "c": 'me = {"User-Agent": "Mina"}\nrequests.get(post, headers=me)\nrequests.get(post, headers=me)',
            "d": f"someone = requests.Session()\n{TWICE}",
        },
        right="d",
    )
