"""Exercises of `sessions_in_depth`: a session ID that is borrowed, what makes a new one, and a counter."""

from functools import partial

from tutorial_src.exercises.judges.session_cookie import BORROWED, has_borrowed_a_ticket
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.words import Words, listed

of = partial(Words, "sessions_in_depth")
FRONT_COUNT = of("front_count")
INDEX = '''def index(request):
    """The front page, which counts this visitor's visits to it."""
    request.session["front"] = request.session.get("front", 0) + 1
    return render(request, "index.html")
'''


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        BrowserExercise(**BORROWED.asked("steps"), judge=has_borrowed_a_ticket),
        Several(**of("new_number").asked("options", "replies"), right={"d", "e", "f"}),
        Edit(
            **FRONT_COUNT.asked(), file="blogapp/views.py", function="index", solution=INDEX, judge=_counts_each_visitor
        ),
    ]


def _counts_each_visitor(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    counts = []
    for _visit in range(3):
        visitor.get("/")
        counts.append(examiner.session_of(visitor).get("front"))
    other = examiner.visitor()
    other.get("/")
    alone = examiner.session_of(other).get("front")
    if [str(count) for count in [*counts, alone]] != ["1", "2", "3", "1"]:
        says = _why_not(counts, alone, examiner.session_of(visitor))
        raise FRONT_COUNT.not_yet("other_counts", says=says, counts=", ".join(map(str, counts)), alone=alone)


def _why_not(counts: list, alone: object, data: dict) -> str:
    """The mistake that fits these counts best."""
    if counts[-1] is None:
        return FRONT_COUNT.reply("no_front", names=listed(data))
    if _follow(*counts[-2:], alone):
        return FRONT_COUNT.reply("shared")
    if counts[0] is None:
        return FRONT_COUNT.reply("late")
    if len(set(map(str, counts))) == 1:
        return FRONT_COUNT.reply("stays")
    if str(alone) == str(counts[0]):
        return FRONT_COUNT.reply("not_by_one")
    return FRONT_COUNT.reply("something_else")


def _follow(*counts: object) -> bool:
    """Whether each of these is one more than the one before."""
    return all(isinstance(count, int) for count in counts) and [*counts] == [*range(counts[0], counts[0] + len(counts))]
