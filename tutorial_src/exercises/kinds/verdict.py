"""What there is to say about an attempt: one of four outcomes, and words that help."""

from dataclasses import dataclass
from enum import Enum
from html import escape

from tutorial_src.display.html import cut
from tutorial_src.locale import _

LONGEST = 600  # characters of one part that are shown; what a site answers may be huge


class Outcome(Enum):
    """The four outcomes; none of them stands for another."""

    NOT_TRIED = "not tried"
    NOT_YET = "not yet"
    CANNOT_TELL = "cannot tell"
    RIGHT = "right"


@dataclass(frozen=True)
class Verdict:
    """An outcome and the words for the learner, in their language."""

    outcome: Outcome
    says: str
    observed: str = ""
    expected: str = ""
    look: str = ""
    is_on_the_way: bool = False  # something to do, and not answered: half of it is no mistake

    @property
    def headline(self) -> str:
        """The outcome in words."""
        return {
            Outcome.NOT_TRIED: _("Not tried yet."),
            Outcome.NOT_YET: _("Not there yet.") if self.is_on_the_way else _("Not right yet."),
            Outcome.CANNOT_TELL: _("This cannot be checked now."),
            Outcome.RIGHT: _("Right."),
        }[self.outcome]

    @property
    def parts(self) -> list[tuple[str, str]]:
        """What was observed, what was expected, where to look: a name and a text each, empty ones left out."""
        named = [(_("Observed"), self.observed), (_("Expected"), self.expected), (_("Where to look"), self.look)]
        return [(name, cut(text, LONGEST)) for name, text in named if text]

    def __repr__(self) -> str:
        said = " ".join(filter(None, [self.headline, cut(self.says, 2 * LONGEST)]))
        return "\n".join([said, *(f"  {name}: {text}" for name, text in self.parts)])

    def _repr_html_(self) -> str:
        parts = "".join(f"<li><b>{escape(name)}</b>: {_lines(text)}</li>" for name, text in self.parts)
        said = f"<p><b>{escape(self.headline)}</b> {_lines(cut(self.says, 2 * LONGEST))}</p>"
        return said + (f"<ul>{parts}</ul>" if parts else "")


class NotYet(Exception):
    """Raised by a judge: what was observed, what was expected, and where to look."""

    def __init__(self, says: str = "", *, observed: str = "", expected: str = "", look: str = "") -> None:
        super().__init__(says or observed)
        self.verdict = Verdict(Outcome.NOT_YET, says, observed, expected, look)


class CannotTell(Exception):
    """Raised where there is nothing to judge; the sentence says why, and the mend."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.verdict = Verdict(Outcome.CANNOT_TELL, says)


class NotTried(Exception):
    """Raised where there is no answer; the sentence says how to give one."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.verdict = Verdict(Outcome.NOT_TRIED, says)


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
