"""The desk: the learner's own copy of the lessons and of the site, under `work/` (standard library only).

Made once and never overwritten, so that an update of the course never meets what the learner wrote;
before a reset, the old one is kept under a dated name.
"""

import os
import shutil
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "firstProject"
LANGUAGES = ("en", "ko")
_NOT_COPIED = shutil.ignore_patterns("db.sqlite3*", "__pycache__", ".ipynb_checkpoints")


def place() -> Path:
    """Where the desk is: `work/` beside this course, or the folder that `TUTORIAL_DESK` names."""
    return Path(os.environ.get("TUTORIAL_DESK") or ROOT / "work").resolve()


def prepare(root: Path = ROOT, desk: Path | None = None) -> list[str]:
    """Lay out what the desk does not have yet; the names of what was laid out, relative to the desk."""
    desk = desk or place()
    laid_out = []
    for source in _lessons(root):
        target = desk / source.parent.name / source.name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            _copy_whole(source, target)
            laid_out.append(target.relative_to(desk).as_posix())
    if not (desk / PROJECT).exists():
        _copy_whole(root / PROJECT, desk / PROJECT)
        laid_out.append(PROJECT)
    return laid_out


def reset(root: Path = ROOT, desk: Path | None = None, lesson: int | None = None) -> Path:
    """Lay one lesson, or with None the lessons and the site, out afresh; the folder that keeps the old ones.

    Raises `ValueError` when the course has no lesson of that number.
    """
    desk = desk or place()
    names = [f"{p.parent.name}/{p.name}" for p in _lessons(root) if lesson in (None, number(p))]
    if not names:
        raise ValueError(f"lesson is {lesson}; the course has no lesson of that number")
    if lesson is None:
        names.append(PROJECT)
    kept = dated(desk / "kept")
    for name in names:
        if (desk / name).exists():
            (kept / name).parent.mkdir(parents=True, exist_ok=True)
            (desk / name).rename(kept / name)
    prepare(root, desk)
    return kept


def number(lesson: Path) -> int:
    """The number of a lesson's file: 5 for `05_detail_remembers.ipynb`."""
    return int(lesson.name[:2])


def _lessons(root: Path) -> list[Path]:
    return [path for language in LANGUAGES for path in sorted((root / "notebooks" / language).glob("[0-9]*.ipynb"))]


def _copy_whole(source: Path, target: Path) -> None:
    """Copy a file or a folder so that an interrupted copy never looks like a finished one."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, draft, ignore=_NOT_COPIED)
    else:
        shutil.copyfile(source, draft)
    draft.rename(target)


def dated(folder: Path) -> Path:
    """A new folder named after this moment; a number is added when two fall into one second."""
    moment = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    for attempt in range(1, 1000):
        kept = folder / (moment if attempt == 1 else f"{moment} ({attempt})")
        if not kept.exists():
            kept.mkdir(parents=True)
            return kept
    raise FileExistsError(f"{folder}: too many resets in one second")
