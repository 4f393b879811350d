"""Which tests go together to one worker, which begin first, and which are dear."""

import re

from xdist.scheduler import LoadScopeScheduling

# The longest first, so that no worker sits idle at the end; of the others nobody need know how long they take.
LONGEST = [
    "tests/notebooks/test_lessons_run.py[en]",
    "tests/notebooks/test_lessons_run.py[ko]",
    "jupyterlab",
    "tests/diagnosis/test_live.py",
    "tests/faults/test_undo.py",
    "tests/walk/test_walk.py",
    "tests/servers/test_kernels.py",
    "tests/startup/test_lab.py",
]
# A test that asks for one of these fixtures has this marker, and `start.py test --quick` leaves it out.
DEAR = {
    "chromium": "browser",
    "jupyterlab": "installed",
    "fresh_clone": "installed",
    "tiny": "installed",
    "new_desk": "kernel",
    "shown": "kernel",
} | dict.fromkeys(["house", "own", "left", "live", "failure", "divided", "seed", "open_lesson", "student"], "servers")


class ByModule(LoadScopeScheduling):
    """The tests of a module share its fixtures, so one worker has them all."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)


def group(nodeid: str) -> str:
    """The group of a test: its module, but for the lessons of each language, and for all that share a JupyterLab."""
    module = nodeid.split("::")[0]
    if module.endswith("_in_jupyterlab.py"):
        return "jupyterlab"
    language = re.search(r"\[(en|ko)\b", nodeid) if module.endswith("test_lessons_run.py") else None
    return f"{module}[{language[1]}]" if language else module


def rank(nodeid: str) -> int:
    """The place of a test's group in the order; the same for all that need not be first."""
    name = group(nodeid)
    return LONGEST.index(name) if name in LONGEST else len(LONGEST)
