"""Progress: one readable file that outlives whatever happens to it."""

import json
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.courses import ROOT
from tutorial_src.exercises import progress as room
from tutorial_src.exercises.progress import CannotTakeIn, Progress

MANY = pytest.param("[" * 100_000, id="brackets")
NAMES = {"start_here": ["walk", "who"], "detail_remembers": ["two_lines"]}


@pytest.fixture
def progress(tmp_path) -> Progress:
    return anew(tmp_path)


def anew(desk: Path) -> Progress:
    """What another kernel, or the same one after a restart, finds on the desk."""
    return Progress(desk, lambda: NAMES)


def written(desk: Path) -> dict:
    return json.loads((desk / room.NAME).read_text(encoding="utf-8"))


def test_at_first_nothing_is_solved(progress):
    assert str(progress).startswith("Your progress: 0 of 3 exercises")


def test_what_is_solved_is_shown_as_a_bar_and_in_words(progress):
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert [line.split() for line in str(progress).splitlines()[2:]] == [
        ["start_here", "■□", "1", "of", "2"],
        ["detail_remembers", "□", "0", "of", "1"],
        ["whole", "■□□", "1", "of", "3"],
    ]


def test_it_outlives_the_kernel(progress, tmp_path):
    progress.note("detail_remembers", "two_lines", is_right=True, tries=1)
    assert anew(tmp_path).solved("detail_remembers", "two_lines")


def test_the_file_can_be_read_by_a_person(progress, tmp_path):
    progress.note("detail_remembers", "two_lines", is_right=True, tries=1)
    entry = written(tmp_path)["lessons"]["detail_remembers"]["two_lines"]
    assert entry["tries"] == 1 and entry["solved"][:2] == "20"
    assert "\n" in (tmp_path / room.NAME).read_text(encoding="utf-8")


def test_the_first_time_counts(progress, monkeypatch):
    monkeypatch.setattr(room, "_now", lambda: "2026-01-01T09:00:00+09:00")
    progress.note("detail_remembers", "two_lines", is_right=True, tries=1)
    monkeypatch.setattr(room, "_now", lambda: "2026-02-02T09:00:00+09:00")
    progress.note("detail_remembers", "two_lines", is_right=True, tries=1)
    assert progress.solved("detail_remembers", "two_lines").startswith("2026-01-01")


def test_tries_add_up_over_kernels(progress, tmp_path):
    for kernel in (progress, anew(tmp_path), anew(tmp_path)):
        kernel.note("detail_remembers", "two_lines", tries=1)
    assert written(tmp_path)["lessons"]["detail_remembers"]["two_lines"]["tries"] == 3


def test_two_kernels_that_finish_at_once_lose_nothing(tmp_path):
    names = {"start_here": [f"e{n}" for n in range(40)]}
    kernels = [Progress(tmp_path, lambda: names) for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: kernels[n % 8].note("start_here", f"e{n}", is_right=True, tries=1), range(40)))
    assert sorted(written(tmp_path)["lessons"]["start_here"]) == sorted(names["start_here"])


def test_two_processes_that_finish_at_once_lose_nothing(tmp_path):
    code = (
        "import sys, pathlib\nfrom tutorial_src.exercises.progress import Progress\n"
        "p = Progress(pathlib.Path(sys.argv[1]), dict)\n"
        "for n in range(20): p.note('start_here', sys.argv[2] + str(n), is_right=True, tries=1)"
    )
    both = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name], cwd=ROOT) for name in "ab"]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(written(tmp_path)["lessons"]["start_here"]) == 40


def test_a_crash_in_the_middle_of_writing_leaves_the_old_file(progress, tmp_path, monkeypatch):
    progress.note("start_here", "walk", is_right=True, tries=1)
    before = (tmp_path / room.NAME).read_bytes()

    def crash(descriptor):
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", crash)
    progress.note("start_here", "who", is_right=True, tries=1)
    assert (tmp_path / room.NAME).read_bytes() == before
    assert list(tmp_path.glob(".*draft")) == []


def test_what_could_not_be_written_is_remembered_and_said(progress, tmp_path, monkeypatch):
    def crash(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", crash)
    progress.note("start_here", "who", is_right=True, tries=1)
    assert progress.solved("start_here", "who")
    assert "cannot be written (No space left on device)" in str(progress)


def test_what_could_not_be_written_is_written_with_the_next(progress, tmp_path, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(os, "fsync", lambda descriptor: (_ for _ in ()).throw(OSError("full")))
        progress.note("start_here", "who", is_right=True, tries=1)
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert sorted(written(tmp_path)["lessons"]["start_here"]) == ["walk", "who"]


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        '{"version": 2, "lessons"',
        "[]",
        "null",
        '{"lessons": {}}',
        '{"version": 2}',
        MANY,
    ],
)
def test_a_file_that_cannot_be_understood_is_kept_and_a_new_one_begun(progress, tmp_path, broken):
    (tmp_path / room.NAME).write_text(broken, encoding="utf-8")
    assert "could not be understood" in str(progress)
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert anew(tmp_path).solved("start_here", "walk")
    assert [path.read_text(encoding="utf-8") for path in tmp_path.glob("kept/*/progress.json")] == [broken]


def test_a_file_that_cannot_be_put_aside_is_not_written_over(progress, tmp_path, monkeypatch):
    broken = '{"version": 2, "lessons": {"start_here": {"walk": {"solved": "2026-01-01T00:00:00+09:00"}},}}'
    (tmp_path / room.NAME).write_text(broken, encoding="utf-8")

    def held(path, target):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as editor:
        editor.setattr(Path, "replace", held)
        progress.note("start_here", "who", is_right=True, tries=1)
    assert (tmp_path / room.NAME).read_text(encoding="utf-8") == broken
    assert list((tmp_path / "kept").iterdir()) == [] and progress.solved("start_here", "who")


def test_it_is_said_that_a_file_cannot_be_put_aside(progress, tmp_path):
    (tmp_path / room.NAME).write_text("{", encoding="utf-8")
    (tmp_path / "kept").write_text("in the way", encoding="utf-8")
    assert "cannot be put aside" in str(progress)


@pytest.mark.parametrize(
    "odd",
    [
        {"start_here": 3},
        {"start_here": {"walk": "yes"}},
        {"start_here": {"walk": {"solved": 7}}},
        {"start_here": {"walk": {"tries": "y"}}},
    ],
)
def test_odd_entries_do_no_harm(progress, tmp_path, odd):
    (tmp_path / room.NAME).write_text(json.dumps({"version": 2, "lessons": odd}), encoding="utf-8")
    progress.note("start_here", "who", is_right=True, tries=1)
    assert anew(tmp_path).solved("start_here", "who") and str(progress)


def test_an_entry_that_this_course_does_not_know_stays(progress, tmp_path):
    ours = {"version": 2, "lessons": {"99": {"later": {"solved": "2026-01-01T00:00:00+09:00", "note": "mine"}}}}
    (tmp_path / room.NAME).write_text(json.dumps(ours), encoding="utf-8")
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert written(tmp_path)["lessons"]["99"]["later"]["note"] == "mine"


def test_a_newer_file_is_not_touched(progress, tmp_path):
    newer = json.dumps({"version": 3, "lessons": {"start_here": []}})
    (tmp_path / room.NAME).write_text(newer, encoding="utf-8")
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert (tmp_path / room.NAME).read_text(encoding="utf-8") == newer
    assert progress.solved("start_here", "walk") and "newer version" in str(progress)


def test_a_read_only_file_is_not_gone_round(progress, tmp_path):
    progress.note("start_here", "walk", is_right=True, tries=1)
    file = tmp_path / room.NAME
    file.chmod(stat.S_IREAD)
    before = file.read_bytes()
    progress.note("start_here", "who", is_right=True, tries=1)
    assert file.read_bytes() == before
    assert progress.solved("start_here", "who") and "it is read-only" in str(progress)
    file.chmod(stat.S_IREAD | stat.S_IWRITE)


def test_it_is_exported_and_taken_in_on_another_desk(progress, tmp_path):
    progress.note("start_here", "walk", is_right=True, tries=1)
    other = Progress(tmp_path / "other", lambda: NAMES)
    other.note("detail_remembers", "two_lines", is_right=True, tries=1)
    other.take_in(progress.export(tmp_path / "내 진도.json"))
    assert other.solved("start_here", "walk") and other.solved("detail_remembers", "two_lines")


def test_taking_in_takes_nothing_away(progress, tmp_path):
    empty = progress.export(tmp_path / "empty.json")
    progress.note("start_here", "walk", is_right=True, tries=1)
    assert progress.take_in(empty).solved("start_here", "walk")


@pytest.mark.parametrize("text", [None, MANY, "no json", "[]", '{"version": 7, "lessons": {}}', '{"version": 2}'])
def test_what_is_no_progress_is_refused_with_a_sentence(progress, tmp_path, text):
    file = tmp_path / "some.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(CannotTakeIn, match=r"cannot be read in .* Nothing was changed"):
        progress.take_in(file)


def test_a_reset_of_the_code_keeps_it(course):
    from tutorial_src.desk import folder

    folder.prepare(course.root, course.desk)
    anew(course.desk).note("start_here", "walk", is_right=True, tries=1)
    folder.reset(course.root, course.desk)
    assert anew(course.desk).solved("start_here", "walk")


def test_what_was_solved_under_the_lessons_former_numbers_is_found_under_their_names(tmp_path):
    solved = {"solved": "2026-01-01T00:00:00+09:00"}
    former = {"05": {"two_lines": solved}, "02": {"lost_ticket": solved}, "07": {"state_check": solved}}
    (tmp_path / room.NAME).write_text(json.dumps({"version": 1, "lessons": former}), encoding="utf-8")
    found = anew(tmp_path)
    there = [
        ("detail_remembers", "two_lines"),
        ("cookie_and_session", "lost_ticket"),
        ("secret_and_state", "state_check"),
    ]
    assert all(found.solved(*where) for where in there)


def test_what_is_solved_next_is_written_beside_it(tmp_path):
    former = {"version": 1, "lessons": {"05": {"two_lines": {"solved": "2026-01-01T00:00:00+09:00", "tries": 2}}}}
    (tmp_path / room.NAME).write_text(json.dumps(former), encoding="utf-8")
    anew(tmp_path).note("start_here", "walk", is_right=True, tries=1)
    assert written(tmp_path)["version"] == 2
    assert sorted(written(tmp_path)["lessons"]) == ["detail_remembers", "start_here"]
