"""How an exercise looks as text, and its hints and solution in a notebook."""

from dataclasses import dataclass
from html import escape

from tutorial_src.desk.change import Change
from tutorial_src.display.html import prose, verbatim
from tutorial_src.locale import _

from .kinds.base import Answered, BrowserExercise, Exercise
from .kinds.verdict import Verdict


@dataclass(frozen=True)
class Hint:
    """The hints so far."""

    shown: tuple[str, ...]
    count: int

    def __repr__(self) -> str:
        return "\n".join(
            _("Hint {n} of {all}: {hint}", n=number, all=self.count, hint=hint)
            for number, hint in enumerate(self.shown, 1)
        )

    def _repr_html_(self) -> str:
        return "".join(f"<p>{prose(line)}</p>" for line in repr(self).split("\n"))


@dataclass(frozen=True)
class Solution:
    """A right answer, or the code beside the learner's own; and why it matters."""

    why: str
    says: str = ""
    detail: str = ""
    code: list[tuple[str, str]] | tuple = ()  # file and definition
    changes: tuple[Change, ...] = ()  # what applying it would change

    def __repr__(self) -> str:
        code = [f"{file}\n\n{text}" for file, text in self.code]
        differs = [_("How it differs from yours:"), *map(self._difference, self.changes)] if self.changes else []
        return "\n\n".join(filter(None, [self.says, self.detail, *code, *differs, self.why]))

    def _repr_html_(self) -> str:
        words = "".join(f"<p>{prose(text)}</p>" for text in filter(None, [self.says]))
        detail = verbatim(self.detail) if self.detail else ""
        code = "".join(f"<p><code>{escape(file)}</code></p>{verbatim(text)}" for file, text in self.code)
        title = f"<p>{escape(_('How it differs from yours:'))}</p>" if self.changes else ""
        return f"{words}{detail}{code}{title}{''.join(map(_html, self.changes))}<p>{prose(self.why)}</p>"

    @staticmethod
    def _difference(change: Change) -> str:
        return "\n".join(change.difference) or _("Not at all.")


def as_text(exercise: Exercise, fields: list[dict], verdict: Verdict | None, solved: str) -> str:
    """Title, question, what to answer with, and how far the learner is (`solved`: an ISO 8601 time, or "")."""
    lines = [exercise.title, "", exercise.task, *_fields(fields), "", _how(exercise)]
    if verdict:
        lines.append(repr(verdict))
    elif solved:
        lines.append(_("Solved on {day}.", day=solved[:10]))
    return "\n".join(lines)


def _fields(fields: list[dict]) -> list[str]:
    lines = []
    for field in fields:
        lines += [field["legend"]] if field.get("legend") else []
        lines += [_option(key, text) for key, text in field.get("options", ())]
    return ["", *lines] if lines else []


def _option(key: str, text: str) -> str:
    return f"  {key})  " + text.replace("\n", "\n      ")


def _how(exercise: Exercise) -> str:
    name = exercise.name
    if isinstance(exercise, Answered):
        return _("Answer such as {example}. Help: {hint}", example=exercise.example, hint=_call(name, "hint"))
    if isinstance(exercise, BrowserExercise):
        return _(
            "It is checked as soon as you have done it, or with {check}. Help: {hint}",
            check=_call(name, "check"),
            hint=_call(name, "hint"),
        )
    return _(
        "It is checked when you save, or with {check}. Help: {hint}",
        check=_call(name, "check"),
        hint=_call(name, "hint"),
    )


def _call(name: str, what: str) -> str:
    return f'lesson.exercise("{name}").{what}()'


def _html(change: Change) -> str:
    return change.difference_html() or f"<p>{escape(_('Not at all.'))}</p>"
