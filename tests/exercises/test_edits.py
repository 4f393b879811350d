"""An edit is judged by what the site does; whatever a view does to the judge, one of four outcomes comes of it."""

import shutil
import threading

import pytest

from tests.exercises.sites import HEAD, SOLUTION, VIEWS, edit
from tests.support.server_house import until
from tutorial_src.exercises.kinds.verdict import Outcome
from tutorial_src.exercises.lessons import catalogue
from tutorial_src.exercises.solutions import NothingToUndo
from tutorial_src.exercises.task import NotThisKind

OTHER_WAY = f'{HEAD}request.session.update({{"word": "hel" + "lo"}})\n    return render(request, "index.html")\n'
WRONG = f'{HEAD}request.session["word"] = "hi"\n    return render(request, "index.html")\n'
FAILS = f'{HEAD}return render(request, None + "index.html")\n'
NO_END = f"{HEAD}while True:\n        pass\n"
EXITS = f"{HEAD}import sys\n    sys.exit(1)\n"
ENDS_ALL = f"{HEAD}import os\n    os._exit(1)\n"
CIRCLE = f'{HEAD}return redirect("index")\n'
MEGABYTE = f'{HEAD}print("x" * 1_000_000)\n    return render(request, "index.html")\n'
HUGE = f'{HEAD}from django.http import HttpResponse\n    return HttpResponse("x" * 5_000_000)\n'
EMPTY = f'{HEAD}from django.http import HttpResponse\n    return HttpResponse("")\n'
NOTHING = f"{HEAD}pass\n"
ODD_WORD = f'{HEAD}request.session["word"] = ["hello", None]\n    return render(request, "index.html")\n'


def test_untouched_is_not_tried(learner):
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.NOT_TRIED and "`index` in `blogapp/views.py`" in verdict.says


@pytest.mark.parametrize("code", [SOLUTION, OTHER_WAY])
def test_another_way_of_doing_it_is_right_too(learner, code):
    learner.save(code)
    assert learner.task.check().outcome is Outcome.RIGHT


def test_what_is_not_right_yet_is_told_with_what_to_do(learner):
    learner.save(WRONG)
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.NOT_YET
    assert (verdict.observed, verdict.expected, verdict.look) == ("nothing", "hello", "index()")


def test_an_edit_is_seen_as_solved_when_it_is_saved(learner):
    learner.save(SOLUTION)
    until(lambda: learner.task.is_solved)


def test_a_wrong_edit_is_told_when_it_is_saved(learner):
    learner.save(WRONG)
    until(lambda: learner.task.verdict and learner.task.verdict.outcome is Outcome.NOT_YET)


def test_what_a_cell_of_the_lesson_put_in_is_not_the_learners_solution(learner, monkeypatch):
    monkeypatch.setattr(catalogue, "solutions", lambda file, name: [(5, SOLUTION)])
    changes = learner.lesson._changes
    changes.make(VIEWS, "index", SOLUTION)
    changes.note_cell(VIEWS, "index")
    learner.task.look_again()
    assert not learner.task.is_solved
    assert learner.task.check().outcome is Outcome.RIGHT


def test_what_was_saved_just_now_is_what_is_judged(learner):
    learner.save(WRONG)
    learner.task.check()
    learner.save(SOLUTION)
    assert learner.task.check().outcome is Outcome.RIGHT


def test_what_is_mended_is_judged_at_once(learner):
    learner.save("def index(request:\n")
    assert "SyntaxError" in learner.task.check().says
    learner.save(SOLUTION)
    assert learner.task.check().outcome is Outcome.RIGHT


def test_a_check_in_the_middle_of_a_restart_waits_for_its_end(learner, monkeypatch):
    site = learner.lesson.site
    start, is_down, may_go_on = site._spawn, threading.Event(), threading.Event()

    def start_late():
        is_down.set()
        may_go_on.wait(5)
        start()

    learner.save(SOLUTION)
    monkeypatch.setattr(site, "_spawn", start_late)
    restart, check = threading.Thread(target=site.restart), threading.Thread(target=learner.task.check)
    restart.start()
    is_down.wait(5)
    check.start()
    check.join(0.3)
    may_go_on.set()
    check.join()
    restart.join()
    assert learner.task.verdict.outcome is Outcome.RIGHT


def test_a_view_that_fails_is_told_with_its_last_words(learner):
    learner.save(FAILS)
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.NOT_YET
    assert "500" in verdict.observed and "NoneType" in verdict.observed


def test_a_view_that_may_fail_is_judged_by_its_judge(learner_with):
    learner = learner_with(edit(may_fail=True))
    learner.save(FAILS)
    assert learner.task.check().says == "No word."


def test_a_view_that_loops_for_ever_is_told_and_ended(learner, monkeypatch):
    monkeypatch.setattr("tutorial_src.exercises.kinds.examiner.PATIENCE", 0.5)
    learner.save(NO_END)
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.NOT_YET and "loop for ever" in verdict.observed
    learner.save(SOLUTION)
    assert learner.task.check().outcome is Outcome.RIGHT


@pytest.mark.parametrize("code", [EXITS, ENDS_ALL])
def test_a_view_that_ends_the_program_is_told_and_the_site_runs_again(learner, code):
    learner.save(code)
    assert learner.task.check().outcome is Outcome.NOT_YET
    learner.save(SOLUTION)
    assert learner.task.check().outcome is Outcome.RIGHT


@pytest.mark.parametrize("code", [CIRCLE, MEGABYTE, HUGE, EMPTY, NOTHING, ODD_WORD])
def test_whatever_a_view_does_it_is_not_right_yet(learner, code):
    learner.save(code)
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.NOT_YET and len(repr(verdict)) < 4000


def test_a_view_that_deletes_its_own_file_cannot_be_checked_and_says_why(learner):
    learner.save(f"{HEAD}import pathlib\n    pathlib.Path(__file__).unlink()\n    return redirect('blogMain')\n")
    learner.task.check()
    until(lambda: learner.task.check().outcome is Outcome.CANNOT_TELL)
    assert "views" in learner.task.verdict.says


def test_a_site_that_is_down_cannot_be_checked_and_the_mend_is_said(learner):
    learner.lesson.site.stop()
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.CANNOT_TELL
    assert verdict.says == "site: not running. `lesson.site.restart()` starts it."


def test_a_file_that_python_does_not_understand_cannot_be_checked(learner):
    learner.save("def index(request:\n")
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.CANNOT_TELL and "SyntaxError" in verdict.says


def test_a_file_that_python_does_not_understand_is_told_when_it_is_saved_and_when_it_is_mended(learner):
    learner.save("def index(request:\n")
    until(lambda: learner.task.verdict and "SyntaxError" in learner.task.verdict.says)
    learner.save(SOLUTION)
    until(lambda: learner.task.is_solved)


def test_a_solution_is_shown_beside_a_file_that_python_does_not_understand(learner):
    learner.save("def index(request:\n")
    shown = learner.task.solution()
    assert SOLUTION in repr(shown) and "views.py" in shown.says


def test_a_judge_that_falls_over_odd_data_says_so(learner_with):
    learner = learner_with(edit(lambda examiner: [][1]))
    learner.save(SOLUTION)
    verdict = learner.task.check()
    assert verdict.outcome is Outcome.CANNOT_TELL and "IndexError" in verdict.says


def test_a_solution_shows_how_it_differs_and_changes_nothing(learner):
    before = learner.views.read_bytes()
    shown = repr(learner.task.solution())
    assert '+    request.session["word"] = "hello"' in shown
    assert learner.views.read_bytes() == before


def test_a_solution_is_put_in_and_taken_back(learner):
    before = learner.views.read_bytes()
    assert learner.task.apply().outcome is Outcome.RIGHT
    learner.task.undo()
    assert learner.views.read_bytes() == before


def test_a_solution_over_the_learners_own_work_keeps_it_and_names_it(learner):
    learner.save(WRONG)
    own = learner.views.read_bytes()
    said = learner.task.apply().says
    kept = learner.views.parents[2] / said.split("kept in ")[1].split("work/")[-1].rstrip(".").partition("/")[2]
    assert kept.read_bytes() == own


def test_taking_back_brings_the_learners_own_after_a_restart_of_the_kernel_too(learner, learner_with):
    learner.save(WRONG)
    own = learner.views.read_bytes()
    learner.task.apply()
    again = learner_with(edit())
    again.task.undo()
    assert learner.views.read_bytes() == own


def test_taking_back_touches_nothing_that_was_changed_since(learner):
    learner.task.apply()
    learner.save(OTHER_WAY)
    with pytest.raises(NothingToUndo, match="You have changed index since then"):
        learner.task.undo()


def test_without_a_solution_there_is_nothing_to_take_back(learner):
    shutil.rmtree(learner.views.parents[2] / "kept" / "undo", ignore_errors=True)
    with pytest.raises(NothingToUndo, match="nothing to undo"):
        learner.task.undo()


def test_an_edit_is_not_answered(learner):
    with pytest.raises(NotThisKind, match=r'lesson\.exercise\("word"\)\.check\(\)'):
        learner.task.answer("a")


def test_the_examiner_is_left_out_of_the_lessons_own_records(learner):
    traffic, rows = len(learner.lesson.traffic), len(learner.lesson.sessions)
    learner.save(SOLUTION)
    learner.task.check()
    assert (len(learner.lesson.traffic), len(learner.lesson.sessions)) == (traffic, rows)
    assert "of the examiner" in repr(learner.lesson.sessions)


def test_hints_come_one_by_one(learner):
    counts = [repr(learner.task.hint()).count("\n") + 1 for _ in range(4)]
    assert counts == [1, 2, 3, 3]
