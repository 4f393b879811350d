"""The exercises of lesson 08: a logout, what belongs where, a shared computer, and one more consent."""

from tutorial_src.exercises.judges.login_flow import asked_of_kakao, submit
from tutorial_src.exercises.judges.page_views import session_cookie
from tutorial_src.exercises.kinds.base import BrowserExercise, Edit, Exercise
from tutorial_src.exercises.kinds.choices import Choice, Several
from tutorial_src.exercises.kinds.examiner import Examiner
from tutorial_src.exercises.kinds.verdict import NotTried, NotYet
from tutorial_src.locale import _
from tutorial_src.servers.kakao_app import LiveKakao
from tutorial_src.traffic.exchange import Exchange

from . import catalogue

VIEWS = "blogapp/views.py"
STATE = "                \"state\": request.session['state'],\n"
ITEM = "talk_message"


def exercises() -> list[Exercise]:
    """In the order of the notebook."""
    return [_log_out(), _where_kept(), _shared_computer(), _ask_for_messages()]


def _log_out() -> BrowserExercise:
    return BrowserExercise(
        name="log_out",
        title=_("Leave the blog"),
        task=_("Log out of the blog in your own browser. Kakao may stay as it is."),
        steps=_(
            "Open the blog. If your name does not stand at the top, write a comment first. Then press the button"
            " beside your name."
        ),
        hints=(
            _("The button is on the blog's pages, not on Kakao's."),
            _("Typing the address `/logout/` does not do it: a browser sends a GET then."),
            _("Top right on the list of posts stand your name and a button. Press it."),
        ),
        why=_("One click, and the row is deleted. Whoever has a copy of your old ticket stands at an empty hook."),
        judge=_has_logged_out,
    )


def _has_logged_out(examiner: Examiner) -> None:
    blog, kakao = examiner.of_learner(), examiner.of_learner("kakao")
    tries = [x for x in blog if x.path == "/logout/"]
    ticket = session_cookie(examiner)
    if any(x.method == "POST" and x.status == 302 and x.set_cookies.get(ticket) == "" for x in tries):
        return
    expected = _("A POST to `/logout/`, and a response that lets the cookie `sessionid` expire.")
    look = _("the button beside your name, on any page of the blog. Is there no name? Then write a comment first")
    if tries:
        raise _not_left(tries[-1], expected, look)
    if elsewhere := [x for x in kakao if x.path == "/logout" and x.method == "POST"]:
        raise NotYet(
            _("That was Kakao's logout. The blog has not heard of it: these are two logins, on two servers."),
            observed=f"POST {elsewhere[-1].uri}",
            expected=expected,
            look=look,
        )
    raise NotTried(_("Your browser has not asked the blog for a logout yet."))


def _not_left(x: Exchange, expected: str, look: str) -> NotYet:
    if x.method != "POST":
        says = _(
            "You opened the address by hand. Django logs nobody out by a GET: a link anywhere, or a picture on"
            " one of the blog's own pages, would send one."
        )
    elif x.status == 302:
        says = _("You pressed the button, and there was nobody to log out: the blog did not know you any more.")
    else:
        says = _("The blog did not accept the form.")
    return NotYet(says, observed=f"{x.method} {x.path}: {x.status}", expected=expected, look=look)


def _where_kept() -> Several:
    return Several(
        name="where_kept",
        title=_("What belongs into the session?"),
        task=_(
            "Which of these differ from visitor to visitor, and have to wait on the blog's server from one"
            " request to the next?"
        ),
        options={
            "a": _("the text of the comment"),
            "b": _("the redirect URI"),
            "c": _("the number of the post"),
            "d": _("the client secret"),
            "e": _("the `state`"),
            "f": _("the access token"),
            "g": _("the authorization code"),
        },
        right={"a", "c", "e", "f"},
        replies={
            "a": _("The visitor wrote it before they left for Kakao, and `oauth()` needs it when they are back."),
            "b": _("It is the same for all visitors. Such a thing is a setting."),
            "c": _(
                "Without it `oauth()` would not know under which post the comment belongs. And each visitor may be"
                " at another one."
            ),
            "d": _("It belongs to the app, and there is only one. It is a setting, out of the environment."),
            "e": _("Each login has a `state` of its own, and it has to lie there when the visitor comes back."),
            "f": _(
                "It is this person's token, and later requests may need it. The server keeps it, so that the browser"
                " does not have to."
            ),
            "g": _("The visitor brings it along, and it is used in the same request. Afterwards it is worth nothing."),
        },
        hints=(
            _("Ask of each one: would it be another value for another visitor?"),
            _("And then: is it needed in a later request than the one in which it came?"),
            _("Four of them. Two of those that remain are settings, and one is used up at once."),
        ),
        why=_("A session is for what one visitor is in the middle of. Everything else has a better place."),
    )


def _shared_computer() -> Choice:
    return Choice(
        name="shared_computer",
        title=_("The next one at the computer"),
        task=_(
            "In the computer room you write a comment, press Log out on the blog, and go to lunch. The browser stays"
            " open. Somebody sits down, opens the blog and writes a comment. What happens?"
        ),
        options={
            "a": _("The blog refuses the comment, since you have logged out."),
            "b": _("It appears under your name."),
            "c": _("It appears without a name, since the session is a new one."),
            "d": _("Kakao asks who they are, and it appears under their name."),
        },
        right="b",
        replies={
            "a": _(
                "The blog takes a comment from anybody, and asks Kakao for the name. Your logout has ended a row,"
                " not the right to write."
            ),
            "c": _(
                "The session is a new one, that is true. But the name never came from the session: it comes from"
                " Kakao, at each comment."
            ),
            "d": _(
                "That is what one would wish for. It would be so if the login at Kakao had ended. But you left the"
                " blog, and Kakao's cookie is still in the jar."
            ),
        },
        hints=(
            _("Two cookies were in the jar. Which of them has Log out on the blog taken away?"),
            _("Look at what the author had to do at Kakao after the logout, above."),
            _("Kakao asks nobody whom it knows, and it knows this browser by its own cookie."),
        ),
        why=_("On a shared computer, log out at Kakao as well, or use a private window and close it."),
    )


def _ask_for_messages() -> Edit:
    return Edit(
        name="ask_for_messages",
        title=_("Ask for one thing more"),
        task=_(
            "Let `detail()` ask Kakao for the consent item `talk_message`, so that the blog may send the visitor a"
            " message. Kakao reads that from one more parameter of the address."
        ),
        hints=(
            _("In lesson 07 you asked for the email address, in the same way. What was the parameter called?"),
            _("The dictionary `query` becomes the address. It needs one more entry."),
            _("The entry has the name `scope` and the value `talk_message`."),
        ),
        why=_("Whoever has agreed to the name only is asked for this one item. A newcomer is asked for both."),
        file=VIEWS,
        function="detail",
        solution=_with_scope(),
        judge=_asks_for_messages,
    )


def _with_scope() -> str:
    entry = f'                "scope": "{ITEM}",\n'
    detail = catalogue.finished(8, VIEWS, "detail").replace(STATE, STATE + entry)
    return catalogue.imports(8, VIEWS, "detail") + detail


def _asks_for_messages(examiner: Examiner) -> None:
    visitor = examiner.visitor()
    page = submit(visitor, "May the blog write to me?")
    query, leads_to = asked_of_kakao(page), page.headers.get("Location", "")
    expected = _("An address with `scope=talk_message`.")
    if not query:
        raise NotYet(
            _("The visitor is not sent to Kakao any more."),
            observed=f"{page.status} {leads_to}",
            expected=expected,
            look=_("the `redirect()` in `detail()`"),
        )
    names = ", ".join(query)
    if "scope" not in query:
        raise NotYet(
            _("The address to Kakao has no `scope`."),
            observed=_("It has: {names}.", names=names),
            expected=expected,
            look=_("the dictionary `query` in `detail()`: its names become those of the address"),
        )
    if not isinstance(examiner.kakao, LiveKakao) and "KOE205" in visitor.get(leads_to).text:
        raise NotYet(
            _("Kakao does not know this consent item, or your app has not set it up: `KOE205`."),
            observed=f"scope={query['scope']}",
            expected=expected,
            look=_("the spelling of the value"),
        )
    if ITEM not in query["scope"].replace(",", " ").split():
        raise NotYet(
            _("`scope` asks for something else."),
            observed=f"scope={query['scope']}",
            expected=expected,
            look=_("the value of `scope`"),
        )
    if not query.get("state"):
        raise NotYet(
            _("The scope is there, and the `state` has gone: `oauth()` will refuse everybody."),
            observed=_("It has: {names}.", names=names),
            expected=_("Both, `scope` and `state`."),
            look=_("the dictionary `query` in `detail()`"),
        )
