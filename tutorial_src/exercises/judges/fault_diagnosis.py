"""The diagnosis of lesson 09: which switch is thrown, and what shows it."""

from dataclasses import dataclass
from pathlib import Path

from tutorial_src.exercises.kinds.choices import Diagnose
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.faults.catalogue import catalogue
from tutorial_src.locale import _
from tutorial_src.servers import active_fault

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
    return FaultDiagnosis(
        name="diagnose",
        title=_("What is it this time?"),
        task=_("One switch is thrown. Name the cause, and the observation that proves it."),
        causes={name: switch.does for name, switch in catalogue().items()},
        evidences=_evidences(),
        right=_thrown,
        replies=_replies(),
        poor_evidence={letter: _speaks_for(name) for name, letter in EVIDENCE.items()},
        nothing_broken=_(
            "No switch is thrown, so there is nothing to diagnose. `lesson.switches.throw()` throws one by chance."
        ),
        hints=(
            _("How far did the walk come? Look at its last request: before Kakao, at `/oauth/`, or at the token URI."),
            _("At `/oauth/`: did a session cookie come? If so, is it the one that the site has given?"),
            _(
                "No cookie came: compare the hosts, look into the jar, read `SameSite`. The right one came: look for its"
                " row and its date, at the log, and at the `Date` of the answer."
            ),
        ),
        why=_("You have named the cause and can prove it. So you would have mended the right thing."),
    )


def _evidences() -> dict[str, str]:
    return {
        "a": _("The site does not start, and says `admin.E410`."),
        "b": _("The comment itself fails, before Kakao: `no such table`."),
        "c": _("No session cookie came to `/oauth/`, and the walk began at another host."),
        "d": _("No session cookie came to `/oauth/`, the host is the same, and there is none in the jar."),
        "e": _(
            "No session cookie came to `/oauth/`, the host is the same, and it is in the jar, with `SameSite=Strict`."
        ),
        "f": _("A session cookie came, with another id than the site had given."),
        "g": _("The id came that the site had given, and no row has it."),
        "h": _("The id came that the site had given. Its row is there, and its `expire_date` is over."),
        "i": _(
            "The id came that the site had given. Its row is there and valid, and the log says"
            " `Session data corrupted`."
        ),
        "j": _(
            "The id came that the site had given. Its row is there and valid, and the `Date` of the answer is days"
            " ahead."
        ),
        "k": _("`oauth()` printed the token URI, and Kakao answered `KOE010`."),
        "l": _("`oauth()` printed the token URI, and Kakao answered with a token first, then with `KOE320`."),
    }


def _replies() -> dict[str, str]:
    """For each cause the observation that contradicts it, whichever other switch is thrown."""
    return {
        "other_host": _(
            "Then the first request of the walk would name another host than the one to `/oauth/`. Compare"
            " the two: it is the same."
        ),
        "cookie_deleted": _(
            "A deleted cookie is neither sent nor left in the jar. Look at the request to `/oauth/` and"
            " at `lesson.switches.visitor.cookies`: in one of them a `sessionid` is to be seen. (An"
            " answer that takes a cookie back has `Max-Age=0`.)"
        ),
        "name_clash": _(
            "Then another id would have come to `/oauth/` than the site had given. Compare the `Set-Cookie`"
            " of the comment with the `Cookie` of `/oauth/`."
        ),
        "row_flushed": _(
            "Then no row would have the id that the site had given. Look into `lesson.sessions`: it is there."
        ),
        "row_expired": _(
            "Then the row of this visitor would be marked as expired. Look into `lesson.sessions`: its"
            " date is still to come, or there is no such row at all."
        ),
        "no_table": _(
            "Then the comment itself would have failed with `no such table`. Look into `lesson.site.log`: it"
            " does not say so."
        ),
        "strict": _(
            "Then `SameSite=Strict` would stand where the cookie was handed out. Look at the `Set-Cookie` of"
            " the comment."
        ),
        "secret_key": _(
            "Then the site would have found a row that it cannot read, and its log would say `Session data"
            " corrupted`. Look into `lesson.site.log`."
        ),
        "no_middleware": _("Then the site would not have started. But it has answered: the form for the comment came."),
        "clock_wrong": _("Then the `Date` of the answer from `/oauth/` would not be today's. Look into its headers."),
        "secret_on": _(
            "Then Kakao would have been asked for a token, and would have answered `KOE010`. Look at the last request."
        ),
        "code_twice": _(
            "Then Kakao would have given a token first, and then answered `KOE320`. Look at the last two requests."
        ),
    }


def _other_end(cause: str, right: str) -> str:
    """What contradicts a cause that lets a walk come less far, or farther, than this one; "" for one that does not."""
    if right in EARLY and cause not in EARLY:
        return _(
            "With `{cause}` the walk comes as far as `/oauth/`. This one has ended before: look at its last request.",
            cause=cause,
        )
    if right in LATE and cause not in LATE:
        return _(
            "With `{cause}` the walk ends at the blog. This one came farther: `oauth()` found both values in the"
            " session and printed the token URI. Look at what Kakao answered.",
            cause=cause,
        )
    return ""


def _speaks_for(name: str) -> str:
    return _(
        "The cause is right. But this observation would speak for `{name}`, and it was not to be seen in this"
        " walk. What shows your cause?",
        name=name,
    )


def _thrown(examiner: Examiner) -> tuple[str, str] | None:
    now = active_fault.thrown(_folder(examiner))
    return (now.name, EVIDENCE[now.name]) if now else None


def _folder(examiner: Examiner) -> Path:
    return examiner.project.parent / ".servers"
