"""From an attempt to a verdict. Whatever a learner's site does to the judge, one of four outcomes comes of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from tutorial_src.browser.browser import NoAnswer, NothingToPress
from tutorial_src.display.errors import UserError
from tutorial_src.locale import _
from tutorial_src.servers.server import ServerDidNotStart
from tutorial_src.traffic.exchange import EXAMINER, Exchange

from .kinds.base import Answered, BrowserExercise, Edit
from .kinds.examiner import PATIENCE, Examiner
from .kinds.verdict import CannotTell, NotTried, NotYet, Outcome, Verdict

LAST = 3  # lines of a traceback


def of_answer(exercise: Answered, answer: object, examiner: Examiner) -> Verdict:
    """The verdict on an answer."""
    return _verdict(lambda: exercise.judge(answer, examiner), exercise.why)


def of_solution(exercise: Answered, examiner: Examiner) -> Verdict:
    """The verdict on the exercise's own answer: right, or the reason why there is none yet."""
    return _verdict(lambda: exercise.judge(exercise.right_answer(examiner), examiner), exercise.why)


def of_browser(exercise: BrowserExercise, examiner: Examiner) -> Verdict:
    """The verdict on what the learner's own browser did."""
    return replace(_verdict(lambda: exercise.judge(examiner), exercise.why), is_on_the_way=True)


def of_edit(exercise: Edit, examiner: Examiner, is_at_work: Callable[[], bool]) -> Verdict:
    """The verdict on the learner's site; `is_at_work` says whether anything at all was done for it."""
    if down := _why_down(examiner):
        return Verdict(Outcome.CANNOT_TELL, down)
    seen = len(examiner.traffic.everything())
    verdict = _verdict(lambda: _visit(exercise, examiner), exercise.why)
    if verdict.outcome is Outcome.NOT_YET and not is_at_work():
        return Verdict(
            Outcome.NOT_TRIED,
            _(
                "Change `{function}` in `{file}` and save: it is checked by itself.",
                function=exercise.function,
                file=exercise.file,
            ),
        )
    failed = [x for x in examiner.traffic.everything()[seen:] if x.who == EXAMINER and x.status == 500 and x.error]
    if failed and verdict.outcome is not Outcome.RIGHT and not exercise.may_fail:
        return _failed(failed[-1])
    return verdict


def _verdict(judge: Callable[[], None], why: str) -> Verdict:
    try:
        judge()
    except (NotYet, CannotTell, NotTried) as said:
        return said.verdict
    except NoAnswer as silent:
        return Verdict(
            Outcome.NOT_YET,
            _("Your site did not answer the examiner."),
            observed=str(silent),
            expected=_("An answer within {seconds} seconds.", seconds=PATIENCE),
            look="lesson.site.log",
        )
    except NothingToPress as lost:
        return Verdict(
            Outcome.NOT_YET,
            _("The examiner could not go on."),
            observed=str(lost),
            expected=_("A comment leads to Kakao's consent page."),
            look=_("the redirect at the end of `detail()`"),
        )
    except UserError as refused:
        return Verdict(Outcome.CANNOT_TELL, str(refused))
    except Exception as error:  # what a site keeps or answers may be anything: a check must not fall over it
        name = type(error).__name__
        return Verdict(
            Outcome.CANNOT_TELL,
            _(
                "The check met something that it does not understand ({error}). Look at"
                " `lesson.sessions` and `lesson.site.log`.",
                error=f"{name}: {error}",
            ),
        )
    return Verdict(Outcome.RIGHT, why)


def _why_down(examiner: Examiner) -> str:
    """Why nothing can be checked on the servers now and the mend, or ""."""
    server = examiner.kakao
    try:
        server.wait_ready()
        server = examiner.site
        examiner.run_what_is_saved()
    except ServerDidNotStart as down:
        mend = _("`lesson.{name}.restart()` starts it again.", name=server.name)
        return str(down) if server.has_failed or server.is_stopped else f"{down}\n{mend}"
    return ""


def _visit(exercise: Edit, examiner: Examiner) -> None:
    """Judge; a view that does not come to an end, or has ended the site, is not left like that."""
    running = examiner.site.generation
    try:
        exercise.judge(examiner)
    except NoAnswer:
        with suppress(UserError):
            examiner.site.restart(if_generation=running)
        raise


def _failed(x: Exchange) -> Verdict:
    """The site answered the examiner with an error of its own."""
    return Verdict(
        Outcome.NOT_YET,
        _("Your site failed while it answered the examiner."),
        observed="\n".join([f"{x.method} {x.path}: {x.status}", *x.error.splitlines()[-LAST:]]),
        expected=_("An answer without an error."),
        look=_("the line that the error names, and `lesson.site.log`"),
    )
