"""Exercises of `token_from_code`: what belongs in a body, a refusal to read, and the refresh token."""

from functools import partial

from tutorial_src.exercises.judges.browser_login import json_of
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Text
from tutorial_src.exercises.kinds.words import Words, row_holds

from . import catalogue

of = partial(Words, "token_from_code")
NULL, REFRESH_TOKEN = of("null"), of("refresh_token")
VIEWS = "blogapp/views.py"
KEPT = "    request.session['access_token'] = answer[\"access_token\"]\n"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    in_the_body = Several(**of("in_the_body").asked("options", "replies"), right={"a", "c", "e"})
    return [in_the_body, _null(), _refresh_token()]


def _null() -> Text:
    return Text(
        **NULL.asked("otherwise"),
        right=("client_id", "the client_id", "client id"),
        replies=NULL.by_spelling(
            {
                "client_secret": ["client_secret"],
                "code": ["code"],
                "redirect_uri": ["redirect_uri"],
                "state": ["state"],
                "number": ["KOE101"],
            }
        ),
    )


def _refresh_token() -> Edit:
    return Edit(
        **REFRESH_TOKEN.asked(),
        file=VIEWS,
        function="oauth",
        solution=_with_refresh_token(),
        judge=_keeps_refresh_token,
        more=(
            (
                VIEWS,
                "detail",
                catalogue.imports("token_from_code", VIEWS, "detail")
                + catalogue.finished("token_from_code", VIEWS, "detail"),
            ),
        ),
    )


def _with_refresh_token() -> str:
    line = "    request.session['refresh_token'] = answer[\"refresh_token\"]\n"
    oauth = catalogue.finished("token_from_code", VIEWS, "oauth").replace(KEPT, KEPT + line)
    return catalogue.imports("token_from_code", VIEWS, "oauth") + oauth


def _keeps_refresh_token(examiner: Examiner) -> None:
    if not examiner.kakao.can_script:
        raise REFRESH_TOKEN.cannot_tell("real_kakao")
    visitor = examiner.visitor()
    visitor.comment("Are both tokens kept?")
    visitor.agree()
    data = examiner.session_of(visitor)
    if "refresh_token" not in data:
        raise REFRESH_TOKEN.not_yet("no_refresh_token", observed=row_holds(data))
    if "access_token" not in data:
        raise REFRESH_TOKEN.not_yet("no_access_token", observed=row_holds(data))
    if data["refresh_token"] == data["access_token"]:
        raise REFRESH_TOKEN.not_yet("the_same_twice")
    _is_kakaos(data["refresh_token"], examiner)


def _is_kakaos(kept: object, examiner: Examiner) -> None:
    """Raise `NotYet` unless Kakao gave out this very text."""
    answers = [json_of(x.response_body) for x in examiner.traffic if x.path == "/oauth/token"]
    if not isinstance(kept, str) or kept not in [answer.get("refresh_token") for answer in answers]:
        raise REFRESH_TOKEN.not_yet("something_else", observed=f"refresh_token: {kept!r}")
