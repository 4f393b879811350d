"""The lessons as files, and how a test runs one whole, as Run All does."""

import json
import os
import re
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from tests.support.once import fresh_desk
from tutorial_src import locale
from tutorial_src.desk import folder as desk

LANGUAGES = locale.LANGUAGES
NOTEBOOKS = desk.ROOT / "notebooks"
NAMES = sorted(path.stem for path in (NOTEBOOKS / "en").glob("[0-9]*.ipynb"))


def read(language: str, name: str) -> dict:
    """A lesson as it is shipped."""
    return json.loads((NOTEBOOKS / language / f"{name}.ipynb").read_text(encoding="utf-8"))


def text(cell: dict) -> str:
    """A cell's source, whole."""
    return "".join(cell["source"])


class Desk:
    """A learner's desk with ports and Jupyter folders of its own."""

    def __init__(self, folder: Path, ports: tuple[int, int]) -> None:
        self.folder = folder / "work"
        self.project = self.folder / desk.PROJECT
        self._env = {
            **os.environ,
            "TUTORIAL_DESK": str(self.folder),
            "IPYTHONDIR": str(folder / "ipython"),
            "TUTORIAL_SITE_PORT": str(ports[0]),
            "TUTORIAL_KAKAO_PORT": str(ports[1]),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "PYTHONPATH": str(desk.ROOT),
        }
        fresh_desk(self.folder)

    def run(self, language: str, name: str, *, solved: bool = False) -> "Run":
        """Every cell of a lesson, top to bottom, in a kernel of its own; `solved`: and each exercise solved."""
        path = self.folder / language / f"{name}.ipynb"
        notebook = nbformat.read(path, as_version=4)
        if solved:
            notebook.cells = [one for cell in notebook.cells for one in _with_solution(cell)]
        client = NotebookClient(
            notebook, timeout=60, kernel_name="python3", resources={"metadata": {"path": str(path.parent)}}
        )
        client.execute(env=self._env)
        return Run(notebook)


class Run:
    """An executed lesson: what each cell showed."""

    def __init__(self, notebook: nbformat.NotebookNode) -> None:
        self.cells = {cell.id: cell for cell in notebook.cells if cell.cell_type == "code"}

    def shown(self, cell: str) -> str:
        """The plain text of everything that a cell put out."""
        return "\n".join(_plain(output) for output in self.cells[cell].outputs)

    def failed(self, cell: str) -> bool:
        """Whether the cell ended in an error."""
        return any(output.output_type == "error" for output in self.cells[cell].outputs)


def is_meant_to_fail(cell: dict) -> bool:
    """Whether a cell carries Jupyter's own tag for that."""
    return "raises-exception" in cell["metadata"].get("tags", [])


def _with_solution(cell: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """The cell, and behind one that shows an exercise another that solves it."""
    shown = re.match(r'lesson\.exercise\("(\w+)"\)', cell.source) if cell.cell_type == "code" else None
    if not shown:
        return [cell]
    code = f"from tests.exercises.hands import solve\nsolve(lesson, {shown[1]!r})"
    return [cell, nbformat.v4.new_code_cell(code, id=f"solved-{shown[1].replace('_', '-')}")]


def _plain(output: nbformat.NotebookNode) -> str:
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return "\n".join(output.traceback)
    return output.data.get("text/plain", "")
