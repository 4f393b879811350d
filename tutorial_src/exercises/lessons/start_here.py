"""The exercises of the lesson `start_here`: the walk to Kakao and back, and who remembers it."""

from functools import partial

from tutorial_src.exercises.judges.page_views import is_from_kakao, pages
from tutorial_src.exercises.kinds.base import BrowserExercise, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Text
from tutorial_src.exercises.kinds.verdict import NotYet
from tutorial_src.exercises.kinds.words import Words
from tutorial_src.traffic.exchange import Exchange

of = partial(Words, "start_here")
WALK, CAME_BACK = of("walk"), of("came_back")


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [
        BrowserExercise(**WALK.asked("steps"), judge=_has_been_to_kakao),
        _came_back(),
        Several(**of("who_keeps").asked("options", "replies"), right={"a", "c"}),
        Choice(**of("private_window").asked("options", "replies"), right="b"),
    ]


def _has_been_to_kakao(examiner: Examiner) -> None:
    opened = pages(examiner)
    if not opened:
        raise WALK.not_tried("not_opened")
    sent = [x for x in opened if _is_comment(x)]
    if not sent:
        raise WALK.not_yet("no_comment", page=opened[-1].target)
    taken = next((x for x in sent if x.status == 302), None)
    if taken is None:
        observed = f"{sent[-1].method} {sent[-1].path}: {sent[-1].status} {sent[-1].reason}"
        raise WALK.not_yet("not_taken", observed=observed)
    back = [x for x in opened if x.started > taken.started and _is_return(x)]
    if not any(is_from_kakao(examiner, x) for x in back):
        raise _still_away(sent[-1], back)


def _is_comment(x: Exchange) -> bool:
    return x.method == "POST" and x.path.startswith("/blogMain/detail/")


def _is_return(x: Exchange) -> bool:
    return x.path.rstrip("/") == "/oauth" and bool(x.parameters)


def _still_away(comment: Exchange, back: list[Exchange]) -> NotYet:
    """What is missing when the comment was taken and no code came back."""
    if not back or back[-1].started <= comment.started:
        return WALK.not_yet("at_kakao")
    observed = f"/oauth?{back[-1].query}"
    if "code" in back[-1].parameters:
        return WALK.not_yet("by_hand", observed=observed)
    return WALK.not_yet("no_code", observed=observed)


def _came_back() -> Text:
    return Text(
        **CAME_BACK.asked("otherwise"),
        right=("code", "?code", "code=", "?code=", "the code", "authorization code", "인가 코드", "코드"),
        replies=CAME_BACK.by_spelling(
            {
                "comment": ("comment", "the comment", "comment_textfield", "댓글"),
                "name": ("name", "nickname", "person", "이름"),
                "token": ("access_token", "access token", "token", "액세스 토큰", "토큰"),
                "other_way": ("client_id", "redirect_uri", "response_type"),
                "cookie": ("csrftoken", "kakao_practice", "cookie", "sessionid", "쿠키"),
            }
        ),
    )
