"""Exercises that are answered by choosing: one option, several, a fix, a cause and its evidence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tutorial_src.locale import _

from .base import Answered
from .verdict import CannotTell, NotTried, NotYet

if TYPE_CHECKING:
    from .examiner import Examiner


@dataclass(frozen=True, kw_only=True)
class Choice(Answered):
    """One of several options; each wrong one has a reply that names the belief behind it."""

    options: Mapping[str, str]
    right: str
    replies: Mapping[str, str]
    is_code: bool = False

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is one letter."""
        chosen = self._letter(answer)
        if chosen != self.right:
            raise NotYet(self.replies[chosen], observed=_("You chose {letter}.", letter=chosen))

    def right_answer(self, examiner: "Examiner") -> str:
        """The letter."""
        return self.right

    def fields(self, examiner: "Examiner") -> list[dict]:
        """One choice."""
        return [{"name": "answer", "kind": "one", "options": list(self.options.items()), "code": self.is_code}]

    @property
    def example(self) -> str:
        """With the first letter."""
        return f'lesson.exercise("{self.name}").answer("{next(iter(self.options))}")'

    def _letter(self, answer: object) -> str:
        if answer in (..., None, ""):
            raise self.no_answer()
        letter = answer.strip(" ().").lower() if isinstance(answer, str) else ""
        if letter not in self.options:
            raise self.odd_answer(answer)
        return letter


@dataclass(frozen=True, kw_only=True)
class Fix(Choice):
    """The version of a piece of code that mends it, among several."""

    is_code: bool = True


@dataclass(frozen=True, kw_only=True)
class Several(Answered):
    """Some of several options; `replies` says for each what is wrong when it is ticked or left out wrongly."""

    options: Mapping[str, str]
    right: frozenset[str] | set[str]
    replies: Mapping[str, str]

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right is the whole set, in any order."""
        chosen = self._letters(answer)
        # What was ticked wrongly tells of a belief, and comes before what was left out.
        wrong = [*sorted(chosen - set(self.right)), *sorted(set(self.right) - chosen)]
        if wrong:
            count = len(self.options) - len(wrong)
            seen = _("{count} of {all} are right.", count=count, all=len(self.options))
            raise NotYet(self.replies[wrong[0]], observed=seen, look=_("Option {letter}.", letter=wrong[0]))

    def right_answer(self, examiner: "Examiner") -> str:
        """The letters in one word."""
        return "".join(sorted(self.right))

    def fields(self, examiner: "Examiner") -> list[dict]:
        """Boxes to tick."""
        return [{"name": "answer", "kind": "several", "options": list(self.options.items())}]

    @property
    def example(self) -> str:
        """With two letters."""
        return f'lesson.exercise("{self.name}").answer("{"".join(list(self.options)[:2])}")'

    def _letters(self, answer: object) -> set[str]:
        if answer is ... or not answer:
            raise self.no_answer()
        parts = answer.replace(",", " ").split() if isinstance(answer, str) else answer
        if not isinstance(parts, Sequence | set | frozenset) or not all(isinstance(part, str) for part in parts):
            raise self.odd_answer(answer)
        letters = set("".join(parts).lower())
        if not letters <= set(self.options):
            raise self.odd_answer(answer)
        return letters


@dataclass(frozen=True, kw_only=True)
class Diagnose(Answered):
    """A broken site: the cause and the evidence for it. `right` tells both, or None when nothing is broken."""

    causes: Mapping[str, str]
    evidences: Mapping[str, str]
    right: Callable[["Examiner"], tuple[str, str] | None]
    replies: Mapping[str, str]  # for each cause, when it is not the one
    poor_evidence: Mapping[str, str]  # for each evidence, when the cause is right and this does not show it
    nothing_broken: str

    def judge(self, answer: object, examiner: "Examiner") -> None:
        """Right are both: the cause, and the observation that shows it."""
        right = self.right_answer(examiner)
        cause, evidence = self._both(answer)
        if cause != right[0]:
            raise NotYet(self.replies[cause], observed=self.causes[cause])
        if evidence != right[1]:
            raise NotYet(self.poor_evidence[evidence], observed=self.evidences[evidence])

    def right_answer(self, examiner: "Examiner") -> tuple[str, str]:
        """Cause and evidence; raises `CannotTell` when nothing is broken."""
        right = self.right(examiner)
        if right is None:
            raise CannotTell(self.nothing_broken)
        return right

    def fields(self, examiner: "Examiner") -> list[dict]:
        """Two choices."""
        pairs = {"cause": (_("The cause"), self.causes), "evidence": (_("The evidence"), self.evidences)}
        return [
            {"name": name, "kind": "one", "legend": legend, "options": list(options.items())}
            for name, (legend, options) in pairs.items()
        ]

    @property
    def example(self) -> str:
        """With the first of both."""
        first = next(iter(self.causes)), next(iter(self.evidences))
        return f'lesson.exercise("{self.name}").answer({first!r})'

    def _both(self, answer: object) -> tuple[str, str]:
        if answer in (..., None, "", (), [], {}) or answer == ("", ""):
            raise self.no_answer()
        pair = (answer.get("cause"), answer.get("evidence")) if isinstance(answer, dict) else answer
        if isinstance(answer, dict) and "" in pair:  # a form of which one half is filled in
            raise NotTried(_("Choose both: the cause, and the evidence for it."))
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            raise self.odd_answer(answer)
        if pair[0] not in self.causes or pair[1] not in self.evidences:
            raise self.odd_answer(answer)
        return pair[0], pair[1]
