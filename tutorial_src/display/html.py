"""How things look in a notebook: each is HTML that holds no foreign markup, and the same as plain text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import compress
from unicodedata import east_asian_width
from urllib.parse import parse_qsl, urlsplit

LONGEST = 2000  # characters of one cell that are shown; the rest is counted
TERMINAL = 100  # columns of a terminal; wider tables are written one value a line

# JupyterLab lets only plain values of styles through: no `var(…)`, no `anywhere`.
_LINE = "border-bottom:1px solid rgba(128,128,128,.25)"
_CELL = f"text-align:left;vertical-align:top;padding:.35em .9em .35em .3em;{_LINE}"
_CODE = ";font-family:monospace;white-space:pre-wrap"
_NAME = ";font-family:monospace;white-space:pre"
_TABLE = "border-collapse:collapse;margin:.3em 0;table-layout:auto;width:auto;font-size:.95em"
_CAPTION = "text-align:left;font-weight:600;padding:.3em;white-space:nowrap"
_SHORT = 24  # characters; a line of code up to this long is never broken
_BREAKS = ";overflow-wrap:anywhere;min-width:{}em"  # longer code is broken before the last column is out of sight
_WORD = 64  # characters; a longer word is broken wherever its line ends


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under headings; `code` lists the columns that hold verbatim text; `notes` stand below."""

    title: str
    rows: Sequence[Sequence[str]]
    columns: Sequence[str] = ()
    code: Sequence[int] = ()
    empty: str = ""
    notes: Sequence[str] = ()

    def __str__(self) -> str:
        lines = [f"  {self.empty}"]
        if self.rows:
            used = [any(cells) for cells in zip(*self.rows, strict=True)]
            grid = [list(compress(map(cut, row), used)) for row in (self.columns, *self.rows)]
            lines = _grid(grid) or _records(grid)
        return "\n".join([self.title, *lines, *self.notes])

    def html(self) -> str:
        """The table as HTML; every value is escaped."""
        inside = f"<caption style='{_CAPTION}'>{escape(self.title)}</caption>"
        if self.rows:
            names = "".join(f"<th scope='col' style='{_CELL}'>{escape(name)}</th>" for name in self.columns)
            rows = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
            inside += f"<thead><tr>{names}</tr></thead><tbody>{rows}</tbody>"
        else:
            inside += f"<tbody><tr><td style='{_CELL}'>{escape(self.empty)}</td></tr></tbody>"
        notes = "".join(f"<p>{prose(note)}</p>" for note in self.notes)
        return f"<table style='{_TABLE}'>{inside}</table>{notes}"

    def _cells(self, row: Sequence[str]) -> str:
        return "".join(
            f"<td style='{_CELL}{_breaking(text)}{self._code(text) * (index in self.code)}'>"
            f"{self._inside(index, text)}</td>"
            for index, text in enumerate(row)
        )

    def _code(self, text: str) -> str:
        is_name = max(map(len, text.splitlines()), default=0) <= _SHORT
        return _NAME if is_name else _CODE + _BREAKS.format(19 if len(self.columns) < 3 else 15)

    def _inside(self, index: int, text: str) -> str:
        return escape(cut(text)) if index in self.code else prose(cut(text))


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
        f" style='overflow-wrap:break-word'>{escape(text)}</a>"
    )


def verbatim(text: str) -> str:
    """Text as HTML, with its own line breaks, long lines wrapped."""
    return f"<pre style='overflow-wrap:break-word;margin:.3em 0;line-height:1.5{_CODE}'>{escape(text)}</pre>"


def prose(text: str) -> str:
    """A sentence as HTML: what stands between backticks is code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def cut(text: str, longest: int = LONGEST) -> str:
    """`text`, or its beginning and the number of characters left out."""
    text = str(text)
    return text if len(text) <= longest else f"{text[:longest]}… (+{len(text) - longest:,})"


def short(value: str, longest: int = 8) -> str:
    """The first characters of a long value: enough to tell it from another."""
    return value if len(value) <= longest + 1 else f"{value[:longest]}…"


def short_uri(uri: str, longest: int = 60) -> str:
    """Host and path of an address, and only the names of its parameters."""
    parts = urlsplit(uri)
    names = dict(parse_qsl(parts.query, keep_blank_values=True))
    where = short(parts.netloc + parts.path, longest)
    return f"{where} ? {', '.join(names)}" if names else where


def spread_uri(uri: str) -> str:
    """Host and path of an address, its parameters below each other, long values cut."""
    parts = urlsplit(uri)
    told = [f"{name}={short(value)}" for name, value in parse_qsl(parts.query, keep_blank_values=True)]
    if len(told) < 2:
        return parts.netloc + parts.path + "".join(f"?{parameter}" for parameter in told)
    return "\n".join([parts.netloc + parts.path, f"  ?{told[0]}", *(f"  &{parameter}" for parameter in told[1:])])


def _breaking(text: str) -> str:
    return ";word-break:break-all" if any(len(word) > _WORD for word in text.split()) else ""


def _grid(rows: list[list[str]]) -> list[str]:
    """Rows with their columns under each other; nothing when they do not fit into a terminal."""
    if any("\n" in text for row in rows for text in row):
        return []
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * len(widths) > TERMINAL:
        return []
    return [("  " + "  ".join(map(_padded, row, widths))).rstrip() for row in rows]


def _records(rows: list[list[str]]) -> list[str]:
    """One value a line beside its column's name, a blank line between rows; a number stands in the margin."""
    columns, *rows = rows
    widest = max(map(_width, columns))
    lines = []
    for row in rows:
        margin = f"{row[0]:>4}" if not columns[0] else ""
        for name, text in zip(columns, row, strict=True):
            for line in text.split("\n") if name and text else ():
                lines.append(f"{margin}  {_padded(name and f'{name}:', widest + 1)} {line}")
                name, margin = "", " " * len(margin)
        lines.append("")
    return lines[:-1]


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns in a terminal, where a Hangul syllable takes two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
