"""What lessons, exercises and the doctor say: texts by key, out of YAML files beside the lessons.

    said = Content("exercises/oauth_token_uri", "token")  # notebooks/<language>/exercises/oauth_token_uri.yaml
    said.text("title")
    said.text("replies.gone.observed", id="4f1c…")        # fills in {id}

A key is the path to an entry, its names joined by dots. All that stands in a file is text, also `302` and `no`.
Only `{names}` that are one word in small letters are places; other braces stay as they are.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from tutorial_src import locale

from . import _

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"  # the course's own, and not the learner's copy
PLACE = re.compile(r"\{([a-z_]+)\}")


class ContentError(Exception):
    """An entry is missing, empty or of the wrong type, or its file cannot be read; says which file and key."""


class Content:
    """The texts of one file, below the entry `at`, in the language that is spoken when they are asked for."""

    def __init__(self, file: str, at: str = "", *, root: Path | None = None) -> None:
        self.file, self.at, self._root = file, at, root

    @property
    def path(self) -> Path:
        """The file in the language spoken now."""
        return (self._root or NOTEBOOKS) / locale.current() / f"{self.file}.yaml"

    def text(self, key: str, **values: object) -> str:
        """The text under this key, its places filled with `values`. Raises `ContentError`."""
        return self._filled(self.key(key), self._found(key), values)

    def texts(self, key: str, **values: object) -> dict[str, str]:
        """The texts of a group, by name. Raises `ContentError`."""
        found = self._of_type(self.key(key), self._found(key), dict)
        return {name: self._filled(f"{self.key(key)}.{name}", text, values) for name, text in found.items()}

    def lines(self, key: str, **values: object) -> tuple[str, ...]:
        """The texts of a list. Raises `ContentError`."""
        found = self._of_type(self.key(key), self._found(key), list)
        return tuple(self._filled(f"{self.key(key)}.{n}", text, values) for n, text in enumerate(found, 1))

    def has(self, key: str) -> bool:
        """Whether there is such an entry. Raises `ContentError` where the file cannot be read."""
        return self._find(key) is not None

    def key(self, key: str) -> str:
        """The whole key of an entry in this file."""
        return f"{self.at}.{key}" if self.at else key

    def _find(self, key: str) -> Any:
        found: Any = _read(self.path)
        for name in self.key(key).split("."):
            found = found.get(name) if isinstance(found, dict) else None
        return found

    def _found(self, key: str) -> Any:
        found = self._find(key)
        if found is None:
            raise self._error(self.key(key), _("this entry is missing."))
        return found

    def _filled(self, key: str, text: Any, values: dict[str, object]) -> str:
        self._of_type(key, text, str)
        missing = [name for name in PLACE.findall(text) if name not in values]
        if missing:
            raise self._error(key, _("nothing is known for the place {place}.", place="{" + missing[0] + "}"))
        return PLACE.sub(lambda place: str(values[place[1]]), text)

    def _of_type(self, key: str, found: Any, wanted: type) -> Any:
        if not found:
            raise self._error(key, _("this entry is empty."))
        if not isinstance(found, wanted):
            names = {str: _("a text"), list: _("a list"), dict: _("a group of entries")}
            raise self._error(
                key, _("this entry should be {wanted}, and is {found}.", wanted=names[wanted], found=names[type(found)])
            )
        return found

    def _error(self, key: str, says: str) -> ContentError:
        return ContentError(f"{_shown(self.path)}: {key}: {says}")


@cache
def _read(path: Path) -> dict:
    """A file, whole; read once. Raises `ContentError`."""
    import yaml  # here, since a lesson begins without it

    try:
        content = yaml.load(path.read_text(encoding="utf-8-sig"), _loader())  # noqa: S506 - makes texts, lists, groups
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(_("{file} cannot be read ({why}).", file=_shown(path), why=error)) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        why = getattr(error, "problem", None) or error
        raise ContentError(_("{file}, line {line}: {why}", file=_shown(path), line=line, why=why)) from None
    if not isinstance(content, dict):
        raise ContentError(_("{file} has no entries.", file=_shown(path)))
    return content


def _loader() -> type:
    """YAML in which everything is text, and no name stands twice in a group."""
    import yaml

    class Texts(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        def construct_mapping(self, node: Any, deep: bool = False) -> dict:
            seen = set()
            for name, _text in node.value:
                if name.value in seen:
                    why = _("{name} stands here twice", name=name.value)
                    raise yaml.constructor.ConstructorError(None, None, why, name.start_mark)
                seen.add(name.value)
            return super().construct_mapping(node, deep)

    return Texts


def _shown(path: Path) -> str:
    """A file of the course by its path in it: notebooks/en/…"""
    course = NOTEBOOKS.parent
    return path.relative_to(course).as_posix() if path.is_relative_to(course) else str(path)
