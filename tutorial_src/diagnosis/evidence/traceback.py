"""What an exchange's traceback says, taken apart: the kind of the error, its text, and the line that failed."""

import ast
import re
from dataclasses import dataclass
from functools import cached_property

from tutorial_src.desk.source import tree

_PLACE = re.compile(r"\S.{0,300}, line \d{1,9}(?:, in (?P<function>\S{1,200}))?")
_ERROR = re.compile(r"(?P<kind>[A-Za-z_][\w.]{0,200})(?:: ?(?P<text>.*))?", re.DOTALL)
CORRUPTED = "django.security.SuspiciousSession: Session data corrupted"  # Django's log, when a signature is wrong
READ = 20_000  # characters of a traceback that are looked at


@dataclass(frozen=True)
class ParsedTraceback:
    """The end of a traceback, as `servers/failure_text.py` writes it."""

    all: str

    @cached_property
    def kind(self) -> str:
        """The error's type, without its module; "" when there is none."""
        return self._error[0].rpartition(".")[2]

    @cached_property
    def text(self) -> str:
        """What the error says of itself."""
        return self._error[1]

    @cached_property
    def place(self) -> str:
        """File, line and function of the innermost of the learner's own lines, as they are written."""
        return self._lines[self._last_place] if self._last_place >= 0 else ""

    @cached_property
    def function(self) -> str:
        """The function in which it failed."""
        found = _PLACE.fullmatch(self.place)
        return (found["function"] or "") if found else ""

    @cached_property
    def code(self) -> str:
        """The line that failed."""
        below = self._lines[self._last_place + 1 :][:1]
        return below[0].strip() if self.place and below and below[0].startswith(" ") else ""

    @cached_property
    def names(self) -> tuple[str, ...] | None:
        """What the failing line uses: names that are no calls, and keys that are asked for; None: it cannot be read."""
        try:
            used = tuple(dict.fromkeys(_used(tree(self.code))))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None
        return used if self.code else None

    @property
    def corrupted(self) -> bool:
        """Whether Django found the signature of the session wrong."""
        return CORRUPTED in self.all

    @cached_property
    def _error(self) -> tuple[str, str]:
        lines = [line for line in self._lines[self._last_place + 1 :] if line != CORRUPTED]
        begins = next((n for n, line in enumerate(lines) if line[:1].strip()), len(lines))
        found = _ERROR.fullmatch("\n".join(lines[begins:]))
        # An error is called by its class, whose name begins with a capital letter; a sentence may do so, too.
        is_class = found and found["kind"].rpartition(".")[2][:1].isupper()
        return (found["kind"], (found["text"] or "").strip()) if is_class else ("", "")

    @cached_property
    def _lines(self) -> list[str]:
        return self.all[:READ].splitlines()

    @cached_property
    def _last_place(self) -> int:
        """The number of the line with the innermost place; -1 when there is none."""
        return max((n for n, line in enumerate(self._lines) if _PLACE.fullmatch(line)), default=-1)


def _used(tree: ast.AST) -> list[str]:
    """Names that are read, and string keys of `get(…)`, `pop(…)` and `[…]`, in the order in which they stand."""
    calls = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in calls:
            found.append(node.id)
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            found.append(node.slice.value)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("get", "pop") and node.args:
            found.append(getattr(node.args[0], "value", None))
    return [name for name in found if isinstance(name, str) and name not in ("request", "settings")]
