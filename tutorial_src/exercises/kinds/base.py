"""Exercises as data: what is asked, what helps, and who judges. The kinds that are answered stand in two pair
more: `choices` (one, several, a fix, a diagnosis) and `findings` (a number, a text, a line, an order).

An answer is judged by the exercise itself (`judge`). The two kinds that are done and not answered, `Edit` and
`Browser`, have a judge of their own: a function that looks at the learner's site through an `Examiner`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tutorial_src.display.html import cut
from tutorial_src.locale import _

from .verdict import CannotTell, NotTried

if TYPE_CHECKING:
    from .examiner import Examiner

SHOWN = 60  # characters of an answer that are repeated


@dataclass(frozen=True, kw_only=True)
class Exercise:
    """What all kinds have: three hints, each nearer, and why it matters."""

    name: str  # unique in its lesson
    title: str
    task: str
    hints: tuple[str, str, str]
    why: str


class Answered(Exercise):
    """An exercise that is answered: by a letter, a number, a text, an order."""

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Return when the answer is right; raise `NotYet`, `NotTried` or `CannotTell` when it is not."""
        raise NotImplementedError

    def right_answer(self, examiner: "Examiner") -> object:
        """An answer that is right; raises `CannotTell` where that hangs on what is not there yet."""
        raise NotImplementedError

    def fields(self, examiner: "Examiner") -> list[dict]:
        """What there is to fill in: `name`, `kind`, and for a choice its `options` as pairs of key and text."""
        raise NotImplementedError

    @property
    def example(self) -> str:
        """How an answer is written in Python."""
        raise NotImplementedError

    def no_answer(self) -> NotTried:
        """To be raised when there is no answer."""
        return NotTried(_("Answer in the form, or in Python: {example}", example=self.example))

    def odd_answer(self, answer: object) -> CannotTell:
        """To be raised when the answer is of a kind that cannot be judged."""
        said = cut(repr(answer), SHOWN)
        return CannotTell(
            _("{answer} is no answer to this question. Answer such as {example}", answer=said, example=self.example)
        )


@dataclass(frozen=True, kw_only=True)
class Edit(Exercise):
    """A change to the learner's site: `solution` is the whole definition that goes into `file`.

    `judge` looks at what the site does and raises `NotYet`. `more` are further parts of the solution. `may_fail`
    says that an answer 500 is no sign of a mistake.
    """

    file: str
    function: str
    solution: str
    judge: Callable[["Examiner"], None] = field(repr=False)
    more: tuple[tuple[str, str, str], ...] = ()  # file, function, definition
    may_fail: bool = False

    @property
    def parts(self) -> list[tuple[str, str, str]]:
        """All parts of the solution: file, function, definition."""
        return [(self.file, self.function, self.solution), *self.more]


@dataclass(frozen=True, kw_only=True)
class BrowserExercise(Exercise):
    """Something to do in one's own browser; `judge` looks at what that browser sent and got."""

    steps: str
    judge: Callable[["Examiner"], None] = field(repr=False)
