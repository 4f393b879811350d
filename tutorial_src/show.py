"""How things look in a notebook: each is HTML that holds no foreign markup, and the same as plain text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

LONGEST = 2000  # characters of one cell that are shown; the rest is counted

# Colours are JupyterLab's own variables, with a readable fallback for other front ends.
_CELL = "text-align:left;vertical-align:top;padding:.3em .8em;border-bottom:1px solid var(--jp-border-color2,#ccc)"
_CODE = "font-family:var(--jp-code-font-family,monospace);white-space:pre-wrap;overflow-wrap:anywhere"


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under headings; `code` lists the columns that hold verbatim text; `notes` stand below."""

    title: str
    rows: Sequence[Sequence[str]]
    columns: Sequence[str] = ()
    code: Sequence[int] = ()
    empty: str = ""
    notes: Sequence[str] = field(default=())

    def __str__(self) -> str:
        lines = [self.title]
        if not self.rows:
            lines.append(f"  {self.empty}")
        for row in self.rows:
            named = [f"  {name}: {cut(text)}" for name, text in zip(self.columns, row) if text]
            lines.extend([*named, ""])
        return "\n".join([*lines, *self.notes]).rstrip()

    def html(self) -> str:
        """The table as HTML; every value is escaped."""
        head = f"<caption style='text-align:left;font-weight:600;padding:.3em 0'>{escape(self.title)}</caption>"
        if self.rows:
            head += "<thead><tr>" + "".join(
                f"<th scope='col' style='{_CELL}'>{escape(name)}</th>" for name in self.columns
            ) + "</tr></thead>"
        body = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
        if not self.rows:
            body = f"<tr><td style='{_CELL}'>{escape(self.empty)}</td></tr>"
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f"<table style='border-collapse:collapse;margin:.3em 0'>{head}<tbody>{body}</tbody></table>{notes}"

    def _cells(self, row: Sequence[str]) -> str:
        return "".join(
            f"<td style='{_CELL};{_CODE if index in self.code else ''}'>{escape(cut(text))}</td>"
            for index, text in enumerate(row)
        )


@dataclass(frozen=True)
class Link:
    """A link that opens a tab."""

    url: str
    text: str = ""

    def __repr__(self) -> str:
        return f"{self.text}: {self.url}" if self.text else self.url

    def _repr_html_(self) -> str:
        return anchor(self.url, self.text or self.url)


def anchor(url: str, text: str) -> str:
    """`<a>` to an http or https address, in a tab of its own; anything else raises `ValueError`."""
    if not url.startswith(("http://", "https://")):
        raise ValueError(f"not a web address: {url}")
    return (
        f"<a href='{escape(url)}' target='_blank' rel='noopener noreferrer'"
        f" style='color:var(--jp-content-link-color,#0550ae);overflow-wrap:anywhere'>{escape(text)}</a>"
    )


def cut(text: str, longest: int = LONGEST) -> str:
    """`text`, or its beginning and the number of characters left out."""
    text = str(text)
    return text if len(text) <= longest else f"{text[:longest]}… (+{len(text) - longest:,})"
