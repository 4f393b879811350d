"""Python source as text: find a function in a file, put another in its place, leave every other line alone."""

import ast
from dataclasses import dataclass

from .locale import _
from .refusal import Refusal


class CannotChange(Refusal):
    """A change that was not made; nothing was written."""


@dataclass(frozen=True)
class Definition:
    """A function, class or assignment at the top of a module, and the imports that came along with it."""

    name: str
    text: str
    imports: tuple[str, ...] = ()


def definition(cell: str, name: str) -> Definition:
    """The one definition that a cell holds; raises `CannotChange` when it is none, two, or another one."""
    tree = parse(cell, _("this cell"))
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    others = [node for node in tree.body if node not in imports]
    names = [_name(node) for node in others]
    if names != [name]:
        held = ", ".join(found or _("something else") for found in names) or _("nothing")
        raise CannotChange(
            _("The first line names {name}, and the cell holds: {held}. Put the whole of {name}, and only"
              " that, under the first line (imports may stand above it). Nothing was changed.",
              name=name, held=held)
        )
    lines = cell.splitlines()
    return Definition(
        name, "\n".join(lines[_start(others[0]) - 1 : others[0].end_lineno]),
        tuple(ast.get_source_segment(cell, node) for node in imports),
    )


def find(source: str, name: str, file: str) -> str:
    """The text of `name` in a module; raises `CannotChange` when it is not there."""
    node = _node(source, name, file)
    return "\n".join(source.splitlines()[_start(node) - 1 : node.end_lineno])


def replace(source: str, new: Definition, file: str) -> str:
    """The module with `new` in the place of the definition of that name, and its missing imports on top."""
    node = _node(source, new.name, file)
    lines = source.splitlines()
    lines[_start(node) - 1 : node.end_lineno] = new.text.splitlines()
    missing = [line for line in new.imports if line not in lines]
    if missing:
        top = [entry.end_lineno for entry in parse(source, file).body if isinstance(entry, ast.Import | ast.ImportFrom)]
        lines[top[-1] if top else 0 : top[-1] if top else 0] = missing
    return "\n".join(lines) + "\n"


def parse(source: str, file: str) -> ast.Module:
    """The syntax tree; raises `CannotChange` that shows the line where Python stops understanding."""
    try:
        return ast.parse(source)
    except SyntaxError as error:
        line = (error.text or "").rstrip()
        mark = " " * max((error.offset or 1) - 1, 0) + "^"
        raise CannotChange(
            _("Python does not understand {file}, line {line}: {why}.", file=file, line=error.lineno, why=error.msg)
            + f"\n    {line}\n    {mark}\n" + _("Nothing was changed. Mend that line and run the cell again.")
        ) from None


def same(one: str, other: str) -> bool:
    """Whether two definitions are the same text, apart from blanks at the ends of lines."""
    return [line.rstrip() for line in one.strip().splitlines()] == [line.rstrip() for line in other.strip().splitlines()]


def _node(source: str, name: str, file: str) -> ast.stmt:
    body = parse(source, file).body
    for node in body:
        if _name(node) == name:
            return node
    there = ", ".join(found for node in body if (found := _name(node)))
    raise CannotChange(
        _("{file} has no {name}. It has: {there}. Nothing was changed.", file=file, name=name, there=there)
    )


def _name(node: ast.stmt) -> str | None:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return None


def _start(node: ast.stmt) -> int:
    decorators = getattr(node, "decorator_list", [])
    return min([node.lineno, *(decorator.lineno for decorator in decorators)])
