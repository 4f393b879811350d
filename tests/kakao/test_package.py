"""Practice Kakao is to become a package of its own: nothing in it knows the rest of the project."""

import ast
from collections.abc import Iterator
from pathlib import Path

import tutorial_src.kakao

PACKAGE = Path(tutorial_src.kakao.__file__).parent
PROJECT = {path.stem for path in PACKAGE.parent.parent.iterdir()} - {PACKAGE.name}


def imports(module: Path) -> Iterator[tuple[int, str]]:
    """How many dots each import begins with, and what it names."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.level, node.module or ""
        elif isinstance(node, ast.Import):
            yield from ((0, alias.name) for alias in node.names)


def outside(module: Path) -> list[str]:
    """What a module imports from elsewhere in the project."""
    depth = len(module.relative_to(PACKAGE).parts)
    return [name for dots, name in imports(module) if dots > depth or (not dots and name.split(".")[0] in PROJECT)]


def test_it_imports_nothing_else_of_the_project():
    modules = [*PACKAGE.rglob("*.py")]
    assert {module.name: names for module in modules if (names := outside(module))} == {}
    assert len(modules) > 10
