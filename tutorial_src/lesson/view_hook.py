"""The live view opens by itself, after the cell in which a lesson begins: that cell need not wait for widgets."""

import sys
from collections.abc import Callable

_due: list[Callable[[], None]] = []


def register(show: Callable[[], None]) -> None:
    """Show the view once the cell that runs now is through; outside IPython there is nothing to do."""
    ipython = sys.modules.get("IPython")
    if shell := ipython and ipython.get_ipython():
        _due[:] = [show]
        shell.events.register("post_run_cell", after_cell)  # IPython takes the same function once


def after_cell(_result: object) -> None:
    """IPython's hook after each cell."""
    while _due:
        _due.pop()()
