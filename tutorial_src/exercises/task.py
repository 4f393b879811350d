"""One exercise in the hands of a learner: answered, checked, hinted at, solved. Widget and Python end up here."""

import threading
from collections.abc import Callable
from dataclasses import replace

from tutorial_src.desk.source import CannotChange
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _

from . import grading
from .kinds.base import Answered, BrowserExercise, Edit, Exercise
from .kinds.choices import Choice
from .kinds.examiner import Examiner
from .kinds.findings import Line
from .kinds.verdict import CannotTell, Outcome, Verdict
from .progress import Progress
from .solutions import Solutions
from .text import Hint, Solution, as_text


class NotThisKind(UserError):
    """This exercise is done in another way; the message says in which."""


class Task:
    """An exercise, and how far the learner is with it. `widget(task)` makes the form that a notebook shows."""

    def __init__(
        self,
        exercise: Exercise,
        lesson: str,
        examiner: Examiner,
        progress: Progress,
        solutions: Solutions,
        widget: Callable[["Task"], object],
    ) -> None:
        self.exercise, self.lesson, self.examiner = exercise, lesson, examiner
        self._progress, self._solutions = progress, solutions
        self.verdict: Verdict | None = None
        self.hints_shown = 0
        self.shows_solution = False
        self._listeners: list[Callable[[], None]] = []
        self._make_widget, self._widget = widget, None
        self._one_at_a_time = threading.RLock()

    @property
    def is_solved(self) -> bool:
        """Whether it was solved, now or earlier."""
        return bool(self.solved)

    @property
    def solved(self) -> str:
        """When it was solved, as an ISO 8601 time, or ""."""
        return self._progress.solved(self.lesson, self.exercise.name)

    def answer(self, answer: object = ...) -> Verdict:
        """Judge an answer; raises `NotThisKind` where there is something to do instead."""
        if not isinstance(self.exercise, Answered):
            raise NotThisKind(
                _(
                    "This exercise is done, not answered. When you have done it: {call}",
                    call=f'lesson.exercise("{self.exercise.name}").check()',
                )
            )
        self.fields()
        return self._told(grading.of_answer(self.exercise, answer, self.examiner))

    def check(self) -> Verdict:
        """Look at the learner's site, or at what their browser did; raises `NotThisKind` for a question."""
        if isinstance(self.exercise, Answered):
            raise NotThisKind(_("This exercise is answered: {example}", example=self.exercise.example))
        return self._told(self._checked())

    def look_back(self) -> None:
        """See what was done before the exercise was shown; that it was not done is no news yet."""
        if not self.is_solved and (verdict := self._checked()).outcome is Outcome.RIGHT:
            self._told(verdict, is_asked=False)

    def look_again(self) -> None:
        """Check without being asked; what is not tried is no news, nor what cannot be checked for a while."""
        with self._one_at_a_time:
            verdict = self._checked() if not self.is_solved and self._may_be_done() else None
            if verdict and (verdict.outcome in (Outcome.RIGHT, Outcome.NOT_YET) or self.examiner.site.has_failed):
                self._told(verdict, is_asked=False)

    def hint(self) -> Hint:
        """The next of the three hints; the last one stays."""
        self.hints_shown = min(self.hints_shown + 1, len(self.exercise.hints))
        self._progress.note(self.lesson, self.exercise.name, hints=self.hints_shown)
        self._tell()
        return Hint(self.exercise.hints[: self.hints_shown], len(self.exercise.hints))

    def solution(self) -> Solution:
        """A right answer, or the code and how it differs from the learner's own."""
        self.shows_solution = True
        self._progress.note(self.lesson, self.exercise.name, solution=True)
        self._tell()
        return self.solution_shown()

    def apply(self) -> Verdict:
        """Put the solution in place; the learner's own is kept, and `undo` brings it back."""
        self.shows_solution = True
        self._progress.note(self.lesson, self.exercise.name, solution=True)
        if isinstance(self.exercise, Answered):
            return self._told(grading.of_solution(self.exercise, self.examiner))
        if isinstance(self.exercise, BrowserExercise):
            raise NotThisKind(_("This is done in your own browser. {steps}", steps=self.exercise.steps))
        with self._one_at_a_time:
            made = self._solutions.apply(self.lesson, self.exercise)
            self._restart(made)
            verdict = self._checked()
            kept = [change.says for change in made if "kept/" in change.says]
            return self._told(replace(verdict, says="\n".join([verdict.says, *kept])))

    def undo(self) -> str:
        """Put back what stood there before the solution; raises `NothingToUndo`."""
        if not isinstance(self.exercise, Edit):
            raise NotThisKind(_("Only the solution of an edit is undone."))
        with self._one_at_a_time:
            self._restart(self._solutions.undo(self.lesson, self.exercise))
        self.verdict = None
        self._tell()
        return _("Your own code is back.")

    @property
    def can_undo(self) -> bool:
        """Whether a solution was put in place."""
        return isinstance(self.exercise, Edit) and self._solutions.can_undo(self.lesson, self.exercise)

    def solution_shown(self) -> Solution:
        """The solution, without noting that it was looked at."""
        if isinstance(self.exercise, Edit):
            return self._code_shown(self.exercise)
        if isinstance(self.exercise, BrowserExercise):
            return Solution(self.exercise.why, says=self.exercise.steps)
        try:
            right = self.exercise.right_answer(self.examiner)
        except CannotTell as why:
            return Solution("", says=str(why))
        said = self.exercise.options[right] if isinstance(self.exercise, Choice) else ""
        return Solution(self.exercise.why, says=_("The right answer: {answer}", answer=right), detail=said)

    def _code_shown(self, edit: Edit) -> Solution:
        parts = [(file, text) for file, _name, text in edit.parts]
        try:
            return Solution(edit.why, code=parts, changes=tuple(self._solutions.preview(edit)))
        except CannotChange as why:  # Python does not understand the learner's file at the moment
            return Solution(edit.why, code=parts, says=str(why))

    def fields(self) -> list[dict]:
        """What there is to fill in; nothing where the question cannot be put yet."""
        try:
            self._settle()
            return self.exercise.fields(self.examiner) if isinstance(self.exercise, Answered) else []
        except CannotTell:
            return []

    def look_for_fields(self) -> None:
        """Tell when there is something to fill in by now, and was not before."""
        if isinstance(self.exercise, Line) and callable(self.exercise.listing) and self.fields():
            self._tell()

    def _settle(self) -> None:
        """From now on ask about the listing that is there now: the answer must fit what was shown."""
        if isinstance(self.exercise, Line) and callable(self.exercise.listing):
            self.exercise = replace(self.exercise, listing="\n".join(self.exercise.lines(self.examiner)))

    def listen(self, changed: Callable[[], None]) -> None:
        """Call `changed()` after each change."""
        self._listeners.append(changed)

    def __repr__(self) -> str:
        return as_text(self.exercise, self.fields(), self.verdict, self.solved)

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict, dict]:
        """The widget, and beside it the same as text for whoever draws no widgets."""
        if self._widget is None:
            self._widget = self._make_widget(self)
        data, metadata = self._widget._repr_mimebundle_(**kwargs)
        return {**data, "text/plain": repr(self)}, metadata

    def _checked(self) -> Verdict:
        with self._one_at_a_time:
            if isinstance(self.exercise, BrowserExercise):
                return grading.of_browser(self.exercise, self.examiner)
            return grading.of_edit(self.exercise, self.examiner, self._is_at_work)

    def _may_be_done(self) -> bool:
        """Whether it is worth a visit: a lesson's own experiments are none, and are not to meet the examiner."""
        edit = self.exercise
        return not isinstance(edit, Edit) or self._is_touched() or self._solutions.is_by_hand(edit)

    def _is_at_work(self) -> bool:
        """Whether there is something to judge: what is right here may be broken by another part of the site."""
        return self._is_touched() or self._solutions.is_in_place(self.exercise)

    def _is_touched(self) -> bool:
        """Whether some part of the site that this exercise is about is the learner's own by now."""
        try:
            return any(self._solutions.changes.is_own(file, name) for file, name, _text in self.exercise.parts)
        except CannotChange:
            return True  # it is gone, or Python does not understand it any more

    def _restart(self, made: list) -> None:
        if any(change.after != change.before for change in made):
            self.examiner.site.restart(if_generation=self.examiner.site.generation)

    def _told(self, verdict: Verdict, *, is_asked: bool = True) -> Verdict:
        self.verdict = verdict
        if verdict.outcome in (Outcome.RIGHT, Outcome.NOT_YET):
            is_right = verdict.outcome is Outcome.RIGHT
            if is_asked or is_right:
                self._progress.note(self.lesson, self.exercise.name, is_right=is_right, tries=1)
        self._tell()
        return verdict

    def _tell(self) -> None:
        for changed in self._listeners:
            changed()
