"""Processes on three systems: started apart from Jupyter's Interrupt, and ended for sure."""

import subprocess
from contextlib import suppress

from tutorial_src.system.ports import WINDOWS


def apart() -> dict:
    """`Popen` arguments that keep Jupyter's Interrupt (SIGINT, Ctrl+C) from a child process."""
    if WINDOWS:
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def end_process(pid: int, *words: str, seconds: float = 2) -> None:
    """End a process whose command line has all of `words`; another with its number by now is let be."""
    import psutil

    with suppress(psutil.Error):
        process = psutil.Process(pid)
        if set(words) <= set(process.cmdline()):
            process.kill()
            process.wait(seconds)
