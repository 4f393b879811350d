"""The desk: the learner's own copy of the lessons and of the site, under `work/` (standard library only).

Made once and never overwritten, so that an update of the course never meets what the learner wrote;
before a reset, the old one is kept under a dated name.
"""

import os
import shutil
import time
from datetime import datetime
from pathlib import Path

from tutorial_src.display.errors import UserError
from tutorial_src.locale import LANGUAGES, _

from .lessons import FORMERLY

ROOT = Path(__file__).resolve().parents[2]
PROJECT = "firstProject"
ABANDONED = 600  # seconds after which a copy that is still unfinished was interrupted
_NOT_COPIED = shutil.ignore_patterns("db.sqlite3*", "__pycache__", ".ipynb_checkpoints")


class DeskNotReady(UserError, OSError):
    """The desk could not be laid out or put away; what the learner wrote is untouched."""


def place() -> Path:
    """Where the desk is: `work/` beside this course, or the folder that `TUTORIAL_DESK` names."""
    return Path(os.environ.get("TUTORIAL_DESK") or ROOT / "work").expanduser().resolve()


def prepare(root: Path = ROOT, desk: Path | None = None) -> list[str]:
    """Lay out what the desk does not have yet; the names of what was laid out, relative to the desk.

    Raises `DeskNotReady` when the folder cannot be written.
    """
    desk = desk or place()
    names = [*map(_name, _lessons(root)), PROJECT]
    try:
        desk.mkdir(mode=0o700, parents=True, exist_ok=True)  # the session rows are nobody else's
        _clear_away(desk)
        return [name for name in names if _lay_out(_original(root, name), desk / name)]
    except OSError as error:
        raise DeskNotReady(
            _(
                "Your copy of the course, {desk}, cannot be made ({why}). Make that folder "
                "writable, or free some space on the disk, and try again.",
                desk=desk,
                why=error.strerror or error,
            )
        ) from error


def reset(root: Path = ROOT, desk: Path | None = None, lesson: int | None = None) -> Path:
    """Lay one lesson, or with None the lessons and the site, out afresh; the folder that keeps the old ones.

    Raises `ValueError` when the course has no lesson of that number, `DeskNotReady` when a part of the desk
    cannot be moved.
    """
    desk = desk or place()
    names = [_name(path) for path in _lessons(root) if lesson in (None, number(path))]
    if not names:
        raise ValueError(f"lesson is {lesson}; the course has no lesson of that number")
    if lesson is None:
        names.insert(0, PROJECT)  # first: what is in use stops us before anything is moved
    kept = dated(desk / "kept")
    for name in names:
        if (desk / name).exists():
            _put_away(desk / name, kept / name)
    prepare(root, desk)
    return kept


def move_on(root: Path, desk: Path) -> str:
    """Put the lessons of the course's former order away, all together; a sentence that says so, or "".

    The learner's code and progress are not touched. Raises `DeskNotReady`.
    """
    shipped = {path.name for path in _lessons(root)}
    there = [desk / language / f"{file}.ipynb" for language in LANGUAGES for file in FORMERLY]
    former = [path for path in there if path.is_file()]
    if all(path.name in shipped for path in former):
        return ""
    kept = dated(desk / "kept")
    for path in former:
        _put_away(path, kept / path.parent.name / path.name)
    return _(
        "The lessons have a new order. Your code and your progress are as they were; your old notebooks are in {kept}.",
        kept=kept.relative_to(desk).as_posix(),
    )


def number(lesson: Path) -> int:
    """The number of a lesson's file: 5 for `05_detail_remembers.ipynb`."""
    return int(lesson.name[:2])


def dated(folder: Path) -> Path:
    """A new folder named after this moment; a number is added when two fall into one second."""
    moment = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    for attempt in range(1, 1000):
        kept = folder / (moment if attempt == 1 else f"{moment} ({attempt})")
        try:
            kept.mkdir(parents=True)
        except FileExistsError:
            continue
        return kept
    raise FileExistsError(f"{folder}: too many in one second")


def _lessons(root: Path) -> list[Path]:
    folders = [root / "notebooks" / language for language in LANGUAGES]
    return [path for folder in folders for path in sorted(folder.glob("[0-9][0-9]_*.ipynb"))]


def _name(lesson: Path) -> str:
    return f"{lesson.parent.name}/{lesson.name}"


def _original(root: Path, name: str) -> Path:
    return root / name if name == PROJECT else root / "notebooks" / name


def _lay_out(original: Path, target: Path) -> bool:
    """Copy a file or a folder that is not there yet, so that a half copy never looks like a whole one."""
    if target.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}.draft")
    try:
        if original.is_dir():
            shutil.copytree(original, draft, ignore=_NOT_COPIED, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(original, draft)
        if not target.exists():  # another lesson, opened at the same moment, may have been faster
            draft.rename(target)
    finally:
        _remove(draft)
    return True


def _put_away(path: Path, kept: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.rename(kept)
    except OSError as error:
        raise DeskNotReady(
            _(
                "{path} cannot be moved ({why}): a program has it open. Close JupyterLab and your editor, and"
                " try again.",
                path=path,
                why=error.strerror,
            )
        ) from error


def _clear_away(desk: Path) -> None:
    """Remove what interrupted copies left behind, but not a copy that another process is making now."""
    for folder in (desk, *(desk / language for language in LANGUAGES)):
        for draft in folder.glob(".*.draft"):
            if time.time() - draft.stat().st_ctime > ABANDONED:
                _remove(draft)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
