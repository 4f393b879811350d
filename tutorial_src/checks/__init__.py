"""Exercises: data and one judge each. An answer that was not tried yet is no wrong answer."""

from dataclasses import dataclass
from enum import Enum
from html import escape

from tutorial_src.locale import _


class Outcome(Enum):
    """What there is to say about an answer."""

    NOT_TRIED = "not tried"
    CANNOT_TELL = "cannot tell"
    WRONG = "wrong"
    RIGHT = "right"


@dataclass(frozen=True)
class Verdict:
    """An outcome and the words for the learner, in their language."""

    outcome: Outcome
    says: str

    def __repr__(self) -> str:
        return self.says

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.says)}</p>"


def first_visit(answer: object) -> Verdict:
    """Judge the order of what happens when a view writes into a new session and its visitor comes back."""
    waits_for = {
        "request": "",
        "write": _("a view runs only when somebody has asked for something."),
        "row": _("Django saves a row only when a view has written into the session."),
        "Set-Cookie": _("it hands over the key of a row, and travels with the response."),
        "Cookie": _("a browser can send only what it was given."),
        "read": _("the server finds the row by the id that came with the request."),
    }
    return check_order(answer, waits_for, _("Right. The value never left the server: only the id travelled."))


def check_order(answer: object, waits_for: dict[str, str], praise: str) -> Verdict:
    """Judge a list of names: `waits_for` has them in their order, with the reason why none comes earlier."""
    if answer is ...:
        return Verdict(Outcome.NOT_TRIED, _(
            "Not tried yet. Write a list of the names in place of the three dots, and run the cell again."
        ))  # fmt: skip
    right = list(waits_for)
    if not isinstance(answer, list | tuple) or sorted(answer, key=str) != sorted(right):
        return Verdict(Outcome.CANNOT_TELL, _(
            "This is not a list with each of these names in it once: {names}.", names=_quoted(sorted(right))
        ))  # fmt: skip
    early = next((place for place, name in enumerate(answer) if name != right[place]), None)
    if early is None:
        return Verdict(Outcome.RIGHT, praise)
    so_far, name = _quoted(right[:early]) or _("nothing"), answer[early]
    return Verdict(Outcome.WRONG, _(
        "Not yet. Right so far: {right}. Then {name} comes too early: {reason}",
        right=so_far, name=_quoted([name]), reason=waits_for[name],
    ))  # fmt: skip


def _quoted(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
