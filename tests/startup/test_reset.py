import pytest


@pytest.fixture
def desk(tiny, tmp_path):
    """A desk on which the learner has written into the site."""
    lesson = tiny.folder / "notebooks" / "en" / "01_tiny.ipynb"
    lesson.parent.mkdir(parents=True, exist_ok=True)
    lesson.write_text("{}", encoding="utf-8")
    (tmp_path / "work" / "firstProject").mkdir(parents=True)
    (tmp_path / "work" / "firstProject" / "mine.txt").write_text("mine", encoding="utf-8")
    return tmp_path / "work"


def test_a_reset_lays_the_site_out_afresh(tiny, desk):
    tiny.start("reset", "all", "--yes", TUTORIAL_DESK=str(desk))
    assert not (desk / "firstProject" / "mine.txt").exists()


def test_a_reset_keeps_the_old_desk(tiny, desk):
    tiny.start("reset", "all", "--yes", TUTORIAL_DESK=str(desk))
    assert [kept.read_text(encoding="utf-8") for kept in (desk / "kept").glob("*/firstProject/mine.txt")] == ["mine"]


def test_one_lesson_is_laid_out_afresh_and_the_site_stays(tiny, desk):
    lesson = desk / "en" / "01_tiny.ipynb"
    lesson.parent.mkdir()
    lesson.write_text("mine", encoding="utf-8")
    done = tiny.start("reset", "01", "--yes", TUTORIAL_DESK=str(desk))
    (kept,) = (desk / "kept").glob("*")
    assert (done.returncode, str(kept) in done.stdout) == (0, True)
    assert [path.read_text(encoding="utf-8") for path in (lesson, kept / "en" / lesson.name)] == ["{}", "mine"]
    assert (desk / "firstProject" / "mine.txt").exists()


def test_without_a_yes_nothing_is_changed(tiny, desk):
    assert tiny.start("reset", TUTORIAL_DESK=str(desk)).stdout.endswith("Nothing was changed.\n")
    assert (desk / "firstProject" / "mine.txt").exists()


def test_a_lesson_that_there_is_not_is_refused(tiny, desk):
    refused = tiny.start("reset", "77", "--yes", TUTORIAL_DESK=str(desk))
    assert (refused.returncode, "There is no lesson '77'" in refused.stderr) == (2, True)
