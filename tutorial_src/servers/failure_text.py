"""What a failure says, short: the learner's own lines first, with file and line, then the error itself."""

import sys
import traceback
from pathlib import Path

from tutorial_src.locale import _


def of(error: BaseException, project: Path) -> str:
    """The frames inside `project`, nearest the failure last, and the error's own words.

    A syntax error has no frame of its own in the file: its line and the mark under it stand there instead.
    """
    lines = [
        f"{_short(frame.filename, project)}, line {frame.lineno}, in {frame.name}\n    {frame.line}"
        for frame in traceback.extract_tb(error.__traceback__)
        if _is_inside(frame.filename, project)
    ]
    if isinstance(error, SyntaxError) and error.filename and _is_inside(error.filename, project):
        lines.append(f"{_short(error.filename, project)}, line {error.lineno}\n{_marked(error)}")
        return "\n".join([*lines[-1:], f"{type(error).__name__}: {error.msg}"])
    return "\n".join([*lines[-3:], *_own_words(error)])


def of_threads(project: Path) -> str:
    """Where the main thread stands now, as far as that is inside `project`: for code that never ends."""
    import threading

    frame = sys._current_frames().get(threading.main_thread().ident)
    inside = [
        f"{_short(entry.filename, project)}, line {entry.lineno}, in {entry.name}\n    {entry.line}"
        for entry in traceback.extract_stack(frame)
        if _is_inside(entry.filename, project)
    ]
    return "\n".join(inside[-2:])


def of_server(name: str, words: str, log: str) -> str:
    """Why a server, "site" or "kakao", is not up: its words, the end of its log, and the mend."""
    end = "" if words.strip() in log else "\n".join(log.splitlines()[-8:])
    if name == "kakao":
        return "\n".join(filter(None, [_("Practice Kakao could not start.") + "\n", words, end]))
    mend = _("Fix that and run the cell again, or save the file: the site restarts by itself.")
    return "\n".join(filter(None, [_("The site could not start.") + "\n", words, end, mend]))


def _own_words(error: BaseException) -> list[str]:
    text = "".join(traceback.format_exception_only(type(error), error)).strip()
    return text.splitlines()[-12:]


def _marked(error: SyntaxError) -> str:
    text = (error.text or "").rstrip("\n")
    indent = len(text) - len(text.lstrip())
    column = max((error.offset or 1) - 1 - indent, 0)
    return f"    {text.strip()}\n    {' ' * column}^"


def _is_inside(filename: str, project: Path) -> bool:
    path = Path(filename)
    return path.is_relative_to(project) and "site-packages" not in path.parts


def _short(filename: str, project: Path) -> str:
    return Path(filename).relative_to(project).as_posix()
