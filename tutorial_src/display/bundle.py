"""A widget's script and the modules that it imports, as the one text that a notebook, or a saved page, is given.

The scripts are ordinary JavaScript modules, which an editor follows and a linter accepts. They are joined here, so
nobody needs Node: each import is one line with a relative path, and names differ between the modules of a widget.
"""

import re
from pathlib import Path

_IMPORT = re.compile(r'^import .* from "(\..+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const|function|class)", re.MULTILINE)


def bundle(script: Path) -> str:
    """The script, after all that it imports; only its `export default` is left of what modules say to each other."""
    parts: dict[Path, str] = {}
    _collect(script.resolve(), parts)
    return "".join(parts.values())


def _collect(script: Path, parts: dict[Path, str]) -> None:
    """Put this module last, its imports before it, each once."""
    text = script.read_text(encoding="utf-8")
    for path in _IMPORT.findall(text):
        if (imported := (script.parent / path).resolve()) not in parts:
            _collect(imported, parts)
    parts[script] = _EXPORT.sub("", _IMPORT.sub("", text))
