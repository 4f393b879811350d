"""What was measured, as JSON lines: a row is written when it is known, and the next run is compared with it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from benchmarks.processes import ROOT

FILE = ROOT / ".benchmarks" / "rows.jsonl"
NONE = "–"


@dataclass(frozen=True, kw_only=True)
class Row:
    """The medians of a figure and their ratio; None for what was not measured, `why_not` then says why."""

    name: str
    unit: str
    ours: float | None = None
    peer: float | None = None
    ratio: float | None = None
    why_not: str = ""

    @property
    def in_short(self) -> str:
        """Ours and the ratio, as the next run shows them beside its own."""
        return shown(self.ours, self.unit) + (f" ({self.ratio:.2f})" if self.ratio else "")


def shown(value: float | None, unit: str) -> str:
    """A value with three digits and its unit; a dash for none."""
    if value is None:
        return NONE
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}"


def write(row: Row, file: Path) -> None:
    """Append a row, with the time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"at": f"{datetime.now():%Y-%m-%d %H:%M}", **asdict(row)}) + "\n")


def last_rows(file: Path) -> dict[str, Row]:
    """By name, what each figure was when it was last measured; `OSError`, or `ValueError` for another kind of file."""
    rows = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        try:
            row = Row(**{name: value for name, value in json.loads(line).items() if name != "at"})
        except (AttributeError, TypeError) as error:
            raise ValueError(f"{line!r}") from error
        if row.ours is not None:
            rows[row.name] = row
    return rows
