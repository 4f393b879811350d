"""A notebook in JupyterLab's page, driven through the application itself: waits on what it knows, never on time.

JupyterLab tells `window.jupyterapp` when it is started with `--expose-app-in-browser`.
"""

from playwright.sync_api import Locator, Page

_OPEN = """async path => {
  const app = window.jupyterapp;
  await app.restored;
  // An answer to an older question, which sessions there are, would take a new one for ended.
  await app.serviceManager.sessions.refreshRunning();
  const panel = await app.commands.execute("docmanager:open", {path, factory: "Notebook"});
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  panel.content.notebookConfig = {...panel.content.notebookConfig, windowingMode: "none"};
  const isCurrent = () => app.shell.currentWidget === panel;
  const current = new Promise(done => app.shell.currentChanged.connect(() => isCurrent() && done()));
  app.shell.activateById(panel.id);
  if (!isCurrent()) await current;  // commands and what is looked at are the current notebook's
  return panel.id;
}"""
_RUN_ALL = """async () => {
  const app = window.jupyterapp, panel = app.shell.currentWidget;
  await app.commands.execute("notebook:run-all-cells");
  await panel.sessionContext.session.kernel.requestKernelInfo();
  return panel.content.widgets.filter(cell => cell.model.type === "code" && !cell.model.executionCount).length;
}"""
_RUN_CELL = """async id => {
  const app = window.jupyterapp, panel = app.shell.currentWidget;
  panel.content.activeCellIndex = panel.content.widgets.findIndex(cell => cell.model.id === id);
  await app.commands.execute("notebook:run-cell");
  await panel.sessionContext.session.kernel.requestKernelInfo();
}"""
# JupyterLab restores what was open, and some time later opens the file that its address names besides.
_SAVE_AND_FORGET_ADDRESS = """async () => {
  await window.jupyterapp.commands.execute("docmanager:save");
  history.replaceState(null, "", "/lab");
}"""
_INDEX = "id => window.jupyterapp.shell.currentWidget.content.widgets.findIndex(cell => cell.model.id === id)"


class NotebookPage:
    """A lesson open in JupyterLab."""

    def __init__(self, page: Page, path: str) -> None:
        """Open the notebook at `path`, relative to the desk, and wait for its kernel."""
        self.page = page
        page.wait_for_function("() => window.jupyterapp !== undefined")
        self.panel = page.locator(f"[id='{page.evaluate(_OPEN, path)}']")

    def run_all(self) -> None:
        """Run every cell, and wait until the last one is through."""
        assert self.page.evaluate(_RUN_ALL) == 0, "some cells did not run"

    def reload(self) -> None:
        """Save, and load the whole page anew; then the notebook is to be opened again."""
        self.page.evaluate(_SAVE_AND_FORGET_ADDRESS)
        self.page.reload()

    def run(self, cell: str) -> Locator:
        """Run one cell; its output."""
        self.page.evaluate(_RUN_CELL, cell)
        return self.output(cell)

    def output(self, cell: str) -> Locator:
        """What a cell put out."""
        index = self.page.evaluate(_INDEX, cell)
        return self.panel.locator(".jp-Notebook .jp-Cell").nth(index).locator(".jp-Cell-outputArea")

    def follow(self, link: Locator) -> Page:
        """Click a link that opens a tab; that tab."""
        with self.page.context.expect_page() as opened:
            link.click()
        return opened.value
