"""A diagnosis: what the evidence of the exchanges supports, said as text and as a block for a notebook."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import ClassVar

from tutorial_src.display.advice import CATALOGUE
from tutorial_src.display.html import cut, prose
from tutorial_src.locale import _
from tutorial_src.traffic.diagram import name
from tutorial_src.traffic.exchange import Exchange

PARTS = ("title", "happened", "why", "fix", "experiment")  # of a cause in the catalogue
LONGEST = 300  # characters of one line of evidence
_BLOCK = "border-left:4px solid #c0392b;padding:.1em 0 .1em 1em;margin:.6em 0;max-width:56em;line-height:1.5"
_NAME = "margin:.6em 0 .1em;font-weight:600"
_TEXT = "margin:0"
_FROM = "opacity:.8;font-size:.9em"
_LIST = "margin:0;padding-left:1.3em"
_PRE = (
    "margin:.1em 0;padding:.4em .6em;background:rgba(128,128,128,.12);white-space:pre-wrap;"
    "overflow-wrap:break-word;font-family:monospace;line-height:1.45"
)


@dataclass(frozen=True)
class Line:
    """One piece of evidence and the exchange that it comes from; None: the site's last words, or its registration."""

    said: str
    exchange: Exchange | None = None

    @classmethod
    def of(cls, name: str, exchange: Exchange | None = None, **values: object) -> "Line":
        """The line of this name in the catalogue, its places filled."""
        return cls(CATALOGUE.text(f"evidence.{name}", **values), exchange)

    @property
    def where(self) -> str:
        """The exchange in one line: method, host and path, status."""
        return named(self.exchange) if self.exchange else ""

    def __str__(self) -> str:
        return f"{cut(self.said, LONGEST)}\n[{self.where}]" if self.exchange else cut(self.said, LONGEST)


@dataclass(frozen=True, kw_only=True, repr=False)
class Diagnosis:
    """Why a request failed: `cause` is a stable key; `experiment` says what would decide where nothing does yet."""

    WORDS: ClassVar[int] = 2000  # characters of a traceback's last lines
    cause: str
    title: str
    happened: str
    why: str
    fix: str
    evidence: tuple[Line, ...] = ()
    words: str = ""  # the traceback's own last lines
    exchange: Exchange | None = None  # the one that failed; None: the site did not start, and nobody asked it
    experiment: str = ""

    @classmethod
    def of(
        cls,
        cause: str,
        exchange: Exchange | None,
        evidence: Iterable[Line] = (),
        *,
        form: str = "",
        traceback: str = "",
        **values: object,
    ) -> "Diagnosis":
        """A failure in the words of its cause, their places filled; what a form does not say, its cause says."""
        said = {part: _said(part, [f"{cause}.{form}"] * bool(form) + [cause], values) for part in PARTS}
        return cls(cause=cause, exchange=exchange, evidence=tuple(evidence), words=traceback, **said)

    @property
    def decided(self) -> bool:
        """Whether the evidence names one cause."""
        return not self.experiment

    @property
    def parts(self) -> list[tuple[str, str]]:
        """Heading and text of each part, in the order in which they are read; evidence and traceback apart."""
        told = [
            (_("What happened"), self.happened),
            (_("Why"), self.why),
            (_("The evidence does not decide. One experiment would:"), self.experiment),
            (_("The fix"), self.fix),
        ]
        return [(heading, text) for heading, text in told if text]

    @property
    def asked(self) -> str:
        """The request that failed, in one line, and whose it was."""
        return f"{_who(self.exchange)}{named(self.exchange)}" if self.exchange else ""

    def __repr__(self) -> str:
        lines = [f"✗ {self.title}", *[f"  {self.asked}"] * bool(self.asked)]
        for heading, text in self.sections:
            lines += ["", heading, *(f"  {line}" for line in text.splitlines())]
        return "\n".join(lines)

    @property
    def sections(self) -> list[tuple[str, str]]:
        """All parts as text; what was seen stands after what it means, and before the fix."""
        first, rest = self.parts[:2], self.parts[2:]
        seen = "\n".join("· " + str(line).replace("\n", "\n    ") for line in self.evidence)
        return [*first, *[(_("The evidence"), seen)] * bool(seen), *self._traceback(), *rest]

    def _traceback(self) -> list[tuple[str, str]]:
        return [(_("The traceback's last lines"), cut(self.words, self.WORDS))] if self.words else []

    def _repr_html_(self) -> str:
        told = [_section(heading, prose(text)) for heading, text in self.parts]
        seen = "".join(f"<li>{_seen(line)}</li>" for line in self.evidence)
        if seen:
            told.insert(2, f"<p style='{_NAME}'>{escape(_('The evidence'))}</p><ul style='{_LIST}'>{seen}</ul>")
        for heading, words in self._traceback():
            told.insert(3, f"<p style='{_NAME}'>{escape(heading)}</p><pre style='{_PRE}'>{escape(words)}</pre>")
        asked = f"<p style='{_TEXT}'><code>{escape(self.asked)}</code></p>" if self.asked else ""
        head = f"<p style='margin:0;font-weight:600;font-size:1.1em'>✗ {prose(self.title)}</p>{asked}"
        return f"<div style='{_BLOCK}'>{head}{''.join(told)}</div>"


class Healthy:
    """Nothing failed; says so."""

    def __repr__(self) -> str:
        return _("Nothing has failed: no request of this lesson ended in an error.")


class Withheld:
    """A failure that the learner is to diagnose; says so."""

    def __repr__(self) -> str:
        return _(
            "A hidden switch is thrown: this failure is yours to diagnose. Once you have, or when it is undone,"
            " the doctor says what it saw."
        )


def _said(part: str, entries: Iterable[str], values: dict[str, object]) -> str:
    """The text of the first of these entries that has this part, or ""."""
    key = next((f"{entry}.{part}" for entry in entries if CATALOGUE.has(f"{entry}.{part}")), "")
    return CATALOGUE.text(key, **values) if key else ""


def plain(text: str) -> str:
    """A sentence without the marks of code."""
    return text.replace("`", "")


def named(x: Exchange) -> str:
    """An exchange in one line: method, host and path, status."""
    return f"{cut(x.method, 12)} {cut(f'{x.host}{x.path}', 120)} → {x.status or _('no answer yet')}"


def _who(x: Exchange) -> str:
    """Who asked: a cell may tell of what failed in the learner's own browser. A program is the cell itself."""
    if x.who == "program":
        return ""
    return f"{_('your browser') if x.who == 'browser' else cut(name(x.who), 40)}: "


def _section(heading: str, text: str) -> str:
    return f"<p style='{_NAME}'>{escape(heading)}</p><p style='{_TEXT}'>{text}</p>"


def _seen(line: Line) -> str:
    where = f"<br><code style='{_FROM}'>{escape(line.where)}</code>" if line.exchange else ""
    return prose(cut(line.said, LONGEST)) + where
