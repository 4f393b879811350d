"""Exercises that are answered by what one has found: a number, a text, a line of a listing, an order."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutorial_src.display.html import cut
from tutorial_src.locale import _

from .base import SHOWN, Answered
from .verdict import CannotTell, NotYet

if TYPE_CHECKING:
    from .examiner import Examiner

Lines = Callable[["Examiner"], str]
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")


@dataclass(frozen=True, kw_only=True)
class Number(Answered):
    """A number to find out; `right` may be asked of the examiner."""

    right: float | Callable[["Examiner"], float]
    replies: Mapping[float, str]
    otherwise: str

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is the number, however it is written."""
        number = self._number(answer)
        if number != self.right_answer(examiner):
            seen = _("You answered {answer}.", answer=cut(str(answer), SHOWN))
            raise NotYet(self.replies.get(number, self.otherwise), observed=seen)

    def right_answer(self, examiner: "Examiner") -> float:
        """The number."""
        return self.right(examiner) if callable(self.right) else self.right

    def fields(self, examiner: "Examiner") -> list[dict]:
        """One field."""
        return [{"name": "answer", "kind": "text"}]

    @property
    def example(self) -> str:
        """With a number that is not right."""
        return f'lesson.exercise("{self.name}").answer(42)'

    def _number(self, answer: object) -> float:
        if answer in (..., None, ""):
            raise self.no_answer()
        if isinstance(answer, bool) or not isinstance(answer, str | int | float):
            raise self.odd_answer(answer)
        if not str(answer).strip():
            raise self.no_answer()
        found = _NUMBER.findall(str(answer)[:40].replace(",", ""))
        if len(found) != 1:  # "3 rows" has one, "three" has none, and "2 or 3" is no answer either
            raise CannotTell(
                _("Answer with one number, such as 42. You wrote {answer}.", answer=cut(str(answer).strip(), SHOWN))
            )
        return float(found[0])


@dataclass(frozen=True, kw_only=True)
class Text(Answered):
    """A word or a short text; case, blanks and quotes around it do not count."""

    right: tuple[str, ...]
    replies: Mapping[str, str]
    otherwise: str

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is one of the spellings."""
        text = self._text(answer)
        if text not in map(_plain, self.right):
            replies = {_plain(wrong): reply for wrong, reply in self.replies.items()}
            seen = _("You answered {answer}.", answer=cut(answer.strip(), SHOWN))
            raise NotYet(replies.get(text, self.otherwise), observed=seen)

    def right_answer(self, examiner: "Examiner") -> str:
        """The first spelling."""
        return self.right[0]

    def fields(self, examiner: "Examiner") -> list[dict]:
        """One field."""
        return [{"name": "answer", "kind": "text"}]

    @property
    def example(self) -> str:
        """With three dots."""
        return f'lesson.exercise("{self.name}").answer("…")'

    def _text(self, answer: object) -> str:
        if answer in (..., None) or (isinstance(answer, str) and _plain(answer) in ("", "…")):
            raise self.no_answer()
        if not isinstance(answer, str):
            raise self.odd_answer(answer)
        return _plain(answer)


@dataclass(frozen=True, kw_only=True)
class Line(Answered):
    """A line to find in a listing, by its number from 1; the listing may be a captured exchange."""

    listing: str | Lines
    right: int | Callable[[list[str]], int]
    replies: Mapping[int, str] | Callable[[list[str]], Mapping[int, str]]
    otherwise: str

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is the line's number."""
        lines = self.lines(examiner)
        number = self._number(answer, len(lines))
        if number != self._right(lines):
            replies = self.replies(lines) if callable(self.replies) else self.replies
            raise NotYet(replies.get(number, self.otherwise), observed=cut(lines[number - 1].strip(), SHOWN))

    def lines(self, examiner: "Examiner") -> list[str]:
        """The lines; raises `CannotTell` where there is nothing to show yet."""
        listing = self.listing(examiner) if callable(self.listing) else self.listing
        return listing.split("\n")

    def right_answer(self, examiner: "Examiner") -> int:
        """The number."""
        return self._right(self.lines(examiner))

    def fields(self, examiner: "Examiner") -> list[dict]:
        """A choice among the lines."""
        lines = [[str(number), cut(line, 200)] for number, line in enumerate(self.lines(examiner), 1)]
        return [{"name": "answer", "kind": "line", "options": lines}]

    @property
    def example(self) -> str:
        """With the first line."""
        return f'lesson.exercise("{self.name}").answer(1)'

    def _right(self, lines: list[str]) -> int:
        return self.right(lines) if callable(self.right) else self.right

    def _number(self, answer: object, most: int) -> int:
        if answer in (..., None, ""):
            raise self.no_answer()
        text = str(answer)[:10].strip()
        if isinstance(answer, bool) or not text.isdecimal() or not 1 <= int(text) <= most:
            raise self.odd_answer(answer)
        return int(text)


@dataclass(frozen=True, kw_only=True)
class Order(Answered):
    """Messages to put in order: `items` stand in it, `reasons` say why none of them comes earlier."""

    items: Mapping[str, str]
    reasons: Mapping[str, str]

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is one order; the first name that comes too early is told, with the reason."""
        names, right = self._names(answer), list(self.items)
        early = next((place for place, name in enumerate(names) if name != right[place]), None)
        if early is not None:
            so_far = ", ".join(right[:early]) or _("nothing")
            raise NotYet(
                _("`{name}` comes too early: {reason}", name=names[early], reason=self.reasons[names[early]]),
                observed=_("Right so far: {names}.", names=so_far),
            )

    def right_answer(self, examiner: "Examiner") -> list[str]:
        """The names in their order."""
        return list(self.items)

    def fields(self, examiner: "Examiner") -> list[dict]:
        """The names by the alphabet, which gives nothing away."""
        return [{"name": "answer", "kind": "order", "options": sorted(self.items.items())}]

    @property
    def example(self) -> str:
        """With the names by the alphabet."""
        return f'lesson.exercise("{self.name}").answer({sorted(self.items)!r})'

    def _names(self, answer: object) -> list[str]:
        if answer is ... or answer is None or answer == []:
            raise self.no_answer()
        if not isinstance(answer, list | tuple) or sorted(map(str, answer)) != sorted(self.items):
            names = ", ".join(sorted(self.items))
            raise CannotTell(_("This is not a list with each of these names in it once: {names}.", names=names))
        return list(answer)


def _plain(text: str) -> str:
    return " ".join(text.strip().strip("\"'`").split()).casefold()
