"""The exercises of lesson 07: the state, the order of a login, a refusal to read, and the refresh token."""

from tutorial_src.exercises.judges.browser_login import json_of
from tutorial_src.exercises.kinds.base import Edit, Exercise
from tutorial_src.exercises.kinds.choices import Fix
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.findings import Order, Text
from tutorial_src.exercises.kinds.verdict import CannotTell, NotYet
from tutorial_src.locale import _
from tutorial_src.servers.kakao_app import LiveKakao

from . import catalogue

VIEWS = "blogapp/views.py"
KEPT = "    request.session['access_token'] = answer[\"access_token\"]\n"
REFUSE = '    return render(request, "refused.html", status=400)'


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_state_check(), _login_order(), _null(), _refresh_token()]


def _state_check() -> Fix:
    taken = "state = request.session.pop('state', None)\n"
    return Fix(
        name="state_check",
        title=_("Which comparison keeps the attacker out?"),
        task=_(
            "An attacker may write whatever they like into the link that the victim clicks. Which of these"
            " beginnings of `oauth()` refuses every such link?"
        ),
        options={
            "a": f"if request.GET.get(\"state\") != request.session.pop('state', None):\n{REFUSE}",
            "b": f'if "state" not in request.GET:\n{REFUSE}',
            "c": f'{taken}if not state or request.GET.get("state") != state:\n{REFUSE}',
            "d": f'{taken}if "state" in request.GET and request.GET["state"] != state:\n{REFUSE}',
        },
        right="c",
        replies={
            "a": _(
                "A victim who has not begun any login has no `state` in the session. The attacker leaves it out of"
                " the link, too. Then `None` is compared with `None`, and they are equal."
            ),
            "b": _(
                "This only asks whether some `state` is there. The attacker makes one up. It has to be the one that"
                " lies in this visitor's session."
            ),
            "d": _(
                "This compares only when the link has a `state`. The attacker leaves it out, and nothing is compared."
            ),
        },
        hints=(
            _("Think of two links: one without `state`, and one with a `state` that the attacker made up."),
            _("And think of two victims: one who has just begun a login, and one who has not."),
            _("Whoever has no `state` in the session has not been sent away by us, whatever the link says."),
        ),
        why=_("A missing value is no proof. The check must fail when there is nothing to compare."),
    )


def _login_order() -> Order:
    return Order(
        name="whole_login",
        title=_("The whole login, in its order"),
        task=_("Put the steps of a login into their order, from the comment to the token."),
        items={
            "keep": _("`detail()` puts a new `state` into the session"),
            "away": _("the browser goes to Kakao, with the key, the redirect URI and the `state`"),
            "agree": _("the visitor agrees at Kakao"),
            "back": _("the browser comes to `/oauth`, with the code and the `state`"),
            "compare": _("`oauth()` compares the `state` with the one in the session"),
            "exchange": _("the blog sends the code and the secret to Kakao"),
            "token": _("Kakao answers the blog with an access token"),
        },
        reasons={
            "keep": "",
            "away": _("the address that the browser opens has the `state` in it, so that has to be made first."),
            "agree": _("the visitor can agree only where they are asked, and that is at Kakao."),
            "back": _("Kakao gives out a code only when the visitor has agreed."),
            "compare": _("there is nothing to compare before the visitor has brought the `state` back."),
            "exchange": _(
                "a careful blog first looks whether this login began here. Else it would exchange the code of"
                " an attacker."
            ),
            "token": _("Kakao gives a token for a code, and only when the blog has asked."),
        },
        hints=(
            _(
                "Three of the steps are steps of the browser or the person, four happen between two servers or inside"
                " one."
            ),
            _("What has to lie in the session before the browser leaves?"),
            _(
                "`keep`, `away`, `agree`, `back`: so far the browser carries everything. Then the blog looks, asks, and"
                " gets."
            ),
        ),
        why=_("The browser carries what may be seen. What must not be seen goes from server to server."),
    )


def _null() -> Text:
    return Text(
        name="null",
        title=_("It works on my computer"),
        task=_(
            '"On my computer the login works. On the new server Kakao answers my POST with `401` and `Not exist'
            ' client_id [null]`. My settings read everything from environment variables." Which field of the form'
            " did not arrive at Kakao?"
        ),
        right=("client_id", "the client_id", "client id"),
        replies={
            "client_secret": _(
                "Without a secret Kakao says `KOE010`, and names no field. And it looks at the secret"
                " only when it knows the app."
            ),
            "code": _(
                "Without a code Kakao says `KOE320`: authorization code not found. Here it does not even know"
                " which app asks."
            ),
            "redirect_uri": _("A wrong redirect URI is `KOE303`. Kakao compares it only when it knows the app."),
            "state": _("The token request has no `state`. It travels through the browser alone."),
            "KOE101": _("That is the number of this refusal. Which field of the form does it speak of?"),
        },
        otherwise=_("Read Kakao's sentence word by word: it names the field itself, and what it found there."),
        hints=(
            _("`null` is what JSON says for nothing at all."),
            _("`requests` leaves a field out whose value is `None`."),
            _("Kakao's sentence is: not exist … and then comes the name of the field."),
        ),
        why=_(
            "`[null]` says that nothing was sent. `[]` would say: an empty text. With both, look for a variable that"
            " is not set."
        ),
    )


def _refresh_token() -> Edit:
    return Edit(
        name="refresh_token",
        title=_("Keep the second token"),
        task=_(
            "After six hours the access token expires. With the refresh token the blog gets a new one, without"
            " asking the visitor. Let `oauth()` keep it in the session as well, under the name `refresh_token`."
        ),
        hints=(
            _("Look at the answer of the first `ask(code=code)` above. Under which name does the refresh token come?"),
            _("It is a second line like the one that keeps the access token."),
            _(
                "The line is `request.session['refresh_token'] = answer[…]`, with the name from Kakao's answer in the"
                " brackets."
            ),
        ),
        why=_("Both tokens are the visitor's, and both stay on the server. The browser needs neither."),
        file=VIEWS,
        function="oauth",
        solution=_with_refresh_token(),
        judge=_keeps_refresh_token,
        more=((VIEWS, "detail", catalogue.imports(7, VIEWS, "detail") + catalogue.finished(7, VIEWS, "detail")),),
    )


def _with_refresh_token() -> str:
    line = "    request.session['refresh_token'] = answer[\"refresh_token\"]\n"
    oauth = catalogue.finished(7, VIEWS, "oauth").replace(KEPT, KEPT + line)
    return catalogue.imports(7, VIEWS, "oauth") + oauth


def _keeps_refresh_token(examiner: Examiner) -> None:
    if isinstance(examiner.kakao, LiveKakao):
        raise CannotTell(
            _(
                "The real Kakao gives a token to a person who agrees, and to no script. Write a comment in"
                " your browser and agree: `lesson.sessions` shows what `oauth()` has kept."
            )
        )
    visitor = examiner.visitor()
    visitor.comment("Are both tokens kept?")
    visitor.agree()
    data = examiner.session_of(visitor)
    there = ", ".join(data) or _("nothing")
    if "refresh_token" not in data:
        raise NotYet(
            _("There is no `refresh_token` in the row."),
            observed=_("The row holds: {names}.", names=there),
            expected=_("Both names: `access_token` and `refresh_token`."),
            look=_("the end of `oauth()`, where the access token is kept"),
        )
    if "access_token" not in data:
        raise NotYet(
            _("The access token is no longer kept."),
            observed=_("The row holds: {names}.", names=there),
            expected=_("Both names: `access_token` and `refresh_token`."),
            look=_("the line for the access token: is it still there?"),
        )
    if data["refresh_token"] == data["access_token"]:
        raise NotYet(
            _("Under both names lies the access token."),
            observed=_("Both values are the same."),
            expected=_("Kakao's `refresh_token`, which is another text."),
            look=_("the right side of the line: what stands in the brackets after `answer`?"),
        )
    _is_kakaos(data["refresh_token"], examiner)


def _is_kakaos(kept: object, examiner: Examiner) -> None:
    """Raise `NotYet` unless Kakao gave out this very text."""
    answers = [json_of(x.response_body) for x in examiner.traffic if x.path == "/oauth/token"]
    if not isinstance(kept, str) or kept not in [answer.get("refresh_token") for answer in answers]:
        raise NotYet(
            _("Under `refresh_token` lies something else than Kakao's refresh token."),
            observed=f"refresh_token: {kept!r}",
            expected=_("The text that Kakao's answer has under `refresh_token`."),
            look=_("the right side of the line: the one value, not the whole answer"),
        )
