"""A notebook of one's own in JupyterLab, and the live view that opens beside it."""

import re
from itertools import count

import nbformat
import requests
from playwright.sync_api import Locator, Page, expect

from tests.support.labs import Lab
from tests.support.notebook_page import NotebookPage

CELLS = ["from tutorial_src import begin\nlesson = begin('break_it')", ""]
_SAVE = "async () => await window.jupyterapp.commands.execute('docmanager:save')"
_CLOSE = "async () => await window.jupyterapp.commands.execute('application:close')"
_RESTART = """async () => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  await kernel.restart();
  await kernel.info;
}"""
_WRITE = """([id, code]) => {
  const cells = window.jupyterapp.shell.currentWidget.content.widgets;
  cells.find(cell => cell.model.id === id).model.sharedModel.setSource(code);
}"""
_SEND = """async code => {
  const kernel = window.jupyterapp.shell.currentWidget.sessionContext.session.kernel;
  window.running = kernel.requestExecute({code}).done;
}"""

SITE = re.compile(r"http://127\.0\.0\.1:\d+")


class Notebook:
    """A lesson with its view in sight."""

    _numbers = count()

    def __init__(self, lab: Lab, page: Page) -> None:
        self.lab, self.page, self.path = lab, page, f"en/notebook-{next(self._numbers)}.ipynb"
        made = [nbformat.v4.new_code_cell(code, id=f"cell-{n}") for n, code in enumerate(CELLS)]
        kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata=kernel), lab.desk / self.path)
        self.open()
        self.run()

    @property
    def view(self) -> Locator:
        """The live view to the right of the notebook."""
        return self.page.locator(".jupyterlab-sidecar .scope")

    @property
    def cells(self) -> Locator:
        """The notebook's own part of the page."""
        return self._opened.panel

    def open(self) -> "Notebook":
        """Open the notebook in JupyterLab."""
        self._opened = NotebookPage(self.page, self.path)
        return self

    def run(self) -> "Notebook":
        """Begin the lesson; its view opens."""
        told = self._opened.run("cell-0")
        expect(told).to_contain_text(SITE)
        self.site = SITE.search(told.inner_text())[0]
        self.view.wait_for()
        return self

    def do(self, code: str) -> Locator:
        """Have the second cell run this; what it puts out."""
        self.page.evaluate(_WRITE, ["cell-1", code])
        return self._opened.run("cell-1")

    def start(self, code: str) -> None:
        """Have the kernel run this, without waiting for its end."""
        self.page.evaluate(_SEND, code)

    def arrows(self, view: int = 0) -> Locator:
        """The arrows of one of the views in sight."""
        return self.page.locator(".scope").nth(view).locator("ol li:not([hidden]) button")

    def lane(self, name: str) -> Locator:
        """One lane of the view."""
        return self.page.get_by_role("region", name=name, exact=True)

    def visit(self, path: str = "/blogMain/") -> None:
        """Let somebody else's browser open a page of the site."""
        requests.get(self.site + path, headers={"User-Agent": "Mozilla/5.0 (test)"}, timeout=20)

    def visit_often(self, times: int) -> None:
        """The same so many times, as fast as one connection goes."""
        with requests.Session() as http:
            http.headers["User-Agent"] = "Mozilla/5.0 (test)"
            for _number in range(times):
                http.get(f"{self.site}/blogMain/", timeout=20)

    def reload(self) -> None:
        """Save, and load the whole page anew."""
        self._opened.reload()
        self.open()
        self.view.wait_for()

    def close(self) -> None:
        """Save, and close the notebook; its kernel goes on."""
        self.page.evaluate(_SAVE)
        self.page.evaluate(_CLOSE)

    def restart_kernel(self) -> None:
        """What the button does: all that the kernel knew is gone."""
        self.page.evaluate(_RESTART)
