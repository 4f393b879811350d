"""The files of content beside the lessons as a test reads them, and where the code asks for their entries."""

import ast
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tutorial_src.locale.content import NOTEBOOKS, PLACE, Content

LANGUAGES = sorted(folder.name for folder in NOTEBOOKS.iterdir() if folder.is_dir())


def files(language: str) -> list[str]:
    """The files of content of a language, by their path without its end."""
    folder = NOTEBOOKS / language
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.yaml"))


@cache
def entries(language: str, file: str) -> dict[str, Any]:
    """The texts and lists of a file by their keys."""
    text = (NOTEBOOKS / language / f"{file}.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return dict(_entries(yaml.load(text, loader), ""))  # noqa: S506 - makes texts, lists and groups alone


def places(entry: str | list[str]) -> set[str]:
    """The places in a text, or in those of a list."""
    return set(PLACE.findall(" ".join(entry) if isinstance(entry, list) else entry))


def _entries(group: Any, key: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(group, dict):
        yield key.lstrip("."), group
        return
    for name, entry in group.items():
        yield from _entries(entry, f"{key}.{name}")


@dataclass(frozen=True)
class Asked:
    """A call in the code that asks for an entry by its key: `WORDS.method("key", place=…)`."""

    where: str
    content: Content
    method: str
    key: str | None  # None where it is not written there; one that ends in a dot is the beginning of keys
    values: frozenset[str]


def asked_in(package: Path) -> list[Asked]:
    """All calls of contents that stand in a module of this package under a name of their own."""
    return [asked for path in sorted(package.rglob("*.py")) for asked in _asked(path)]


def _asked(path: Path) -> Iterator[Asked]:
    names = {name: one for name, one in vars(_module(path)).items() if isinstance(one, Content)}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method), args=[key, *_]) if name in names:
                values = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
                yield Asked(f"{path.name}:{node.lineno}", names[name], method, _key(key), values)


def _module(path: Path) -> Any:
    course = NOTEBOOKS.parent
    return importlib.import_module(".".join(path.relative_to(course).with_suffix("").parts).removesuffix(".__init__"))


def _key(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str(key)):
            return key
        case ast.JoinedStr(values=[ast.Constant(value=str(beginning)), _]) if beginning.endswith("."):
            return beginning
    return None
