"""The desk: made once, never overwritten, kept before a reset."""

import os
import stat

import pytest

from tutorial_src.desk import folder
from tutorial_src.desk.folder import DeskNotReady
from tutorial_src.desk.lessons import FORMERLY


@pytest.fixture
def laid_out(course):
    """A course whose desk is laid out."""
    course.lesson("05_detail_remembers")
    folder.prepare(course.root, course.desk)
    return course


def test_a_fresh_desk_has_all_lessons_and_the_project(course):
    names = folder.prepare(course.root, course.desk)
    assert names == ["en/00_start_here.ipynb", "ko/00_start_here.ipynb", "firstProject"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_a_fresh_desk_is_for_its_owner_alone(course):
    folder.prepare(course.root, course.desk)
    assert stat.S_IMODE(course.desk.stat().st_mode) == 0o700


def test_a_second_start_lays_nothing_out(laid_out):
    assert folder.prepare(laid_out.root, laid_out.desk) == []


def test_the_learners_edits_survive_an_update_of_the_course(laid_out):
    laid_out.views.write_text("# mine\n", encoding="utf-8")
    laid_out.write("firstProject/blogapp/views.py", "# updated\n")
    folder.prepare(laid_out.root, laid_out.desk)
    assert laid_out.views.read_text(encoding="utf-8") == "# mine\n"


def test_the_learners_notebook_survives_an_update_of_the_course(laid_out):
    mine = laid_out.desk / "ko" / "05_detail_remembers.ipynb"
    mine.write_text("mine", encoding="utf-8")
    laid_out.lesson("05_detail_remembers", "def oauth(request): ...")
    folder.prepare(laid_out.root, laid_out.desk)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_lesson_that_an_update_brings_is_laid_out(laid_out):
    laid_out.lesson("06_oauth_token_uri")
    names = folder.prepare(laid_out.root, laid_out.desk)
    assert names == ["en/06_oauth_token_uri.ipynb", "ko/06_oauth_token_uri.ipynb"]


def test_a_deleted_project_is_laid_out_again(laid_out):
    laid_out.views.unlink()
    (laid_out.desk / "firstProject" / "blogapp").rmdir()
    (laid_out.desk / "firstProject").rmdir()
    folder.prepare(laid_out.root, laid_out.desk)
    assert laid_out.views.is_file()


def test_the_courses_own_database_stays_where_it_is(course):
    course.write("firstProject/db.sqlite3", "the teacher's")
    folder.prepare(course.root, course.desk)
    assert not (course.desk / "firstProject" / "db.sqlite3").exists()


def test_an_interrupted_copy_leaves_nothing_that_looks_whole(course, monkeypatch):
    monkeypatch.setattr(folder.shutil, "copyfile", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        folder.prepare(course.root, course.desk)
    assert [path for path in course.desk.rglob("*") if path.is_file()] == []


def test_what_a_killed_copy_left_is_cleared_away(course, monkeypatch):
    half = course.desk / ".firstProject.12345.draft"
    half.mkdir(parents=True)
    monkeypatch.setattr(folder, "ABANDONED", -1)
    folder.prepare(course.root, course.desk)
    assert not half.exists()


def test_a_copy_that_another_lesson_is_making_is_left_alone(course):
    theirs = course.desk / ".firstProject.12345.draft"
    theirs.mkdir(parents=True)
    folder.prepare(course.root, course.desk)
    assert theirs.exists()


def test_a_desk_that_cannot_be_written_is_refused_with_the_mend(course):
    course.desk.write_text("a file, where the folder should be", encoding="utf-8")
    with pytest.raises(DeskNotReady, match="Make that folder writable"):
        folder.prepare(course.root, course.desk)


def test_a_reset_lays_the_project_out_afresh(laid_out):
    fresh = laid_out.views.read_bytes()
    laid_out.views.write_text("# mine\n", encoding="utf-8")
    folder.reset(laid_out.root, laid_out.desk)
    assert laid_out.views.read_bytes() == fresh


def test_a_reset_keeps_what_the_learner_wrote(laid_out):
    laid_out.views.write_text("# mine\n", encoding="utf-8")
    kept = folder.reset(laid_out.root, laid_out.desk)
    assert (kept / "firstProject/blogapp/views.py").read_text(encoding="utf-8") == "# mine\n"


def test_a_reset_of_a_lesson_leaves_the_project_alone(laid_out):
    laid_out.views.write_text("# mine\n", encoding="utf-8")
    folder.reset(laid_out.root, laid_out.desk, lesson=5)
    assert laid_out.views.read_text(encoding="utf-8") == "# mine\n"


def test_a_reset_of_a_lesson_keeps_that_lesson_in_both_languages(laid_out):
    kept = folder.reset(laid_out.root, laid_out.desk, lesson=5)
    names = sorted(path.relative_to(kept).as_posix() for path in kept.rglob("*.ipynb"))
    assert names == ["en/05_detail_remembers.ipynb", "ko/05_detail_remembers.ipynb"]


def test_two_resets_within_one_second_keep_both(laid_out):
    first = folder.reset(laid_out.root, laid_out.desk)
    second = folder.reset(laid_out.root, laid_out.desk)
    assert first != second and (first / "firstProject").is_dir() and (second / "firstProject").is_dir()


def test_a_part_that_cannot_be_moved_is_refused_before_anything_is_moved(laid_out, monkeypatch):
    def busy(path, target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(folder.Path, "rename", busy)
    with pytest.raises(DeskNotReady, match="Close JupyterLab"):
        folder.reset(laid_out.root, laid_out.desk)


def test_a_reset_of_a_lesson_that_does_not_exist_says_so(laid_out):
    with pytest.raises(ValueError, match="99"):
        folder.reset(laid_out.root, laid_out.desk, lesson=99)


def test_the_desk_stands_beside_the_course(monkeypatch):
    monkeypatch.delenv("TUTORIAL_DESK", raising=False)
    assert folder.place() == folder.ROOT / "work"


def test_the_desk_can_stand_elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("TUTORIAL_DESK", str(tmp_path))
    assert folder.place() == tmp_path.resolve()


@pytest.fixture
def former(course):
    """A desk that was begun when the lessons had their former order, with a site that the learner has changed."""
    folder.prepare(course.root, course.desk)
    for language in folder.LANGUAGES:
        for file in FORMERLY:
            (course.desk / language / f"{file}.ipynb").write_text(f"my {file}", encoding="utf-8")
    course.views.write_text("mine = 1\n", encoding="utf-8")
    (course.desk / "progress.json").write_text("{}", encoding="utf-8")
    return course


def test_lessons_of_the_former_order_are_put_away_together(former):
    said = folder.move_on(former.root, former.desk)
    kept = former.desk / said.rpartition(" in ")[2].rstrip(".")
    assert (kept / "en" / "05_detail_remembers.ipynb").read_text(encoding="utf-8") == "my 05_detail_remembers"
    assert list((former.desk / "ko").glob("0*.ipynb")) == []


def test_code_and_progress_stay_when_the_lessons_move_on(former):
    folder.move_on(former.root, former.desk)
    assert former.views.read_text(encoding="utf-8") == "mine = 1\n"
    assert (former.desk / "progress.json").read_text(encoding="utf-8") == "{}"


def test_the_lessons_move_on_once(former):
    folder.move_on(former.root, former.desk)
    folder.prepare(former.root, former.desk)
    assert folder.move_on(former.root, former.desk) == ""


def test_a_desk_of_todays_order_stays_as_it_is(course):
    folder.prepare(course.root, course.desk)
    assert folder.move_on(course.root, course.desk) == "" and not (course.desk / "kept").exists()
