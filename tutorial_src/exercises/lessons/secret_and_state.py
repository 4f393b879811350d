"""Exercises of `secret_and_state`: the lines that keep an attacker out, attacked; the comparison; the whole login."""

from functools import partial
from urllib.parse import urlencode

from tutorial_src.browser.browser import Browser
from tutorial_src.exercises.judges.login_flow import AUTHORIZE, asked_of_kakao, posts, submit
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Fix
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Order
from tutorial_src.exercises.kinds.words import Words, row_holds

from . import catalogue

of = partial(Words, "secret_and_state")
STATE_LINES, WHOLE_LOGIN = of("state_lines"), of("whole_login")
VIEWS = "blogapp/views.py"
REFUSE = '    return render(request, "refused.html", status=400)'


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    whole_login = WHOLE_LOGIN.in_order("keep", "away", "agree", "back", "compare", "exchange", "token")
    return [_state_lines(), _state_check(), Order(**WHOLE_LOGIN.asked(), **whole_login)]


def _state_lines() -> Edit:
    return Edit(
        **STATE_LINES.asked(),
        file=VIEWS,
        function="oauth",
        solution=_finished("oauth"),
        judge=_holds_against_an_attacker,
        more=((VIEWS, "detail", _finished("detail")),),
    )


def _finished(function: str) -> str:
    imports = catalogue.imports("secret_and_state", VIEWS, function)
    return imports + catalogue.finished("secret_and_state", VIEWS, function)


def _holds_against_an_attacker(examiner: Examiner) -> None:
    if not examiner.kakao.can_script:
        raise STATE_LINES.cannot_tell("real_kakao")
    asked = _sent_along(examiner.visitor())
    _is_new_each_time(asked, examiner)
    attacker = _logged_in(examiner, "Is an honest visitor let in?")  # so an attacker is: the attack comes afterwards
    if seen := _caught(examiner, _on_the_way(examiner), _trap(examiner, attacker, asked)):
        raise STATE_LINES.not_yet("trapped_without_a_state", observed=seen)
    if seen := _caught(examiner, _on_the_way(examiner), _trap(examiner, attacker, asked, state="made-up")):
        raise STATE_LINES.not_yet("trapped_by_a_made_up_state", observed=seen)
    if seen := _caught(examiner, _logged_in(examiner, "Just me"), _trap(examiner, attacker, asked)):
        raise STATE_LINES.not_yet("trapped_without_a_login", observed=seen)


def _on_the_way(examiner: Examiner) -> Browser:
    """A visitor who has begun a login, and is at Kakao."""
    visitor = examiner.visitor()
    submit(visitor, "Just me")
    return visitor


def _sent_along(visitor: Browser) -> dict[str, str]:
    """What the redirect to Kakao carries; raises `NotYet` where no `state` is among it."""
    asked = asked_of_kakao(submit(visitor, "Is a state sent along?"))
    if not asked.get("state"):
        raise STATE_LINES.not_yet("no_state", observed=f"{AUTHORIZE}: {', '.join(asked) or '–'}")
    return asked


def _is_new_each_time(asked: dict[str, str], examiner: Examiner) -> None:
    if _sent_along(examiner.visitor())["state"] == asked["state"]:
        raise STATE_LINES.not_yet("always_the_same", observed=f"state={asked['state']}")


def _logged_in(examiner: Examiner, text: str) -> Browser:
    """A visitor who has begun a login on the blog and finished it; raises `NotYet` where they get no token."""
    visitor = examiner.visitor()
    visitor.comment(text, blog_id=posts(visitor)[0])
    page = visitor.agree()
    data = examiner.session_of(visitor)
    if "access_token" not in data:
        raise STATE_LINES.not_yet("honest_refused", observed=f"{page.status}. {row_holds(data)}")
    return visitor


def _trap(examiner: Examiner, attacker: Browser, asked: dict[str, str], state: str = "") -> str:
    """The address back to the blog, with an unused code of the attacker's, and this `state` or none."""
    query = urlencode({**asked, "state": state})
    page = attacker.get(f"{examiner.kakao.url}{AUTHORIZE}?{query}", allow_redirects=False)
    return page.headers["Location"] if state else page.headers["Location"].partition("&state=")[0]


def _caught(examiner: Examiner, victim: Browser, trap: str) -> str:
    """What is seen when the victim clicks the attacker's link and gets another token; "" when they keep their own."""
    before = examiner.session_of(victim).get("access_token")
    page = victim.get(trap)
    return f"{page.status} {trap}" if examiner.session_of(victim).get("access_token") != before else ""


def _state_check() -> Fix:
    taken = "state = request.session.pop('state', None)\n"
    return Fix(
        **of("state_check").asked("replies"),
        options={
            "a": f"if request.GET.get(\"state\") != request.session.pop('state', None):\n{REFUSE}",
            "b": f'if "state" not in request.GET:\n{REFUSE}',
            "c": f'{taken}if not state or request.GET.get("state") != state:\n{REFUSE}',
            "d": f'{taken}if "state" in request.GET and request.GET["state"] != state:\n{REFUSE}',
        },
        right="c",
    )
