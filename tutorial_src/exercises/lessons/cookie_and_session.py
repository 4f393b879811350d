"""Exercises of `cookie_and_session`: a cookie that is deleted, the order of two visits, whose session it is."""

from functools import partial

from tutorial_src.exercises.judges.session_cookie import LOST, has_lost_its_ticket
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.findings import Number, Order
from tutorial_src.exercises.kinds.words import Words

of = partial(Words, "cookie_and_session")
FIRST_VISIT, ROWS = of("first_visit"), of("rows")


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    first_visit = FIRST_VISIT.in_order("request", "write", "row", "Set-Cookie", "Cookie", "read")
    return [
        BrowserExercise(**LOST.asked("steps"), judge=has_lost_its_ticket),
        Order(**FIRST_VISIT.asked(), **first_visit),
        Number(**ROWS.asked("otherwise"), right=3, replies=ROWS.by_number()),
    ]
