"""The diagnosis of the lesson `break_it`: which switch is thrown, and what shows it."""

from dataclasses import dataclass
from pathlib import Path

from tutorial_src.exercises.kinds.choices import Diagnose
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.servers import active_fault

DIAGNOSE = Words("break_it", "diagnose")
EVIDENCE = {
    "no_middleware": "a",
    "no_table": "b",
    "other_host": "c",
    "cookie_deleted": "d",
    "strict": "e",
    "name_clash": "f",
    "row_flushed": "g",
    "row_expired": "h",
    "secret_key": "i",
    "clock_wrong": "j",
    "secret_on": "k",
    "code_twice": "l",
}
EARLY, LATE = ("no_middleware", "no_table"), ("secret_on", "code_twice")  # a walk ends before `oauth()`, or after it


@dataclass(frozen=True, kw_only=True)
class FaultDiagnosis(Diagnose):
    """A diagnosis of the thrown switch; once it is right, the switch is hidden no more."""

    def judge(self, answer: object, examiner: Examiner) -> None:
        """Right are both. A cause that would end the walk elsewhere is contradicted by where it ended."""
        right = self.right_answer(examiner)
        cause, _evidence = self._both(answer)
        if cause != right[0] and (says := _other_end(cause, right[0])):
            raise NotYet(says, observed=self.causes[cause])
        super().judge(answer, examiner)
        active_fault.reveal(_folder(examiner))


def fault_diagnosis() -> FaultDiagnosis:
    """The exercise."""
    poor = {letter: DIAGNOSE.reply("poor_evidence", name=name) for name, letter in EVIDENCE.items()}
    return FaultDiagnosis(
        **DIAGNOSE.asked("evidences", "nothing_broken"),
        causes={name: switch.does for name, switch in catalogue().items()},
        right=_thrown,
        replies=DIAGNOSE.texts("replies.causes"),
        poor_evidence=poor,
    )


def _other_end(cause: str, right: str) -> str:
    """What contradicts a cause that lets a walk come less far, or farther, than this one; "" for one that does not."""
    if right in EARLY and cause not in EARLY:
        return DIAGNOSE.reply("ended_before", cause=cause)
    if right in LATE and cause not in LATE:
        return DIAGNOSE.reply("came_farther", cause=cause)
    return ""


def _thrown(examiner: Examiner) -> tuple[str, str] | None:
    now = active_fault.thrown(_folder(examiner))
    return (now.name, EVIDENCE[now.name]) if now else None


def _folder(examiner: Examiner) -> Path:
    return examiner.project.parent / ".servers"
