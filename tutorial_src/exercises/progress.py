"""Progress: which exercises are solved, kept in one readable file on the desk, `progress.json`.

    {"version": 2,
     "lessons": {"detail_remembers": {"two_lines": {"solved": "2026-01-31T09:00:00+09:00", "tries": 2, "hints": 1}}}}

Version 1 had the lessons by the numbers that they had then.

The file is written whole under a lock: two kernels lose nothing of each other's, and a crash leaves the old
one. A file that cannot be read is put aside under `kept/`, never thrown away; one of a newer course is let be.
"""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from tutorial_src.desk.folder import dated
from tutorial_src.desk.lessons import FORMERLY
from tutorial_src.display.errors import UserError
from tutorial_src.display.html import Table
from tutorial_src.locale import _
from tutorial_src.system.files import private_folder, replace_file

VERSION = 2
NAME = "progress.json"
WAIT_SECONDS = 10  # seconds for another kernel to have written
FULL, EMPTY = "■", "□"
MOVED = {  # exercises that went to another lesson together with what they are about
    ("cookies_in_depth", "lost_ticket"): "cookie_and_session",
    ("sessions_in_depth", "first_visit"): "cookie_and_session",
    ("sessions_in_depth", "rows"): "cookie_and_session",
    ("token_from_code", "state_check"): "secret_and_state",
    ("token_from_code", "whole_login"): "secret_and_state",
}

Lessons = dict[str, dict[str, dict]]


class CannotTakeIn(UserError):
    """A file that holds no progress; nothing was changed."""


class Progress:
    """What is solved, per lesson and whole. `all_names` answers the names of each lesson's exercises.

    Lessons go by their names, such as `detail_remembers`.
    """

    def __init__(self, desk: Path, all_names: Callable[[], Mapping[str, list[str]]]) -> None:
        self._path, self._kept, self._all_names = desk / NAME, desk / "kept", all_names
        self._own: Lessons = {}  # what happened in this kernel: remembered even where the file cannot be written
        self._trouble = ""

    def solved(self, lesson: str, name: str) -> str:
        """When this exercise was solved, as an ISO 8601 time; "" when it is not."""
        return _solved(_merged(self._read(), self._own).get(lesson, {}).get(name, {}))

    def note(
        self, lesson: str, name: str, *, is_right: bool = False, tries: int = 0, hints: int = 0, solution: bool = False
    ) -> None:
        """Remember what happened with one exercise; `hints` is how many of them were shown so far."""
        old = self._own.get(lesson, {}).get(name, {})
        entry = {
            "solved": _solved(old) or (_now() if is_right else ""),
            "tries": _number(old, "tries") + tries,
            "hints": max(_number(old, "hints"), hints),
            "solution": bool(old.get("solution")) or solution,
        }
        self._own.setdefault(lesson, {})[name] = entry
        self._write(self._own, counted={(lesson, name): tries})

    def export(self, path: str | Path) -> Path:
        """Write the progress into a file of your own, to take it to another computer; answers where it is."""
        target = Path(path).expanduser().resolve()
        replace_file(target, _document(_merged(self._read(), self._own)))
        return target

    def take_in(self, path: str | Path) -> "Progress":
        """Add what another progress file holds; nothing is taken away. Raises `CannotTakeIn`."""
        try:
            lessons = _lessons_of(json.loads(Path(path).expanduser().read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError, _Newer) as error:
            raise CannotTakeIn(
                _(
                    "{file} cannot be read in ({why}). It has to be a file that "
                    "`lesson.progress.export(…)` wrote. Nothing was changed.",
                    file=path,
                    why=_why(error),
                )
            ) from None
        self._own = _merged(lessons, self._own)
        self._write(self._own, counted={})
        return self

    def __repr__(self) -> str:
        return str(self._table())

    def _repr_html_(self) -> str:
        return self._table().html()

    def _table(self) -> Table:
        lessons, names = _merged(self._read(), self._own), self._all_names()
        counts = {
            lesson: (sum(bool(_solved(lessons.get(lesson, {}).get(name, {}))) for name in all_of), len(all_of))
            for lesson, all_of in names.items()
        }
        whole = sum(done for done, _all in counts.values()), sum(count for _done, count in counts.values())
        rows = [[lesson, _bar(*count), _words(*count)] for lesson, count in counts.items()]
        return Table(
            title=_("Your progress: {done} of {all} exercises", done=whole[0], all=whole[1]),
            columns=[_("lesson"), "", _("solved")],
            rows=[*rows, [_("whole"), _bar(*whole), _words(*whole)]],
            code=[1],
            notes=[self._trouble] if self._trouble else [],
        )

    def _read(self) -> Lessons:
        """What the file says; a file that cannot be read is put aside, and a newer one is not touched."""
        try:
            return _lessons_of(json.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return {}
        except _Newer:
            self._trouble = _(
                "{file} was written by a newer version of the course, and is left as it is. What you"
                " solve now is remembered until this kernel ends.",
                file=NAME,
            )
        except OSError as error:
            self._trouble = _(
                "{file} cannot be read ({why}). What you solve now is remembered until this kernel ends.",
                file=NAME,
                why=_why(error),
            )
        except (ValueError, RecursionError):  # the last one for thousands of brackets
            self._put_aside()
        return {}

    def _put_aside(self) -> None:
        try:
            kept = _moved(self._path, self._kept)
        except OSError as error:  # an editor may hold it; as long as it is there, it is not written over
            self._trouble = _(
                "{file} could not be understood, perhaps after a change by hand, and cannot be put aside"
                " ({why}). Close it in other programs, or move it away. What you solve now is remembered"
                " until this kernel ends.",
                file=NAME,
                why=_why(error),
            )
        else:
            there = f"kept/{kept.parent.name}/{NAME}"
            self._trouble = _(
                "{file} could not be understood, perhaps because it was edited by hand. It is kept as"
                " {kept}, and a new one was started.",
                file=NAME,
                kept=there,
            )

    def _write(self, ours: Lessons, counted: Mapping[tuple[str, str], int]) -> None:
        """Add ours to what the file holds by now."""
        from filelock import FileLock, Timeout

        lock = self._path.parent / ".servers" / "progress.lock"
        try:
            private_folder(lock.parent)
            with FileLock(lock).acquire(WAIT_SECONDS, poll_interval=0.01):
                self._trouble = ""
                there = self._read()
                if not self._trouble or not self._path.exists():
                    replace_file(self._path, _document(_added(there, ours, counted)))
        except (OSError, Timeout) as error:
            self._trouble = _(
                "{file} cannot be written ({why}). Make it writable. Until then what you solve is"
                " remembered until this kernel ends.",
                file=NAME,
                why=_why(error),
            )


def _moved(file: Path, folder: Path) -> Path:
    """Where a file is now, under a dated name; where it cannot be moved, nothing is made. Raises `OSError`."""
    kept = dated(folder)
    try:
        return file.replace(kept / file.name)
    except OSError:
        kept.rmdir()
        raise


class _Newer(Exception):
    """The file is of a version that this course does not know."""


def _lessons_of(document: object) -> Lessons:
    """The entries of a progress document; `ValueError` when it is none, `_Newer` when it is a later one's."""
    version = document.get("version") if isinstance(document, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise _Newer(_("it is of a newer version"))
    if version not in (1, VERSION) or not isinstance(document.get("lessons"), dict):
        raise ValueError(_("it holds no progress"))
    lessons = {
        lesson: {name: entry for name, entry in entries.items() if isinstance(entry, dict)}
        for lesson, entries in document["lessons"].items()
        if isinstance(entries, dict)
    }
    return _moved_on(lessons) if version == 1 else lessons


def _moved_on(lessons: Lessons) -> Lessons:
    """What version 1 had under the lessons' former numbers, each exercise in the lesson that has it since."""
    names = {file[:2]: name for file, name in FORMERLY.items()}
    moved: Lessons = {}
    for number, entries in lessons.items():
        for name, entry in entries.items():
            lesson = names.get(number, number)
            moved.setdefault(MOVED.get((lesson, name), lesson), {})[name] = entry
    return moved


def _merged(one: Lessons, other: Lessons) -> Lessons:
    """Both together: the earlier time of a solution, the larger numbers."""
    lessons = {lesson: dict(told) for lesson, told in one.items()}
    for lesson, told in other.items():
        for name, entry in told.items():
            mine = lessons.setdefault(lesson, {}).get(name, {})
            lessons[lesson][name] = _entry(mine, entry)
    return lessons


def _entry(one: dict, other: dict) -> dict:
    times = sorted(filter(None, map(_solved, (one, other))))
    numbers = {key: max(_number(one, key), _number(other, key)) for key in ("tries", "hints")}
    shown = bool(one.get("solution")) or bool(other.get("solution"))
    return {**one, **other, "solved": times[0] if times else "", **numbers, "solution": shown}


def _added(there: Lessons, ours: Lessons, counted: Mapping[tuple[str, str], int]) -> Lessons:
    """Merged, and the tries of this moment on top of those of other kernels."""
    lessons = _merged(there, ours)
    for (lesson, name), tries in counted.items():
        before = _number(there.get(lesson, {}).get(name, {}), "tries")
        lessons[lesson][name]["tries"] = max(before + tries, _number(ours[lesson][name], "tries"))
    return lessons


def _document(lessons: Lessons) -> str:
    ordered = {lesson: dict(sorted(told.items())) for lesson, told in sorted(lessons.items())}
    return json.dumps({"version": VERSION, "lessons": ordered}, ensure_ascii=False, indent=1) + "\n"


def _solved(entry: dict) -> str:
    return entry["solved"] if isinstance(entry.get("solved"), str) else ""


def _number(entry: dict, name: str) -> int:
    return entry[name] if isinstance(entry.get(name), int) else 0


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _bar(done: int, count: int) -> str:
    return FULL * done + EMPTY * (count - done)


def _words(done: int, count: int) -> str:
    return _("all of {all}", all=count) if done == count else _("{done} of {all}", done=done, all=count)


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
