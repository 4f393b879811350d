"""Python source as text: put a function in the place of another, leave every other line alone."""

import ast
import gc
import io
import tokenize
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.system.files import replace_file


class CannotChange(UserError):
    """A change that was not made; nothing was written."""


@dataclass(frozen=True)
class Definition:
    """A function, class or assignment at the top of a module, and the imports that came along with it."""

    name: str
    text: str
    imports: tuple[str, ...] = ()


def definition(cell: str, name: str) -> Definition:
    """The one definition that a cell holds; raises `CannotChange` when it is none, two, or another one."""
    cell = f"\n{cell}"  # in place of the magic's own line, so that lines are numbered as in the notebook
    imports, others = [], []
    for node in parse(cell, _("this cell")).body:
        (imports if _is_import(node) else others).append(node)
    names = [_name(node) for node in others]
    if names != [name]:
        held = ", ".join(found or _("something else") for found in names) or _("nothing")
        raise CannotChange(
            _(
                "The first line names {name}, but the cell has: {held}. Put the whole of {name}, "
                "and only that, under the first line (imports may come before it). Nothing was "
                "changed.",
                name=name,
                held=held,
            )
        )
    return Definition(name, _text(cell, others[0]), tuple(_text(cell, node) for node in imports))


def find(source: str, name: str, file: str) -> str:
    """The text of `name` in a module, decorators included; raises `CannotChange` when it is not there."""
    return _text(source, _node(source, name, file))


def replace(source: str, new: Definition, file: str) -> str:
    """The module with `new` in the place of the definition of that name, and its missing imports on top.

    Raises `CannotChange` when there is no such definition, or when Python does not understand the outcome.
    """
    node = _node(source, new.name, file)
    lines = _lines(source)
    line_end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    fresh = [line + line_end for line in new.text.split("\n")]
    if not lines[node.end_lineno - 1].endswith(("\n", "\r")):
        fresh[-1] = fresh[-1].removesuffix(line_end)  # the file's last line had no end, and gets none
    lines[_start(node) - 1 : node.end_lineno] = fresh
    above = [entry for entry in parse(source, file).body if entry.end_lineno < _start(node)]
    heads = [entry for entry in above if _is_import(entry) or _is_docstring(entry, above)]
    top = heads[-1].end_lineno if heads else 0
    lines[top:top] = [line.replace("\n", line_end) + line_end for line in _missing(new.imports, above)]
    after = "".join(lines)
    parse(after, file)
    return after


def parse(source: str, file: str) -> ast.Module:
    """The syntax tree; raises `CannotChange` that shows the line where Python stops understanding."""
    try:
        return _understood(source)
    except SyntaxError as error:
        line = (error.text or "").rstrip()
        mark = " " * max((error.offset or 1) - 1, 0) + "^"
        raise CannotChange(
            _(
                "Python does not understand {file}, line {line}: {why}.",
                file=file,
                line=error.lineno,
                why=error.msg,
            )
            + f"\n    {line}\n    {mark}\n"
            + _("Nothing was changed. Fix that line and run the cell again.")
        ) from None
    except ValueError as error:  # a null character, in Python 3.10 and 3.11
        why = _("Python does not understand {file}: {why}. Nothing was changed.", file=file, why=error)
        raise CannotChange(why) from None


@lru_cache(maxsize=32)  # a lesson looks for each of its functions in the same few files; nobody changes a tree
def _understood(source: str) -> ast.Module:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # they are told when the code runs
        compile(source, "", "exec", dont_inherit=True)  # finds more than the tree alone would
        return tree(source)


def tree(source: str) -> ast.Module:
    """The syntax tree of `source`; raises what `ast.parse` raises.

    No garbage is collected meanwhile: an object's last act that parses, too, would make Python 3.11 before
    3.11.8 raise `SystemError` (https://github.com/python/cpython/issues/106905).
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return ast.parse(source)
    finally:
        if collects:
            gc.enable()


def same(one: str, other: str) -> bool:
    """Whether two definitions are the same text, apart from blanks at the ends of lines."""
    first, second = ([line.rstrip() for line in text.strip().split("\n")] for text in (one, other))
    return first == second


def read(path: Path) -> str:
    """A module's text with its line ends as they are; `CannotChange` when it is not in its encoding."""
    raw = path.read_bytes()
    try:
        return raw.decode(_encoding(raw))
    except (UnicodeDecodeError, SyntaxError):
        raise CannotChange(
            _(
                "{file} is not saved as UTF-8, and Python cannot read it. Save it in your editor with the"
                " encoding UTF-8. Nothing was changed.",
                file=path.name,
            )
        ) from None


def write(path: Path, text: str) -> None:
    """Write the module whole, in the encoding it has; raises `CannotChange` when it is read-only."""
    try:
        replace_file(path, text.encode(_encoding(path.read_bytes())))
    except (OSError, UnicodeEncodeError) as error:
        raise CannotChange(
            _(
                "{path} cannot be written ({why}). Make the file writable and run the cell again. Nothing was changed.",
                path=path,
                why=getattr(error, "strerror", None) or error,
            )
        ) from None


def _encoding(raw: bytes) -> str:
    return tokenize.detect_encoding(io.BytesIO(raw).readline)[0]


def _node(source: str, name: str, file: str) -> ast.stmt:
    """The last definition of that name: where there are two, Python forgets the first."""
    body = parse(source, file).body
    for node in reversed(body):
        if _name(node) == name:
            return node
    there = ", ".join(found for node in body if (found := _name(node)))
    raise CannotChange(
        _("{file} has no {name}. It has: {there}. Nothing was changed.", file=file, name=name, there=there)
    )


def _name(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign | ast.AnnAssign):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        return target.id if isinstance(target, ast.Name) else None
    return None


def _missing(imports: tuple[str, ...], above: list[ast.stmt]) -> list[str]:
    """The imports of a cell that the module does not have yet, in whatever line."""
    there = {name for entry in above if _is_import(entry) for name in _bound(entry)}
    return [line for line in imports if not there.issuperset(_bound(tree(line).body[0]))]


def _bound(node: ast.stmt) -> Iterator[tuple]:
    for alias in node.names:
        yield getattr(node, "module", None), getattr(node, "level", 0), alias.name, alias.asname


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import | ast.ImportFrom)


def _is_docstring(node: ast.stmt, body: list[ast.stmt]) -> bool:
    return node is body[0] and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _start(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])


def _text(source: str, node: ast.stmt) -> str:
    return "\n".join(line.rstrip("\r\n") for line in _lines(source)[_start(node) - 1 : node.end_lineno])


def _lines(source: str) -> list[str]:
    """The lines as Python counts them, ends included (`str.splitlines` would also split at form feeds)."""
    return list(io.StringIO(source, newline=""))
