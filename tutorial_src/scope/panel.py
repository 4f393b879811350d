"""The live view to the right of the notebook: a panel of JupyterLab's own, one for all lessons of the page.

The panel is `sidecar`'s (https://github.com/jupyter-widgets/jupyterlab-sidecar). The page closes the panel of another
lesson, or of a kernel that has ended, when a new one opens (`panel.js`).
"""

import os

from tutorial_src.locale import _

from .widget import Scope

BESIDE = "TUTORIAL_VIEW"  # "beside" where `start.py lab` started JupyterLab, which has the panel; elsewhere unset


class Panel:
    """Where one kernel shows its live view."""

    def __init__(self, scope: Scope) -> None:
        self._scope, self._sidecar = scope, None

    def show(self) -> None:
        """Open the view beside the notebook, unless it is open there; in another front end, below the cell."""
        if os.environ.get(BESIDE) != "beside":
            _display(self._scope)
        elif not self._scope.is_beside:
            self._open()

    def _open(self) -> None:
        from sidecar import Sidecar

        if self._sidecar:  # the learner has closed it
            self._sidecar.close()
        self._sidecar = Sidecar(title=_("Live view"), anchor="split-right")
        self._sidecar.append_display_data(self._scope)


def _display(scope: Scope) -> None:
    from IPython.display import display

    display(scope)
